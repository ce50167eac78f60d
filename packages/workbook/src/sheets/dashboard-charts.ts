import { charts, limits, numbered, type ChartSeries } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { hasProgress } from './readiness-progress.js'
import { headRows } from './split-view.js'
import { programRows } from './split-views.js'

/** One series for each party; those that the plan does not have stand in folded columns and are not drawn. */
const byParty = (table: string, from: number): ChartSeries[] =>
  numbered(limits.parties, (n) => ({
    name: { table: 'parties', column: 'name', row: n - 1 },
    values: { table, column: `party${n}`, from },
  }))

const everyParty = ['party1', `party${limits.parties}`] as const

/** Nobody's part is drawn where some scheme of the plan leaves one. */
const nobody = ({ schemes }: Figures): ChartSeries[] =>
  schemes.some(({ bands }) => bands.some(({ weights }) => (weights[limits.places - 1] ?? 0) > 0))
    ? [
        {
          name: { table: 'costGrowth', column: 'unassigned', row: 'header' },
          values: { table: 'costGrowth', column: 'unassigned' },
        },
      ]
    : []

/** What the choice of a scheme above it is drawn as, and what readiness was before and after. */
export const growthCharts = charts({
  key: 'growthCharts',
  title: { id: 'Bila biaya bertambah', en: 'As the cost grows' },
  height: 16,
  charts: [
    {
      key: 'costGrowth',
      title: { id: 'Siapa membayar bila biaya bertambah', en: 'Who pays as the cost grows' },
      reads: {
        id: 'Bidang bertumpuk menurut pihak: bagian tiap pihak pada jumlah biaya yang makin besar, menurut skema yang dipilih.',
        en: 'Areas stacked by party: what each party has of a growing total, by the scheme chosen.',
      },
      kind: 'stacked-area',
      values: 'amount',
      categories: { table: 'costGrowth', column: 'cash' },
      along: { title: { id: 'Jumlah biaya', en: 'Total cost' }, values: 'amount', every: 5 },
      series: (figures) => [...byParty('costGrowth', 0), ...nobody(figures)],
      shownWhen: ({ growth }) => growth.scheme !== undefined,
    },
    {
      key: 'readinessProgress',
      title: { id: 'Kesiapan sebelum dan sesudah, rata-rata', en: 'Readiness before and after, means' },
      reads: {
        id: 'Dua batang untuk tiap dimensi: nilai rata-rata peserta sebelum pelatihan dan sesudahnya.',
        en: 'Two bars for each dimension: the mean score of participants before the training and after it.',
      },
      kind: 'clustered-bar',
      values: 'score',
      categories: { table: 'readinessProgress', column: 'name' },
      series: () =>
        ['before', 'after'].map((column) => ({
          name: { table: 'readinessProgress', column, row: 'header' as const },
          values: { table: 'readinessProgress', column },
        })),
      shownWhen: hasProgress,
    },
  ],
})

export const moneyCharts = charts({
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
})

export const timeCharts = charts({
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
})
