import type { Labels } from '@bekal/core'

/** Headings of `eligibility`. */
export const eligibilityLabels = {
  participant: { id: 'Peserta', en: 'Participant' },
  enrolled: { id: 'Di angkatan', en: 'In the cohort' },
  fittingUnits: { id: 'Unit yang sempat', en: 'Units that fit' },
  fittingIfLate: { id: 'Unit bila bebas lebih lambat', en: 'Units if release is late' },
  lastStart: { id: 'Mulai paling lambat', en: 'Latest start' },
  lastStartIfLate: { id: 'Bila bebas lebih lambat', en: 'If release is late' },
  changesOn: { id: 'Berubah mulai', en: 'Changes from' },
  missing: { id: 'Belum tercatat', en: 'Not recorded' },
  review: { id: 'Tinjau kembali', en: 'Review' },
  reviewFirst: { id: 'Tinjau dari', en: 'Review from' },
  reviewLast: { id: 'Tinjau sampai', en: 'Review until' },
  setAside: { id: 'Dikesampingkan', en: 'Set aside' },
  none: { id: '–', en: '–' },
} satisfies Record<string, Labels>

/** The sentences of `eligibility`, each made in both languages at once. */
export const eligibilityWords = {
  course: (cohort: string, startsOn: string, endsOn: string): Labels => ({
    id: `Angkatan ${cohort}: ${startsOn} s.d. ${endsOn}`,
    en: `Cohort ${cohort}: ${startsOn} to ${endsOn}`,
  }),
  noEnd: (): Labels => ({ id: 'belum diketahui', en: 'not known yet' }),
  proposal: (asOf: string): Labels => ({
    id: `Usulan per ${asOf} untuk sidang TPP. Bekal hanya mengusulkan; sidang TPP yang memutuskan.`,
    en: `A proposal as of ${asOf} for the prison’s panel (sidang TPP). Bekal proposes; the panel decides.`,
  }),
  notRecorded: (what: string, people: number): Labels => ({
    id: `Belum tercatat: ${what} (${people} orang).`,
    en: `Not recorded: ${what} (${people} ${people === 1 ? 'person' : 'people'}).`,
  }),
  allUnits: (count: number): Labels => ({ id: `semua (${count})`, en: `all (${count})` }),
  change: (on: string, to: string): Labels => ({
    id: `Mulai ${on} jawabannya: ${to}.`,
    en: `From ${on} on the answer is: ${to}.`,
  }),
  basis: (status: string, source: string): Labels => ({
    id: `Dasar: ${status}${source === '' ? '' : ` – ${source}`}`,
    en: `Basis: ${status}${source === '' ? '' : ` – ${source}`}`,
  }),
  noParticipants: (): Labels => ({
    id: 'Rencana ini belum punya peserta.',
    en: 'This plan has no participants yet.',
  }),
  noAnswers: (): Labels => ({
    id: 'Kelayakan peserta tidak dapat dinilai sampai rencananya dapat dibaca.',
    en: 'Eligibility cannot be judged until the plan can be read.',
  }),
  whichCohort: (known: string): Labels => ({
    id: `Sebutkan angkatannya dengan --cohort. Yang ada: ${known}.`,
    en: `Name the cohort with --cohort. There are: ${known}.`,
  }),
  cohortWithoutProgram: (id: string): Labels => ({
    id: `Program angkatan “${id}” tidak ada dalam rencana, sehingga tidak ada yang dapat dinilai.`,
    en: `The plan does not have the program of cohort “${id}”, so there is nothing to judge.`,
  }),
  unknownParticipant: (code: string): Labels => ({
    id: `Tidak ada peserta dengan kode “${code}”.`,
    en: `There is no participant with code “${code}”.`,
  }),
}
