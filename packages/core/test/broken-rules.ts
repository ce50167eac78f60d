import type { IssueParams, IssuePath, SharingRule, TrainingPlan } from '../src/index.js'
import { aCostLine, anAgreement, aPlan, aScheme } from './builders.js'

interface RuleCase {
  readonly title: string
  readonly plan: TrainingPlan
  readonly code: string
  readonly path: IssuePath
  readonly params: IssueParams
  readonly also?: readonly string[]
}

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const half: SharingRule = { kind: 'percent', shares: { lapas: 5_000, llk: 5_000 } }
const withRule = (rule: SharingRule) => aPlan({ schemes: [aScheme({ rule })] })
const inRule = (...path: (string | number)[]) => ['schemes', 0, 'rule', ...path]

/** Plans with one sharing rule that cannot be meant so: at least one for every code of `checkRule`. */
export const ruleCases: readonly RuleCase[] = [
  {
    title: 'a capped party has a share to cap',
    plan: withRule({ kind: 'capped', caps: { llk: 5 }, rule: whole('lapas'), overflow: whole('lapas') }),
    code: 'cap-without-share',
    path: inRule('caps', 'llk'),
    params: { partyId: 'llk', cap: 5 },
  },
  {
    title: 'overflow goes to somebody who is not at the cap',
    plan: withRule({ kind: 'capped', caps: { lapas: 500 }, rule: half, overflow: whole('lapas') }),
    code: 'overflow-to-capped',
    path: inRule('overflow'),
    params: { from: 1_000 },
  },
  {
    title: 'overflow goes to somebody who is not at the cap, for every account',
    plan: withRule({
      kind: 'capped',
      caps: { lapas: 500 },
      rule: half,
      overflow: { kind: 'by-account', cases: [{ accounts: ['53'], rule: whole('lapas') }], otherwise: whole('llk') },
    }),
    code: 'overflow-to-capped',
    path: inRule('overflow'),
    params: { from: 1_000 },
  },
  {
    title: 'a tier is wide enough for its floors',
    plan: withRule({
      kind: 'tiers',
      tiers: [
        { upTo: 10, rule: half },
        { upTo: 25, rule: { kind: 'at-least', floors: { lapas: 10, llk: 6 }, rule: half } },
        { rule: half },
      ],
    }),
    code: 'floors-not-affordable',
    path: inRule('tiers', 1, 'rule', 'floors'),
    params: { floors: 16, total: 15 },
  },
  {
    title: 'a line is large enough for the floors of its scheme',
    plan: {
      ...withRule({ kind: 'at-least', floors: { lapas: 300_000, llk: 100_001 }, rule: half }),
      costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } })],
    },
    code: 'floors-not-affordable',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { floors: 400_001, total: 400_000 },
  },
  {
    title: 'tiers ascend',
    plan: withRule({
      kind: 'tiers',
      tiers: [{ upTo: 50, rule: half }, { upTo: 50, rule: whole('llk') }, { rule: half }],
    }),
    code: 'tiers-not-ascending',
    path: inRule('tiers', 1, 'upTo'),
    params: { upTo: 50, previous: 50 },
  },
  {
    title: 'the first tier has something in it',
    plan: withRule({ kind: 'tiers', tiers: [{ upTo: 0, rule: whole('llk') }, { rule: half }] }),
    code: 'tiers-not-ascending',
    path: inRule('tiers', 0, 'upTo'),
    params: { upTo: 0, previous: 0 },
  },
  {
    title: 'the last tier has no end',
    plan: withRule({ kind: 'tiers', tiers: [{ upTo: 50, rule: half }] }),
    code: 'no-open-end',
    path: inRule('tiers', 0, 'upTo'),
    params: { upTo: 50 },
  },
  {
    title: 'the last in an order has no limit',
    plan: withRule({
      kind: 'in-order',
      order: [
        { party: 'lapas', limit: 50 },
        { party: 'llk', limit: 20 },
      ],
    }),
    code: 'no-open-end',
    path: inRule('order', 1, 'limit'),
    params: { upTo: 70 },
  },
  {
    title: 'no tier comes after one without an end',
    plan: withRule({ kind: 'tiers', tiers: [{ rule: half }, { upTo: 50, rule: half }] }),
    code: 'never-reached',
    path: inRule('tiers', 1),
    params: { entry: 2, open: 1 },
  },
  {
    title: 'nobody in an order comes after one without a limit',
    plan: withRule({ kind: 'in-order', order: [{ party: 'lapas', limit: 5 }, { party: 'llk' }, { party: 'lapas' }] }),
    code: 'never-reached',
    path: inRule('order', 2),
    params: { entry: 3, open: 2 },
  },
  {
    title: 'no earlier prefix covers an account',
    plan: withRule({
      kind: 'by-account',
      cases: [
        { accounts: ['52'], rule: half },
        { accounts: ['53', '521211'], rule: whole('llk') },
      ],
      otherwise: whole('lapas'),
    }),
    code: 'case-never-used',
    path: inRule('cases', 1, 'accounts', 1),
    params: { account: '521211', earlier: '52' },
  },
  {
    title: 'a match is between two parties',
    plan: withRule({ kind: 'match', lead: 'llk', follower: 'llk', ratio: [1, 1], rest: half }),
    code: 'match-with-itself',
    path: inRule('follower'),
    params: { partyId: 'llk' },
  },
  {
    title: 'the follower of a match pays something',
    plan: withRule({ kind: 'match', lead: 'lapas', follower: 'llk', ratio: [1, 0], rest: half }),
    code: 'match-without-follower',
    path: inRule('ratio', 1),
    params: { partyId: 'llk' },
  },
  {
    title: 'percentages of a nested rule make 100, too',
    plan: withRule({ kind: 'fixed', amounts: { llk: 5 }, rest: { kind: 'percent', shares: { lapas: 9_000 } } }),
    code: 'shares-not-whole',
    path: inRule('rest'),
    params: { sum: 9_000 },
  },
  {
    title: 'weights of a nested rule are not all zero',
    plan: withRule({
      kind: 'match',
      lead: 'lapas',
      follower: 'llk',
      ratio: [1, 1],
      rest: { kind: 'weights', weights: {} },
    }),
    code: 'scheme-without-weight',
    path: inRule('rest'),
    params: {},
  },
  {
    title: 'equal parties are listed once',
    plan: withRule({ kind: 'equal', parties: ['lapas', 'llk', 'lapas'] }),
    code: 'listed-twice',
    path: inRule('parties'),
    params: { id: 'lapas' },
  },
  {
    title: 'the total that lines share is large enough for the floors, said at the first of them',
    plan: {
      ...withRule({ kind: 'at-least', floors: { lapas: 700_000, llk: 100_001 }, rule: half }),
      costLines: ['satu', 'dua'].map((id) =>
        aCostLine({ id, description: id, assignment: { kind: 'scheme', schemeId: 'bagi', over: 'plan' } }),
      ),
    },
    code: 'floors-not-affordable',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { floors: 800_001, total: 800_000 },
  },
  {
    title: 'only the floors meant for its account count for a line',
    plan: {
      ...withRule({
        kind: 'by-account',
        cases: [
          { accounts: ['522'], rule: { kind: 'at-least', floors: { llk: 900_000 }, rule: half } },
          { accounts: ['52'], rule: { kind: 'at-least', floors: { llk: 400_001 }, rule: half } },
        ],
        otherwise: { kind: 'at-least', floors: { llk: 800_000 }, rule: half },
      }),
      costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'bagi' } })],
    },
    code: 'floors-not-affordable',
    path: ['costLines', 0, 'assignment', 'schemeId'],
    params: { floors: 400_001, total: 400_000 },
  },
  {
    title: 'floors of a scheme that is followed fit the tier they are put into, said where it is followed',
    plan: aPlan({
      schemes: [
        aScheme({
          rule: {
            kind: 'tiers',
            tiers: [
              { upTo: 10, rule: half },
              { upTo: 25, rule: { kind: 'scheme', schemeId: 'bawah' } },
              { rule: half },
            ],
          },
        }),
        aScheme({ id: 'bawah', rule: { kind: 'at-least', floors: { lapas: 10, llk: 6 }, rule: half } }),
      ],
    }),
    code: 'floors-not-affordable',
    path: inRule('tiers', 1, 'rule'),
    params: { floors: 16, total: 15 },
  },
  {
    title: 'what is wrong in a scheme that is followed is said there, once',
    plan: aPlan({
      schemes: [
        aScheme({ rule: { kind: 'fixed', amounts: { llk: 5 }, rest: { kind: 'scheme', schemeId: 'terbatas' } } }),
        aScheme({ id: 'terbatas', rule: { kind: 'tiers', tiers: [{ upTo: 50, rule: half }] } }),
      ],
    }),
    code: 'no-open-end',
    path: ['schemes', 1, 'rule', 'tiers', 0, 'upTo'],
    params: { upTo: 50 },
  },
  {
    title: 'so are proportions that do not make a hundred',
    plan: aPlan({
      schemes: [
        aScheme({ rule: { kind: 'fixed', amounts: { llk: 5 }, rest: { kind: 'scheme', schemeId: 'kurang' } } }),
        aScheme({ id: 'kurang', rule: { kind: 'percent', shares: { lapas: 9_000 } } }),
      ],
    }),
    code: 'shares-not-whole',
    path: ['schemes', 1, 'rule'],
    params: { sum: 9_000 },
  },
  {
    title: 'overflow goes to somebody who is not at the cap, also where a scheme is followed',
    plan: aPlan({
      schemes: [
        aScheme({
          rule: {
            kind: 'capped',
            caps: { lapas: 500 },
            rule: half,
            overflow: { kind: 'scheme', schemeId: 'lapas-saja' },
          },
        }),
        aScheme({ id: 'lapas-saja', rule: whole('lapas') }),
      ],
    }),
    code: 'overflow-to-capped',
    path: inRule('overflow'),
    params: { from: 1_000 },
  },
  {
    title: 'an agreement’s scheme begins no later than the agreement',
    plan: aPlan({
      schemes: [aScheme({ validFrom: '2026-03-01' })],
      agreements: [anAgreement({ validFrom: '2025-07-01' })],
    }),
    code: 'scheme-gap',
    path: ['agreements', 0, 'schemeId'],
    params: { agreementId: 'pks', schemeId: 'bagi', from: '2026-01-01', to: '2026-02-28' },
  },
  {
    title: 'an agreement’s scheme ends no sooner than the agreement',
    plan: aPlan({
      schemes: [aScheme({ validTo: '2026-06-30' })],
      agreements: [anAgreement({ validTo: '2026-09-30' })],
    }),
    code: 'scheme-gap',
    path: ['agreements', 0, 'schemeId'],
    params: { agreementId: 'pks', schemeId: 'bagi', from: '2026-07-01', to: '2026-09-30' },
  },
  {
    title: 'an agreement’s scheme is in force at all in its time',
    plan: aPlan({
      schemes: [aScheme({ validFrom: '2026-10-01' })],
      agreements: [anAgreement({ validTo: '2026-09-30' })],
    }),
    code: 'scheme-gap',
    path: ['agreements', 0, 'schemeId'],
    params: { agreementId: 'pks', schemeId: 'bagi', from: '2026-01-01', to: '2026-09-30' },
  },
]
