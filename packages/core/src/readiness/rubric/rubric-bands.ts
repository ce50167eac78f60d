import { readinessStatuses } from '../vocabularies.js'
import { rubricIssue, figure, type RubricRule } from './rubric-issue.js'

/** Bands ascend from 0, so that every score lies in exactly one. */
export const bandsAscend: RubricRule = ({ bands }) => {
  if (bands.length === 0) return [rubricIssue('no-bands', ['bands'], {})]
  return bands.flatMap(({ id, min }, at) => {
    const path = ['bands', at, 'min']
    const previous = bands[at - 1]?.min
    if (previous === undefined) {
      return min === 0 ? [] : [rubricIssue('bands-not-from-zero', path, { id, min: figure(min) })]
    }
    return min > previous
      ? []
      : [rubricIssue('bands-not-ascending', path, { id, min: figure(min), previous: figure(previous) })]
  })
}

/** A band is not named like a status that says there is none. */
export const bandsNotReserved: RubricRule = ({ bands }) =>
  bands.flatMap(({ id }, at) =>
    readinessStatuses.codes.some((status) => status === id.toUpperCase())
      ? [rubricIssue('band-id-reserved', ['bands', at, 'id'], { id })]
      : [],
  )

/** Guards name a band that has another below it. */
export const guardsOnBands: RubricRule = ({ bands, bandGuards = [] }) =>
  bandGuards.flatMap(({ band }, at) => {
    const place = bands.findIndex(({ id }) => id === band)
    const path = ['bandGuards', at, 'band']
    if (place > 0) return []
    return [rubricIssue(place === 0 ? 'guard-on-lowest-band' : 'unknown-band', path, { id: band })]
  })

/** A gate that caps names the band it caps to. */
export const capsNameBands: RubricRule = ({ bands, indicators }) =>
  indicators.flatMap(({ gate }, at) => {
    const path = ['indicators', at, 'gate']
    if (gate === undefined) return []
    if (gate.cap === undefined) return gate.effect === 'cap' ? [rubricIssue('gate-without-cap', path, {})] : []
    return bands.some(({ id }) => id === gate.cap)
      ? []
      : [rubricIssue('unknown-band', [...path, 'cap'], { id: gate.cap })]
  })
