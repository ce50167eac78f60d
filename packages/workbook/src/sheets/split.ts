import {
  defineSheet,
  form,
  computed,
  money,
  resultTable,
  text,
  cleanSum,
  toMajor,
  percent,
  limits,
} from '../definition/index.js'
import { blankUnless } from './blank-unless.js'
import { costGrowthTable } from './cost-growth.js'
import { amount } from './funds.js'
import { taxFields } from './line-taxes.js'
import { amountWordsTable, partiesInWords } from './amount-words.js'
import { numberWordsTable } from './number-words.js'
import { signatures } from './signatures.js'
import { splitLineColumns } from './split-lines.js'
import { isShown, targetColumns, targetRows } from './split-targets.js'
import { splitViews } from './split-views.js'

const ok = { id: 'Cukup', en: 'Within ceiling' }
const over = { id: 'Melewati pagu', en: 'Over ceiling' }

export const splitSheet = defineSheet({
  key: 'split',
  name: { id: 'Pembagian', en: 'Split' },
  role: 'result',
  orientation: 'landscape',
  purpose: {
    id: 'Siapa membayar apa, tepat sampai satuan terkecil. Semua angka dihitung dari lembar isian.',
    en: 'Who pays what, exact to the smallest unit. Every figure is computed from the input sheets.',
  },
  printTo: { table: 'splitLines', column: 'running' },
  blocks: [
    form({
      key: 'splitTotals',
      title: { id: 'Ringkasan', en: 'Summary' },
      labelSpan: 2,
      fields: [
        computed('total', 'Jumlah seluruh biaya', 'Total cost', money(), {
          formula: (at) => cleanSum(`SUM(${at.range('splitLines', 'total')})`, at),
          result: ({ split, scale }) => split.total / scale,
        }),
        computed('cash', 'Biaya tunai', 'Cash cost', money(), {
          formula: (at) =>
            toMajor(`SUMPRODUCT(${at.range('splitLines', 'isCash')},${at.range('splitLines', 'minor')})`, at),
          result: ({ split, scale }) => split.cash.total / scale,
        }),
        computed('inKind', 'Natura bernilai', 'In kind, at value', money(), {
          formula: (at) => cleanSum(`${at.field('splitTotals', 'total')}-${at.field('splitTotals', 'cash')}`, at),
          result: ({ split, scale }) => split.inKind.total / scale,
        }),
        computed('unassigned', 'Belum dibebankan', 'Not assigned', money(), {
          signal: 'nonzero-is-bad',
          formula: (at) => cleanSum(`SUM(${at.range('splitLines', 'unassigned')})`, at),
          result: ({ split, scale }) => (split.cash.unassigned + split.inKind.unassigned) / scale,
        }),
        ...taxFields,
      ],
    }),
    resultTable({
      key: 'splitParties',
      title: { id: 'Siapa membayar apa', en: 'Who pays what' },
      rows: { of: 'parties' },
      foldRow: ({ plan }, row) => row >= plan.parties.length,
      columns: [
        computed('id', 'Kode', 'Id', text(18), {
          formula: (at) => blankUnless(at.cell('id', 'parties')),
          result: ({ plan }, row) => plan.parties[row]?.id ?? '',
        }),
        computed('cash', 'Tunai', 'Cash', money(15), {
          formula: (at) => {
            const paid = at.range('splitLines', `party${at.row + 1}`)
            return `IF(${at.cell('id')}="","",${cleanSum(`SUMPRODUCT(${at.range('splitLines', 'isCash')},${paid})`, at)})`
          },
          result: ({ split, scale }, row) => amount(split.parties[row]?.cash, scale),
        }),
        computed('name', 'Nama pihak', 'Party', text(44), {
          formula: (at) => blankUnless(at.cell('name', 'parties')),
          result: ({ plan }, row) => plan.parties[row]?.name ?? '',
        }),
        computed('inKind', 'Natura', 'In kind', money(15), {
          formula: (at) => {
            const given = at.range('splitLines', `party${at.row + 1}`)
            return `IF(${at.cell('id')}="","",${cleanSum(`SUM(${given})-${at.cell('cash')}`, at)})`
          },
          result: ({ split, scale }, row) => amount(split.parties[row]?.inKind, scale),
        }),
        computed('together', 'Tunai dan natura', 'Together', money(15), {
          formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('cash')}+${at.cell('inKind')}`, at)})`,
          result: ({ split, scale }, row) => {
            const party = split.parties[row]
            return party === undefined ? '' : (party.cash + party.inKind) / scale
          },
        }),
        computed('share', 'Bagian tunai', 'Share of cash', percent(12), {
          formula: (at) => {
            const cash = at.field('splitTotals', 'cash')
            return `IF(OR(${at.cell('id')}="",${cash}=0),"",${at.cell('cash')}/${cash})`
          },
          result: ({ split }, row) => {
            const party = split.parties[row]
            return party === undefined || split.cash.total === 0 ? '' : party.cash / split.cash.total
          },
        }),
      ],
    }),
    resultTable({
      key: 'fundUse',
      title: { id: 'Dana terhadap pagu', en: 'Funds against ceilings' },
      rows: { of: 'funds' },
      foldRow: ({ plan }, row) => row >= plan.funds.length,
      columns: [
        computed('id', 'Kode dana', 'Fund id', text(13), {
          formula: (at) => blankUnless(at.cell('id', 'funds')),
          result: ({ plan }, row) => plan.funds[row]?.id ?? '',
        }),
        computed('partyId', 'Pihak', 'Party', text(15), {
          formula: (at) => blankUnless(at.cell('partyId', 'funds')),
          result: ({ plan }, row) => plan.funds[row]?.partyId ?? '',
        }),
        computed('name', 'Nama dana', 'Fund', text(44), {
          formula: (at) => blankUnless(at.cell('name', 'funds')),
          result: ({ plan }, row) => plan.funds[row]?.name ?? '',
        }),
        computed('ceiling', 'Pagu', 'Ceiling', money(15), {
          formula: (at) => `IF(${at.cell('id')}="","",N(${at.cell('ceiling', 'funds')}))`,
          result: ({ split, scale }, row) => amount(split.funds[row]?.ceiling, scale),
        }),
        computed('planned', 'Rencana', 'Planned', money(15), {
          formula: (at) => {
            const spent = `SUMPRODUCT(--(${at.block('splitLines', 'payFund1', `payFund${limits.places}`)}=${at.cell('id')}),${at.block('splitLines', 'payAmount1', `payAmount${limits.places}`)})`
            return `IF(${at.cell('id')}="","",${toMajor(spent, at)})`
          },
          result: ({ split, scale }, row) => amount(split.funds[row]?.planned, scale),
        }),
        computed('remaining', 'Sisa', 'Remaining', money(15), {
          signal: 'negative-is-bad',
          formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('ceiling')}-${at.cell('planned')}`, at)})`,
          result: ({ split, scale }, row) => amount(split.funds[row]?.remaining, scale),
        }),
        computed('state', 'Keadaan dana', 'State of the fund', text(15), {
          signal: { good: ok },
          formula: (at) => `IF(${at.cell('id')}="","",IF(${at.cell('remaining')}<0,${at.text(over)},${at.text(ok)}))`,
          result: ({ split, say }, row) => {
            const fund = split.funds[row]
            return fund === undefined ? '' : say(fund.remaining < 0 ? over : ok)
          },
        }),
      ],
    }),
    ...splitViews,
    resultTable({
      key: 'targets',
      title: {
        id: 'Target perjanjian terhadap pembebanan (hanya tunai)',
        en: 'Targets of agreements against assignment (cash only)',
      },
      rows: { count: targetRows },
      foldRow: (figures, row) => !isShown(figures, row),
      columns: targetColumns,
    }),
    costGrowthTable,
    resultTable({
      key: 'splitLines',
      title: { id: 'Pembagian tiap baris', en: 'Split of each line' },
      rows: { of: 'costLines' },
      columns: splitLineColumns,
    }),
    partiesInWords('splitWords', [2, 5]),
    signatures('signatures', [
      [1, 2],
      [3, 1],
      [4, 2],
      [6, 2],
    ]),
    numberWordsTable,
    amountWordsTable,
  ],
})
