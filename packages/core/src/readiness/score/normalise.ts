import type { Scale } from '../schema.js'

/** The place of a value on the 0 to 100 score of its indicator; `clipped` where it lay outside the goalposts. */
export interface ScaledValue {
  readonly score: number
  readonly clipped: boolean
}

/**
 * Puts an observed value on the 0 to 100 score by fixed goalposts, so that nobody else's values move it.
 * @returns undefined where the value is none of the scale: a level that does not exist, yes/no on a number scale.
 * @source UNDP, Human Development Report technical notes (goalposts, logarithm of income).
 * @example scaleValue({ type: 'linear', lo: 10, hi: 40 }, 28) //=> { score: 60, clipped: false }
 */
export function scaleValue(scale: Scale, value: number | boolean): ScaledValue | undefined {
  if (scale.type === 'binary') return binaryScore(value)
  if (scale.type === 'levels') {
    const score = Object.hasOwn(scale.levels, String(value)) ? scale.levels[String(value)] : undefined
    return score === undefined ? undefined : { score, clipped: false }
  }
  if (typeof value === 'boolean' || !Number.isFinite(value)) return undefined
  const place = placeBetween(scale, value)
  const score = 100 * Math.min(1, Math.max(0, place))
  return { score: scale.direction === -1 ? 100 - score : score, clipped: place < 0 || place > 1 }
}

/** The value that has a score, for judging a planned action; for levels the best one that is not above it. */
export function valueOfScore(scale: Scale, score: number): number | boolean {
  if (scale.type === 'binary') return score >= 100
  if (scale.type === 'levels') return levelOfScore(scale.levels, score)
  const place = (scale.direction === -1 ? 100 - score : score) / 100
  if (scale.type === 'linear') return scale.lo + place * (scale.hi - scale.lo)
  return scale.lo * (scale.hi / scale.lo) ** place
}

/** Where the value lies between the goalposts: 0 at `lo`, 1 at `hi`, beyond them below 0 or above 1. */
function placeBetween({ type, lo, hi }: Extract<Scale, { lo: number }>, value: number): number {
  if (type === 'linear') return (value - lo) / (hi - lo)
  return value <= 0 ? -Infinity : Math.log(value / lo) / Math.log(hi / lo)
}

function binaryScore(value: number | boolean): ScaledValue | undefined {
  const truth = Number(value)
  return truth === 0 || truth === 1 ? { score: truth * 100, clipped: false } : undefined
}

function levelOfScore(levels: Readonly<Record<string, number>>, score: number): number | boolean {
  const reached = Object.entries(levels).filter(([, own]) => own <= score)
  const [code = ''] = reached.sort(([, a], [, b]) => b - a)[0] ?? []
  return code === 'true' || code === 'false' ? code === 'true' : Number(code)
}
