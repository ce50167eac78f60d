import type { CostShareScheme, SharingRule } from '../src/index.js'

export interface ExampleScheme extends Pick<CostShareScheme, 'rule' | 'validFrom' | 'validTo' | 'rounding'> {
  readonly title: string
  readonly source?: string | undefined
  readonly note?: string | undefined
}

export const exampleParties = [
  { id: 'lapas', name: 'Lapas Selong' },
  { id: 'llk', name: 'LLK Selong' },
  { id: 'bpvp', name: 'BPVP Lombok Timur' },
  { id: 'balai', name: 'Balai Lavotas Ternate' },
  { id: 'program', name: 'Program Fund' },
  { id: 'partner', name: 'Partner' },
]

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const percent = (shares: Record<string, number>): SharingRule => ({ kind: 'percent', shares })
const bpvp80 = percent({ bpvp: 8_000, lapas: 2_000 })

const real: ExampleScheme[] = [
  {
    title: 'Ternate: 80/20 (lavotas-ternate-80-20)',
    source: 'https://kalesang.id/2022/10/25/komitmen-kembangkan-sdm-balai-lavotas-ternate-gandeng-sejumlah-lapas/',
    rule: percent({ balai: 8_000, lapas: 2_000 }),
  },
  {
    title: 'Ternate: wholly funded by the centre (lavotas-ternate-100-0)',
    source: 'same article',
    rule: percent({ balai: 10_000, lapas: 0 }),
  },
  {
    title: 'Interreg Europe, public bodies (interreg-europe-public)',
    source: 'https://interregeurope.eu/help-centre/questions',
    rule: percent({ program: 8_000, partner: 2_000 }),
  },
  {
    title: 'Interreg Europe, private non-profit (interreg-europe-private-nonprofit)',
    source: 'same',
    rule: percent({ program: 7_000, partner: 3_000 }),
  },
  {
    title: 'Interreg Europe, Norway (interreg-europe-norway)',
    source: 'same',
    rule: { kind: 'equal', parties: ['program', 'partner'] },
  },
  {
    title: 'Interreg Central 2014–20 (interreg-central-2014-20)',
    source: 'https://programme2014-20.interreg-central.eu FAQ',
    rule: { kind: 'match', lead: 'program', follower: 'partner', ratio: [4, 1], rest: whole('partner') },
  },
  {
    title: 'ENPI CBC Med: co-financing of at least 10 % of a project of 300 million (enpi-cbc-med)',
    source: 'http://www.enpicbcmed.eu/content/37',
    note: 'The source gives a percentage of the project; a floor is an amount, here 10 % of 300 million.',
    rule: { kind: 'at-least', floors: { partner: 30_000_000 }, rule: whole('program') },
  },
  {
    title: 'EU direct grant: indirect costs at most 7 % of direct costs of 100 million (eu-direct-grant-7pct)',
    source: 'EU estimated-budget annexes',
    note: 'A cap is an amount, here 7 % of 100 million; lines of accounts 5299 stand for indirect costs.',
    rule: {
      kind: 'by-account',
      cases: [
        {
          accounts: ['5299'],
          rule: { kind: 'capped', caps: { program: 7_000_000 }, rule: whole('program'), overflow: whole('partner') },
        },
      ],
      otherwise: whole('program'),
    },
  },
  {
    title: 'ESF flat rate: 15 % of direct staff costs (esf-flat-rates)',
    source: 'https://gov.uk/government/publications/european-social-fund-programme-guidance/simplified-cost-options',
    note: 'Indirect costs beside 40 million of staff costs: 15 % of them, 6 million; the partner pays what is above.',
    rule: { kind: 'fixed', amounts: { program: 6_000_000 }, rest: whole('partner') },
  },
]

const composed: ExampleScheme[] = [
  { title: 'Ratio', rule: { kind: 'weights', weights: { lapas: 2, llk: 5 } } },
  {
    title: 'By participants',
    rule: { kind: 'by-driver', driver: 'participants', quantities: { lapas: 16, llk: 4 } },
  },
  {
    title: 'By lesson hours',
    rule: { kind: 'by-driver', driver: 'lesson-hours', quantities: { bpvp: 160, llk: 80 } },
  },
  {
    title: 'A cap, then the other pays',
    rule: { kind: 'capped', caps: { bpvp: 40_000_000 }, rule: bpvp80, overflow: whole('lapas') },
  },
  {
    title: 'Two caps, the excess in order',
    rule: {
      kind: 'capped',
      caps: { bpvp: 40_000_000, lapas: 15_000_000 },
      rule: bpvp80,
      overflow: { kind: 'in-order', order: [{ party: 'llk', limit: 10_000_000 }, { party: 'lapas' }] },
    },
  },
  {
    title: 'Fixed amounts, then percentages',
    rule: { kind: 'fixed', amounts: { lapas: 5_000_000, llk: 2_500_000 }, rest: bpvp80 },
  },
  {
    title: 'A floor',
    rule: { kind: 'at-least', floors: { lapas: 10_000_000 }, rule: bpvp80 },
  },
  {
    title: 'Two floors',
    rule: {
      kind: 'at-least',
      floors: { lapas: 10_000_000, llk: 5_000_000 },
      rule: percent({ bpvp: 6_667, lapas: 2_000, llk: 1_333 }),
    },
  },
  {
    title: 'Waterfall',
    rule: {
      kind: 'in-order',
      order: [{ party: 'lapas', limit: 20_000_000 }, { party: 'llk', limit: 10_000_000 }, { party: 'bpvp' }],
    },
  },
  {
    title: 'Waterfall without an open end',
    rule: {
      kind: 'in-order',
      order: [
        { party: 'lapas', limit: 20_000_000 },
        { party: 'llk', limit: 10_000_000 },
      ],
    },
  },
  {
    title: 'Match with a cap',
    rule: { kind: 'match', lead: 'bpvp', follower: 'lapas', ratio: [3, 1], cap: 12_000_000, rest: whole('bpvp') },
  },
  {
    title: 'Tiers, a rule in a rule',
    rule: {
      kind: 'tiers',
      tiers: [
        { upTo: 50_000_000, rule: bpvp80 },
        { upTo: 100_000_000, rule: { kind: 'equal', parties: ['lapas', 'llk', 'bpvp'] } },
        { rule: { kind: 'capped', caps: { lapas: 10_000_000 }, rule: bpvp80, overflow: whole('bpvp') } },
      ],
    },
  },
  {
    title: 'By account, each with its own rule',
    rule: {
      kind: 'by-account',
      cases: [
        { accounts: ['522151', '524'], rule: whole('bpvp') },
        {
          accounts: ['521'],
          rule: { kind: 'tiers', tiers: [{ upTo: 20_000_000, rule: whole('lapas') }, { rule: bpvp80 }] },
        },
      ],
      otherwise: { kind: 'equal', parties: ['lapas', 'bpvp'] },
    },
  },
  {
    title: 'A cap around tiers',
    rule: {
      kind: 'capped',
      caps: { bpvp: 90_000_000 },
      rule: { kind: 'tiers', tiers: [{ upTo: 50_000_000, rule: whole('bpvp') }, { rule: bpvp80 }] },
      overflow: { kind: 'fixed', amounts: { llk: 3_000_000 }, rest: whole('lapas') },
    },
  },
  {
    title: 'As another scheme, after a fixed amount',
    rule: { kind: 'fixed', amounts: { llk: 3_000_000 }, rest: { kind: 'scheme', schemeId: 'induk-2026' } },
  },
  {
    title: 'For half a year, rounded to thousands',
    rule: bpvp80,
    validFrom: '2026-01-01',
    validTo: '2026-06-30',
    rounding: { method: 'sainte-lague', unit: 1_000, residualTo: 'lapas' },
  },
]

/** Schemes as people agree on them: the real ones of `vectors/budget-sharing-schemes.json`, and one or more of each kind. */
export const exampleSchemes: readonly ExampleScheme[] = [...real, ...composed]
