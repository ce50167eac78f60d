import type { Labels } from '@bekal/core'
import {
  code,
  computed,
  date,
  input,
  limits,
  money,
  plainInteger,
  reference,
  text,
  toMinor,
  type Column,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { packed } from './packed-list.js'
import { lookUp } from './split-line-steps.js'

/** What may be said about a payment, in the order in which it is said: the codes are those of `settleMessages`. */
const remarks = {
  unknown: { codes: [], label: { id: 'Baris atau dana tidak dikenal', en: 'Line or fund unknown' } },
  inKind: { codes: ['paid-for-in-kind'], label: { id: 'Barisnya natura', en: 'The line is in kind' } },
  otherParty: {
    codes: ['paid-by-other-party'],
    label: { id: 'Pihak tanpa bagian di baris ini', en: 'Party without a part of the line' },
  },
  otherFund: {
    codes: ['paid-from-other-fund'],
    label: { id: 'Bukan dana yang direncanakan', en: 'Not the fund that was planned' },
  },
  otherAccount: {
    codes: ['paid-account-not-payable'],
    label: { id: 'Akun di luar dana ini', en: 'Account not payable by this fund' },
  },
  refund: {
    codes: ['refund-beyond-paid'],
    label: { id: 'Dikembalikan lebih dari yang dibayar', en: 'More paid back than paid' },
  },
} satisfies Record<string, { readonly codes: readonly string[]; readonly label: Labels }>

type Remark = keyof typeof remarks

/** Which entries a remark is about, by their place: payments of one line from one fund are judged together, at the last. */
export function entriesWith(remark: Remark, { plan, balance }: Figures): boolean[] {
  const codes: readonly string[] = remarks[remark].codes
  const places = new Set(balance.remarks.filter(({ code: one }) => codes.includes(one)).map(({ path }) => path[1]))
  const unknown = new Set(
    remark === 'unknown' ? balance.leftOut.flatMap(({ at, reason }) => (reason === 'too-large' ? [] : [at])) : [],
  )
  return plan.actuals.map((_, at) => places.has(at) || unknown.has(at))
}

/** What was paid from the fund with this place, in minor units. */
export function paidFrom(at: FormulaContext, fund: number): string {
  return `SUMPRODUCT(--(${at.range('actuals', 'fundRow')}=${fund + 1}),${at.range('actuals', 'minor')})`
}

/** A step of the judgement of an entry; 0 on blank rows. */
const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  result: (figures: Figures, row: number) => number,
): ComputedColumn =>
  computed(key, label[0], label[1], plainInteger({}, 12), {
    working: true,
    formula,
    result: (figures, row) => (figures.plan.actuals[row] === undefined ? 0 : result(figures, row)),
  })

const flagStep = (remark: Remark, label: [string, string], formula: (at: FormulaContext) => string) =>
  step(remark, label, formula, (figures, row) => (entriesWith(remark, figures)[row] === true ? 1 : 0))

/** 1 where the condition holds of a payment that was judged: the last entry of its line and fund, not paid back in full. */
const whenJudged = (at: FormulaContext, condition: string) =>
  `IF(OR(${at.cell('isLast')}=0,${at.cell('net')}=0),0,IF(${condition},1,0))`

/** A cell of the entry's line in a table with a row for each cost line. */
const ofLine = (at: FormulaContext, table: string, column: string) =>
  `INDEX(${at.range(table, column)},${at.cell('lineRow')})`
/** All cells of the entry's line from the first place to the last. */
const placesOfLine = (at: FormulaContext, key: string) =>
  `INDEX(${at.block('splitLines', `${key}1`, `${key}${limits.places}`)},${at.cell('lineRow')},0)`
const partsOfLine = (at: FormulaContext) => at.block('settleLines', 'hasPart1', `hasPart${limits.parties}`)

const isCash = (at: FormulaContext) => `${ofLine(at, 'splitLines', 'isCash')}=1`
/** Whether the entry's party has a part of the line, and whether anybody has. */
const hasPart = (at: FormulaContext) =>
  `INDEX(${partsOfLine(at)},${at.cell('lineRow')},MATCH(${at.cell('partyId')},${at.range('parties', 'id')},0))=1`
const somebodyHas = (at: FormulaContext) => `SUM(INDEX(${partsOfLine(at)},${at.cell('lineRow')},0))>0`
/** Whether a planned share of the entry's party comes from a fund, and whether from this one. */
const plannedFrom = (at: FormulaContext, which: string) =>
  `SUMPRODUCT((${placesOfLine(at, 'payParty')}=${at.cell('partyId')})*(${placesOfLine(at, 'payAmount')}<>0)*(${placesOfLine(at, 'payFund')}${which}))`

const answers: readonly Column[] = [
  input('id', 'Kode', 'Id', code(15)),
  input('costLineId', 'Kode baris biaya', 'Cost line id', reference('costLines', 'id', 15)),
  computed('description', 'Uraian baris biaya', 'Description of the line', text(40), {
    formula: (at) => `IF(${at.cell('lineRow')}=0,"",${ofLine(at, 'settleLines', 'description')})`,
    result: (figures, row) => figures.plan.costLines[lineRow(figures, row) - 1]?.description ?? '',
  }),
  input('fundId', 'Kode dana', 'Fund id', reference('funds', 'id', 15)),
  input('amount', 'Jumlah dibayar', 'Amount paid', money(15)),
  input('paidOn', 'Tanggal bayar', 'Paid on', date(15)),
  input('document', 'Nomor dokumen', 'Document', text(18)),
  computed('note', 'Catatan', 'Remark', text(26), {
    signal: 'text-is-bad',
    formula: (at) => {
      const texts = Object.entries(remarks).map(([key, { label }]) => `IF(${at.cell(key)}=1,"; "&${at.text(label)},"")`)
      return `MID(${texts.join('&')},3,250)`
    },
    result: (figures, row) =>
      (Object.keys(remarks) as Remark[])
        .filter((remark) => entriesWith(remark, figures)[row] === true)
        .map((remark) => figures.say(remarks[remark].label))
        .join('; '),
  }),
]

/** Which line and fund an entry belongs to, whether it counts, and what is to be said about it. */
const working: readonly ComputedColumn[] = [
  step(
    'lineRow',
    ['Urutan baris biaya', 'Place of the line'],
    (at) => placeIn(at, 'costLineId', 'settleLines'),
    lineRow,
  ),
  step('fundRow', ['Urutan dana', 'Place of the fund'], (at) => placeIn(at, 'fundId', 'settleFunds'), fundRow),
  computed('partyId', 'Pihak pembayar', 'Paying party', text(12), {
    working: true,
    formula: (at) => {
      const owner = `INDEX(${at.range('settleFunds', 'partyId')},${at.cell('fundRow')})`
      return `IF(${at.cell('fundRow')}=0,"",${lookUp(at, owner, 'parties', 'id')})`
    },
    result: (figures, row) => {
      const owner = figures.plan.funds[fundRow(figures, row) - 1]?.partyId
      return figures.plan.parties.some(({ id }) => id === owner) ? (owner ?? '') : ''
    },
  }),
  computed('account', 'Akun baris biaya', 'Account of the line', text(12), {
    working: true,
    formula: (at) => `IF(${at.cell('lineRow')}=0,"",${ofLine(at, 'splitLines', 'account')})`,
    result: (figures, row) => figures.plan.costLines[lineRow(figures, row) - 1]?.account ?? '',
  }),
  step(
    'minor',
    ['Dihitung (satuan terkecil)', 'Counted (minor units)'],
    (at) => `IF(OR(${at.cell('lineRow')}=0,${at.cell('partyId')}=""),0,${toMinor(`N(${at.cell('amount')})`, at)})`,
    ({ plan, balance }, row) => (balance.leftOut.some(({ at }) => at === row) ? 0 : (plan.actuals[row]?.amount ?? 0)),
  ),
  step(
    'net',
    ['Jumlah baris dan dana ini', 'Sum of this line and fund'],
    (at) => `IF(OR(${at.cell('lineRow')}=0,${at.cell('partyId')}=""),0,SUMPRODUCT(${likeThis(at).join(',')},${at.range('actuals', 'minor')}))`, // prettier-ignore
    (figures, row) => paymentOf(figures, row).net,
  ),
  step(
    'isLast',
    ['Entri terakhirnya', 'Its last entry'],
    (at) => {
      const rows = `ROW(${at.range('actuals', 'minor')})`
      const last = `SUMPRODUCT(MAX(${likeThis(at).join('*')}*${rows}))`
      return `IF(OR(${at.cell('lineRow')}=0,${at.cell('partyId')}=""),0,IF(${last}=ROW(),1,0))`
    },
    (figures, row) => (paymentOf(figures, row).last === row ? 1 : 0),
  ),
  flagStep('unknown', ['Tidak dikenal', 'Unknown'], (at) => {
    const isFilled = `${at.cell('costLineId')}&${at.cell('fundId')}<>""`
    return `IF(AND(${isFilled},OR(${at.cell('lineRow')}=0,${at.cell('partyId')}="")),1,0)`
  }),
  flagStep('inKind', ['Untuk natura', 'For in kind'], (at) => whenJudged(at, `NOT(${isCash(at)})`)),
  flagStep('otherParty', ['Oleh pihak lain', 'By another party'], (at) =>
    whenJudged(at, `AND(${isCash(at)},NOT(${hasPart(at)}),${somebodyHas(at)})`),
  ),
  flagStep('otherFund', ['Dari dana lain', 'From another fund'], (at) =>
    whenJudged(
      at,
      `AND(${isCash(at)},${hasPart(at)},${plannedFrom(at, '<>""')}>0,${plannedFrom(at, `=${at.cell('fundId')}`)}=0)`,
    ),
  ),
  flagStep('otherAccount', ['Akun tidak boleh', 'Account not payable'], (at) => {
    const accounts = `INDEX(${at.range('funds', 'accounts')},MATCH(${at.cell('fundId')},${at.range('funds', 'id')},0))`
    const beginnings = `LEFT(${at.cell('account')},ROW($1:$${longestAccount}))`
    const allowed = `SUMPRODUCT(--ISNUMBER(FIND(";"&${beginnings}&";",${packed(accounts)})))`
    return whenJudged(at, `AND(${accounts}<>"",${allowed}=0)`)
  }),
  flagStep('refund', ['Kelebihan kembali', 'Refund beyond paid'], (at) =>
    whenJudged(at, `AND(${at.cell('net')}<0,${ofLine(at, 'splitLines', 'minor')}>=0)`),
  ),
]

export const entryColumns: readonly Column[] = [...answers, ...working]

/** Letters of an account code, at the most. */
const longestAccount = 32

function placeIn(at: FormulaContext, column: string, table: string): string {
  return `IF(${at.cell(column)}="",0,IFERROR(MATCH(${at.cell(column)},${at.range(table, 'id')},0),0))`
}

/** 1 for every entry that counts for the same line and fund. */
function likeThis(at: FormulaContext): string[] {
  return ['lineRow', 'fundRow'].map((key) => `--(${at.range('actuals', key)}=${at.cell(key)})`)
}

function lineRow({ plan }: Figures, row: number): number {
  return plan.costLines.findIndex(({ id }) => id === plan.actuals[row]?.costLineId) + 1
}

function fundRow({ plan }: Figures, row: number): number {
  return plan.funds.findIndex(({ id }) => id === plan.actuals[row]?.fundId) + 1
}

/** What was paid for an entry's line from its fund, and the last of its entries. */
function paymentOf({ plan, balance }: Figures, row: number): { readonly net: number; readonly last: number } {
  const leftOut = new Set(balance.leftOut.map(({ at }) => at))
  if (leftOut.has(row)) return { net: 0, last: -1 }
  const own = plan.actuals[row]
  const like = plan.actuals.flatMap(({ costLineId, fundId, amount }, at) =>
    costLineId === own?.costLineId && fundId === own.fundId && !leftOut.has(at) ? [{ at, amount }] : [],
  )
  return { net: like.reduce((sum, { amount }) => sum + amount, 0), last: like.at(-1)?.at ?? -1 }
}
