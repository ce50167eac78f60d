import { message } from '../../result/index.js'

/** What `settle` finds in the actuals of a plan. A catalogue of its own: `checkPlan` looks at plans, not at payments. */
export const settleMessages = {
  'actuals-too-large': message<{ digits: number }>('error', {
    id: ({ digits }) =>
      `Dengan realisasi ini jumlah seluruh realisasi lebih dari ${digits} angka; tidak dapat dihitung dengan tepat.`,
    en: ({ digits }) =>
      `With this actual all actuals together have more than ${digits} digits; they cannot be computed exactly.`,
  }),
  'paid-by-other-party': message<{ fundId: string; partyId: string; lineId: string; amount: number }>('warning', {
    id: ({ fundId, partyId, lineId, amount }, { money }) =>
      `Dana “${fundId}” membayar ${money(amount)} untuk baris “${lineId}”, padahal pihak “${partyId}” tidak punya bagian di baris itu. Dihitung sebagai kelebihan bayar.`,
    en: ({ fundId, partyId, lineId, amount }, { money }) =>
      `Fund “${fundId}” paid ${money(amount)} for line “${lineId}”, but party “${partyId}” has no share in it. It counts as paid too much.`,
  }),
  'paid-from-other-fund': message<{ fundId: string; planned: string; lineId: string; amount: number }>('warning', {
    id: ({ fundId, planned, lineId, amount }, { money }) =>
      `Baris “${lineId}” dibayar ${money(amount)} dari dana “${fundId}”, padahal direncanakan dari ${planned}. Pihaknya sama, dananya berbeda.`,
    en: ({ fundId, planned, lineId, amount }, { money }) =>
      `Line “${lineId}” was paid ${money(amount)} from fund “${fundId}”, but planned from ${planned}: the same party, another fund.`,
  }),
  'paid-for-in-kind': message<{ fundId: string; lineId: string; amount: number }>('warning', {
    id: ({ fundId, lineId, amount }, { money }) =>
      `Dana “${fundId}” membayar ${money(amount)} untuk baris “${lineId}”, yang direncanakan sebagai natura tanpa uang.`,
    en: ({ fundId, lineId, amount }, { money }) =>
      `Fund “${fundId}” paid ${money(amount)} for line “${lineId}”, which is planned as a contribution in kind, without money.`,
  }),
  'paid-account-not-payable': message<{ fundId: string; lineId: string; account: string; allowed: string }>('error', {
    id: ({ fundId, lineId, account, allowed }) =>
      `Dana “${fundId}” sudah membayar baris “${lineId}” pada akun ${account}, padahal hanya boleh membayar ${allowed}.`,
    en: ({ fundId, lineId, account, allowed }) =>
      `Fund “${fundId}” has paid line “${lineId}” on account ${account}, but may pay only ${allowed}.`,
  }),
  'refund-beyond-paid': message<{ fundId: string; lineId: string; amount: number }>('warning', {
    id: ({ fundId, lineId, amount }, { money }) =>
      `Pengembalian ke dana “${fundId}” untuk baris “${lineId}” melebihi yang pernah dibayarnya sebesar ${money(amount)}. Periksa dana dan tandanya.`,
    en: ({ fundId, lineId, amount }, { money }) =>
      `What came back to fund “${fundId}” for line “${lineId}” is ${money(amount)} more than it ever paid. Check fund and sign.`,
  }),
  'fund-paid-over-ceiling': message<{ fundId: string; paid: number; ceiling: number; over: number }>('error', {
    id: ({ fundId, paid, ceiling, over }, { money }) =>
      `Dana “${fundId}” sudah membayar ${money(paid)}: ${money(over)} di atas pagunya ${money(ceiling)}.`,
    en: ({ fundId, paid, ceiling, over }, { money }) =>
      `Fund “${fundId}” has paid ${money(paid)}: ${money(over)} above its ceiling of ${money(ceiling)}.`,
  }),
  'account-paid-over-ceiling': message<{
    fundId: string
    prefix: string
    paid: number
    ceiling: number
    over: number
  }>('error', {
    id: ({ fundId, prefix, paid, ceiling, over }, { money }) =>
      `Pada akun ${prefix} dana “${fundId}” sudah membayar ${money(paid)}: ${money(over)} di atas pagunya ${money(ceiling)}.`,
    en: ({ fundId, prefix, paid, ceiling, over }, { money }) =>
      `On account ${prefix} fund “${fundId}” has paid ${money(paid)}: ${money(over)} above its ceiling of ${money(ceiling)}.`,
  }),
}
