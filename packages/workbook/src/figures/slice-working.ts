import type { AllocationMethod } from '@bekal/core'
import { limits } from '../limits.js'
import type { SchemeWorking } from './scheme-working.js'
import { shareSteps, type ShareSteps } from './share-steps.js'

/** How a sheet divides a total by a scheme, or by weights of its own: only the part past the last band's start is divided. */
export interface SliceWorking extends ShareSteps {
  readonly unit: number
  /** What of the total's size is less than a unit. */
  readonly odd: number
  /** The place that takes it, from 1; 0 where there is none. */
  readonly residual: number
  /** Place of the band in the table of bands, from 1; 0 where the weights are not a band's. */
  readonly bandRow: number
  readonly from: number
  /** Units past `from`. */
  readonly slice: number
  readonly weights: readonly number[]
  readonly before: readonly number[]
  /** Signed, in minor units. */
  readonly amounts: readonly number[]
}

const noPlaces: readonly number[] = Array.from({ length: limits.places }, () => 0)

export interface SliceRule {
  readonly scheme?: SchemeWorking | undefined
  /** Which accounts of the scheme; empty: all that no prefix is for. */
  readonly prefix?: string
  /** Weights where there is no scheme; one for each place. */
  readonly weights?: readonly number[]
  readonly ranks?: readonly number[]
  /** The plan's parties in order: where the odd amount goes. */
  readonly parties: readonly { readonly id: string }[]
  /** Band rows of the whole sheet that stand before the scheme's. */
  readonly bandsBefore?: number
}

/** Divides a total as the formulas of a sheet do. */
export function workSlice(total: number, rule: SliceRule): SliceWorking {
  return workSliceBy(total, rule, shareSteps)
}

/** The same by steps of another width. */
export function workSliceBy<S extends ShareSteps>(
  total: number,
  rule: SliceRule,
  divide: (slice: number, weights: readonly number[], ranks: readonly number[], method?: AllocationMethod) => S,
): SliceWorking & S {
  const { scheme, prefix = '', parties, bandsBefore = 0 } = rule
  const size = Math.abs(total)
  const unit = scheme?.prepared === undefined ? 1 : (scheme.scheme.rounding?.unit ?? 1)
  const odd = size - unit * Math.floor(size / unit)
  const bands = scheme?.bands ?? []
  const at = bands.findLastIndex((one) => one.prefix === prefix && one.band.from <= size - odd)
  const band = bands[at]
  const from = band?.band.from ?? 0
  const weights = band?.weights ?? scheme?.weights ?? rule.weights ?? noPlaces
  const before = band?.before ?? noPlaces
  const ranks = rule.ranks ?? weights.map((_, place) => place + 1)
  const slice = (size - odd - from) / unit
  const steps = divide(slice, weights, ranks, scheme?.scheme.rounding?.method)
  const residual =
    odd === 0 || steps.weightSum === 0 ? 0 : residualPlace(weights, scheme?.scheme.rounding?.residualTo, parties)
  const amounts = weights.map((_, place) => {
    if (steps.weightSum === 0) return 0
    const part = (before[place] as number) + unit * (steps.parts[place] as number) + (residual === place + 1 ? odd : 0)
    return part === 0 ? 0 : Math.sign(total) * part
  })
  const bandRow = band === undefined ? 0 : bandsBefore + at + 1
  return { ...steps, unit, odd, residual, bandRow, from, slice, weights, before, amounts }
}

function residualPlace(
  weights: readonly number[],
  residualTo: string | undefined,
  parties: readonly { readonly id: string }[],
): number {
  if (residualTo !== undefined) return parties.findIndex(({ id }) => id === residualTo) + 1
  return weights.indexOf(Math.max(...weights)) + 1
}
