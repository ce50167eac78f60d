import { computed, plainInteger, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import {
  countedWeight,
  coverOf,
  flooredScore,
  gapOf,
  heldOf,
  isEmpty,
  isGeometric,
  knownScore,
  knownWeight,
  pullOf,
  rowOf,
  statedWeight,
  sumKnown,
  wayLeft,
  wayUp,
  wholeWeight,
  type PartWorking,
} from '../figures/index.js'
import { atPlace, ownPlace } from './places.js'
import { emptyPart, stepsOf, sumOf } from './readiness-steps.js'

const table = 'readinessParts'
const step = stepsOf(table)
const own = (at: FormulaContext) => ownPlace(at, table, 'nth')
const ofAssessment = (at: FormulaContext, column: string) => atPlace(at, 'readiness', column, 'assessment')
const ofDimension = (at: FormulaContext, column: string) => atPlace(at, 'dimensions', column, 'dimension')
const ofRubric = (at: FormulaContext, column: string) =>
  `INDEX(${at.range('rubrics', column)},${ofAssessment(at, 'rubric')})`
const ofPairs = (at: FormulaContext, column: string) => sumOf(at, 'readinessPairs', column, 'part', own(at))
const byMean = (at: FormulaContext, geometric: string, arithmetic: string) =>
  `IF(${ofRubric(at, 'geometric')}=1,${geometric},${arithmetic})`

const flooredCell = (at: FormulaContext) => `MAX(${at.cell('mean')},${ofRubric(at, 'floor')})`
const logarithm = (value: string) => `IF(${value}=0,${emptyPart},LN(${value}))`
const logarithmOf = (value: number) => (value === 0 ? Number(emptyPart) : Math.log(value))

/** The score of the dimension if all that is missing were 0, or 100. */
const filledScore = (part: PartWorking, missing: number) => {
  const whole = wholeWeight(part)
  const known = sumKnown(part, ({ indicator, evidence }) => indicator.weight * (evidence.score ?? 0))
  return whole === 0 ? 0 : (known + missing * (whole - knownWeight(part))) / whole
}
const boundStep = (key: string, id: string, en: string, missing: 0 | 100) =>
  step(
    key,
    id,
    en,
    (at) => {
      const filled = `((${at.cell('got')}+${missing}*(${at.cell('all')}-${at.cell('known')}))/${at.cell('all')})`
      const log = logarithm(`MAX(${filled},${ofRubric(at, 'floor')})`)
      return `IF(${at.cell('stated')}=0,0,${at.cell('stated')}*${byMean(at, log, filled)})`
    },
    (part) => {
      const filled = filledScore(part, missing)
      const term = isGeometric(part) ? logarithmOf(Math.max(filled, part.own.scored.prepared.geometricFloor)) : filled
      return statedWeight(part) === 0 ? 0 : statedWeight(part) * term
    },
  )

/** Which dimension of which assessment a row is about. */
export const partPlaces: readonly ComputedColumn[] = [
  computed('assessment', 'Penilaian ke-', 'Assessment number', plainInteger({}, 9), {
    working: true,
    formula: (at) =>
      `IF(${own(at)}>MAX(${at.range('readiness', 'partEnd')}),0,MATCH(${own(at)}-1,${at.range('readiness', 'partStart')},1))`,
    result: ({ readiness }, row) => readiness.parts[row]?.own.number ?? 0,
  }),
  step(
    'nth',
    'Urutan dimensi',
    'Place of the dimension',
    (at) => `${own(at)}-${ofAssessment(at, 'partStart')}`,
    ({ at }) => at + 1,
  ),
  step(
    'dimension',
    'Baris dimensi',
    'Row of the dimension',
    (at) => `MATCH(${ofAssessment(at, 'rubric')}*1000+${at.cell('nth')},${at.range('dimensions', 'key')},0)`,
    ({ own: { scored }, at }, { readiness }) => rowOf(readiness.dimensions, scored.rubric, at),
  ),
]

/** What is known of it, and what that makes of the score and its bounds. */
export const sumColumns: readonly ComputedColumn[] = [
  step('stated', 'Bobot tertulis', 'Weight as stated', (at) => ofDimension(at, 'weight'), statedWeight),
  step('all', 'Bobot indikatornya', 'Weights of its indicators', (at) => ofDimension(at, 'within'), wholeWeight),
  step('known', 'Bobot yang diketahui', 'Weight known', (at) => ofPairs(at, 'knownWeight'), knownWeight),
  step(
    'got',
    'Jumlah nilai',
    'Sum of scores',
    (at) => ofPairs(at, 'knownPoints'),
    (part) => sumKnown(part, ({ indicator, evidence }) => indicator.weight * (evidence.score ?? 0)),
  ),
  step(
    'lacked',
    'Jumlah kekurangan',
    'Sum of shortfalls',
    (at) => ofPairs(at, 'knownLack'),
    (part) => sumKnown(part, ({ indicator, evidence }) => indicator.weight * (100 - (evidence.score ?? 0))),
  ),
  step(
    'mean',
    'Nilai yang diketahui',
    'Score of what is known',
    (at) => `IF(${at.cell('known')}=0,0,${at.cell('got')}/${at.cell('known')})`,
    knownScore,
  ),
  step(
    'cover',
    'Bagian yang diketahui',
    'Part that is known',
    (at) => `IF(${at.cell('all')}=0,0,${at.cell('known')}/${at.cell('all')})`,
    coverOf,
  ),
  step(
    'counted',
    'Bobot yang dihitung',
    'Weight that counts',
    (at) => `IF(${at.cell('known')}=0,0,${at.cell('stated')})`,
    countedWeight,
  ),
  step(
    'gap',
    'Bukti kurang',
    'Evidence lacking',
    (at) =>
      `IF(AND(${at.cell('stated')}>0,ROUND(${at.cell('cover')}*100,6)<ROUND(${ofRubric(at, 'minCoverageDimension')}*100,6)),1,0)`,
    gapOf,
  ),
  step(
    'held',
    'Nilai bagi syarat kategori',
    'Score for band guards',
    (at) => `IF(${at.cell('stated')}=0,1000,IF(${at.cell('known')}=0,-1,ROUND(${at.cell('mean')},6)))`,
    heldOf,
  ),
  step(
    'term',
    'Suku nilai',
    'Term of the score',
    (at) =>
      `IF(${at.cell('counted')}=0,0,${at.cell('counted')}*${byMean(at, logarithm(flooredCell(at)), at.cell('mean'))})`,
    (part) => {
      const term = isGeometric(part) ? logarithmOf(flooredScore(part)) : knownScore(part)
      return countedWeight(part) === 0 ? 0 : countedWeight(part) * term
    },
  ),
  boundStep('lowTerm', 'Suku batas bawah', 'Term of the lower bound', 0),
  boundStep('highTerm', 'Suku batas atas', 'Term of the upper bound', 100),
  step(
    'empty',
    'Kosong',
    'Empty',
    (at) => `IF(AND(${at.cell('counted')}>0,${byMean(at, flooredCell(at), '1')}=0),1,0)`,
    (part) => Number(isEmpty(part)),
  ),
]

/** How much of the score, and of what it lacks, is the dimension’s. */
export const shareColumns: readonly ComputedColumn[] = [
  step(
    'share',
    'Bagian bobot',
    'Part of the weight',
    (at) => `IF(${at.cell('counted')}=0,0,${at.cell('counted')}/${ofAssessment(at, 'counted')})`,
    ({ share }) => share,
  ),
  step(
    'pull',
    'Pengaruh pada nilai',
    'Pull on the score',
    (at) => {
      const slope = `IF(${at.cell('mean')}<=${ofRubric(at, 'floor')},0,${at.cell('share')}*${ofAssessment(at, 'points')}/${at.cell('mean')})`
      return byMean(at, slope, at.cell('share'))
    },
    pullOf,
  ),
  step(
    'wayUp',
    'Jarak dari terendah',
    'Way up from the floor',
    (at) => {
      const floor = ofRubric(at, 'floor')
      const way = `IF(${floor}=0,IF(${at.cell('mean')}>0,${at.cell('share')},0),${at.cell('share')}*LN(${flooredCell(at)}/${floor}))`
      return byMean(at, `IF(${at.cell('share')}=0,0,${way})`, '0')
    },
    wayUp,
  ),
  step(
    'wayLeft',
    'Jarak sampai 100',
    'Way left to 100',
    (at) => {
      const empty = `IF(${ofAssessment(at, 'empty')}>0,IF(${at.cell('empty')}=1,${at.cell('share')},0),${at.cell('share')}*LN(100/${flooredCell(at)}))`
      return byMean(at, `IF(${at.cell('share')}=0,0,${empty})`, '0')
    },
    (part, { readiness }) => wayLeft(part, readiness),
  ),
  step(
    'up',
    'Sumbangan dimensi',
    'Contribution of the dimension',
    (at) => {
      const [floor, all] = [ofRubric(at, 'floor'), ofAssessment(at, 'wayUp')]
      const part = `IF(${all}=0,${at.cell('share')},${at.cell('wayUp')}/${all})`
      const way = `${at.cell('share')}*${floor}+(${ofAssessment(at, 'points')}-${floor})*${part}`
      return byMean(at, way, `${at.cell('share')}*${at.cell('mean')}`)
    },
    ({ own: { scored }, pairs }) =>
      pairs.reduce((sum, { indicator }) => sum + (scored.score.contributions[indicator.id] ?? 0), 0),
  ),
  step(
    'left',
    'Kekurangan dimensi',
    'Shortfall of the dimension',
    (at) => {
      const all = ofAssessment(at, 'wayLeft')
      const part = `IF(${all}=0,${at.cell('share')},${at.cell('wayLeft')}/${all})`
      return byMean(at, `(100-${ofAssessment(at, 'points')})*${part}`, `${at.cell('share')}*(100-${at.cell('mean')})`)
    },
    ({ own: { scored }, pairs }) =>
      pairs.reduce((sum, { indicator }) => sum + (scored.score.shortfalls[indicator.id] ?? 0), 0),
  ),
]
