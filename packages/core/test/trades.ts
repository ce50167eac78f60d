import type { Opportunity } from '../src/index.js'

const figure = (value: number, status: 'official' | 'observed' | 'assumption' = 'assumption') => ({ value, status })

/** Figures of the worked table in the notes on micro-businesses: 26 days a month, minimum wage of one regency in 2026. */
const month = { workingDaysPerMonth: figure(26), ownerWagePerMonth: figure(2_744_628, 'official') }

/** Motorcycle wash in one's own yard. */
export const wash = {
  ...month,
  startUpCost: figure(4_000_000),
  price: figure(15_000, 'observed'),
  variableCost: figure(3_000),
  fixedCostPerMonth: figure(0),
  unitsPerDay: figure(10),
} satisfies Opportunity

/** Barber in a rented chair. */
export const barber = {
  ...month,
  startUpCost: figure(2_000_000),
  price: figure(15_000),
  variableCost: figure(1_000),
  fixedCostPerMonth: figure(750_000),
  unitsPerDay: figure(12),
  localDemandPerDay: figure(60),
} satisfies Opportunity

/** Tailor at home. */
export const tailor = {
  ...month,
  startUpCost: figure(3_600_000),
  price: figure(60_000),
  variableCost: figure(8_000),
  fixedCostPerMonth: figure(0),
  unitsPerDay: figure(2),
} satisfies Opportunity

/** Sewing by the piece for a workshop: power is the fixed cost. */
export const piecework = {
  ...month,
  price: figure(15_000),
  variableCost: figure(1_000),
  fixedCostPerMonth: figure(150_000),
} satisfies Opportunity
