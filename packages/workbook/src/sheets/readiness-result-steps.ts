import { computed, plainInteger, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import {
  countedWeight,
  gapOf,
  heldOf,
  isBelow,
  isEmpty,
  partsOf,
  wayLeft,
  wayUp,
  type Figures,
  type PartWorking,
} from '../figures/index.js'
import { atPlace, firstPlace, ownPlace } from './places.js'
import { mostOf, stepsOf, sumOf, workingAt, type Scored } from './readiness-steps.js'
import { lackRankOf, missingRankOf } from './readiness-weights.js'

const table = 'readiness'
const step = stepsOf(table)
const own = (at: FormulaContext) => ownPlace(at, table, 'rubric')
const ofRubric = (at: FormulaContext, column: string) => atPlace(at, 'rubrics', column, 'rubric')
const ofPairs = (at: FormulaContext, column: string) => sumOf(at, 'readinessPairs', column, 'assessment', own(at))
const ofParts = (at: FormulaContext, column: string) => sumOf(at, 'readinessParts', column, 'assessment', own(at))
const typed = (at: FormulaContext, column: string) => at.cell(column, 'assessments')

/** Which rubric an assessment uses, and where its dimensions and indicators stand. */
export const assessmentPlaces: readonly ComputedColumn[] = [
  computed('rubric', 'Rubrik ke-', 'Rubric number', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const usable = `EXACT(${at.range('rubrics', 'id')},${typed(at, 'rubricId')})*(${at.range('rubrics', 'sound')}=1)`
      return `IF(${typed(at, 'id')}="",0,${firstPlace(at, 'rubrics', 'id', usable)})`
    },
    result: (figures, row) => workingAt(table, figures, row)?.scored.rubric.number ?? 0,
  }),
  // Rows of all assessments follow each other in the tables of dimensions and indicators.
  ...rowsFrom(
    'start',
    'end',
    'indicatorCount',
    'indikator',
    'indicators',
    ({ prepared }) => prepared.indicators.length,
  ),
  ...rowsFrom(
    'partStart',
    'partEnd',
    'dimensionCount',
    'dimensi',
    'dimensions',
    ({ prepared }) => prepared.dimensions.length,
  ),
]

function rowsFrom(
  start: 'start' | 'partStart',
  end: 'end' | 'partEnd',
  count: string,
  id: string,
  en: string,
  countOf: (scored: Scored['scored']) => number,
): ComputedColumn[] {
  const startOf = ({ readiness }: Figures, row: number) => {
    const known = readiness.assessments[row]
    if (known !== undefined) return known[start]
    const last = readiness.assessments.at(-1)
    return last === undefined ? 0 : last[start] + (last.scored === undefined ? 0 : countOf(last.scored))
  }
  return [
    computed(start, `Baris ${id} sebelumnya`, `Rows of ${en} before`, plainInteger({}, 9), {
      working: true,
      formula: (at) => (at.row === 0 ? '0' : at.cellAt(table, end, at.row - 1)),
      result: startOf,
    }),
    computed(end, `Baris ${id} sampai di sini`, `Rows of ${en} up to here`, plainInteger({}, 9), {
      working: true,
      formula: (at) => `${at.cell(start)}+IF(${at.cell('rubric')}=0,0,${ofRubric(at, count)})`,
      result: (figures, row) => {
        const one = workingAt(table, figures, row)
        return startOf(figures, row) + (one === undefined ? 0 : countOf(one.scored))
      },
    }),
  ]
}

const mean = (at: FormulaContext, term: string, weights: string) =>
  `IF(${ofRubric(at, 'geometric')}=1,EXP(${ofParts(at, term)}/${weights}),${ofParts(at, term)}/${weights})`
const sumParts = (one: Scored, { readiness }: Figures, of: (part: PartWorking) => number) =>
  partsOf(one, readiness.parts).reduce((sum, part) => sum + of(part), 0)
const pairsOf = ({ number }: Scored, { readiness }: Figures) =>
  readiness.pairs.filter(({ own: { number: n } }) => n === number)
const most = (ranks: readonly number[]) => Math.max(0, ...ranks)

/** The score, its bounds and its error. */
export const scoreColumns: readonly ComputedColumn[] = [
  step(
    'counted',
    'Bobot yang dihitung',
    'Weight that counts',
    (at) => ofParts(at, 'counted'),
    (one, figures) => sumParts(one, figures, countedWeight),
  ),
  step(
    'points',
    'Nilai yang dipakai',
    'Score in use',
    (at) => `IF(${at.cell('counted')}=0,0,${mean(at, 'term', at.cell('counted'))})`,
    ({ scored: { score } }) => score.score ?? 0,
  ),
  step(
    'lowest',
    'Nilai terendah yang mungkin',
    'Lowest possible score',
    (at) => `IF(${at.cell('counted')}=0,0,${mean(at, 'lowTerm', ofRubric(at, 'weights'))})`,
    ({ scored: { score } }) => score.boundLow,
  ),
  step(
    'highest',
    'Nilai tertinggi yang mungkin',
    'Highest possible score',
    (at) => `IF(${at.cell('counted')}=0,100,${mean(at, 'highTerm', ofRubric(at, 'weights'))})`,
    ({ scored: { score } }) => score.boundHigh,
  ),
  step(
    'se',
    'Galat baku',
    'Standard error',
    (at) => {
      const rho = ofRubric(at, 'rho')
      return `SQRT((1-${rho})*${ofPairs(at, 'square')}+${rho}*${ofPairs(at, 'term')}^2)`
    },
    ({ scored: { score } }) => score.se ?? 0,
  ),
  step(
    'covered',
    'Bobot yang tercakup',
    'Weight covered',
    (at) => ofPairs(at, 'covered'),
    ({ scored: { score } }) => score.coverage,
  ),
  step(
    'coveredFresh',
    'Bobot yang tercakup bukti segar',
    'Weight covered by fresh evidence',
    (at) => ofPairs(at, 'coveredFresh'),
    ({ scored: { score } }) => score.effectiveCoverage,
  ),
  step(
    'wayUp',
    'Jarak dari terendah',
    'Way up from the floor',
    (at) => ofParts(at, 'wayUp'),
    (one, figures) => sumParts(one, figures, wayUp),
  ),
  step(
    'wayLeft',
    'Jarak sampai 100',
    'Way left to 100',
    (at) => ofParts(at, 'wayLeft'),
    (one, figures) => sumParts(one, figures, (part) => wayLeft(part, figures.readiness)),
  ),
  step(
    'empty',
    'Dimensi kosong',
    'Empty dimensions',
    (at) => ofParts(at, 'empty'),
    (one, figures) => sumParts(one, figures, (part) => Number(isEmpty(part))),
  ),
]

/** What keeps the score from being the status. */
export const statusColumns: readonly ComputedColumn[] = [
  step(
    'failed',
    'Syarat yang gagal',
    'Gates that fail',
    (at) => `COUNTIFS(${at.range('readinessPairs', 'assessment')},${own(at)},${at.range('readinessPairs', 'gate')},2)`,
    ({ scored: { score } }) => score.gates.filter(({ state }) => state === 'fail').length,
  ),
  step(
    'blocked',
    'Syarat yang menahan',
    'Gates that block',
    (at) => ofPairs(at, 'blocks'),
    ({ scored: { score } }) => score.gates.filter(({ state, effect }) => state === 'fail' && effect === 'block').length,
  ),
  step(
    'gaps',
    'Kekurangan bukti',
    'Gaps of evidence',
    (at) =>
      `${ofParts(at, 'gap')}+IF(ROUND(${at.cell('covered')}*100,6)<ROUND(${ofRubric(at, 'minCoverage')}*100,6),1,0)`,
    (one, figures) => {
      const { policy } = one.scored.rubric.rubric
      return sumParts(one, figures, gapOf) + Number(isBelow(one.scored.score.coverage, policy.minCoverage))
    },
  ),
  step(
    'verdict',
    'Jenis status',
    'Kind of status',
    (at) => `IF(${at.cell('counted')}=0,1,IF(${at.cell('blocked')}>0,2,IF(${at.cell('gaps')}>0,1,3)))`,
    ({ scored: { score } }) => (score.status === 'INSUFFICIENT_EVIDENCE' ? 1 : score.status === 'BLOCKED' ? 2 : 3),
  ),
  step(
    'held',
    'Dimensi terendah',
    'Lowest dimension',
    (at) => `1000-${mostOf(at, 'readinessParts', `1000-${at.range('readinessParts', 'held')}`, 'assessment', own(at))}`,
    (one, { readiness }) => Math.min(1000, ...partsOf(one, readiness.parts).map(heldOf)),
  ),
  step(
    'rank',
    'Kategori ke-',
    'Band number',
    (at) => {
      const bands = (column: string) => at.range('bands', column)
      const place = `SUMPRODUCT((${bands('rubric')}=${at.cell('rubric')})*(${bands('min')}<=ROUND(${at.cell('points')},6)))-1`
      const guards = (column: string) => at.range('bandGuards', column)
      const inTheWay = `(${guards('rubric')}=${at.cell('rubric')})*(${guards('minDimension')}>${at.cell('held')})`
      const guarded = `1000-SUMPRODUCT(MAX(${inTheWay}*(1000-${guards('highest')})))`
      const open = `1000-${mostOf(at, 'readinessPairs', `1000-${at.range('readinessPairs', 'open')}`, 'assessment', own(at))}`
      return `IF(${at.cell('verdict')}<3,-1,MIN(${place},${guarded},${open}))`
    },
    ({ scored: { score, rubric } }) => rubric.rubric.bands.findIndex(({ id }) => id === score.status),
  ),
  step(
    'lackRank',
    'Urutan kekurangan',
    'Rank of the shortfall',
    (at) =>
      `IF(${at.cell('counted')}=0,0,${mostOf(at, 'readinessPairs', at.range('readinessPairs', 'lackRank'), 'assessment', own(at))})`,
    (one, figures) => (one.scored.score.score === null ? 0 : most(pairsOf(one, figures).map(lackRankOf))),
  ),
  step(
    'missingRank',
    'Urutan bukti yang kurang',
    'Rank of missing evidence',
    (at) => mostOf(at, 'readinessPairs', at.range('readinessPairs', 'missingRank'), 'assessment', own(at)),
    (one, figures) => most(pairsOf(one, figures).map(missingRankOf)),
  ),
]
