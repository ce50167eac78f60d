import type { EntryRemark } from '../figures/index.js'
import { accountUse } from './funds.js'
import { flag, noFinding, type CheckRule } from './check-rule.js'
import { isOverPlan } from './settle-line-workings.js'
import { disagrees } from './settle-parties.js'

/** Entries about which the sheet has something to say: at the cell that people would change. */
const remarked = (remark: EntryRemark, column: string) =>
  flag(
    'actuals',
    column,
    (range) => `(${range(remark)}=1)*1`,
    ({ entries }) => entries.map(({ remarks }) => remarks.has(remark)),
  )

/** What should be looked at in what was paid; remarks are those of `settle`. */
export const actualCheckRules: readonly CheckRule[] = [
  {
    key: 'actuals-known',
    label: {
      id: 'Realisasi: baris biaya dan dana yang disebut ada',
      en: 'Actuals: the cost lines and funds named exist',
    },
    flags: [remarked('unknown', 'costLineId')],
  },
  {
    key: 'paid-within-plan',
    label: {
      id: 'Realisasi: tidak ada baris yang dibayar melebihi rencananya',
      en: 'Actuals: no line is paid beyond its plan',
    },
    flags: [
      flag(
        'settleLines',
        'paid',
        (range) => `(${range('isOver')}=1)*1`,
        ({ spending }) => spending.map(({ settled }) => isOverPlan(settled)),
      ),
    ],
  },
  {
    key: 'paid-by-part-holders',
    label: {
      id: 'Realisasi: yang membayar punya bagian di baris itu, dari dana yang direncanakan; natura tidak dibayar',
      en: 'Actuals: who pays has a part of the line, from the fund planned; nothing in kind is paid',
    },
    flags: [remarked('otherParty', 'fundId'), remarked('otherFund', 'fundId'), remarked('inKind', 'costLineId')],
  },
  {
    key: 'paid-accounts-payable',
    label: {
      id: 'Realisasi: setiap dana membayar akun yang boleh dibayarnya',
      en: 'Actuals: every fund pays accounts that it may pay',
    },
    flags: [remarked('otherAccount', 'fundId')],
  },
  {
    key: 'refunds-within-paid',
    label: {
      id: 'Realisasi: tidak ada pengembalian yang melebihi pembayarannya',
      en: 'Actuals: nothing is paid back beyond what was paid',
    },
    flags: [remarked('refund', 'amount')],
  },
  {
    key: 'paid-within-ceilings',
    label: {
      id: 'Realisasi: yang dibayar tidak melewati pagu dana dan pagu akunnya',
      en: 'Actuals: payments stay within the ceilings of funds and accounts',
    },
    flags: [
      flag(
        'settleFunds',
        'remainingOfCeiling',
        (range) => `ISNUMBER(${range('remainingOfCeiling')})*(${range('remainingOfCeiling')}<0)`,
        ({ balance }) => balance.funds.map(({ remainingOfCeiling }) => remainingOfCeiling < 0),
      ),
      flag(
        'accountCeilings',
        'ceiling',
        (range) => `(${range('paidOver')}=1)*1`,
        (figures) => accountUse(figures).map((use) => use !== undefined && use.remainingOfCeiling < 0),
      ),
    ],
  },
  {
    key: 'settlement-adds-up',
    label: {
      id: 'Realisasi: jumlah menurut pihak, baris, dan dana sama dengan jumlah pembayaran',
      en: 'Actuals: sums by party, line and fund equal the sum of the payments',
    },
    flags: [flag('settleParties', 'state', (range, at) => `(${range('state')}=${at.text(disagrees)})*1`, noFinding)],
  },
]
