import { cleanSum, computed, money, text, toMajor, type ComputedColumn } from '../definition/index.js'
import { paidFrom } from './actual-entries.js'
import { amount } from './funds.js'
import { blankUnless } from './blank-unless.js'

const within = { id: 'Cukup', en: 'Within ceiling' }
const over = { id: 'Melewati pagu', en: 'Over ceiling' }

/** One row per fund: what was paid from it, against its plan and its ceiling. */
export const settleFundColumns: ComputedColumn[] = [
  computed('id', 'Kode dana', 'Fund id', text(15), {
    formula: (at) => blankUnless(at.cell('id', 'funds')),
    result: ({ plan }, row) => plan.funds[row]?.id ?? '',
  }),
  computed('planned', 'Rencana', 'Planned', money(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${at.cell('planned', 'fundUse')})`,
    result: ({ balance, scale }, row) => amount(balance.funds[row]?.planned, scale),
  }),
  computed('name', 'Nama dana', 'Fund', text(40), {
    formula: (at) => blankUnless(at.cell('name', 'funds')),
    result: ({ plan }, row) => plan.funds[row]?.name ?? '',
  }),
  computed('paid', 'Dibayar', 'Paid', money(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${toMajor(paidFrom(at, at.row), at)})`,
    result: ({ balance, scale }, row) => amount(balance.funds[row]?.paid, scale),
  }),
  computed('remaining', 'Sisa rencana', 'Left of plan', money(15), {
    signal: 'negative-is-bad',
    formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('planned')}-${at.cell('paid')}`, at)})`,
    result: ({ balance, scale }, row) => amount(balance.funds[row]?.remainingOfPlan, scale),
  }),
  computed('ceiling', 'Pagu', 'Ceiling', money(15), {
    formula: (at) => `IF(${at.cell('id')}="","",${at.cell('ceiling', 'fundUse')})`,
    result: ({ balance, scale }, row) => amount(balance.funds[row]?.ceiling, scale),
  }),
  computed('remainingOfCeiling', 'Sisa pagu', 'Left of ceiling', money(18), {
    signal: 'negative-is-bad',
    formula: (at) => `IF(${at.cell('id')}="","",${cleanSum(`${at.cell('ceiling')}-${at.cell('paid')}`, at)})`,
    result: ({ balance, scale }, row) => amount(balance.funds[row]?.remainingOfCeiling, scale),
  }),
  computed('state', 'Keadaan dana', 'State of the fund', text(26), {
    signal: { good: within },
    formula: (at) =>
      `IF(${at.cell('id')}="","",IF(${at.cell('remainingOfCeiling')}<0,${at.text(over)},${at.text(within)}))`,
    result: ({ balance, say }, row) => {
      const fund = balance.funds[row]
      return fund === undefined ? '' : say(fund.remainingOfCeiling < 0 ? over : within)
    },
  }),
  computed('partyId', 'Pemilik dana', 'Owner of fund', text(12), {
    working: true,
    formula: (at) => blankUnless(at.cell('partyId', 'funds')),
    result: ({ plan }, row) => plan.funds[row]?.partyId ?? '',
  }),
]
