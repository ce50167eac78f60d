import type { StarterEvidence, StarterFigure } from './starter-program.js'

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
