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
import { entryRemarks, type EntryRemark, type EntryWorking } from '../figures/index.js'
import { packed } from './packed-list.js'
import { lookUp } from './look-up.js'

const remarkTexts: Readonly<Record<EntryRemark, Labels>> = {
  unknown: { id: 'Baris atau dana tidak dikenal', en: 'Line or fund unknown' },
  inKind: { id: 'Barisnya natura', en: 'The line is in kind' },
  otherParty: { id: 'Pihak tanpa bagian di baris ini', en: 'Party without a part of the line' },
  otherFund: { id: 'Bukan dana yang direncanakan', en: 'Not the fund that was planned' },
  otherAccount: { id: 'Akun di luar dana ini', en: 'Account not payable by this fund' },
  refund: { id: 'Dikembalikan lebih dari yang dibayar', en: 'More paid back than paid' },
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
  of: (entry: EntryWorking) => number,
): ComputedColumn =>
  computed(key, label[0], label[1], plainInteger({}, 12), {
    working: true,
    formula,
    result: ({ entries }, row) => (entries[row] === undefined ? 0 : of(entries[row])),
  })

const flagStep = (remark: EntryRemark, label: [string, string], formula: (at: FormulaContext) => string) =>
  step(remark, label, formula, ({ remarks }) => (remarks.has(remark) ? 1 : 0))

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
const somebodyHas = (at: FormulaContext) => `${ofLine(at, 'settleLines', 'somebodyHas')}=1`
/** Whether a planned share of the entry's party comes from a fund, and whether from this one. */
const plannedFrom = (at: FormulaContext, which: string) =>
  `SUMPRODUCT((${placesOfLine(at, 'payParty')}=${at.cell('partyId')})*(${placesOfLine(at, 'payAmount')}<>0)*(${placesOfLine(at, 'payFund')}${which}))`

const answers: readonly Column[] = [
  input('id', 'Kode', 'Id', code(15)),
  input('costLineId', 'Kode baris biaya', 'Cost line id', reference('costLines', 'id', 15)),
  computed('description', 'Uraian baris biaya', 'Description of the line', text(40), {
    formula: (at) => `IF(${at.cell('lineRow')}=0,"",${ofLine(at, 'settleLines', 'description')})`,
    result: ({ plan, entries }, row) => plan.costLines[(entries[row]?.lineRow ?? 0) - 1]?.description ?? '',
  }),
  input('fundId', 'Kode dana', 'Fund id', reference('funds', 'id', 15)),
  input('amount', 'Jumlah dibayar', 'Amount paid', money(15)),
  input('paidOn', 'Tanggal bayar', 'Paid on', date(15)),
  input('document', 'Nomor dokumen', 'Document', text(24)),
  computed('note', 'Catatan', 'Remark', text(26), {
    signal: 'text-is-bad',
    formula: (at) => {
      const texts = entryRemarks.map((remark) => `IF(${at.cell(remark)}=1,"; "&${at.text(remarkTexts[remark])},"")`)
      return `MID(${texts.join('&')},3,250)`
    },
    result: ({ entries, say }, row) =>
      entryRemarks
        .filter((remark) => entries[row]?.remarks.has(remark))
        .map((remark) => say(remarkTexts[remark]))
        .join('; '),
  }),
]

/** Which line and fund an entry belongs to, whether it counts, and what is to be said; see EntryWorking. */
const working: readonly ComputedColumn[] = [
  step(
    'lineRow',
    ['Urutan baris biaya', 'Place of the line'],
    (at) => placeIn(at, 'costLineId', 'settleLines'),
    ({ lineRow }) => lineRow,
  ),
  step(
    'fundRow',
    ['Urutan dana', 'Place of the fund'],
    (at) => placeIn(at, 'fundId', 'settleFunds'),
    ({ fundRow }) => fundRow,
  ),
  computed('partyId', 'Pihak pembayar', 'Paying party', text(12), {
    working: true,
    formula: (at) => {
      const owner = `INDEX(${at.range('settleFunds', 'partyId')},${at.cell('fundRow')})`
      return `IF(${at.cell('fundRow')}=0,"",${lookUp(at, owner, 'parties', 'id')})`
    },
    result: ({ entries }, row) => entries[row]?.partyId ?? '',
  }),
  computed('account', 'Akun baris biaya', 'Account of the line', text(12), {
    working: true,
    formula: (at) => `IF(${at.cell('lineRow')}=0,"",${ofLine(at, 'splitLines', 'account')})`,
    result: ({ entries }, row) => entries[row]?.account ?? '',
  }),
  step(
    'minor',
    ['Dihitung (satuan terkecil)', 'Counted (minor units)'],
    (at) => whenCounted(at, toMinor(`N(${at.cell('amount')})`, at)),
    ({ minor }) => minor,
  ),
  step(
    'net',
    ['Jumlah baris dan dana ini', 'Sum of this line and fund'],
    (at) => whenCounted(at, `SUMPRODUCT(${likeThis(at).join(',')},${at.range('actuals', 'minor')})`),
    ({ net }) => net,
  ),
  step(
    'isLast',
    ['Entri terakhirnya', 'Its last entry'],
    (at) => {
      const last = `SUMPRODUCT(MAX(${likeThis(at).join('*')}*ROW(${at.range('actuals', 'minor')})))`
      return whenCounted(at, `IF(${last}=ROW(),1,0)`)
    },
    ({ isLast }) => isLast,
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
export const longestAccount = 32

function placeIn(at: FormulaContext, column: string, table: string): string {
  return `IF(${at.cell(column)}="",0,IFERROR(MATCH(${at.cell(column)},${at.range(table, 'id')},0),0))`
}

/** 0 where the line, the fund or its party is unknown. */
function whenCounted(at: FormulaContext, formula: string): string {
  return `IF(OR(${at.cell('lineRow')}=0,${at.cell('partyId')}=""),0,${formula})`
}

/** 1 for every entry that counts for the same line and fund. */
function likeThis(at: FormulaContext): string[] {
  return ['lineRow', 'fundRow'].map((key) => `--(${at.range('actuals', key)}=${at.cell(key)})`)
}
