import { regimes, type CeilingStand } from '@bekal/core'
import {
  choice,
  cleanSum,
  code,
  computed,
  defineSheet,
  entries,
  input,
  list,
  listOf,
  limits,
  money,
  plainInteger,
  reference,
  stored,
  table,
  text,
  toMajor,
  toMinor,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { packed } from './packed-list.js'

const accountList = listOf(code(), 28)

export const fundsSheet = defineSheet({
  key: 'funds',
  name: { id: 'Dana', en: 'Funds' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Anggaran tiap pihak dan pagunya. Tidak ada kas bersama: setiap dana hanya membayar barisnya sendiri.',
    en: 'Each party’s budget and its ceiling. There is no common pot: a fund pays its own lines only.',
  },
  blocks: [
    table({
      key: 'funds',
      title: { id: 'Dana', en: 'Funds' },
      source: list('funds'),
      required: ['id', 'partyId', 'name', 'source', 'regime', 'ceiling'],
      columns: [
        input('id', 'Kode', 'Id', code(18)),
        input('partyId', 'Kode pihak', 'Party id', reference('parties')),
        input('name', 'Nama dana', 'Name of the fund', text(36)),
        input('source', 'Sumber dana', 'Source of money', text(28)),
        input('regime', 'Rezim', 'Regime', choice(regimes, 16)),
        input('ceiling', 'Pagu', 'Ceiling', money()),
        input('accounts', 'Akun yang boleh dibayar', 'Accounts it may pay', accountList, {
          hint: {
            id: 'Awalan akun dipisah titik koma, misalnya 521; 522151. Kosong berarti semua akun.',
            en: 'Account prefixes separated by semicolons, such as 521; 522151. Blank means any account.',
          },
        }),
        computed('planned', 'Rencana', 'Planned', money(), {
          formula: (at) => `IF(${at.cell('id')}="","",${at.cell('planned', 'fundUse')})`,
          result: ({ split, scale }, row) => amount(split.funds[row]?.planned, scale),
        }),
        computed('remaining', 'Sisa', 'Remaining', money(), {
          signal: 'negative-is-bad',
          formula: (at) => `IF(${at.cell('id')}="","",${at.cell('remaining', 'fundUse')})`,
          result: ({ split, scale }, row) => amount(split.funds[row]?.remaining, scale),
        }),
        stored('kept', 'Isi saat dihitung', 'Content when computed', text(16), fundPrint, { working: true }),
        computed('changed', 'Berubah', 'Changed', plainInteger({}, 9), {
          working: true,
          formula: (at) => {
            const now = ['id', 'partyId', 'accounts'].map((key) => at.cell(key)).join('&"|"&')
            return `IF(AND(${at.cell('id')}="",${at.cell('kept')}=""),0,IF(EXACT(${now},${at.cell('kept')}&""),0,1))`
          },
          result: () => 0,
        }),
        computed('payable', 'Akun boleh, dirapatkan', 'Accounts, packed', text(16), {
          working: true,
          formula: (at) => `IF(${at.cell('accounts')}="","",${packed(at.cell('accounts'))})`,
          result: ({ plan }, row) => {
            const accounts = plan.funds[row]?.accounts
            return accounts === undefined ? '' : [';', ...accounts.map((prefix) => `${prefix};`)].join('')
          },
        }),
      ],
    }),
    table({
      key: 'accountCeilings',
      title: { id: 'Pagu per akun', en: 'Ceilings by account' },
      note: {
        id: 'Hanya bila dokumen anggaran membatasi akun tertentu. Awalan akun berlaku untuk semua akun di bawahnya.',
        en: 'Only where the budget document limits an account. A prefix covers every account below it.',
      },
      source: entries('funds', 'accountCeilings', { fundId: 'id' }, { key: 'prefix', value: 'ceiling' }),
      required: ['ceiling'],
      keys: ['fundId', 'prefix'],
      columns: [
        input('fundId', 'Kode dana', 'Fund id', reference('funds')),
        input('prefix', 'Awalan akun', 'Account prefix', code(12)),
        input('ceiling', 'Pagu akun', 'Account ceiling', money()),
        computed('planned', 'Rencana akun', 'Planned on account', money(), {
          formula: (at) => {
            const fund = at.cell('fundId')
            const prefix = at.cell('prefix')
            const accounts = at.range('splitLines', 'account')
            const spent = `SUMPRODUCT((${at.block('splitLines', 'payFund1', `payFund${limits.payers}`)}=${fund})*(LEFT(${accounts},LEN(${prefix}))=${prefix}&"")*${at.block('splitLines', 'payAmount1', `payAmount${limits.payers}`)})`
            return `IF(OR(${fund}="",${prefix}=""),"",${toMajor(spent, at)})`
          },
          result: (figures, row) => amount(accountUse(figures)[row]?.planned, figures.scale),
        }),
        computed('remaining', 'Sisa pagu akun', 'Remaining on account', money(), {
          signal: 'negative-is-bad',
          formula: (at) =>
            `IF(${at.cell('planned')}="","",${cleanSum(`${at.cell('ceiling')}-${at.cell('planned')}`, at)})`,
          result: (figures, row) => {
            const use = accountUse(figures)[row]
            return use === undefined ? '' : (use.ceiling - use.planned) / figures.scale
          },
        }),
        computed('paidOver', 'Dibayar melewati pagu akun', 'Paid over the ceiling', plainInteger({}, 9), {
          working: true,
          formula: (at) => {
            const [fund, prefix] = [at.cell('fundId'), at.cell('prefix')]
            const accounts = at.range('actuals', 'account')
            const paid = `SUMPRODUCT((${at.range('actuals', 'fundId')}=${fund})*EXACT(LEFT(${accounts},LEN(${prefix})),${prefix}&"")*${at.range('actuals', 'minor')})`
            return `IF(OR(${fund}="",${prefix}=""),0,IF(${paid}>${toMinor(`N(${at.cell('ceiling')})`, at)},1,0))`
          },
          result: (figures, row) => ((accountUse(figures)[row]?.remainingOfCeiling ?? 0) < 0 ? 1 : 0),
        }),
      ],
    }),
  ],
})

/** What lines shared by the library depend on, in the words of the row's cells. */
function fundPrint({ plan, language, scale }: Figures, row: number): string {
  const fund = plan.funds[row]
  if (fund === undefined) return ''
  const accounts = fund.accounts === undefined ? '' : accountList.toCell(fund.accounts, { language, scale })
  return [fund.id, fund.partyId, accounts].join('|')
}

/** An amount in the unit of the cell; blank where the row has none. */
export function amount(minorUnits: number | undefined, scale: number): number | '' {
  return minorUnits === undefined ? '' : minorUnits / scale
}

/** One entry per row of the account ceilings; a fund that states an empty list has a row without figures. */
export function accountUse({ plan, balance }: Figures): (CeilingStand | undefined)[] {
  return plan.funds.flatMap(({ accountCeilings }, at): (CeilingStand | undefined)[] => {
    if (accountCeilings === undefined) return []
    const used = balance.funds[at]?.accounts ?? []
    return used.length === 0 ? [undefined] : [...used]
  })
}
