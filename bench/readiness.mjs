/**
 * Readiness: bare scores of as many people as are held in the country, the same with everything behind each score, and
 * ranks under drawn weights; each against the least such an answer costs, a loop over typed arrays that checks nothing.
 */
import { prepareRubric, rankIntervals, scorePrepared, scoreTable, seededRandom } from '@bekal/core'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, paired, ratios } from './measure.mjs'
import { aRubric, asOf, indicators, observationsOf, someValues } from './readiness-people.mjs'

const people = 275_000
const explained = 20_000
const ranked = { people: 200, draws: 10_000, spread: 0.25 }

/** @returns one entry for each kind of work */
export async function benchReadiness() {
  const rubric = aRubric()
  const values = someValues(people)
  return [
    await benchBare(rubric, values),
    await benchExplained(rubric, values),
    await benchRanks(rubric, someValues(ranked.people)),
    explainCountry(),
  ]
}

async function benchBare(rubric, values) {
  const prepared = prepareRubric(rubric)
  const weights = fullWeights(prepared)
  const rounds = 15
  const times = await paired(
    { ours: () => scoreTable(prepared, values), limit: () => bareLoop(values, weights) },
    { rounds, warmUp: 3 },
  )
  const ours = scoreTable(prepared, values)
  const limit = bareLoop(values, weights)
  // The bare loop counts what is missing as zero: where nothing is, both must agree.
  const right = ours.every((score, person) => !isComplete(values, person) || Math.abs(score - limit[person]) < 1e-9)
  return { work: 'bare', people, rounds, ...summary(times, people), right }
}

async function benchExplained(rubric, values) {
  const prepared = prepareRubric(rubric)
  const weights = fullWeights(prepared)
  const some = values.slice(0, explained * indicators)
  const observations = Array.from({ length: explained }, (_, person) => observationsOf(some, person))
  const scores = scoreTable(prepared, some)
  const rounds = 6
  let right = true
  const explainAll = () => {
    for (let person = 0; person < explained; person += 1) {
      const result = scorePrepared(prepared, observations[person], { asOf })
      if (Math.abs(result.score - scores[person]) > 1e-9) right = false
    }
  }
  const times = await paired({ ours: explainAll, limit: () => bareLoop(some, weights) }, { rounds, warmUp: 2 })
  return { work: 'explained', people: explained, rounds, ...summary(times, explained), right }
}

async function benchRanks(rubric, values) {
  const dated = Array.from({ length: ranked.people }, (_, person) => {
    return { observations: observationsOf(values, person), asOf }
  })
  const prepared = prepareRubric(rubric)
  const scores = new Float64Array(values.length).map((_, cell) => (Number.isNaN(values[cell]) ? 0 : values[cell]))
  const options = { seed: 1, draws: ranked.draws, spread: ranked.spread }
  const rounds = 3
  const times = await paired(
    { ours: () => rankIntervals(rubric, dated, options), limit: () => bareDraws(scores, fullWeights(prepared)) },
    { rounds, warmUp: 1 },
  )
  const found = rankIntervals(rubric, dated, options)
  const right = found.every(
    ({ rank, low, high }) => rank === null || (low <= high && low >= 1 && high <= ranked.people),
  )
  return { work: 'ranks', people: ranked.people, draws: ranked.draws, rounds, ...summary(times, ranked.draws), right }
}

/** Everybody explained one after another in a process of its own, each result read and let go. */
function explainCountry() {
  const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))
  const seen = execFileSync(process.execPath, [oneCase, 'explainPeople', String(people)], { encoding: 'utf8' })
  const { result, maxRssMiB } = JSON.parse(seen)
  const { milliseconds, right } = result
  return {
    work: 'country',
    people,
    milliseconds: { ours: milliseconds },
    microsecondsEach: (milliseconds * 1000) / people,
    maxRssMiB,
    right,
  }
}

function summary(times, count) {
  return {
    milliseconds: { ours: median(times.ours), limit: median(times.limit) },
    microsecondsEach: (median(times.ours) * 1000) / count,
    oursToLimit: ratios(times.ours, times.limit),
  }
}

/** The limit for scores: one pass, linear scales from 0 to 100, weights known beforehand, nothing missing. */
function bareLoop(values, weights) {
  const scores = new Float64Array(values.length / indicators)
  for (let person = 0; person < scores.length; person += 1) {
    const start = person * indicators
    let sum = 0
    for (let at = 0; at < indicators; at += 1) {
      const value = values[start + at]
      sum += weights[at] * (value < 0 ? 0 : value > 100 ? 100 : value)
    }
    scores[person] = sum
  }
  return scores
}

/** The limit for drawn weights: one weighted sum for each person and draw, no ranks. */
function bareDraws(scores, weights) {
  const random = seededRandom(1)
  const drawn = new Float64Array(indicators)
  const sums = new Float64Array(ranked.people)
  for (let draw = 0; draw < ranked.draws; draw += 1) {
    for (let at = 0; at < indicators; at += 1) drawn[at] = weights[at] * (1 + ranked.spread * (2 * random() - 1))
    for (let person = 0; person < ranked.people; person += 1) {
      let sum = 0
      for (let at = 0; at < indicators; at += 1) sum += drawn[at] * scores[person * indicators + at]
      sums[person] = sum
    }
  }
  return sums
}

function fullWeights(prepared) {
  return Float64Array.from(prepared.indicators, ({ fullWeight }) => fullWeight)
}

function isComplete(values, person) {
  for (let at = 0; at < indicators; at += 1) if (Number.isNaN(values[person * indicators + at])) return false
  return true
}
