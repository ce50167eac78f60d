import { toolRisks } from '@bekal/core'
import {
  computed,
  date,
  defineSheet,
  form,
  integer,
  limits,
  numbered,
  plainInteger,
  resultTable,
  stored,
  text,
  toSerial,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'
import { courseAbsences } from './course-absences.js'
import { courseDates, courseSearch } from './course-search.js'
import { courseFreshness, courseStateColumns } from './course-state.js'
import { lookUp } from './look-up.js'
import { trainingDaysTable } from './training-days.js'

const cohortAt = ({ plan }: Figures, row: number) => plan.cohorts[row]
const programAt = (figures: Figures, row: number) =>
  figures.plan.programs.find(({ id }) => id === cohortAt(figures, row)?.programId)
const sessionAt = ({ courses }: Figures, row: number) => courses.sessions[row]
const toolAt = ({ courses }: Figures, row: number) => courses.toolChecks[row]

const cohortTable = resultTable({
  key: 'cohortHours',
  title: { id: 'Pelatihan tiap angkatan', en: 'The course of each cohort' },
  rows: { of: 'cohorts' },
  foldRow: ({ plan }, row) => row >= plan.cohorts.length,
  columns: [
    computed('id', 'Angkatan', 'Cohort', text(20), {
      formula: (at) => blankUnless(at.cell('id', 'cohorts')),
      result: (figures, row) => cohortAt(figures, row)?.id ?? '',
    }),
    computed('program', 'Program', 'Program', text(40), {
      formula: (at) => `IF(${at.cell('id')}="","",${lookUp(at, at.cell('programId', 'cohorts'), 'programs', 'title')})`,
      result: (figures, row) => programAt(figures, row)?.title ?? '',
    }),
    computed('startsOn', 'Mulai', 'Starts on', date(14), {
      formula: (at) => `IF(${at.cell('id')}="","",${at.cell('startsOn', 'cohorts')})`,
      result: (figures, row) => {
        const cohort = cohortAt(figures, row)
        return cohort === undefined ? '' : toSerial(cohort.startsOn)
      },
    }),
    computed('lessonHours', 'Jumlah JP', 'Lesson hours', integer({}, 12), {
      formula: (at) =>
        `IF(${at.cell('id')}="","",${lookUp(at, at.cell('programId', 'cohorts'), 'programs', 'lessonHours', '0')})`,
      result: (figures, row) => figures.courses.cohorts[row]?.lessonHours ?? '',
    }),
    computed('perWeek', 'JP per minggu', 'Lesson hours a week', integer({}, 12), {
      formula: (at) => `IF(${at.cell('id')}="","",SUM(${at.across('week1', 'week7')}))`,
      result: ({ courses }, row) => courses.cohorts[row]?.week.reduce((sum, hours) => sum + hours, 0) ?? '',
    }),
    ...courseDates,
    ...courseStateColumns,
    ...courseSearch,
    ...courseFreshness,
    ...courseAbsences,
  ],
})

const sessionTable = resultTable({
  key: 'sessions',
  title: { id: 'Sesi', en: 'Sessions' },
  note: {
    id: 'Dihitung oleh Bekal saat berkas dibuat. Bila “Jadwal tersimpan” suatu angkatan berbunyi “Hitung ulang”, bangun ulang buku kerjanya.',
    en: 'Computed by Bekal when the file was made. Where a cohort’s “Stored timetable” says “Compute again”, build the workbook anew.',
  },
  rows: { count: ({ courses }) => Math.min(Math.max(courses.sessions.length, 1), limits.sessions) },
  columns: [
    stored('cohort', 'Angkatan', 'Cohort', text(20), (figures, row) => sessionAt(figures, row)?.cohortId ?? ''),
    stored('unit', 'Unit', 'Unit', text(40), ({ plan, courses }, row) => {
      const session = courses.sessions[row]
      const units = plan.programs.find(({ id }) => id === session?.programId)?.units
      return units?.find(({ id }) => id === session?.unitId)?.title ?? ''
    }),
    stored('date', 'Tanggal', 'Date', date(14), (figures, row) => {
      const session = sessionAt(figures, row)
      return session === undefined ? '' : toSerial(session.date)
    }),
    stored('from', 'Dari pukul', 'From time', text(12), (figures, row) => sessionAt(figures, row)?.from ?? ''),
    stored('to', 'Sampai pukul', 'To time', text(12), (figures, row) => sessionAt(figures, row)?.to ?? ''),
    stored(
      'hours',
      'JP sesi',
      'Lesson hours of it',
      integer({}, 12),
      (figures, row) => sessionAt(figures, row)?.lessonHours ?? '',
    ),
    stored('venue', 'Tempat', 'Venue', text(14), ({ plan, courses }, row) => {
      const cohort = plan.cohorts.find(({ id }) => id === courses.sessions[row]?.cohortId)
      return cohort?.venueId ?? ''
    }),
  ],
})

/** A plan of very many cohorts has more sessions than a sheet should list. */
const sessionCounts = form({
  key: 'sessionCounts',
  title: { id: 'Banyaknya sesi', en: 'How many sessions' },
  note: {
    id: 'Bila daftar di bawah tidak memuat semuanya, “bekal schedule --csv” memberi seluruhnya.',
    en: 'Where the list below has not all of them, “bekal schedule --csv” gives every one.',
  },
  fields: [
    stored('all', 'Semua sesi', 'All sessions', integer({}, 12), ({ courses }) => courses.sessions.length),
    stored('listed', 'Sesi dalam daftar', 'Sessions in the list', integer({}, 12), ({ courses }) =>
      Math.min(courses.sessions.length, limits.sessions),
    ),
  ],
})

/** Boxes to fill in with a pen: how often tools go out and in on one sheet of paper. */
const rounds = 2

const toolTable = resultTable({
  key: 'toolChecks',
  title: { id: 'Hitung alat', en: 'Tool count' },
  note: {
    id: 'Alat berisiko sedang dan tinggi dihitung keluar pada awal dan masuk pada akhir setiap sesi; cetak satu lembar tiap hari.',
    en: 'Tools of medium and high risk are counted out at the start and in at the end of every session; print one sheet a day.',
  },
  rows: { count: ({ courses }) => Math.max(courses.toolChecks.length, 1) },
  columns: [
    stored('cohort', 'Angkatan', 'Cohort', text(20), (figures, row) => toolAt(figures, row)?.cohortId ?? ''),
    stored('tool', 'Nama alat', 'Tool', text(40), (figures, row) => toolAt(figures, row)?.tool ?? ''),
    stored('risk', 'Kelas risiko', 'Risk class', text(14), (figures, row) => {
      const tool = toolAt(figures, row)
      return tool === undefined ? '' : toolRisks.label(tool.risk, figures.language)
    }),
    stored(
      'quantity',
      'Jumlah alat',
      'Number of tools',
      integer({}, 12),
      (figures, row) => toolAt(figures, row)?.quantity ?? '',
    ),
    stored(
      'times',
      'Kali dihitung',
      'Times counted',
      plainInteger({}, 12),
      (figures, row) => toolAt(figures, row)?.times ?? '',
    ),
    ...numbered(rounds, (n) => [
      stored(`out${n}`, `Keluar ${n}`, `Out ${n}`, text(12), () => ''),
      stored(`in${n}`, `Masuk ${n}`, `In ${n}`, text(14), () => ''),
    ]).flat(),
    stored('officer', 'Paraf petugas', 'Officer’s initials', text(16), () => ''),
  ],
})

export const timetableSheet = defineSheet({
  key: 'timetable',
  name: { id: 'Jadwal', en: 'Timetable' },
  role: 'result',
  orientation: 'landscape',
  main: 'sessions',
  purpose: {
    id: 'Kapan pelatihan tiap angkatan mulai dan selesai menurut Kalender, JP per hari, dan parameter; sesi-sesinya; hitung alat.',
    en: 'When the course of each cohort starts and ends by calendar, lesson hours a day and parameters; its sessions; tool counts.',
  },
  blocks: [cohortTable, toolTable, trainingDaysTable, sessionCounts, sessionTable],
})
