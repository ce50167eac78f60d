import { charts, limits, numbered, type ChartSeries } from '../definition/index.js'
import { headRows } from './split-view.js'
import { programRows } from './split-views.js'

/** One series for each party; those that the plan does not have stand in folded columns and are not drawn. */
const byParty = (table: string, from: number): ChartSeries[] =>
  numbered(limits.parties, (n) => ({
    name: { table: 'parties', column: 'name', row: n - 1 },
    values: { table, column: `party${n}`, from },
  }))

const everyParty = ['party1', `party${limits.parties}`] as const

export const dashboardCharts = [
  charts({
    key: 'moneyCharts',
    title: { id: 'Siapa membayar', en: 'Who pays' },
    height: 17,
    charts: [
      {
        key: 'partiesByProgram',
        title: { id: 'Tunai tiap pihak menurut program', en: 'Cash of each party by program' },
        reads: {
          id: 'Satu batang untuk tiap pihak, bertumpuk menurut program: berapa tunai yang ditanggungnya.',
          en: 'One column for each party, stacked by program: the cash it carries.',
        },
        kind: 'stacked-column',
        values: 'amount',
        categories: { table: 'splitPrograms', row: 'caption', columns: everyParty },
        // From the lines without a program on; the row above them is the sum of all.
        series: (figures) =>
          numbered(headRows - 1 + programRows(figures), (n) => ({
            name: { table: 'splitPrograms', column: 'name', row: n },
            values: { table: 'splitPrograms', row: n, columns: everyParty },
          })),
      },
      {
        key: 'fundsAgainstCeilings',
        title: { id: 'Dana terhadap pagu', en: 'Funds against ceilings' },
        reads: {
          id: 'Dua batang untuk tiap dana: pagunya dan yang direncanakan darinya.',
          en: 'Two bars for each fund: its ceiling, and what is planned from it.',
        },
        kind: 'clustered-bar',
        values: 'amount',
        categories: { table: 'fundUse', column: 'name' },
        series: () =>
          ['ceiling', 'planned'].map((column) => ({
            name: { table: 'fundUse', column, row: 'header' as const },
            values: { table: 'fundUse', column },
          })),
      },
    ],
  }),
  charts({
    key: 'timeCharts',
    title: { id: 'Sepanjang tahun', en: 'Over the year' },
    height: 17,
    charts: [
      {
        key: 'withdrawals',
        title: { id: 'Rencana penarikan dana per bulan', en: 'Withdrawal plan by month' },
        reads: {
          id: 'Satu batang untuk tiap bulan, bertumpuk menurut pihak: berapa tunai yang dibayar bulan itu.',
          en: 'One column for each month, stacked by party: the cash paid in that month.',
        },
        kind: 'stacked-column',
        values: 'amount',
        categories: { table: 'splitMonths', column: 'id', from: 1 },
        series: () => byParty('splitMonths', 1),
      },
      {
        key: 'timetable',
        title: { id: 'Jadwal pelatihan tiap angkatan', en: 'The course of each cohort' },
        reads: {
          id: 'Satu batang mendatar untuk tiap angkatan, dari sesi pertama sampai hari terakhirnya.',
          en: 'One bar for each cohort, from its first session to its last day.',
        },
        kind: 'stacked-bar',
        values: 'date',
        categories: { table: 'cohortHours', column: 'id' },
        series: () =>
          ['firstSession', 'span'].map((column, n) => ({
            name: { table: 'cohortHours', column, row: 'header' },
            values: { table: 'cohortHours', column },
            ...(n === 0 && { unseen: true }),
          })),
      },
    ],
  }),
]
