import { holidayKinds, holidayStatuses } from '@bekal/core'
import {
  choice,
  date,
  defineSheet,
  form,
  input,
  list,
  optionalList,
  single,
  table,
  text,
  weekHours,
  yesNo,
} from '../definition/index.js'
import { parametersInForce, parametersTable } from './parameters.js'
import { shortHourColumns } from './short-hours.js'

const from = input('from', 'Dari tanggal', 'From date', date())
const to = input('to', 'Sampai tanggal', 'To date', date())

export const calendarSheet = defineSheet({
  key: 'calendar',
  name: { id: 'Kalender', en: 'Calendar' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Hari tanpa pelatihan. Tanggal yang keputusannya belum terbit ditandai perkiraan.',
    en: 'Days without training. Dates whose decree is not out yet are marked as estimates.',
  },
  widths: [34, 40, 18, 30, 54, 14],
  blocks: [
    form({
      key: 'calendarOptions',
      title: { id: 'Ketentuan', en: 'Rules' },
      source: single('calendar'),
      fields: [
        input('collectiveLeaveWorked', 'Cuti bersama tetap berlatih', 'Training on collective leave', yesNo(), {
          hint: { id: 'Kosong berarti tidak.', en: 'Blank means no.' },
        }),
      ],
    }),
    table({
      key: 'holidays',
      title: { id: 'Hari libur dan cuti bersama', en: 'Public holidays and collective leave' },
      source: list('calendar', 'holidays'),
      required: ['date', 'label', 'kind', 'status'],
      columns: [
        input('date', 'Tanggal', 'Date', date()),
        input('label', 'Nama hari', 'Holiday', text(30)),
        input('kind', 'Jenis libur', 'Kind of holiday', choice(holidayKinds)),
        input('status', 'Status tanggal', 'Status of the date', choice(holidayStatuses, 28)),
        input('source', 'Sumber', 'Source', text(40)),
      ],
    }),
    table({
      key: 'closures',
      title: { id: 'Penutupan', en: 'Closures' },
      source: optionalList('calendar', 'closures'),
      required: ['from', 'to', 'why'],
      columns: [from, to, input('why', 'Alasan penutupan', 'Reason for closure', text(30))],
    }),
    table({
      key: 'shortDays',
      title: {
        id: 'Hari dengan jam lebih pendek (misalnya bulan puasa)',
        en: 'Days with shorter hours (such as the fasting month)',
      },
      source: optionalList('calendar', 'shortDays'),
      required: ['from', 'to', 'lessonHoursPerDay', 'why'],
      columns: [
        from,
        to,
        input('lessonHoursPerDay', 'JP/hari', 'Lesson hours a day', weekHours(20), {
          hint: {
            id: 'Satu angka untuk setiap hari, atau per hari: Sen 4; Sel 4; Jum 3.',
            en: 'One number for every day, or by day: Mon 4; Tue 4; Fri 3.',
          },
        }),
        input('why', 'Alasan jam pendek', 'Reason for short hours', text(30)),
        ...shortHourColumns,
      ],
    }),
    parametersTable,
    parametersInForce,
  ],
})
