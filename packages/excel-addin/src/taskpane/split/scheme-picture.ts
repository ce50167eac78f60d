import { prepareBook, unassigned, type Band, type PreparedScheme, type TrainingPlan } from '@bekal/core'

/** A scheme as a picture: who pays each further rupiah as the cost grows. */
export interface SchemePicture {
  readonly scheme: PreparedScheme
  readonly bands: readonly Band[]
  /** Whoever has a share in some band, in plan order; nobody last. */
  readonly partyIds: readonly string[]
  /** How far the picture goes, in minor units. */
  readonly end: number
  /** Rectangles, from 0 to 1 both ways, from the left and from below. */
  readonly areas: readonly Area[]
}

export interface Area {
  readonly partyId: string
  readonly from: number
  readonly to: number
  readonly bottom: number
  readonly top: number
}

/**
 * @param atLeast a total that has to be in the picture.
 * @returns undefined where the scheme cannot be computed.
 */
export function schemePicture(
  plan: TrainingPlan,
  schemeId: string,
  prefix: string,
  atLeast: number,
): SchemePicture | undefined {
  const scheme = prepareBook(plan).scheme(schemeId)
  if (scheme === undefined) return undefined
  const bands = scheme.bandsFor(prefix)
  const partyIds = [...scheme.partyIds, unassigned].filter((id) =>
    bands.some(({ shares }) => Object.hasOwn(shares, id)),
  )
  const lastBreak = bands.at(-1)?.from ?? 0
  const end = niceEnd(Math.max(lastBreak * 1.4, atLeast, lastBreak === 0 ? usualEnd : 0))
  return { scheme, bands, partyIds, end, areas: bands.flatMap((band) => areasOf(band, partyIds, end)) }
}

/** Where a scheme has no break of its own, a hundred million of the smallest unit is shown. */
const usualEnd = 100_000_000

/** The next of 1, 2, 3, 5 times a power of ten. */
export function niceEnd(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return ([1, 2, 3, 5, 10].find((step) => step * power >= least) as number) * power
}

function areasOf({ from, upTo, shares }: Band, partyIds: readonly string[], end: number): Area[] {
  if (from >= end) return []
  const sum = Object.values(shares).reduce((left, weight) => left + weight, 0)
  let bottom = 0
  return partyIds.flatMap((partyId) => {
    const weight = Object.hasOwn(shares, partyId) ? (shares[partyId] as number) : 0
    if (weight === 0) return []
    const area = { partyId, from: from / end, to: Math.min(upTo ?? end, end) / end, bottom, top: bottom + weight / sum }
    bottom = area.top
    return [area]
  })
}
