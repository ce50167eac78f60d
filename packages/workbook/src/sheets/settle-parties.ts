import type { PartyStand } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  money,
  text,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'

const { parties } = limits

/** A row for each party, then their sum, then the same sum counted another way. */
export const partyRows = parties + 2
const [sumRow, proofRow] = [parties, parties + 1]

export const isSpareParty = ({ plan }: Figures, row: number) => row >= plan.parties.length && row < parties

const total = { id: 'Jumlah', en: 'Total' }
const proof = { id: 'Bukti', en: 'Proof' }
const proofName = {
  id: 'Dihitung langsung dari pembayaran dan baris biaya',
  en: 'Counted straight from payments and cost lines',
}
const even = { id: 'Sesuai', en: 'Even' }
const more = { id: 'Membayar lebih', en: 'Has paid more' }
const less = { id: 'Membayar kurang', en: 'Has paid less' }
const agrees = { id: 'Cocok', en: 'Adds up' }
export const disagrees = { id: 'Tidak cocok', en: 'Does not add up' }

type Amount = 'planned' | 'paid' | 'due' | 'unassigned' | 'difference'

/** Nothing on rows without a party. */
const whenParty = (at: FormulaContext, formula: string) => `IF(${at.cell('id')}="","",${formula})`

/** An amount of each party, the sum of them, and what it should be. */
function amountColumn(
  key: Amount,
  label: [string, string],
  ofParty: (at: FormulaContext) => string,
  ofProof: (at: FormulaContext) => string,
  width: number,
): ComputedColumn {
  return computed(key, label[0], label[1], money(width), {
    ...(key === 'unassigned' && { signal: 'nonzero-is-bad' as const }),
    formula: (at) => {
      if (at.row === proofRow) return ofProof(at)
      if (at.row === sumRow) return cleanSum(`SUM(${at.rows(key, 0, parties - 1)})`, at)
      return whenParty(at, ofParty(at))
    },
    result: (figures, row) => {
      const { balance, scale } = figures
      if (row === proofRow) return proven(figures)[key] / scale
      if (row === sumRow) return balance.parties.reduce((sum, party) => sum + party[key], 0) / scale
      return balance.parties[row] === undefined ? '' : balance.parties[row][key] / scale
    },
  })
}

const lines = (at: FormulaContext, column: string) => at.range('settleLines', column)
/** A step of each line that is there for every party, added up for this one. */
const sumOfLines = (at: FormulaContext, key: string) => toMajor(`SUM(${lines(at, `${key}${at.row + 1}`)})`, at)
const entered = (at: FormulaContext) => `SUM(${at.range('actuals', 'minor')})`
const open = (at: FormulaContext) => `SUM(${lines(at, 'open')})`

/** What was paid against what was due, party by party. */
export const settlePartyColumns: ComputedColumn[] = [
  computed('id', 'Kode', 'Id', text(15), {
    formula: (at) => {
      if (at.row >= sumRow) return at.text(at.row === sumRow ? total : proof)
      return blankUnless(at.cellAt('parties', 'id', at.row))
    },
    result: ({ plan, say }, row) => {
      if (row >= sumRow) return say(row === sumRow ? total : proof)
      return plan.parties[row]?.id ?? ''
    },
  }),
  amountColumn(
    'planned',
    ['Rencana', 'Planned'],
    (at) => at.cellAt('splitParties', 'cash', at.row),
    (at) => {
      const cash = at.range('splitLines', 'isCash')
      const nobodys = `SUMPRODUCT(${cash},${at.range('splitLines', 'unassigned')})`
      return cleanSum(`${at.field('splitTotals', 'cash')}-${nobodys}`, at)
    },
    15,
  ),
  computed('name', 'Nama pihak', 'Party', text(40), {
    formula: (at) => {
      if (at.row >= sumRow) return at.row === sumRow ? '""' : at.text(proofName)
      return blankUnless(at.cellAt('parties', 'name', at.row))
    },
    result: ({ plan, say }, row) => {
      if (row >= sumRow) return row === sumRow ? '' : say(proofName)
      return plan.parties[row]?.name ?? ''
    },
  }),
  amountColumn(
    'paid',
    ['Dibayar', 'Paid'],
    (at) => sumOfLines(at, 'paid'),
    (at) => toMajor(entered(at), at),
    15,
  ),
  amountColumn(
    'due',
    ['Bagian yang seharusnya', 'Due by its part'],
    (at) => sumOfLines(at, 'due'),
    (at) => toMajor(`${entered(at)}-${open(at)}`, at),
    15,
  ),
  amountColumn(
    'unassigned',
    ['Tanpa penanggung', 'Nobody’s part'],
    (at) => sumOfLines(at, 'unassigned'),
    (at) => toMajor(open(at), at),
    15,
  ),
  amountColumn(
    'difference',
    ['Selisih', 'Difference'],
    (at) => cleanSum(`${at.cell('paid')}-${at.cell('due')}-${at.cell('unassigned')}`, at),
    (at) => cleanSum(`${at.cell('paid')}-${at.cell('due')}-${at.cell('unassigned')}`, at),
    18,
  ),
  computed('state', 'Keadaan', 'State', text(26), {
    signal: { good: even, bad: [disagrees] },
    formula: (at) => {
      const difference = at.cell('difference')
      const judged = `IF(${difference}=0,${at.text(even)},IF(${difference}>0,${at.text(more)},${at.text(less)}))`
      if (at.row < sumRow) return whenParty(at, judged)
      if (at.row === sumRow) return '""'
      const keys: Amount[] = ['planned', 'paid', 'due', 'unassigned', 'difference']
      const same = keys.map((key) => `${at.cell(key)}=${at.cellAt('settleParties', key, sumRow)}`)
      const ofFunds = cleanSum(`SUM(${at.range('settleFunds', 'paid')})`, at)
      return `IF(AND(${[...same, `${ofFunds}=${at.cell('paid')}`].join(',')}),${at.text(agrees)},${at.text(disagrees)})`
    },
    result: ({ balance, say }, row) => {
      if (row >= sumRow) return row === sumRow ? '' : say(agrees)
      return balance.parties[row] === undefined ? '' : say(stateOf(balance.parties[row]))
    },
  }),
]

function stateOf({ difference }: PartyStand) {
  if (difference === 0) return even
  return difference > 0 ? more : less
}

/** The sums without their parties: from the split, the list of actuals, and what no party is assigned. */
function proven({ plan, split, balance }: Figures): Record<Amount, number> {
  const all = plan.actuals.reduce((sum, { amount }) => sum + amount, 0)
  const paid = all - balance.leftOut.reduce((sum, { amount }) => sum + amount, 0)
  const { unassigned } = balance
  return {
    planned: split.cash.total - split.cash.unassigned,
    paid,
    due: paid - unassigned,
    unassigned,
    difference: 0,
  }
}
