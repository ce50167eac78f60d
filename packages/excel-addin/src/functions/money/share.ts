import { unassigned, type Labels, type Language, type PreparedScheme } from '@bekal/core'
import { amount, name, text } from '../definition/cell-kind.js'
import type { Result } from '../definition/cell-value.js'
import { defineFunction } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { forEach, lineOf } from '../definition/line.js'
import { cell, optionalRange, range, type Range } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'
import type { PlanView } from '../plan/plan-view.js'
import { grouped } from './written.js'

const nobody: Labels = { id: '(belum dibebankan)', en: '(unassigned)' }

const amounts = range(amount, {
  name: { id: 'jumlah', en: 'amount' },
  description: {
    id: 'Jumlah yang dibagi, bilangan bulat; atau satu kolom jumlah.',
    en: 'The amount to share, a whole number; or a column of amounts.',
  },
})
const accounts = optionalRange(text, {
  name: { id: 'akun', en: 'account' },
  description: {
    id: 'Akun belanja, untuk skema menurut akun: satu untuk semua, atau satu untuk tiap jumlah.',
    en: 'Account, for schemes by account: one for all, or one for each amount.',
  },
})
const parties = optionalRange(name, {
  name: { id: 'pihak', en: 'parties' },
  description: {
    id: 'Pihak (kode atau nama) yang bagiannya diminta, dalam urutan Anda; semua pihak bila dikosongkan.',
    en: 'Parties (id or name) whose shares are wanted, in your order; all parties if left out.',
  },
})

/** `=BEKAL.SHARE("scheme"; amount; …)`: a scheme of this workbook applied to amounts. */
export const shareFunction = defineFunction({
  id: 'SHARE',
  readsPlan: true,
  description: {
    id: 'Membagi jumlah menurut skema di lembar Skema buku kerja ini, tepat sampai rupiah terakhir.',
    en: 'Shares an amount by a scheme on the sheet Schemes of this workbook, exact to the last rupiah.',
  },
  parameters: {
    scheme: cell(name, {
      name: { id: 'skema', en: 'scheme' },
      description: { id: 'Kode atau nama skema.', en: 'The id or the name of the scheme.' },
    }),
    amounts,
    accounts,
    parties,
  },
  gives: {
    id: 'Untuk satu jumlah: nama pihak dan bagiannya, satu baris tiap pihak. Untuk satu kolom jumlah: satu baris tiap jumlah, satu kolom tiap pihak menurut urutan lembar Pihak. Dengan daftar pihak: hanya bagiannya, dalam urutan daftar itu.',
    en: 'For one amount: each party’s name and share, one row each. For a column of amounts: one row for each, one column for every party in the order of the sheet Parties. With a list of parties: the shares alone, in the order of that list.',
  },
  remarks: [
    {
      id: 'Bagian yang tidak ditanggung siapa pun ditulis “(belum dibebankan)”. Bila daftar pihak melewatkan pihak yang mendapat bagian, tidak ada hasil: pesannya menyebut pihak itu.',
      en: 'What nobody takes is called “(unassigned)”. Where a list of parties leaves out one that has a share, there is no result: the message names it.',
    },
  ],
  examples: [
    {
      what: { id: 'Siapa menanggung Rp1.000.001', en: 'Who bears Rp1,000,001' },
      args: ['balai-80-20', 1_000_001],
    },
    {
      what: { id: 'Dua baris biaya di bawah judul pihak', en: 'Two cost lines below headings of parties' },
      args: [
        'target-60-30-10',
        cellsAt('A2', [[2_400_000], [1_250_005]]),
        '',
        cellsAt('B1', [['llk', 'lapas', 'bpvp']]),
      ],
    },
  ],
  run: (values, { plan, language }) => {
    const view = plan()
    const scheme = view.scheme(values.scheme)
    const totals = lineOf(values.amounts, amounts.name)
    const accountOf = forEach(lineOf(values.accounts ?? [['']], accounts.name), totals.length, accounts.name)
    const shares = totals.map((total, at) => scheme.share(total, accountOf[at] || undefined))
    if (values.parties !== undefined) return listedShares(shares, values.amounts, values.parties, view)
    return totals.length === 1
      ? named(shares[0] as Shares, scheme, view, language)
      : sharesOfAll(shares, values.amounts, view)
  },
})

type Shares = Readonly<Record<string, number>>

function named(shares: Shares, scheme: PreparedScheme, view: PlanView, language: Language): Result {
  const rows = scheme.partyIds
    .filter((id) => Object.hasOwn(shares, id))
    .map((id) => [nameOf(view, id)[language], amountOf(shares, id)])
  const left = amountOf(shares, unassigned)
  return left === 0 && rows.length > 0 ? rows : [...rows, [nobody[language], left]]
}

function sharesOfAll(shares: readonly Shares[], amounts: Range<number>, view: PlanView): Result {
  const partyIds = view.plan.parties.map(({ id }) => id)
  const open = shares.some((one) => amountOf(one, unassigned) !== 0)
  return alongside(amounts, shares, open ? [...partyIds, unassigned] : partyIds)
}

function listedShares(shares: readonly Shares[], amounts: Range<number>, list: Range<string>, view: PlanView): Result {
  const partyIds = lineOf(list, parties.name).map((one) => (isNobody(one) ? unassigned : view.partyId(one)))
  for (const one of shares) {
    for (const [id, amount] of Object.entries(one)) {
      if (amount === 0 || partyIds.includes(id)) continue
      throw new FunctionRefusal(functionMessages.partyLeftOut({ party: nameOf(view, id), amount: grouped(amount) }))
    }
  }
  if (shares.length === 1)
    return list.map((row, at) =>
      row.map((_, column) => amountOf(shares[0] as Shares, partyIds[at * row.length + column] as string)),
    )
  const crossing = (amounts.length === 1) === (list.length > 1 || list.flat().length === 1)
  if (!crossing) throw new FunctionRefusal(functionMessages.amountsAndParties)
  return alongside(amounts, shares, partyIds)
}

/** One row for each amount of a column; one column for each amount of a row. */
function alongside(amounts: Range<number>, shares: readonly Shares[], partyIds: readonly string[]): Result {
  if (amounts.length > 1) return shares.map((one) => partyIds.map((id) => amountOf(one, id)))
  return partyIds.map((id) => shares.map((one) => amountOf(one, id)))
}

function isNobody(text: string): boolean {
  return text === nobody.id || text === nobody.en
}

function nameOf({ plan }: PlanView, partyId: string): Labels {
  if (partyId === unassigned) return nobody
  const name = plan.parties.find(({ id }) => id === partyId)?.name ?? partyId
  return { id: name, en: name }
}

function amountOf(shares: Shares, id: string): number {
  return Object.hasOwn(shares, id) ? (shares[id] as number) : 0
}
