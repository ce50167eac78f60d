import { currencyOf, fold, type PlanSplit, type TrainingPlan } from '@bekal/core'
import { limits } from '../limits.js'
import type { BandRow, SchemeWorking } from './scheme-working.js'

/** Equal steps from nothing to the largest total that is shown. */
export const growthSteps = 20
/** How far past the start of the last band the picture goes on. */
export const pastLastBand = 1.2
/** The largest total in units of the currency where neither bands nor costs suggest one. */
export const plainTotal = 1_000_000

/** Who pays as a total grows, by one scheme: at each step the total and what each place has of it, in minor units. */
export interface GrowthWorking {
  /** The scheme shown at first: the plan's first. Undefined where the plan has none. */
  readonly scheme: SchemeWorking | undefined
  /** Steps must be this long to reach the end, and are made round, in minor units. */
  readonly least: number
  readonly step: number
  readonly points: readonly GrowthPoint[]
}

export interface GrowthPoint {
  readonly total: number
  /** Row of the band among all bands of the plan, from 1; 0 for a plain scheme. */
  readonly band: number
  /** Weights that the band or the plain scheme gives out, added up. */
  readonly whole: number
  /** One amount for each place; empty where the scheme cannot be computed. */
  readonly amounts: readonly number[]
}

/** Works out the points of the plan's first scheme. Of a scheme with account prefixes: for all other accounts. */
export function workGrowth(plan: TrainingPlan, schemes: readonly SchemeWorking[], split: PlanSplit): GrowthWorking {
  const scheme = schemes[0]
  const bands = schemes.flatMap((one) => one.bands)
  const own = (band: BandRow) => fold(band.schemeId) === fold(scheme?.scheme.id ?? '') && band.prefix === ''
  const lastFrom = Math.max(0, ...bands.filter(own).map(({ band }) => band.from))
  const least = scheme === undefined ? 1 : Math.max(1, largestTotal(lastFrom, plan, split) / growthSteps)
  const step = roundStep(least)
  const points = Array.from({ length: growthSteps + 1 }, (_, at): GrowthPoint => {
    const total = at * step
    const band = bands.findLastIndex((one) => own(one) && one.band.from <= total) + 1
    const weights = scheme?.flat === true ? scheme.weights : (bands[band - 1]?.weights ?? [])
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    if (scheme?.prepared === undefined) return { total, band, whole, amounts: [] }
    const { from, before } = { from: bands[band - 1]?.band.from ?? 0, before: bands[band - 1]?.before ?? [] }
    const amounts = Array.from({ length: limits.places }, (_, place) =>
      whole === 0
        ? (before[place] ?? 0)
        : Math.round((before[place] ?? 0) + ((total - from) * (weights[place] ?? 0)) / whole),
    )
    return { total, band, whole, amounts }
  })
  return { scheme, least, step, points }
}

function largestTotal(lastFrom: number, plan: TrainingPlan, { cash }: PlanSplit): number {
  if (lastFrom > 0) return pastLastBand * lastFrom
  return cash.total > 0 ? cash.total : plainTotal * 10 ** currencyOf(plan).minorUnit
}

/** The next of 1, 2 and 5 times a power of ten, so that the totals are round amounts. */
function roundStep(least: number): number {
  const power = 10 ** (String(Math.floor(least)).length - 1)
  const times = least / power
  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10)
}
