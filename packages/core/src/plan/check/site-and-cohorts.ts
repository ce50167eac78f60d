import { issue, type PlanRule } from './issue.js'

/** The plan says how its amounts and times are to be read: decimals of the currency, an existing time zone. */
export const readableUnits: PlanRule = (plan) => [
  ...(plan.currency === 'IDR' || plan.currencyMinorUnit !== undefined
    ? []
    : [issue('minor-unit-missing', ['currencyMinorUnit'], { currency: plan.currency })]),
  ...(isTimeZone(plan.site.timeZone)
    ? []
    : [issue('unknown-time-zone', ['site', 'timeZone'], { timeZone: plan.site.timeZone })]),
]

/** The fewest seats of a program are not above its most. */
export const seatsInOrder: PlanRule = (plan) =>
  plan.programs.flatMap(({ seats }, at) =>
    seats.min <= seats.max ? [] : [issue('seats-reversed', ['programs', at, 'seats', 'min'], seats)],
  )

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // Intl answers an unknown zone only by throwing RangeError
  }
}
