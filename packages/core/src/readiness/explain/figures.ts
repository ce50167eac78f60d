import type { Language } from '../../vocabulary/index.js'
import { roundHalfAway } from '../score/rounding.js'
import type { ReadinessRubric } from '../schema.js'

/** Writes figures of an explanation as its language does. */
export function figureWriter({ bands }: ReadinessRubric, language: Language) {
  const locale = language === 'id' ? 'id-ID' : 'en-US'
  const written = (value: number, decimals: number) =>
    roundHalfAway(value, decimals).toLocaleString(locale, { maximumFractionDigits: decimals })
  const bandAt = (score: number) => bands.findLastIndex(({ min }) => roundHalfAway(score, 6) >= min)
  return {
    /** A score in whole points, with decimals only where rounding would show it in another band. */
    score(value: number): string {
      const decimals = [0, 1, 2, 3, 4, 5].find((few) => bandAt(roundHalfAway(value, few)) === bandAt(value))
      return written(value, decimals ?? 6)
    },
    points: (value: number) => written(value, 1),
    /** The same for a column of figures: always one decimal. */
    tenths: (value: number) =>
      roundHalfAway(value, 1).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    /** Rounded down: what falls short of a limit never looks as if it met it. */
    pointsBelow: (value: number) => written(Math.floor(value * 10) / 10, 1),
    /** One end of an interval, never outside 0 to 100. */
    end: (value: number) => written(Math.min(100, Math.max(0, value)), 0),
    percent: (part: number) => `${written(100 * part, 0)}%`,
    /** A percentage rounded down: what is claimed of it then holds. */
    percentBelow: (part: number) => `${written(Math.floor(100 * part), 0)}%`,
    cost: (value: number) => written(value, 2),
  }
}

export type FigureWriter = ReturnType<typeof figureWriter>
