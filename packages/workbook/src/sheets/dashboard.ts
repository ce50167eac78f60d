import {
  computed,
  defineSheet,
  form,
  integer,
  limits,
  money,
  percent,
  quote,
  resultTable,
  text,
  type FormulaContext,
  type Sheet,
} from '../definition/index.js'
import { openObligation } from './agreements.js'
import { checkTotal } from './check-totals.js'
import { growthChoice } from './cost-growth.js'
import { growthCharts, moneyCharts, timeCharts } from './dashboard-charts.js'
import { amount } from './funds.js'
import { blankUnless } from './blank-unless.js'

const openIt = { id: 'Buka', en: 'Open' }

/** A bar of blocks, one per four per cent: visible in any program and on paper, without a chart part. */
const bar = (share: number) => '█'.repeat(Math.round(share * 25))

/** @param checks the sheet whose results stand on top. */
export function dashboardSheet(checks: Sheet): Sheet {
  const shown = (key: 'all' | 'error' | 'warning') => ({
    ...checkTotal([checks], key),
    formula: (at: FormulaContext) => at.field('checkTotals', key),
  })
  return defineSheet({
    key: 'dashboard',
    name: { id: 'Dasbor', en: 'Dashboard' },
    role: 'result',
    orientation: 'portrait',
    onePage: true,
    purpose: {
      id: 'Sekali pandang: biaya, siapa menanggung, dan sisa dana.',
      en: 'At a glance: cost, who carries it, and what funds have left.',
    },
    blocks: [
      form({
        key: 'dashboardOpen',
        title: { id: 'Yang masih terbuka', en: 'What is open' },
        fields: [
          { ...shown('all'), label: { id: 'Hasil lembar Cek', en: 'Result of the sheet Checks' }, kind: text(20) },
          { ...shown('error'), signal: 'nonzero-is-bad' as const },
          shown('warning'),
          computed('obligations', 'Kewajiban belum selesai', 'Obligations not yet done', integer({}, 20), {
            formula: (at) => `COUNTIF(${at.range('obligations', 'state')},${at.text(openObligation)})`,
            result: ({ plan }) =>
              plan.agreements
                .flatMap(({ obligations }) => obligations ?? [])
                .filter(({ doneOn }) => doneOn === undefined).length,
          }),
          computed('open', 'Ke lembar Cek', 'To the sheet Checks', text(20), {
            formula: (at) => `HYPERLINK(${quote(`#${at.sheetLink('checks')}`)},${at.text(openIt)})`,
            result: ({ say }) => say(openIt),
          }),
        ],
      }),
      form({
        key: 'dashboardTotals',
        title: { id: 'Biaya', en: 'Cost' },
        fields: [
          computed('cash', 'Biaya tunai', 'Cash cost', money(20), {
            formula: (at) => at.field('splitTotals', 'cash'),
            result: ({ split, scale }) => split.cash.total / scale,
          }),
          computed('inKind', 'Natura bernilai', 'In kind, at value', money(20), {
            formula: (at) => at.field('splitTotals', 'inKind'),
            result: ({ split, scale }) => split.inKind.total / scale,
          }),
          computed('unassigned', 'Belum dibebankan', 'Not assigned', money(20), {
            signal: 'nonzero-is-bad',
            formula: (at) => at.field('splitTotals', 'unassigned'),
            result: ({ split, scale }) => (split.cash.unassigned + split.inKind.unassigned) / scale,
          }),
          computed('seats', 'Jumlah peserta terdaftar', 'Participants enrolled', integer({}, 20), {
            formula: (at) => `SUMPRODUCT(--(${at.range('participants', 'code')}<>""))`,
            result: ({ plan }) => plan.participants.length,
          }),
        ],
      }),
      resultTable({
        key: 'dashboardParties',
        title: { id: 'Bagian tunai tiap pihak', en: 'Each party’s share of cash' },
        rows: { count: () => limits.parties },
        foldRow: ({ plan }, row) => row >= plan.parties.length,
        columns: [
          computed('name', 'Nama pihak', 'Party', text(40), {
            formula: (at) => blankUnless(at.cellAt('splitParties', 'name', at.row)),
            result: ({ plan }, row) => plan.parties[row]?.name ?? '',
          }),
          computed('cash', 'Tunai', 'Cash', money(20), {
            formula: (at) => blankUnless(at.cellAt('splitParties', 'cash', at.row)),
            result: ({ split, scale }, row) => amount(split.parties[row]?.cash, scale),
          }),
          computed('share', 'Bagian', 'Share', percent(12), {
            formula: (at) => blankUnless(at.cellAt('splitParties', 'share', at.row)),
            result: ({ split }, row) => {
              const party = split.parties[row]
              return party === undefined || split.cash.total === 0 ? '' : party.cash / split.cash.total
            },
          }),
          computed('bar', 'Gambaran bagian', 'Share drawn', text(40), {
            bar: true,
            formula: (at) => `IF(ISNUMBER(${at.cell('share')}),REPT("█",MAX(0,ROUND(${at.cell('share')}*25,0))),"")`,
            result: ({ split }, row) => {
              const party = split.parties[row]
              return party === undefined || split.cash.total === 0
                ? ''
                : bar(Math.max(0, party.cash / split.cash.total))
            },
          }),
        ],
      }),
      resultTable({
        key: 'dashboardFunds',
        title: { id: 'Pemakaian pagu tiap dana', en: 'Use of each fund’s ceiling' },
        rows: { of: 'funds' },
        foldRow: ({ plan }, row) => row >= plan.funds.length,
        columns: [
          computed('name', 'Nama dana', 'Fund', text(40), {
            formula: (at) => blankUnless(at.cell('name', 'fundUse')),
            result: ({ plan }, row) => plan.funds[row]?.name ?? '',
          }),
          computed('remaining', 'Sisa', 'Remaining', money(20), {
            signal: 'negative-is-bad',
            formula: (at) => blankUnless(at.cell('remaining', 'fundUse')),
            result: ({ split, scale }, row) => amount(split.funds[row]?.remaining, scale),
          }),
          computed('use', 'Terpakai', 'Used', percent(12), {
            formula: (at) =>
              `IF(N(${at.cell('ceiling', 'fundUse')})=0,"",${at.cell('planned', 'fundUse')}/${at.cell('ceiling', 'fundUse')})`,
            result: ({ split }, row) => {
              const fund = split.funds[row]
              return fund === undefined || fund.ceiling === 0 ? '' : fund.planned / fund.ceiling
            },
          }),
          computed('bar', 'Gambaran pemakaian', 'Use drawn', text(40), {
            bar: true,
            formula: (at) =>
              `IF(ISNUMBER(${at.cell('use')}),REPT("█",MAX(0,MIN(25,ROUND(${at.cell('use')}*25,0)))),"")`,
            result: ({ split }, row) => {
              const fund = split.funds[row]
              return fund === undefined || fund.ceiling === 0
                ? ''
                : bar(Math.min(1, Math.max(0, fund.planned / fund.ceiling)))
            },
          }),
        ],
      }),
      moneyCharts,
      growthChoice,
      growthCharts,
      timeCharts,
    ],
  })
}
