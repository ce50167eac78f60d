import type { SharingRule, TrainingPlan } from '../src/index.js'
import { anAgreement, aPlan, aScheme } from './builders.js'

const whole = (party: string): SharingRule => ({ kind: 'whole', party })
const half: SharingRule = { kind: 'percent', shares: { lapas: 5_000, llk: 5_000 } }
const withRule = (rule: SharingRule) => aPlan({ schemes: [aScheme({ rule })] })
const withThree = (rule: SharingRule) => ({
  ...withRule(rule),
  parties: [...aPlan().parties, { id: 'bpvp', name: 'BPVP Contoh', kind: 'bpvp' as const }],
})

/** Plans with rules that look odd and are not: a limit that is never reached, a period that is covered. */
export const soundRuleCases: readonly { readonly title: string; readonly plan: TrainingPlan }[] = [
  {
    title: 'an order with limits in a tier that ends sooner needs no open end',
    plan: withRule({
      kind: 'tiers',
      tiers: [{ upTo: 50, rule: { kind: 'in-order', order: [{ party: 'llk', limit: 50 }] } }, { rule: half }],
    }),
  },
  {
    title: 'a cap on a party that only the overflow pays is a cap',
    plan: withThree({
      kind: 'capped',
      caps: { lapas: 5, llk: 5 },
      rule: whole('lapas'),
      overflow: { kind: 'in-order', order: [{ party: 'llk', limit: 5 }, { party: 'bpvp' }] },
    }),
  },
  {
    title: 'a match without a cap leaves nothing to the rest',
    plan: withRule({ kind: 'match', lead: 'lapas', follower: 'llk', ratio: [1, 1], rest: whole('llk') }),
  },
  {
    title: 'a scheme that is in force for as long as the agreement in the year has no gap',
    plan: aPlan({
      schemes: [aScheme({ validFrom: '2026-01-01', validTo: '2026-06-30' })],
      agreements: [anAgreement({ validFrom: '2025-01-01', validTo: '2026-06-30' })],
    }),
  },
  {
    title: 'an agreement of another year needs no scheme in this one',
    plan: aPlan({
      schemes: [aScheme({ validFrom: '2027-01-01' })],
      agreements: [anAgreement({ validFrom: '2027-01-01' })],
    }),
  },
]
