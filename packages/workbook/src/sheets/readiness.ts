import { assessmentStages, evidenceKinds, readinessNotice, rubricNames, type ReadinessAssessment } from '@bekal/core'
import {
  choice,
  code,
  computed,
  date,
  defineSheet,
  entries,
  fraction,
  input,
  list,
  numberOrYesNo,
  plainInteger,
  prose,
  reference,
  table,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { rowOf, type Figures } from '../figures/index.js'
import { atPlace, firstPlace } from './places.js'
import { pairsTable } from './readiness-pairs.js'
import { partsTable } from './readiness-parts.js'
import { progressTable } from './readiness-progress.js'
import { resultsTable } from './readiness-results.js'

/** Without the cells that are empty. */
function stated(cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined))
}

/** Says of a scale how its values are written. */
const scaleHints = {
  levels: { id: 'Tingkat pada lembar Rubrik', en: 'A level of the sheet Rubrics' },
  binary: { id: 'Ya atau Tidak', en: 'Yes or No' },
} as const

const observationAt = ({ readiness }: Figures, row: number) => readiness.observations[row]
const rowOfIndicator = (figures: Figures, row: number) => {
  const own = observationAt(figures, row)
  if (own?.own.scored === undefined || own.indicator === undefined) return 0
  return rowOf(figures.readiness.indicators, own.own.scored.rubric, own.indicator.at)
}
const ofIndicator = (at: FormulaContext, column: string) => atPlace(at, 'indicators', column, 'indicator')

/** What the sheet says of an observation while it is entered, and where it belongs. */
const observationColumns: readonly ComputedColumn[] = [
  computed('name', 'Nama indikator', 'Name of the indicator', text(30), {
    formula: (at) => `IF(${at.cell('indicator')}=0,"",${ofIndicator(at, 'name')})`,
    result: (figures, row) => {
      const own = observationAt(figures, row)
      if (own?.own.scored === undefined || own.indicator === undefined) return ''
      return rubricNames(own.own.scored.rubric.rubric, figures.language).indicator(own.indicator.id)
    },
  }),
  computed('scale', 'Cara mengisi nilai', 'How to fill in the value', text(22), {
    formula: (at) => {
      const span = `${ofIndicator(at, 'scale.lo')}&" – "&${ofIndicator(at, 'scale.hi')}`
      const [levels, binary] = [at.text(scaleHints.levels), at.text(scaleHints.binary)]
      return `IF(${at.cell('indicator')}=0,"",CHOOSE(${ofIndicator(at, 'scaleRank')},${span},${span},${levels},${binary}))`
    },
    result: (figures, row) => {
      const scale = observationAt(figures, row)?.indicator?.definition.scale
      if (scale === undefined) return ''
      return 'lo' in scale ? `${scale.lo} – ${scale.hi}` : figures.say(scaleHints[scale.type])
    },
  }),
  computed('rubricId', 'Rubrik penilaian', 'Rubric of the assessment', text(18), {
    working: true,
    formula: (at) => {
      const row = `MATCH(${at.cell('assessmentId')},${at.range('assessments', 'id')},0)`
      return `IF(${at.cell('assessmentId')}="","",IFERROR(INDEX(${at.range('assessments', 'rubricId')},${row})&"",""))`
    },
    result: ({ readiness: { observedBy } }, row) => observedBy[row] ?? '',
  }),
  computed('assessment', 'Penilaian ke-', 'Assessment number', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const same = `${at.range('assessments', 'id')}=${at.cell('assessmentId')}`
      return `IF(OR(${at.cell('assessmentId')}="",${at.cell('indicatorId')}=""),0,${firstPlace(at, 'assessments', 'id', same)})`
    },
    result: (figures, row) => observationAt(figures, row)?.own.number ?? 0,
  }),
  computed('indicator', 'Baris indikator', 'Row of the indicator', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const rubric = atPlace(at, 'readiness', 'rubric', 'assessment')
      const same = `(${at.range('indicators', 'rubric')}=${rubric})*EXACT(${at.range('indicators', 'id')},${at.cell('indicatorId')})`
      return `IF(${at.cell('assessment')}=0,0,IF(${rubric}=0,0,${firstPlace(at, 'indicators', 'id', same)}))`
    },
    result: rowOfIndicator,
  }),
  computed('key', 'Kunci', 'Key', plainInteger({}, 9), {
    working: true,
    formula: (at) => `IF(${at.cell('indicator')}=0,0,${at.cell('assessment')}*100000+${at.cell('indicator')})`,
    result: (figures, row) => {
      const indicator = rowOfIndicator(figures, row)
      return indicator === 0 ? 0 : (observationAt(figures, row)?.own.number ?? 0) * 100_000 + indicator
    },
  }),
]

export const readinessSheet = defineSheet({
  key: 'readiness',
  name: { id: 'Kesiapan', en: 'Readiness' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Penilaian peserta atau program menurut rubrik. Alat bantu perencanaan; tidak dipakai untuk remisi, PB, atau disiplin.',
    en: 'Assessments of participants or programs by a rubric. A planning aid; not for remission, parole or discipline.',
  },
  // Up to the next step; bounds, coverage and change are read on screen, for A4 would make all of it too small.
  printTo: { table: 'readiness', column: 'nextStep' },
  widths: [20, 28, 18, 24, 16, 14, 28, 26, 42, 13, 11, 11, 12, 12, 13, 12, 26],
  hiddenWhen: ({ assessments, rubrics }) => assessments.length === 0 && rubrics.length === 0,
  blocks: [
    prose({
      key: 'readinessNotice',
      title: { id: 'Untuk apa dan bukan untuk apa', en: 'What this is for and what it is not' },
      lines: () => [{ texts: [readinessNotice], look: 'legend-bad', spans: [8] }],
    }),
    table({
      key: 'assessments',
      title: { id: 'Penilaian', en: 'Assessments' },
      source: list('assessments'),
      required: ['id', 'rubricId', 'stage', 'asOf'],
      columns: [
        input('id', 'Kode', 'Id', code(22)),
        input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics', 'id', 22)),
        input('stage', 'Tahap', 'Stage', choice(assessmentStages, 18)),
        input('participantCode', 'Kode peserta', 'Participant code', reference('participants', 'code'), {
          path: ['subject', 'participantCode'],
          covers: ['subject'],
        }),
        input('programId', 'Kode program', 'Program id', reference('programs'), { path: ['subject', 'programId'] }),
        input('asOf', 'Per tanggal', 'As of', date()),
        input('rubricVersion', 'Versi rubrik', 'Rubric version', text(12), { since: 2 }),
        input('overrideBand', 'Keputusan lain: kategori', 'Override: band', reference('bands', 'id', 18), {
          since: 2,
          within: { list: 'bandsByRubric', by: 'rubricId' },
          path: ['override', 'band'],
        }),
        input('overrideReason', 'Alasan', 'Reason', text(30), { since: 2, path: ['override', 'reason'] }),
        input('overrideOn', 'Diputuskan tanggal', 'Decided on', date(), { since: 2, path: ['override', 'decidedOn'] }),
      ],
      toRow: ({ override, ...assessment }: ReadinessAssessment) => ({
        ...assessment,
        participantCode: 'participantCode' in assessment.subject ? assessment.subject.participantCode : undefined,
        programId: 'programId' in assessment.subject ? assessment.subject.programId : undefined,
        overrideBand: override?.band,
        overrideReason: override?.reason,
        overrideOn: override?.decidedOn,
      }),
      fromRow: ({ participantCode, programId, overrideBand, overrideReason, overrideOn, ...rest }) => {
        const override = stated({ band: overrideBand, reason: overrideReason, decidedOn: overrideOn })
        return {
          ...rest,
          subject: stated({ participantCode, programId }),
          observations: {},
          ...(Object.keys(override).length > 0 && { override }),
        }
      },
    }),
    resultsTable,
    table({
      key: 'observations',
      title: { id: 'Pengamatan', en: 'Observations' },
      source: entries('assessments', 'observations', { assessmentId: 'id' }, { key: 'indicatorId' }),
      required: ['value', 'at'],
      keys: ['assessmentId', 'indicatorId'],
      columns: [
        input('assessmentId', 'Kode penilaian', 'Assessment id', reference('assessments', 'id', 22)),
        input('indicatorId', 'Indikator', 'Indicator', reference('indicators', 'id', 22), {
          within: { list: 'indicatorsByRubric', by: 'rubricId' },
        }),
        input('value', 'Nilai', 'Value', numberOrYesNo),
        input('at', 'Diamati tanggal', 'Observed on', date()),
        input('evidence', 'Jenis bukti', 'Kind of evidence', choice(evidenceKinds, 18), { since: 2 }),
        input('quality', 'Mutu bukti', 'Evidence quality', fraction(), {
          hint: {
            id: '0 sampai 100 %: makin kuat buktinya makin tinggi.',
            en: '0 to 100 %: the stronger the evidence the higher.',
          },
        }),
        ...observationColumns,
      ],
    }),
    progressTable,
    partsTable,
    pairsTable,
  ],
})
