import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aPlan, aScheme } from '../../../test/index.js'
import { formatAmount, formatIssue, languages, settle, settleMessages, type CostLine, type Fund } from '../../index.js'

const whole: CostLine['assignment'] = { kind: 'whole-line', fundId: 'dipa-lapas' }

/** One line `a` on account 521211 of 1,000, and what was paid for it. */
function remarksOf(line: Partial<CostLine>, payments: [fundId: string, amount: number][], funds: Fund[] = []) {
  const plan = aPlan({
    schemes: [aScheme()],
    funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk' }), aFund({ id: 'dipa-2' }), ...funds],
    costLines: [
      aCostLine({ id: 'a', factors: [{ value: 1, unit: 'paket' }], unitCost: 1_000, assignment: whole, ...line }),
    ],
    actuals: payments.map(([fundId, amount], n) => ({
      id: `bayar-${n}`,
      costLineId: 'a',
      fundId,
      amount,
      paidOn: '2026-03-02',
    })),
  })
  return settle(plan).remarks
}

const found = (...of: Parameters<typeof remarksOf>) =>
  remarksOf(...of).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a payment', () => {
  test('as planned is not remarked on, nor is a refund of part of it', () => {
    expect(
      found({}, [
        ['dipa-lapas', 1_000],
        ['dipa-lapas', -100],
      ]),
    ).toEqual([])
  })

  test('by a party without a share in the line', () => {
    expect(
      found({}, [
        ['dipa-lapas', 10],
        ['dipa-llk', 1_000],
      ]),
    ).toEqual(['paid-by-other-party actuals.1.fundId'])
  })

  test('that was paid back in full is not named', () => {
    expect(
      found({}, [
        ['dipa-llk', 1_000],
        ['dipa-llk', -1_000],
      ]),
    ).toEqual([])
  })

  test('for a line that nobody is assigned is no other party’s', () => {
    expect(found({ assignment: { kind: 'unassigned' } }, [['dipa-llk', 1_000]])).toEqual([])
  })

  test('by a party with a share, beyond it, is a difference and no fault', () => {
    expect(
      found({ assignment: { kind: 'scheme', schemeId: 'bagi', funds: { lapas: 'dipa-lapas' } } }, [
        ['dipa-llk', 1_000],
      ]),
    ).toEqual([])
  })

  test('from another fund of the same party', () => {
    expect(found({}, [['dipa-2', 1_000]])).toEqual(['paid-from-other-fund actuals.0.fundId'])
  })

  test('for a contribution in kind', () => {
    const inKind: Partial<CostLine> = {
      contribution: 'in-kind-valued',
      assignment: { kind: 'provided', partyId: 'llk' },
    }
    expect(found(inKind, [['dipa-llk', 1_000]])).toEqual(['paid-for-in-kind actuals.0.fundId'])
  })

  test('from a fund that may not pay the account', () => {
    const barred = aFund({ id: 'dipa-3', accounts: ['522', '53'] })
    const by: CostLine['assignment'] = { kind: 'whole-line', fundId: 'dipa-3' }
    expect(found({ assignment: by }, [['dipa-3', 1_000]], [barred])).toEqual([
      'paid-account-not-payable actuals.0.fundId',
    ])
    expect(found({ assignment: by, account: '522151' }, [['dipa-3', 1_000]], [barred])).toEqual([])
  })

  test('that is less than what came back', () => {
    expect(
      found({}, [
        ['dipa-lapas', 100],
        ['dipa-lapas', -101],
      ]),
    ).toEqual(['refund-beyond-paid actuals.1.fundId'])
    expect(found({ unitCost: -1_000 }, [['dipa-lapas', -1_000]])).toEqual([])
  })
})

describe('a fund', () => {
  const fund = aFund({ id: 'dipa-3', ceiling: 900, accountCeilings: { '5212': 800, '522': 1 } })
  const by: CostLine['assignment'] = { kind: 'whole-line', fundId: 'dipa-3' }

  test.each<[number, string[]]>([
    [800, []],
    [801, ['account-paid-over-ceiling funds.3.accountCeilings.5212']],
    [901, ['fund-paid-over-ceiling funds.3.ceiling', 'account-paid-over-ceiling funds.3.accountCeilings.5212']],
  ])('that paid %d of ceilings 900 and 800', (amount, expected) => {
    expect(found({ assignment: by }, [['dipa-3', amount]], [fund])).toEqual(expected)
  })
})

test('actuals that pass 15 digits together', () => {
  const twice = remarksOf({}, [
    ['dipa-lapas', 999_999_999_999_999],
    ['dipa-lapas', -1],
  ])
  expect(twice[0]).toMatchObject({ code: 'actuals-too-large', severity: 'error', path: ['actuals', 1, 'amount'] })
})

test('the sentences, in both languages', () => {
  const barred = aFund({ id: 'dipa-3', accounts: ['522'], ceiling: 900, accountCeilings: { '5212': 800 } })
  const inKind: Partial<CostLine> = { contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }
  const remarks = [
    ...remarksOf({}, [
      ['dipa-lapas', 999_999_999_999_999],
      ['dipa-llk', 1],
    ]).slice(0, 1),
    ...remarksOf({}, [['dipa-llk', 1_250_000]]),
    ...remarksOf({}, [['dipa-2', 1_250_000]]),
    ...remarksOf(inKind, [['dipa-llk', 1_250_000]]),
    ...remarksOf({ assignment: { kind: 'whole-line', fundId: 'dipa-3' } }, [['dipa-3', 1_000]], [barred]),
    ...remarksOf({}, [['dipa-lapas', -101]]),
  ]
  expect([...new Set(remarks.map(({ code }) => code))].sort()).toEqual(Object.keys(settleMessages).sort())
  const sentences = remarks.flatMap((remark) =>
    languages.map((language) =>
      formatIssue(settleMessages, remark, language, {
        money: (amount) => formatAmount(amount, { code: 'IDR', minorUnit: 0 }, language),
      }),
    ),
  )
  expect(`\n${sentences.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Dengan realisasi ini jumlah seluruh realisasi lebih dari 15 angka; tidak dapat dihitung dengan tepat.
    With this actual all actuals together have more than 15 digits; they cannot be computed exactly.
    Dana “dipa-llk” membayar Rp1.250.000 untuk baris “a”, padahal pihak “llk” tidak punya bagian di baris itu. Dihitung sebagai kelebihan bayar.
    Fund “dipa-llk” paid Rp1,250,000 for line “a”, but party “llk” has no share in it. It counts as paid too much.
    Baris “a” dibayar Rp1.250.000 dari dana “dipa-2”, padahal direncanakan dari dipa-lapas. Pihaknya sama, dananya berbeda.
    Line “a” was paid Rp1,250,000 from fund “dipa-2”, but planned from dipa-lapas: the same party, another fund.
    Dana “dipa-llk” membayar Rp1.250.000 untuk baris “a”, yang direncanakan sebagai natura tanpa uang.
    Fund “dipa-llk” paid Rp1,250,000 for line “a”, which is planned as a contribution in kind, without money.
    Dana “dipa-3” sudah membayar baris “a” pada akun 521211, padahal hanya boleh membayar 522.
    Fund “dipa-3” has paid line “a” on account 521211, but may pay only 522.
    Dana “dipa-3” sudah membayar Rp1.000: Rp100 di atas pagunya Rp900.
    Fund “dipa-3” has paid Rp1,000: Rp100 above its ceiling of Rp900.
    Pada akun 5212 dana “dipa-3” sudah membayar Rp1.000: Rp200 di atas pagunya Rp800.
    On account 5212 fund “dipa-3” has paid Rp1,000: Rp200 above its ceiling of Rp800.
    Pengembalian ke dana “dipa-lapas” untuk baris “a” melebihi yang pernah dibayarnya sebesar Rp101. Periksa dana dan tandanya.
    What came back to fund “dipa-lapas” for line “a” is Rp101 more than it ever paid. Check fund and sign.
    "
  `)
})
