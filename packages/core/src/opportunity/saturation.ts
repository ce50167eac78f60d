import { judge, type Judged } from './judged.js'
import type { Opportunity } from './schema.js'

/** Whether one place has work for everybody who learns a trade. */
export interface Saturation {
  /** How many businesses at the planned volume the local demand bears, rounded down; null where each sells nothing. */
  readonly businesses: number | null
  /** How many people would open one. */
  readonly graduates: number
  /** What they would offer a day, all together. */
  readonly supplyPerDay: number
  /** Whether that is more than the demand. */
  readonly saturated: boolean
}

/** Holds the local demand against what all graduates together would offer. */
export function saturationOf(opportunity: Opportunity, graduates: number): Judged<Saturation> {
  return judge(opportunity, ['localDemandPerDay', 'unitsPerDay'], ({ localDemandPerDay, unitsPerDay }) => {
    const supply = unitsPerDay * BigInt(graduates)
    return {
      businesses: unitsPerDay === 0n ? null : Number(localDemandPerDay / unitsPerDay),
      graduates,
      supplyPerDay: Number(supply) / 100,
      saturated: supply > localDemandPerDay,
    }
  })
}
