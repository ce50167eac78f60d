import { dayOf, workingDays } from '@bekal/core'
import { dayOrGap } from '../definition/cell-kind.js'
import { defineFunction } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { forEach } from '../definition/line.js'
import { range } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import { calendarOf, daysOff } from './days-off.js'

const from = range(dayOrGap, {
  name: { id: 'dari', en: 'from' },
  description: { id: 'Tanggal awal; atau satu kolom tanggal.', en: 'The first date; or a column of dates.' },
})
const to = range(dayOrGap, {
  name: { id: 'sampai', en: 'to' },
  description: { id: 'Tanggal akhir, ikut dihitung.', en: 'The last date, which counts too.' },
})

const mostDays = 36_525

/** `=BEKAL.WORKDAYS(from; to; [holidays])`: working days of offices, both ends counted. */
export const workDaysFunction = defineFunction({
  id: 'WORKDAYS',
  readsPlan: true,
  description: {
    id: 'Menghitung hari kerja Senin–Jumat di antara dua tanggal, tanpa hari libur menurut kalender buku kerja ini.',
    en: 'Counts the working days, Monday to Friday, from one date to another without the holidays of this workbook’s calendar.',
  },
  parameters: { from, to, daysOff },
  gives: {
    id: 'Banyaknya hari kerja, kedua tanggal ikut dihitung; satu untuk tiap tanggal awal. Cuti bersama dihitung libur, kecuali lembar Kalender menyatakan sebaliknya. Penutupan dan hari pendek hanya menyangkut pelatihan, jadi tidak mengurangi.',
    en: 'How many working days, both dates counted; one for each first date. Collective leave counts as off unless the sheet Calendar says otherwise. Closures and short days concern courses only, so they do not count.',
  },
  examples: [
    {
      what: {
        id: 'Hari kerja Maret 2026 dengan tiga hari libur',
        en: 'Working days of March 2026 with three days off',
      },
      args: ['2026-03-01', '2026-03-31', cellsAt('D2', [['2026-03-19'], ['2026-03-20'], ['2026-03-23']])],
    },
  ],
  run: (values, { plan }) => {
    const calendar = values.daysOff === undefined ? plan().plan.calendar : calendarOf(values.daysOff)
    const ends = forEach(values.to.flat(), values.from.flat().length, to.name)
    return values.from.map((row, at) =>
      row.map((first, column) => {
        const last = ends[at * row.length + column] as string
        if (first === '' || last === '') return ''
        if (first > last) throw new FunctionRefusal(functionMessages.fromAfterTo({ from: first, to: last }))
        if (dayOf(last) - dayOf(first) > mostDays) throw new FunctionRefusal(functionMessages.periodTooLong)
        return workingDays(calendar, first, last)
      }),
    )
  },
})
