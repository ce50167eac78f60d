import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainRubric, readVector, seen, today } from '../../../test/readiness.js'
import { rubric as rubricSchema } from '../schema.js'
import { roundHalfAway, scoreReadiness, type Observations, type ReadinessRubric } from '../index.js'

interface Example {
  readonly rubric: ReadinessRubric
  readonly case: { readonly observations: Observations; readonly asOf: string; readonly expected: object }
}

describe('the example of the specification', () => {
  const { rubric, case: one } = readVector<Example>('readiness-example')
  const result = scoreReadiness(rubric, one.observations, { asOf: one.asOf })

  test('is a rubric of the schema', () => {
    expect(rubricSchema.parse(rubric)).toEqual(rubric)
  })

  test('gives every figure to a millionth, and no key more or less', () => {
    expect(toMillionths(result)).toEqual(one.expected)
  })
})

describe('the human development index 2022, as a rubric', () => {
  const rows = readFileSync(new URL('../../../test/vectors/scoring-hdi-2022.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u))
    .map(([iso3, , , , life, expected, mean, income, published]) => {
      const values = { life, expected, mean, income }
      const numbers = Object.fromEntries(Object.entries(values).map(([id, text]) => [id, Number(text)]))
      return { iso3: iso3 as string, values: numbers, published: Number(published) }
    })

  test('204 countries', () => {
    expect(rows).toHaveLength(204)
  })

  test.each(rows)('$iso3 scores the published $published', ({ values, published }) => {
    const { score } = scoreReadiness(humanDevelopment, seen(values), { asOf: today })
    expect(roundHalfAway((score as number) / 100, 3)).toBe(published)
  })
})

/** Goalposts of the technical notes to the Human Development Report 2023/24. */
const humanDevelopment: ReadinessRubric = {
  ...plainRubric([1, 1, 1]),
  aggregation: 'geometric',
  indicators: [
    { id: 'life', dim: 'd0', weight: 1, scale: { type: 'linear', lo: 20, hi: 85 } },
    { id: 'expected', dim: 'd1', weight: 1, scale: { type: 'linear', lo: 0, hi: 18 } },
    { id: 'mean', dim: 'd1', weight: 1, scale: { type: 'linear', lo: 0, hi: 15 } },
    { id: 'income', dim: 'd2', weight: 1, scale: { type: 'logarithmic', lo: 100, hi: 75_000 } },
  ],
}

interface Technology {
  readonly indicators: string[]
  readonly countries: string[]
  readonly raw: Record<string, number[]>
  readonly goalposts: Record<string, [number, number]>
  readonly equalWeightScore_recomputed: Record<string, number>
  readonly rank_order: string[]
  readonly table22_weights: Record<string, number[]>
  readonly table23_ranks: Record<string, number[]>
  readonly table38_ranks: Record<string, number[]>
}

describe('the technology achievement index of the OECD/JRC handbook, as a rubric', () => {
  const index = readVector<Technology>('rd-tai-handbook')
  const scoresBy = (weights: readonly number[]) => {
    const rubric = technology(index, weights)
    return Object.fromEntries(
      index.countries.map((country, at) => {
        const values = Object.fromEntries(index.indicators.map((id) => [id, index.raw[id]?.[at] as number]))
        return [country, scoreReadiness(rubric, seen(values), { asOf: today }).score as number]
      }),
    )
  }
  const ranksBy = (weights: readonly number[]) => {
    const scores = scoresBy(weights)
    return index.rank_order.map(
      (country) => 1 + Object.values(scores).filter((other) => other > (scores[country] as number)).length,
    )
  }

  test('with equal weights every country scores as recomputed from the tables', () => {
    const scores = scoresBy(index.table22_weights.EW as number[])
    const shown = Object.fromEntries(Object.entries(scores).map(([one, score]) => [one, roundHalfAway(score / 100, 4)]))
    expect(shown).toEqual(index.equalWeightScore_recomputed)
  })

  test('with equal weights all 23 ranks are the published ones (tables 23 and 38)', () => {
    expect(ranksBy(index.table22_weights.EW as number[])).toEqual(index.table23_ranks.EW)
    expect(index.table38_ranks.LIN).toEqual(index.table23_ranks.EW)
  })

  test('with weights by budget allocation all 23 ranks are the published ones', () => {
    expect(ranksBy(index.table22_weights.BAP as number[])).toEqual(index.table23_ranks.BAP)
  })
})

function technology({ indicators, goalposts }: Technology, weights: readonly number[]): ReadinessRubric {
  return {
    ...plainRubric([1]),
    indicators: indicators.map((id, at) => {
      const [lo, hi] = goalposts[id] as [number, number]
      return { id, dim: 'd0', weight: weights[at] as number, scale: { type: 'linear', lo, hi } }
    }),
  }
}

/** The specification prints six decimals. */
function toMillionths(value: unknown): unknown {
  if (typeof value === 'number') return roundHalfAway(value, 6)
  if (Array.isArray(value)) return value.map(toMillionths)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toMillionths(inner)]))
}
