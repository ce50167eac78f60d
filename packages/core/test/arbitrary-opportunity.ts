import fc from 'fast-check'
import { evidenceStatuses, type Opportunity } from '../src/index.js'
import { entry, figures, oneOf, texts } from './arbitrary-basics.js'

const sourced = (value: fc.Arbitrary<number>) =>
  entry({ value, status: oneOf(evidenceStatuses.codes) }, { unit: texts, source: texts })

const amount = sourced(fc.nat({ max: 1_000_000_000 }))
/** Small enough that a month of the dearest trade still has at most 15 digits. */
const perDay = sourced(figures(0, 10_000, 2))

const all = {
  startUpCost: amount,
  price: amount,
  variableCost: amount,
  fixedCostPerMonth: amount,
  workingDaysPerMonth: sourced(figures(0, 31, 2)),
  unitsPerDay: perDay,
  ownerWagePerMonth: amount,
  localDemandPerDay: perDay,
}

/** The figures of a trade, each present or absent. */
export const arbitraryOpportunity: fc.Arbitrary<Opportunity> = entry({}, all)

/** A trade of which every figure is known. */
export const completeOpportunity: fc.Arbitrary<{ [K in keyof Opportunity]-?: NonNullable<Opportunity[K]> }> = entry(all)
