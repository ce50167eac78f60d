import { roundHalfAway } from '@bekal/core'
import type { ComputedColumn, FormulaContext } from '../definition/index.js'
import { errorOf, isKnown, knownWeight, pullOf, type PairWorking, type ReadinessWorking } from '../figures/index.js'
import { ownPlace } from './places.js'
import { ofPair, stepsOf } from './readiness-steps.js'

const step = stepsOf('readinessPairs')
const { indicator: ofIndicator, part: ofPart } = ofPair
const pointsOf = ({ evidence }: PairWorking) => evidence.score ?? 0

/** Shortfalls are told apart by ten-thousandths of a point, weights by millionths. */
const [lackScale, weightScale] = [1e4, 1e6]
export const rowsRanked = 100_000

/** A value and the row it stands in, as one number: the largest is the largest value, and of equal ones the first. */
function rank(at: FormulaContext, value: string, scale: number): string {
  return `(ROUND(${value}*${scale},0)*${rowsRanked}+${rowsRanked}-${ownPlace(at, 'readinessPairs', 'nth')})`
}

function rankOf(value: number, scale: number, { place }: PairWorking): number {
  return roundHalfAway(value * scale, 0) * rowsRanked + rowsRanked - place
}

export function lackRankOf(pair: PairWorking): number {
  return isKnown(pair) ? rankOf(pair.own.scored.score.shortfalls[pair.indicator.id] ?? 0, lackScale, pair) : 0
}

export function missingRankOf(pair: PairWorking): number {
  const { fullWeight, definition } = pair.indicator
  if (isKnown(pair) || (fullWeight === 0 && definition.gate === undefined)) return 0
  return rankOf(fullWeight, weightScale, pair)
}

/** The row of the largest rank. */
export function rankedRow(rank: string): string {
  return `(${rowsRanked}-MOD(${rank},${rowsRanked}))`
}

function termOf(pair: PairWorking, { parts }: ReadinessWorking): number {
  const part = parts[pair.own.partStart + pair.indicator.dimension]
  if (part === undefined || !isKnown(pair) || pair.indicator.fullWeight === 0) return 0
  return (pullOf(part) * pair.indicator.weight * errorOf(pair)) / knownWeight(part)
}

/** What the indicator weighs, what it brings and lacks, and how its error moves the score. */
export const weightColumns: readonly ComputedColumn[] = [
  step(
    'weight',
    'Bobot dalam dimensi',
    'Weight in the dimension',
    (at) => ofIndicator(at, 'weight'),
    ({ indicator }) => indicator.weight,
  ),
  step(
    'full',
    'Bobot penuh',
    'Full weight',
    (at) => ofIndicator(at, 'full'),
    ({ indicator }) => indicator.fullWeight,
  ),
  step(
    'knownWeight',
    'Bobot yang diketahui',
    'Weight known',
    (at) => `${at.cell('known')}*${at.cell('weight')}`,
    (pair) => (isKnown(pair) ? pair.indicator.weight : 0),
  ),
  step(
    'knownPoints',
    'Nilai berbobot',
    'Weighted score',
    (at) => `${at.cell('knownWeight')}*${at.cell('points')}`,
    (pair) => (isKnown(pair) ? pair.indicator.weight * pointsOf(pair) : 0),
  ),
  step(
    'knownLack',
    'Kekurangan berbobot',
    'Weighted shortfall',
    (at) => `${at.cell('knownWeight')}*(100-${at.cell('points')})`,
    (pair) => (isKnown(pair) ? pair.indicator.weight * (100 - pointsOf(pair)) : 0),
  ),
  step(
    'covered',
    'Bobot penuh yang diketahui',
    'Full weight known',
    (at) => `${at.cell('known')}*${at.cell('full')}`,
    (pair) => (isKnown(pair) ? pair.indicator.fullWeight : 0),
  ),
  step(
    'coveredFresh',
    'Bobot penuh menurut umur',
    'Full weight by age',
    (at) => `${at.cell('full')}*${at.cell('fresh')}`,
    ({ indicator, evidence }) => indicator.fullWeight * evidence.freshness,
  ),
  step(
    'error',
    'Galat (poin)',
    'Error (points)',
    (at) => `IF(${at.cell('known')}=0,0,${ofIndicator(at, 'error')}/SQRT(${at.cell('fresh')}))`,
    (pair) => errorOf(pair),
  ),
  step(
    'term',
    'Galat dalam nilai',
    'Error in the score',
    (at) =>
      `IF(${ofPart(at, 'counted')}*${at.cell('knownWeight')}=0,0,${ofPart(at, 'pull')}*${at.cell('weight')}/${ofPart(at, 'known')}*${at.cell('error')})`,
    (pair, { readiness }) => termOf(pair, readiness),
  ),
  step(
    'square',
    'Kuadrat galat',
    'Squared error',
    (at) => `${at.cell('term')}^2`,
    (pair, { readiness }) => termOf(pair, readiness) ** 2,
  ),
  step(
    'lackRank',
    'Urutan kekurangan',
    'Rank of the shortfall',
    (at) => `IF(${at.cell('known')}=0,0,${rank(at, at.cell('shortfall'), lackScale)})`,
    lackRankOf,
  ),
  step(
    'missingRank',
    'Urutan bukti yang kurang',
    'Rank of missing evidence',
    (at) =>
      `IF(OR(${at.cell('known')}=1,AND(${at.cell('full')}=0,${at.cell('gate')}=0)),0,${rank(at, at.cell('full'), weightScale)})`,
    missingRankOf,
  ),
]
