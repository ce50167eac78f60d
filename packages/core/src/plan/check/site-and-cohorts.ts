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

/** A cohort fits its program's seats and its venue. */
export const cohortsFitSeats: PlanRule = (plan) => {
  const programs = new Map(plan.programs.toReversed().map((program) => [program.id, program]))
  const venues = new Map(plan.venues.toReversed().map((venue) => [venue.id, venue]))
  return [
    ...plan.programs.flatMap(({ seats }, at) =>
      seats.min <= seats.max ? [] : [issue('seats-reversed', ['programs', at, 'seats', 'min'], seats)],
    ),
    ...plan.cohorts.flatMap(({ programId, venueId, participantCodes = [] }, at) => {
      const program = programs.get(programId)
      const venue = venues.get(venueId ?? '')
      const places = [
        ...(program ? [{ seats: program.seats.max, limit: program.id }] : []),
        ...(venue ? [{ seats: venue.seats, limit: venue.id }] : []),
      ]
      return places
        .filter(({ seats }) => participantCodes.length > seats)
        .map((place) =>
          issue('cohort-over-seats', ['cohorts', at, 'participantCodes'], {
            participants: participantCodes.length,
            ...place,
          }),
        )
    }),
  ]
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // Intl answers an unknown zone only by throwing RangeError
  }
}
