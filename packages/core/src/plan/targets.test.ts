import { describe, expect, test } from 'vitest'
import { aCostLine, anAgreement, aPlan, aScheme } from '../../test/index.js'
import { sentences } from '../../test/sentences.js'
import { prepareScheme, type CostLine, type CostShareScheme, type SharingRule } from '../budget/index.js'
import { splitPlan, targetsOf } from './index.js'

/** A cash line that the prison pays whole. */
const line = (id: string, unitCost: number, overrides: Partial<CostLine> = {}) =>
  aCostLine({ id, factors: [{ value: 1, unit: 'paket' }], unitCost, ...overrides })

const half: SharingRule = { kind: 'equal', parties: ['lapas', 'llk'] }
const whole = (party: string): SharingRule => ({ kind: 'whole', party })

const targets = (scheme: Partial<CostShareScheme>, costLines: CostLine[]) =>
  splitPlan(aPlan({ schemes: [aScheme(scheme)], agreements: [anAgreement()], costLines })).targets.map(
    ({ partyId, target, assigned }) => [partyId, target, assigned],
  )

describe('the target of an agreement', () => {
  sentences(
    [
      {
        title: 'is of the whole sum: halves of 303 are 152 and 151, though halves of three times 101 are 153 and 150',
        found: targets({ rule: half }, [line('a', 101), line('b', 101), line('c', 101)]),
        expected: [['lapas', 152, 303], ['llk', 151, 0]], // prettier-ignore
      },
      {
        title: 'stops at a cap, and the overflow is the other’s: 70 % of 1,000 would be 700',
        found: targets(
          {
            rule: {
              kind: 'capped',
              caps: { lapas: 500 },
              rule: { kind: 'percent', shares: { lapas: 7_000, llk: 3_000 } },
              overflow: whole('llk'),
            },
          },
          [line('a', 900), line('b', 100)],
        ),
        expected: [['lapas', 500, 1_000], ['llk', 500, 0]], // prettier-ignore
      },
      {
        title: 'goes by account: 300 and 100 by halves, 200 on 522 all LLK’s',
        found: targets(
          { rule: { kind: 'by-account', cases: [{ accounts: ['522'], rule: whole('llk') }], otherwise: half } },
          [line('a', 300), line('b', 200, { account: '522151' }), line('c', 100, { account: '531111' })],
        ),
        expected: [['lapas', 200, 600], ['llk', 400, 0]], // prettier-ignore
      },
      {
        title: 'has a limit for each group of accounts: twice the first 100',
        found: targets(
          {
            rule: {
              kind: 'by-account',
              cases: [
                {
                  accounts: ['522'],
                  rule: { kind: 'in-order', order: [{ party: 'llk', limit: 100 }, { party: 'lapas' }] },
                },
              ],
              otherwise: { kind: 'in-order', order: [{ party: 'llk', limit: 100 }, { party: 'lapas' }] },
            },
          },
          [line('a', 150), line('b', 130, { account: '522151' })],
        ),
        expected: [['lapas', 80, 280], ['llk', 200, 0]], // prettier-ignore
      },
      {
        title: 'leaves to nobody what the scheme does',
        found: targets({ rule: { kind: 'in-order', order: [{ party: 'llk', limit: 40 }] } }, [line('a', 100)]),
        expected: [['llk', 40, 0]],
      },
      {
        title: 'is rounded as the scheme says: 10,500 in thousands, the rest to LLK',
        found: targets({ rule: half, rounding: { method: 'largest-remainder', unit: 1_000, residualTo: 'llk' } }, [
          line('a', 10_500),
        ]),
        expected: [['lapas', 5_000, 10_500], ['llk', 5_500, 0]], // prettier-ignore
      },
      {
        title: 'counts refunds against what is paid, and nothing in kind',
        found: targets({ rule: half }, [
          line('a', 100),
          line('b', -40),
          line('c', 999, { contribution: 'in-kind-valued', assignment: { kind: 'provided', partyId: 'llk' } }),
        ]),
        expected: [['lapas', 30, 60], ['llk', 30, 0]], // prettier-ignore
      },
      {
        title: 'is none where schemes follow each other without end',
        found: targets({ rule: { kind: 'scheme', schemeId: 'bagi' } }, [line('a', 100)]),
        expected: [],
      },
    ],
    ({ found, expected }) => expect(found).toEqual(expected),
  )
})

test('what a scheme makes of totals on several groups of accounts is added up by party', () => {
  const rule: SharingRule = { kind: 'by-account', cases: [{ accounts: ['522'], rule: whole('llk') }], otherwise: half }
  const scheme = prepareScheme({ id: 'bagi', rule }, { parties: [{ id: 'lapas' }, { id: 'llk' }], schemes: [] })
  if (scheme === undefined) throw new TypeError('the scheme of this test can be computed')
  const totals = new Map([['522', 200], ['', 401]]) // prettier-ignore
  expect(targetsOf(scheme, totals)).toEqual(new Map([['llk', 400], ['lapas', 201]])) // prettier-ignore
})
