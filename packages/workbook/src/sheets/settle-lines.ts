import type { Labels, LineSettlement } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  money,
  moneyOrDash,
  numbered,
  text,
  toMajor,
  toMinor,
  type ComputedColumn,
} from '../definition/index.js'
import { blankUnless } from './blank-unless.js'
import { amount } from './funds.js'
import { isOverPlan, settleWorkings } from './settle-line-workings.js'

const paidInFull = { id: 'Lunas', en: 'Paid in full' }
const partly = { id: 'Baru sebagian', en: 'Partly paid' }
const unpaid = { id: 'Belum dibayar', en: 'Not paid yet' }
const over = { id: 'Melebihi rencana', en: 'Over the plan' }
const stale = { id: 'Hitung ulang', en: 'Compute again' }
const nothing = { id: 'Tanpa pembayaran', en: 'Nothing to pay' }

/** What finance officers read: the line, what is left of it, who has paid without a part, and each party's difference. */
const answers: ComputedColumn[] = [
  computed('id', 'Kode', 'Id', text(15), {
    formula: (at) => blankUnless(at.cell('id', 'costLines')),
    result: ({ plan }, row) => plan.costLines[row]?.id ?? '',
  }),
  computed('planned', 'Rencana', 'Planned', money(15), {
    formula: (at) => {
      const [isCash, minor] = [at.cell('isCash', 'splitLines'), at.cell('minor', 'splitLines')]
      return `IF(${at.cell('id')}="","",${toMajor(`${isCash}*${minor}`, at)})`
    },
    result: ({ balance, scale }, row) => amount(balance.lines[row]?.planned, scale),
  }),
  computed('description', 'Uraian', 'Description', text(40), {
    formula: (at) => blankUnless(at.cell('description', 'costLines')),
    result: ({ plan }, row) => plan.costLines[row]?.description ?? '',
  }),
  computed('paid', 'Dibayar', 'Paid', moneyOrDash(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(at.cell('spent'), at)})`,
    result: ({ balance, scale }, row) => amount(balance.lines[row]?.spent, scale),
  }),
  computed('remaining', 'Sisa', 'Remaining', moneyOrDash(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('planned')}-${at.cell('paid')}`, at)})`,
    result: ({ balance, scale }, row) => {
      const line = balance.lines[row]
      return line === undefined ? '' : (line.planned - line.spent) / scale
    },
  }),
  computed('unassigned', 'Tanpa penanggung', 'Nobody’s part', moneyOrDash(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(at.cell('open'), at)})`,
    result: ({ balance, scale }, row) => amount(balance.lines[row]?.unassigned, scale),
  }),
  computed('foreign', 'Pembayar tanpa bagian', 'Paid without a part', text(18), {
    signal: 'text-is-bad',
    formula: (at) => {
      const names = numbered(limits.parties, (n) => {
        const foreign = `AND(${at.cell(`paid${n}`)}<>0,${at.cell(`hasPart${n}`)}=0)`
        return `IF(${foreign},"; "&${at.cellAt('parties', 'id', n - 1)},"")`
      })
      return `IF(${at.cell('somebodyHas')}=0,"",MID(${names.join('&')},3,250))`
    },
    result: ({ balance }, row) => foreignPayers(balance.lines[row]).join('; '),
  }),
  computed('state', 'Keadaan', 'State', text(26), {
    signal: { good: paidInFull, bad: [over, stale] },
    formula: (at) => {
      const [planned, spent] = [toMinor(at.cell('planned'), at), at.cell('spent')]
      const settled = `IF(${spent}=0,${at.text(unpaid)},IF(${spent}=${planned},${at.text(paidInFull)},${at.text(partly)}))`
      const open = `IF(AND(${planned}=0,${spent}=0),${at.text(nothing)},${settled})`
      const judged = `IF(${at.cell('isOver')}=1,${at.text(over)},${open})`
      return `IF(${at.cell('id')}="","",IF(AND(${at.cell('byLibrary')}=1,${at.cell('fresh')}=0),${at.text(stale)},${judged}))`
    },
    result: ({ balance, say }, row) => (balance.lines[row] === undefined ? '' : say(stateOf(balance.lines[row]))),
  }),
  ...numbered(limits.parties, (n) =>
    computed(`party${n}`, `Selisih pihak ${n}`, `Difference of party ${n}`, moneyOrDash(15), {
      foldedWhen: ({ plan }) => n > plan.parties.length,
      caption: {
        formula: (at) => blankUnless(at.cellAt('parties', 'id', n - 1)),
        result: ({ plan }) => plan.parties[n - 1]?.id ?? '',
      },
      formula: (at) =>
        `IF(OR(${at.cell('id')}="",${at.cellAt('parties', 'id', n - 1)}=""),"",${toMajor(at.cell(`difference${n}`), at)})`,
      result: ({ plan, spending, scale }, row) =>
        plan.parties[n - 1] === undefined ? '' : amount(spending[row]?.differences[n - 1], scale),
    }),
  ),
]

export const settleLineColumns: ComputedColumn[] = [...answers, ...settleWorkings]

/** Parties that have paid for a line of which they have no part, where others have one. */
function foreignPayers(line: LineSettlement | undefined): string[] {
  const hasPart = ({ planned, due }: LineSettlement['parties'][number]) => planned !== 0 || due !== 0
  if (line === undefined || !line.parties.some(hasPart)) return []
  return line.parties.filter((party) => party.paid !== 0 && !hasPart(party)).map(({ partyId }) => partyId)
}

function stateOf(line: LineSettlement): Labels {
  const { planned, spent } = line
  if (isOverPlan(line)) return over
  if (spent === 0) return planned === 0 ? nothing : unpaid
  return spent === planned ? paidInFull : partly
}
