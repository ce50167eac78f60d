import type { StarterAdaptation, StarterEvidence, StarterFigure } from './starter-program.js'

/** What several starter programs rest on. */

export const sixteenSeats: StarterEvidence = {
  about: 'seats',
  status: 'observed',
  source: {
    id: '16 orang per paket, lazim pada pelatihan berbasis kompetensi di BPVP dan BLK; pelatihan lapas sendiri sering 20 orang',
    en: '16 people a package, usual for competency-based training at public centres; courses run by prisons often take 20',
  },
}

export const hoursToConfirm: StarterEvidence = {
  about: 'lesson-hours',
  status: 'assumption',
  source: {
    id: 'Perlu konfirmasi: rancangan JP, belum ada paket acuan yang terbaca',
    en: 'To be confirmed: designed hours, no package to go by was read',
  },
}

export const trainingCertificate: StarterEvidence = {
  about: 'certificate',
  status: 'assumption',
  source: {
    id: 'Perlu konfirmasi: sertifikat kompetensi hanya bila ada LSP dengan skema yang sesuai',
    en: 'To be confirmed: a competency certificate only where a certification body has a scheme for it',
  },
}

/** Six days a week; people who work on other days change it. */
export const sixDaysAWeek: StarterFigure = {
  value: 26,
  unit: { id: 'hari per bulan', en: 'days a month' },
  source: {
    id: 'Asumsi enam hari kerja seminggu; perlu konfirmasi',
    en: 'Assumption of six working days a week; to be confirmed',
  },
  status: 'assumption',
}

/** From half to two thirds of the pace of a training centre: 4 lesson hours a day at Tarakan, 5.33 at Mojokerto, 8 at a centre. */
const shorterDays: StarterAdaptation = {
  what: {
    id: 'Pelatihan 4–5 JP sehari, bukan 8 JP seperti di balai latihan',
    en: 'Four or five lesson hours a day instead of the eight of a training centre',
  },
  why: {
    id: 'Apel, kunjungan, dan jam buka blok membatasi hari; perlu konfirmasi dengan jadwal lapas',
    en: 'Roll calls, visits and unlock times limit the day; to be confirmed with the prison’s timetable',
  },
}

const countedTools: StarterAdaptation = {
  what: {
    id: 'Alat berisiko dihitung keluar dan masuk setiap sesi oleh satu penanggung jawab',
    en: 'One person counts the tools at risk out and in at every session',
  },
  why: {
    id: 'Pengamanan berlaku juga di tempat pelatihan kerja (Permenkumham 8/2024); tata caranya perlu konfirmasi',
    en: 'Security rules hold for training workshops, too (Permenkumham 8/2024); the procedure is to be confirmed',
  },
}

/** What every course changes inside a prison. */
export const insideAPrison: readonly StarterAdaptation[] = [shorterDays, countedTools]

export const assessedInside: StarterAdaptation = {
  what: {
    id: 'Uji kompetensi dilaksanakan di dalam lapas, dengan asesor yang datang',
    en: 'The competency assessment is held inside the prison, by assessors who come in',
  },
  why: {
    id: 'Peserta tidak dapat pergi ke tempat uji; apakah bengkel lapas diterima sebagai tempat uji perlu konfirmasi dengan LSP',
    en: 'Participants cannot go to a test site; whether the workshop is accepted as one is to be confirmed with the certification body',
  },
}
