import { aCohort, aPlan, aProgram } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

/** Serial numbers as Excel counts them; 1 January 2026 is 46023 there. */
const serial = (date: string) => (Date.parse(date) - Date.parse('2026-01-01')) / 86_400_000 + 46_023

// The site teaches 5, 5, 5, 5, 3 lesson hours from Monday to Friday.
const plan = aPlan({
  calendar: {
    holidays: [
      { date: '2026-03-04', label: 'Libur', kind: 'public-holiday', status: 'official' },
      { date: '2026-03-05', label: 'Cuti', kind: 'collective-leave', status: 'official' },
    ],
    closures: [{ from: '2026-03-09', to: '2026-03-10', why: 'Perbaikan' }],
  },
  programs: [aProgram()],
  cohorts: [aCohort(), aCohort({ id: 'jahit-2', lessonHoursPerDay: 2 })],
})

describe('from arguments alone', () => {
  test.each([
    // 40 hours, 5 a day: eight days from Monday the 2nd, without the 4th: 2, 3, 5, 6, 9, 10, 11, 12.
    { title: 'one number counts Monday to Friday', args: ['2026-03-02', 40, 5, [['2026-03-04']]], end: '2026-03-12' },
    { title: 'an empty list is no day off', args: ['2026-03-02', 40, 5, [['']]], end: '2026-03-11' },
    { title: 'dates as Excel has them', args: [46_083, 40, 5, [[46_085], ['']]], end: '2026-03-12' },
    { title: 'a time of day is set aside', args: [46_083.75, 40, 5, [[46_085.5]]], end: '2026-03-12' },
    // 4, 0, 0, 0, 2, 1, 0: Mon 2 (4), Fri 6 (6), Sat 7 (7), Mon 9 (11), Fri 13 (13 of 12).
    { title: 'seven cells are a week', args: ['2026-03-02', 12, [[4, '', 0, 0, 2, 1, 0]], [['']]], end: '2026-03-13' },
    { title: 'a weekend waits for Monday', args: ['2026-03-07', 1, 5, [['']]], end: '2026-03-09' },
    // No more than ten lesson hours a day, which is the default parameter.
    { title: 'the daily maximum holds', args: ['2026-03-02', 20, 24, [['']]], end: '2026-03-03' },
  ])('$title', ({ args, end }) => expect(call('ENDDATE', args)).toEqual([[serial(end)]]))

  test('a column of starts, each with its own hours or all with the same', () => {
    const starts = [['2026-03-02'], [''], ['2026-03-03']]
    const ends = (hours: unknown) => call('ENDDATE', [starts, hours, 5, [['']]])
    expect(ends([[5], [5], [10]])).toEqual([[serial('2026-03-02')], [''], [serial('2026-03-04')]])
    expect(ends(5)).toEqual([[serial('2026-03-02')], [''], [serial('2026-03-03')]])
  })
})

describe('from the workbook', () => {
  test.each([
    // Site's week: Mon 2 (5), Tue 3 (10), 4 and 5 off, Fri 6 (13), 9 and 10 closed, Wed 11 (18), Thu 12 (20).
    { title: 'week and calendar where both are left out', args: ['2026-03-02', 20], end: '2026-03-12' },
    { title: 'the calendar alone', args: ['2026-03-02', 20, 5], end: '2026-03-11' },
    // 5, 10, 15, 20 from Monday to Thursday.
    { title: 'the week alone', args: ['2026-03-02', 20, null, [['']]], end: '2026-03-05' },
    { title: 'a cohort', args: ['jahit-1'], end: '2026-03-12' },
    // Two a day: 2, 3, 6, 11, 12, 13, 16, 17, 18, 19.
    { title: 'a cohort with hours of its own', args: ['jahit-2'], end: '2026-03-19' },
  ])('$title', ({ args, end }) => expect(call('ENDDATE', args, { plan })).toEqual([[serial(end)]]))
})

test.each([
  { args: ['jahit-9'], id: 'Tidak ada angkatan "jahit-9" di buku kerja ini. Yang ada: jahit-1, jahit-2.' },
  { args: ['2026-03-02'], id: 'Isi jumlah jam pelajaran' },
  { args: ['2026-03-02', 20, 0], id: 'Dalam tiga tahun' },
  { args: ['2026-03-02', 20, [[1, 2]]], id: 'tujuh sel (Senin sampai Minggu)' },
  { args: ['2026-03-02', 20, 25], id: '“jp_per_hari” berisi "25"' },
  { args: ['2026-03-02', 20, 5, [['besok']]], id: '“hari_libur” berisi "besok"; isi dengan tanggal' },
  { args: ['2026-02-30', 20], id: 'Tidak ada angkatan "2026-02-30"' },
  { args: [12, 20], id: '“mulai” berisi "12"; isi dengan tanggal' },
  {
    args: [
      [['2026-03-02'], ['2026-03-03']],
      [[1], [2], [3]],
    ],
    id: 'berisi 3 sel, padahal diperlukan 2',
  },
])('$id', ({ args, id }) => expect(refusalOf('ENDDATE', args, { plan }).labels.id).toContain(id))
