import { defineVocabulary, siteKinds, weekdays, type Language, type Vocabulary } from '@bekal/core'
import {
  code,
  choice,
  defineSheet,
  form,
  input,
  integer,
  optionalList,
  localized,
  plainInteger,
  reference,
  shortDays,
  single,
  table,
  text,
  time,
  type InputColumn,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { breakColumns } from './training-days.js'

export const languageNames = defineVocabulary('language', {
  id: { id: 'Bahasa Indonesia', en: 'Indonesian' },
  en: { id: 'Bahasa Inggris', en: 'English' },
}) as Vocabulary<Language>

const dayLabels = {
  mon: ['Senin', 'Monday'],
  tue: ['Selasa', 'Tuesday'],
  wed: ['Rabu', 'Wednesday'],
  thu: ['Kamis', 'Thursday'],
  fri: ['Jumat', 'Friday'],
  sat: ['Sabtu', 'Saturday'],
  sun: ['Minggu', 'Sunday'],
} as const

/** Seven columns of lesson hours, Monday to Sunday. */
export const weekColumns = (short: boolean): InputColumn[] =>
  weekdays.map((day) => {
    const [id, en] = dayLabels[day]
    const label = short
      ? { id: shortDays.id[day], en: shortDays.en[day] }
      : { id: `JP ${id}`, en: `Lesson hours ${en}` }
    return input(`hours.${day}`, label.id, label.en, integer({ min: 0, max: 24 }, short ? 8 : 9), {
      ...(short && { foldedWhen: noCohortByWeekday }),
      path: ['lessonHoursPerDay', day],
      get: (entity) => {
        const hours = (entity as { lessonHoursPerDay?: unknown }).lessonHoursPerDay
        return typeof hours === 'object' && hours !== null ? (hours as Record<string, unknown>)[day] : undefined
      },
    })
  })

const noCohortByWeekday = ({ plan }: Figures) =>
  plan.cohorts.every(({ lessonHoursPerDay }) => typeof lessonHoursPerDay !== 'object')

/** One number for every day; the weekday columns beside it are then left blank. */
export const everyDayColumn = input(
  'lessonHoursPerDay',
  'JP/hari',
  'Lesson hours a day',
  integer({ min: 0, max: 24 }, 9),
  {
    get: (entity) => {
      const hours = (entity as { lessonHoursPerDay?: unknown }).lessonHoursPerDay
      return typeof hours === 'number' ? hours : undefined
    },
    hint: {
      id: 'Isi bila sama setiap hari; kalau berbeda, isi kolom Sen–Min dan kosongkan ini.',
      en: 'Fill in when every day is alike; else fill Mon–Sun and leave this blank.',
    },
  },
)

export const siteSheet = defineSheet({
  key: 'site',
  name: { id: 'Lokasi', en: 'Site' },
  role: 'input',
  orientation: 'portrait',
  purpose: {
    id: 'Rencana ini untuk tempat, tahun, dan mata uang apa; jam pelajaran yang tersedia tiap hari.',
    en: 'Which place, year and currency this plan is for; the lesson hours each day offers.',
  },
  widths: [30, 34, 34],
  blocks: [
    form({
      key: 'plan',
      title: { id: 'Rencana', en: 'Plan' },
      source: single(),
      required: ['id', 'title', 'fiscalYear', 'currency', 'locale'],
      fields: [
        input('id', 'Kode rencana', 'Plan id', code()),
        ...localized('title', 'Judul', 'Title', text(40)),
        input('fiscalYear', 'Tahun anggaran', 'Fiscal year', plainInteger({ min: 2000, max: 2200 })),
        input('currency', 'Mata uang', 'Currency', code(), {
          hint: { id: 'Kode tiga huruf, misalnya IDR.', en: 'Three-letter code, such as IDR.' },
        }),
        input('currencyMinorUnit', 'Desimal mata uang', 'Currency decimals', plainInteger({ min: 0, max: 3 }), {
          hint: { id: 'Kosongkan untuk rupiah bulat; 2 untuk sen.', en: 'Leave blank for whole rupiah; 2 for cents.' },
        }),
        input('locale', 'Bahasa', 'Language', choice(languageNames)),
      ],
    }),
    form({
      key: 'site',
      title: { id: 'Lokasi pelatihan', en: 'Training site' },
      source: single('site'),
      required: [
        'id',
        'name',
        'kind',
        'timeZone',
        'hours.mon',
        'hours.tue',
        'hours.wed',
        'hours.thu',
        'hours.fri',
        'hours.sat',
        'hours.sun',
      ],
      fields: [
        input('id', 'Kode lokasi', 'Site id', code()),
        input('name', 'Nama lokasi', 'Site name', text(40)),
        input('kind', 'Jenis lokasi', 'Kind of site', choice(siteKinds)),
        input('timeZone', 'Zona waktu', 'Time zone', text(), {
          hint: { id: 'Nama IANA, misalnya Asia/Makassar (WITA).', en: 'IANA name, such as Asia/Makassar.' },
        }),
        input('dayStart', 'Jam mulai', 'Day starts at', time),
        ...weekColumns(false),
      ],
    }),
    table({
      key: 'breaks',
      title: { id: 'Waktu istirahat', en: 'Breaks' },
      source: optionalList('site', 'breaks'),
      required: ['from', 'to'],
      // A day has a few.
      spare: 6,
      columns: [
        input('from', 'Dari pukul', 'From time', time),
        input('to', 'Sampai pukul', 'To time', time),
        ...breakColumns,
      ],
    }),
    table({
      key: 'signatories',
      title: { id: 'Penanda tangan', en: 'Signatories' },
      source: optionalList('site', 'signatories'),
      required: ['role', 'partyId'],
      // Each of them takes room in every block of signatures.
      spare: 6,
      columns: [
        input('role', 'Jabatan', 'Role', text(30)),
        input('partyId', 'Kode pihak', 'Party id', reference('parties')),
        input('name', 'Nama (boleh kosong)', 'Name (may be blank)', text(30)),
      ],
    }),
  ],
})
