import { describe, expect, test } from 'vitest'
import { aCostLine, aFund, aScheme } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { fundFor, prepareBook, splitLine, type Book, type CostLine, type LineSplit } from './index.js'

const book: Book = {
  parties: [
    { id: 'lapas', name: 'Lapas', kind: 'prison' },
    { id: 'llk', name: 'LLK', kind: 'llk' },
    { id: 'bpvp', name: 'BPVP', kind: 'bpvp' },
  ],
  funds: [
    aFund(),
    aFund({ id: 'dipa-llk', partyId: 'llk' }),
    aFund({ id: 'hibah-llk', partyId: 'llk' }),
    aFund({ id: 'yatim', partyId: 'tak-ada' }),
  ],
  schemes: [
    aScheme({ id: 'rata', rule: { kind: 'equal', parties: ['bpvp', 'lapas'] } }),
    aScheme({ id: 'asing', rule: { kind: 'equal', parties: ['lapas', 'tak-ada'] } }),
    aScheme({
      id: 'bertingkat',
      rule: {
        kind: 'tiers',
        tiers: [{ upTo: 100, rule: { kind: 'whole', party: 'lapas' } }, { rule: { kind: 'whole', party: 'llk' } }],
      },
    }),
    aScheme({ id: 'terbatas', rule: { kind: 'in-order', order: [{ party: 'lapas', limit: 300 }] } }),
    aScheme({ id: 'ikut', rule: { kind: 'scheme', schemeId: 'bertingkat' } }),
    aScheme({ id: 'melingkar', rule: { kind: 'scheme', schemeId: 'melingkar' } }),
    aScheme({
      id: 'ratusan',
      rule: { kind: 'equal', parties: ['lapas', 'bpvp'] },
      rounding: { method: 'dhondt', unit: 100, residualTo: 'bpvp' },
    }),
    aScheme({
      id: 'menurut-akun',
      rule: {
        kind: 'by-account',
        cases: [{ accounts: ['5212'], rule: { kind: 'whole', party: 'bpvp' } }],
        otherwise: { kind: 'whole', party: 'lapas' },
      },
    }),
    aScheme({ id: 'nol', rule: { kind: 'weights', weights: { lapas: 0 } } }),
    aScheme({ id: 'raksasa', rule: { kind: 'weights', weights: { lapas: 2 ** 53 - 1, llk: 1 } } }),
    aScheme(),
  ],
}

/** A line of 101 in three factors' worth of one unit. */
const line = (overrides: Partial<CostLine>) =>
  aCostLine({ factors: [{ value: 3, unit: 'orang' }], unitCost: 101, ...overrides })

const rows: { title: string; overrides: Partial<CostLine>; split: LineSplit }[] = [
  {
    title: 'a whole line is paid by the party of its fund',
    overrides: { assignment: { kind: 'whole-line', fundId: 'dipa-llk' } },
    split: { total: 303, shares: [{ partyId: 'llk', fundId: 'dipa-llk', amount: 303 }], unassigned: 0 },
  },
  {
    title: 'a whole line in kind is given by that party, and no fund is touched',
    overrides: { contribution: 'in-kind-valued', assignment: { kind: 'whole-line', fundId: 'dipa-llk' } },
    split: { total: 303, shares: [{ partyId: 'llk', amount: 303 }], unassigned: 0 },
  },
  {
    title: 'a fund that does not exist carries nothing',
    overrides: { assignment: { kind: 'whole-line', fundId: 'tak-ada' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a fund of an unknown party carries nothing',
    overrides: { assignment: { kind: 'whole-line', fundId: 'yatim' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title:
      'by quantity, the odd unit goes to the fund that comes first in the plan, however the quantities are written',
    overrides: {
      unitCost: 1,
      factors: [{ value: 1, unit: 'paket' }],
      assignment: { kind: 'by-quantity', quantities: { 'dipa-llk': 0.5, 'dipa-lapas': 0.5 } },
    },
    split: {
      total: 1,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 1 },
        { partyId: 'llk', fundId: 'dipa-llk', amount: 0 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'by quantity, decimals of a quantity count exactly: 2.5 and 0.5 of 3',
    overrides: { assignment: { kind: 'by-quantity', quantities: { 'dipa-lapas': 2.5, 'dipa-llk': 0.5 } } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 253 }, // 252.5, a tie with 50.5: to the earlier fund
        { partyId: 'llk', fundId: 'dipa-llk', amount: 50 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'by quantity, the part of an unknown fund stays unassigned',
    overrides: { assignment: { kind: 'by-quantity', quantities: { 'dipa-lapas': 1, 'tak-ada': 2 } } },
    split: { total: 303, shares: [{ partyId: 'lapas', fundId: 'dipa-lapas', amount: 101 }], unassigned: 202 },
  },
  {
    title: 'by quantity, no quantities assign nothing',
    overrides: { assignment: { kind: 'by-quantity', quantities: {} } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a scheme shares in the order of the plan’s parties, which takes the odd unit',
    overrides: { assignment: { kind: 'scheme', schemeId: 'rata' } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 152 },
        { partyId: 'bpvp', amount: 151 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'a scheme’s party with two funds pays from the one that is named',
    overrides: { assignment: { kind: 'scheme', schemeId: 'bagi', funds: { llk: 'hibah-llk' } } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 212 }, // 212.1
        { partyId: 'llk', fundId: 'hibah-llk', amount: 91 }, // 90.9
      ],
      unassigned: 0,
    },
  },
  {
    title:
      'a composed scheme shares by its bands: 100 to the first, the rest to the second; the fund is named where there are two',
    overrides: { assignment: { kind: 'scheme', schemeId: 'bertingkat', funds: { llk: 'dipa-llk' } } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 100 },
        { partyId: 'llk', fundId: 'dipa-llk', amount: 203 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'a scheme that follows another shares as that one does',
    overrides: { assignment: { kind: 'scheme', schemeId: 'ikut', funds: { llk: 'dipa-llk' } } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 100 },
        { partyId: 'llk', fundId: 'dipa-llk', amount: 203 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'what a scheme gives to nobody stays unassigned',
    overrides: { assignment: { kind: 'scheme', schemeId: 'terbatas' } },
    split: { total: 303, shares: [{ partyId: 'lapas', fundId: 'dipa-lapas', amount: 300 }], unassigned: 3 },
  },
  {
    title: 'a scheme’s own rounding counts: in hundreds, what is left to the party that takes it',
    overrides: { assignment: { kind: 'scheme', schemeId: 'ratusan' } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 200 },
        { partyId: 'bpvp', amount: 103 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'a scheme may go by the line’s account',
    overrides: { assignment: { kind: 'scheme', schemeId: 'menurut-akun' } },
    split: {
      total: 303,
      shares: [{ partyId: 'bpvp', amount: 303 }],
      unassigned: 0,
    },
  },
  {
    title: 'another account goes to the other party',
    overrides: { account: '522151', assignment: { kind: 'scheme', schemeId: 'menurut-akun' } },
    split: { total: 303, shares: [{ partyId: 'lapas', fundId: 'dipa-lapas', amount: 303 }], unassigned: 0 },
  },
  {
    title: 'a scheme that follows itself leaves the line unassigned',
    overrides: { assignment: { kind: 'scheme', schemeId: 'melingkar' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a scheme over several lines is applied to the line’s own total where it is alone',
    overrides: { assignment: { kind: 'scheme', schemeId: 'rata', over: 'cohort' } },
    split: {
      total: 303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: 152 },
        { partyId: 'bpvp', amount: 151 },
      ],
      unassigned: 0,
    },
  },
  {
    title: 'a scheme that names an unknown party leaves the whole line unassigned, not only that part',
    overrides: { assignment: { kind: 'scheme', schemeId: 'asing' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a scheme that weighs nothing leaves the line unassigned',
    overrides: { assignment: { kind: 'scheme', schemeId: 'nol' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a scheme whose weights add up past 2^53 − 1 leaves the line unassigned',
    overrides: { assignment: { kind: 'scheme', schemeId: 'raksasa' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a scheme that does not exist leaves the line unassigned',
    overrides: { assignment: { kind: 'scheme', schemeId: 'tak-ada' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'what a party provides is its own, without a fund',
    overrides: { contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'lapas' } },
    split: { total: 303, shares: [{ partyId: 'lapas', amount: 303 }], unassigned: 0 },
  },
  {
    title: 'a contribution without a value counts as zero, whatever its unit cost',
    overrides: { contribution: 'in-kind-unvalued', assignment: { kind: 'provided', partyId: 'lapas' } },
    split: { total: 0, shares: [{ partyId: 'lapas', amount: 0 }], unassigned: 0 },
  },
  {
    title: 'an unassigned line is carried by nobody',
    overrides: { assignment: { kind: 'unassigned' } },
    split: { total: 303, shares: [], unassigned: 303 },
  },
  {
    title: 'a refund is shared like a cost, with the other sign',
    overrides: { unitCost: -101, assignment: { kind: 'scheme', schemeId: 'rata' } },
    split: {
      total: -303,
      shares: [
        { partyId: 'lapas', fundId: 'dipa-lapas', amount: -152 },
        { partyId: 'bpvp', amount: -151 },
      ],
      unassigned: 0,
    },
  },
]

describe('one cost line divided', () => {
  sentences(rows, ({ overrides, split }) => expect(splitLine(line(overrides), book)).toEqual(split))
})

test('shares come in the order of the plan’s parties, those called by digits, too', () => {
  const parties = ['2', 'b', '10'].map((id) => ({ id, name: 'Pihak', kind: 'other' as const }))
  const equal = aScheme({ rule: { kind: 'equal', parties: ['10', '2', 'b'] } })
  const { shares } = splitLine(line({ assignment: { kind: 'scheme', schemeId: 'bagi' } }), {
    parties: [parties[2], parties[1], parties[0]] as Book['parties'],
    funds: [],
    schemes: [equal],
  })
  expect(shares.map(({ partyId }) => partyId)).toEqual(['10', 'b', '2'])
})

test('a party that the plan lists twice is paid for once', () => {
  const twice = { ...book, parties: [...book.parties, ...book.parties] }
  const { shares, unassigned } = splitLine(line({ assignment: { kind: 'scheme', schemeId: 'rata' } }), twice)
  expect(shares.map(({ partyId, amount }) => [partyId, amount])).toEqual([['lapas', 152], ['bpvp', 151]]) // prettier-ignore
  expect(unassigned).toBe(0)
})

describe('the fund of a party', () => {
  test('is its only one where none is named', () => {
    expect(fundFor('lapas', undefined, prepareBook(book))).toBe('dipa-lapas')
  })

  test('is none where it has two and none is named', () => {
    expect(fundFor('llk', {}, prepareBook(book))).toBeUndefined()
  })

  test('is never the fund of another party, even if named', () => {
    expect(fundFor('lapas', { lapas: 'dipa-llk' }, prepareBook(book))).toBeUndefined()
  })

  test('is found for a party called like a property of every object', () => {
    const own = prepareBook({ ...book, funds: [aFund({ id: 'f', partyId: 'constructor' })] })
    expect(fundFor('constructor', {}, own)).toBe('f')
  })
})
