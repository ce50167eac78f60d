import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule } from '../../test/index.js'
import { totals } from '../../test/money.js'
import {
  explainAllocation,
  explainScheme,
  formatAmount,
  prepareScheme,
  roundingMethods,
  unassigned,
  type CostShareScheme,
  type Language,
  type PreparedScheme,
  type SharingRule,
} from '../index.js'

const parties = [
  { id: 'lapas', name: 'Lapas' },
  { id: 'llk', name: 'LLK' },
  { id: 'bpvp', name: 'BPVP' },
]
const money = (amount: number, language: Language) => formatAmount(amount, { code: 'IDR', minorUnit: 0 }, language)
const wording = { parties, money }
const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const percent = (shares: Record<string, number>): SharingRule => ({ kind: 'percent', shares })

function prepared(rule: SharingRule, rounding?: CostShareScheme['rounding']): PreparedScheme {
  const scheme = prepareScheme({ id: 'skema', rule, rounding }, { parties, schemes: [] })
  if (scheme === undefined) throw new TypeError('This scheme cannot be computed.')
  return scheme
}

/** BPVP 80, the prison 20 in a hundred until BPVP has paid 40 million; the prison pays the rest. */
const capped: SharingRule = {
  kind: 'capped',
  caps: { bpvp: 40_000_000 },
  rule: percent({ bpvp: 8_000, lapas: 2_000 }),
  overflow: whole('lapas'),
}

describe('a capped scheme, past its cap', () => {
  const explanation = explainScheme(60_000_000, prepared(capped), wording)

  test('has a slice up to the break and one above it', () => {
    expect(explanation).toMatchObject({
      total: 60_000_000,
      shares: [
        { partyId: 'lapas', amount: 20_000_000 },
        { partyId: 'bpvp', amount: 40_000_000 },
      ],
      bands: [
        {
          from: 0,
          upTo: 50_000_000,
          slice: 50_000_000,
          partyIds: ['lapas', 'bpvp'],
          certificate: { weightSum: 5, entries: [{ amount: 10_000_000 }, { amount: 40_000_000 }] },
        },
        { from: 50_000_000, upTo: null, slice: 10_000_000, partyIds: ['lapas'] },
      ],
      residual: null,
      certificate: null,
    })
  })

  test('reads like this', () => {
    expect(explanation.sentence).toEqual({
      id: 'Rp60.000.000 dibagi bertahap. Dari Rp50.000.000 pertama Lapas membayar 20% (Rp10.000.000) dan BPVP 80% (Rp40.000.000). Dari Rp10.000.000 di atasnya Lapas membayar seluruhnya. Secara keseluruhan Lapas membayar Rp20.000.000 dan BPVP Rp40.000.000. Jumlah semua bagian sama dengan total.',
      en: 'Rp60,000,000 is divided in steps. Of the first Rp50,000,000 Lapas pays 20% (Rp10,000,000) and BPVP 80% (Rp40,000,000). Of the Rp10,000,000 above that Lapas pays all. Together Lapas pays Rp20,000,000 and BPVP Rp40,000,000. The parts add up to the total.',
    })
  })

  test('below the cap is one band, with the working and the sentence of an allocation', () => {
    const weights = [1, 4]
    const names = ['Lapas', 'BPVP']
    const { certificate, bands, sentence } = explainScheme(1_000_001, prepared(capped), wording)
    expect(certificate).toEqual(explainAllocation(1_000_001, weights, { names, money, unit: 1 }))
    expect(sentence).toEqual(certificate?.sentence)
    expect(bands).toHaveLength(1)
  })

  test('a refund mirrors the payment, and says so', () => {
    const refund = explainScheme(-60_000_000, prepared(capped), wording)
    expect(refund.bands.map(({ from, slice }) => ({ from, slice }))).toEqual([
      { from: 0, slice: -50_000_000 },
      { from: 50_000_000, slice: -10_000_000 },
    ])
    expect(refund.sentence.en).toBe(
      '-Rp60,000,000 is divided in steps. A refund is divided like a payment of the same size. Of the first -Rp50,000,000 Lapas pays 20% (-Rp10,000,000) and BPVP 80% (-Rp40,000,000). Of the -Rp10,000,000 above that Lapas pays all. Together Lapas pays -Rp20,000,000 and BPVP -Rp40,000,000. The parts add up to the total.',
    )
  })
})

test('tiers with an odd rupiah in the last one say who takes it', () => {
  // Of 5,000,001 the workshop's 70 % are 3,500,000.7 and BPVP's 30 % are 1,500,000.3.
  const tiers: SharingRule = {
    kind: 'tiers',
    tiers: [
      { upTo: 10_000_000, rule: whole('lapas') },
      { upTo: 30_000_000, rule: { kind: 'equal', parties: ['lapas', 'llk'] } },
      { rule: percent({ llk: 7_000, bpvp: 3_000 }) },
    ],
  }
  const { shares, bands, sentence } = explainScheme(35_000_001, prepared(tiers), wording)
  expect(bands.map(({ slice }) => slice)).toEqual([10_000_000, 20_000_000, 5_000_001])
  expect(shares).toEqual([
    { partyId: 'lapas', amount: 20_000_000 },
    { partyId: 'llk', amount: 13_500_001 },
    { partyId: 'bpvp', amount: 1_500_000 },
  ])
  expect(sentence.en).toContain(
    'Of the Rp5,000,001 above that LLK pays 70% (Rp3,500,001) and BPVP 30% (Rp1,500,000). Rounding down leaves Rp1, given out by the method Largest remainder: LLK Rp1.',
  )
  expect(sentence.id).toContain(
    'Pembulatan ke bawah menyisakan Rp1, yang dibagikan dengan metode Sisa terbesar: LLK Rp1.',
  )
})

describe('shares in thousands', () => {
  test('in one band: the certificate has what is left and who takes it', () => {
    // 1,234 thousands: 863.8 and 370.2; the odd thousand goes to the prison, the last 567 to the workshop.
    const rounding = { method: 'largest-remainder' as const, unit: 1_000, residualTo: 'llk' }
    const scheme = prepared(percent({ lapas: 7_000, llk: 3_000 }), rounding)
    const explanation = explainScheme(1_234_567, scheme, wording)
    expect(explanation).toMatchObject({
      shares: [
        { partyId: 'lapas', amount: 864_000 },
        { partyId: 'llk', amount: 370_567 },
      ],
      bands: [{ slice: 1_234_000 }],
      residual: { partyId: 'llk', amount: 567 },
      certificate: { total: 1_234_567, unit: 1_000, missing: 1, residual: { amount: 567, to: 1 } },
    })
    expect(explanation.sentence.en).toContain('The rest of Rp567, less than one multiple, went to LLK.')
  })

  test('where the taker has no share in the band, the rest stands apart', () => {
    const rule: SharingRule = { kind: 'tiers', tiers: [{ upTo: 10_000, rule: whole('lapas') }, { rule: whole('llk') }] }
    const rounding = { method: 'largest-remainder' as const, unit: 1_000, residualTo: 'llk' }
    expect(explainScheme(1_500, prepared(rule, rounding), wording)).toMatchObject({
      bands: [{ slice: 1_000, partyIds: ['lapas'] }],
      residual: { partyId: 'llk', amount: 500 },
      certificate: null,
      sentence: {
        id: 'Rp1.500 dibagi dalam kelipatan Rp1.000. Dari Rp1.000 pertama Lapas membayar seluruhnya. Sisa Rp500 yang kurang dari satu kelipatan dibebankan kepada LLK. Secara keseluruhan Lapas membayar Rp1.000 dan LLK Rp500. Jumlah semua bagian sama dengan total.',
        en: 'Rp1,500 is divided in multiples of Rp1,000. Of the first Rp1,000 Lapas pays all. The rest of Rp500, less than one multiple, goes to LLK. Together Lapas pays Rp1,000 and LLK Rp500. The parts add up to the total.',
      },
    })
  })
})

describe('what nobody pays', () => {
  const sentenceOf = (total: number, rule: SharingRule) => explainScheme(total, prepared(rule), wording).sentence

  test('above a limit is worded so', () => {
    expect(sentenceOf(1_500, { kind: 'in-order', order: [{ party: 'lapas', limit: 1_000 }] })).toEqual({
      id: 'Rp1.500 dibagi bertahap. Dari Rp1.000 pertama Lapas membayar seluruhnya. Belum ada yang membayar Rp500 di atasnya. Secara keseluruhan Lapas membayar Rp1.000; Rp500 selebihnya belum ada yang membayar. Jumlah semua bagian sama dengan total.',
      en: 'Rp1,500 is divided in steps. Of the first Rp1,000 Lapas pays all. Nobody pays the Rp500 above that yet. Together Lapas pays Rp1,000; nobody pays the other Rp500 yet. The parts add up to the total.',
    })
  })

  test('beside somebody who pays, too', () => {
    // Of the 80 above its cap the prison's half overflows: 40, of which it could take none of its half again.
    const rule: SharingRule = {
      kind: 'capped',
      caps: { lapas: 10 },
      rule: { kind: 'equal', parties: ['lapas', 'llk'] },
      overflow: { kind: 'equal', parties: ['lapas', 'llk'] },
    }
    expect(sentenceOf(100, rule).en).toContain(
      'Of the Rp80 above that LLK pays 75% (Rp60); nobody pays the other 25% (Rp20) yet. Together Lapas pays Rp10 and LLK Rp70; nobody pays the other Rp20 yet.',
    )
  })

  test('beside somebody who pays, in one band, is an entry of the certificate', () => {
    // The prison has a cap of nothing: what it cannot take of either half is nobody's.
    const rule: SharingRule = {
      kind: 'capped',
      caps: { lapas: 0 },
      rule: { kind: 'equal', parties: ['lapas', 'llk'] },
      overflow: whole('lapas'),
    }
    expect(sentenceOf(101, rule)).toMatchObject({
      id: expect.stringContaining('LLK: Rp51 (1/2); bagian yang belum ada pembayarnya: Rp50 (1/2).'),
      en: expect.stringContaining('LLK: Rp51 (1/2); the part that nobody pays yet: Rp50 (1/2).'),
    })
  })

  test('of the whole total is all there is to say', () => {
    expect(sentenceOf(400_000, { kind: 'in-order', order: [{ party: 'lapas', limit: 0 }] })).toEqual({
      id: 'Belum ada yang membayar Rp400.000.',
      en: 'Nobody pays Rp400,000 yet.',
    })
  })
})

test('a rule by account is explained for the account that is given', () => {
  const scheme = prepared({
    kind: 'by-account',
    cases: [{ accounts: ['522'], rule: whole('bpvp') }],
    otherwise: whole('lapas'),
  })
  const payers = (account?: string) =>
    explainScheme(9, scheme, { ...(account !== undefined && { account }) }).bands.map(({ partyIds }) => partyIds)
  expect([payers('522151'), payers('521211'), payers()]).toEqual([[['bpvp']], [['lapas']], [['lapas']]])
})

test('without names and money, ids and plain numbers', () => {
  expect(explainScheme(60_000_000, prepared(capped)).sentence.en).toContain('lapas pays 20% (10,000,000)')
})

const cases = fc.record({
  rule: fc.oneof(arbitraryRule(['lapas', 'llk', 'bpvp']), arbitraryRule(['lapas', 'llk'], 2, fc.nat({ max: 60 }))),
  rounding: fc.record(
    {
      method: fc.constantFrom(...roundingMethods.codes),
      unit: fc.constantFrom(1, 7, 1_000),
      residualTo: fc.constantFrom('lapas', 'llk'),
    },
    { requiredKeys: ['method'] },
  ),
})

test('of every scheme and total, slices and residual make the total, their parts what the scheme shares', () => {
  fc.assert(
    fc.property(cases, totals, ({ rule, rounding }, total) => {
      const scheme = prepareScheme({ id: 'skema', rule, rounding }, { parties, schemes: [] })
      fc.pre(scheme !== undefined)
      const { bands, residual, shares, certificate, sentence } = explainScheme(total, scheme, wording)
      const rest = residual?.amount ?? 0
      expect(bands.reduce((sum, { slice }) => sum + slice, rest)).toBe(total)
      expect(Math.abs(rest)).toBeLessThan(rounding.unit ?? 1)
      expect(Object.fromEntries(shares.map(({ partyId, amount }) => [partyId, amount]))).toEqual(scheme.share(total))
      for (const { partyId, amount } of shares) {
        const parts = bands.map(
          ({ partyIds, certificate: { entries } }) => entries[partyIds.indexOf(partyId)]?.amount ?? 0,
        )
        const own = residual?.partyId === partyId ? rest : 0
        expect(parts.reduce((sum, part) => sum + part, own)).toBe(amount)
      }
      if (certificate !== null) {
        expect(bands).toHaveLength(1)
        expect(certificate.entries.map(({ amount }) => amount)).toEqual(
          bands[0]?.partyIds.map((id) => shares.find(({ partyId }) => partyId === id)?.amount),
        )
      }
      for (const text of Object.values(sentence)) {
        expect(text).not.toMatch(/undefined|NaN|\(unassigned\)|-Rp0/u)
        expect(text.includes(unassigned)).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})
