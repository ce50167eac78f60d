import type { AllocationMethod } from '../../money/index.js'

/** Who divides the units from `from` up to `upTo` (not included; null: no end), and by which weights. */
export interface Band {
  readonly from: number
  readonly upTo: number | null
  /**
   * Party → whole-number weight above zero, without a common divisor. What a rule leaves to nobody stands under
   * `unassigned`.
   */
  readonly shares: Readonly<Record<string, number>>
}

/** How a scheme cuts slices into whole amounts; see `allocate`. */
export interface BandRounding {
  /** `largest-remainder` where not given. */
  readonly method?: AllocationMethod
  /** Shares and breaks are multiples of this amount; 1 where not given. */
  readonly unit?: number
}

/** What ties are settled by: odd units of equal remainder go to the party that comes first here. */
export interface TieOrder {
  /**
   * Party ids in the order in which ties are settled (the plan's). Not stated: the order of the shares as JavaScript
   * keeps it, which is the order of mention, except that ids made of digits only come first, smaller ones before.
   */
  readonly parties?: readonly string[]
}

/** Weights of a band in the order in which ties are settled; parties that are not listed come last, as they stand. */
export function inTieOrder<T>(
  shares: Iterable<readonly [string, T]>,
  { parties = [] }: TieOrder,
): (readonly [string, T])[] {
  const ranked = Array.from(shares, (share) => {
    const at = parties.indexOf(share[0])
    return { share, rank: at < 0 ? parties.length : at }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ share }) => share)
}
