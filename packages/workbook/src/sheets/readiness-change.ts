import { changeVerdicts, type ChangeVerdict } from '@bekal/core'
import { points, text, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import {
  commonCounted,
  commonError,
  commonMean,
  commonPoints,
  commonPull,
  commonWeight,
  isCommon,
  isGeometric,
  mateOf,
  sides,
  type Side,
} from '../figures/index.js'
import { atPlace, ownPlace, placesIn } from './places.js'
import { emptyPart, ofPair, shownOf, stepsOf, sumOf } from './readiness-steps.js'

/** The words for each side of a comparison. */
const sideWords: Readonly<Record<Side, readonly [string, string]>> = {
  before: ['semula', 'before'],
  after: ['kini', 'now'],
}
const bothSides = (make: (side: Side, id: string, en: string) => ComputedColumn) =>
  sides.map((side) => make(side, ...sideWords[side]))
/** Two-sided 95 % of the normal distribution. */
const criticalValue = 1.96

const pairStep = stepsOf('readinessPairs')
const ofMate = (at: FormulaContext, side: Side, column: string) =>
  side === 'after' ? at.cell(column) : `INDEX(${at.range('readinessPairs', column)},${at.cell('mate')})`

/** What an indicator says on both sides, where both know it. */
export const changePairColumns: readonly ComputedColumn[] = [
  pairStep(
    'mate',
    'Baris pada tahap sebelumnya',
    'Row at the stage before',
    (at) => {
      const before = ofPair.assessment(at, 'previous')
      const start = `INDEX(${at.range('readiness', 'start')},${before})`
      return `IF(${ofPair.assessment(at, 'sameVersion')}=0,0,${start}+${at.cell('nth')})`
    },
    (pair, { readiness }) => mateOf(pair, readiness)?.place ?? 0,
  ),
  pairStep(
    'common',
    'Diketahui keduanya',
    'Known to both',
    (at) =>
      `IF(${at.cell('mate')}=0,0,IF(AND(${at.cell('full')}>0,${at.cell('known')}=1,${ofMate(at, 'before', 'known')}=1),1,0))`,
    (pair, { readiness }) => Number(isCommon(pair, readiness)),
  ),
  pairStep(
    'commonWeight',
    'Bobot yang diketahui keduanya',
    'Weight known to both',
    (at) => `${at.cell('common')}*${at.cell('weight')}`,
    (pair, { readiness }) => (isCommon(pair, readiness) ? pair.indicator.weight : 0),
  ),
  ...bothSides((side, id, en) =>
    pairStep(
      `${side}.points`,
      `Nilai berbobot ${id}`,
      `Weighted score ${en}`,
      (at) => `IF(${at.cell('common')}=0,0,${at.cell('weight')}*${ofMate(at, side, 'points')})`,
      (pair, { readiness }) => commonPoints(pair, side, readiness),
    ),
  ),
  ...bothSides((side, id, en) =>
    pairStep(
      `${side}.error`,
      `Galat dalam nilai ${id}`,
      `Error in the score ${en}`,
      (at) => {
        const pull = `${ofPair.part(at, `${side}.pull`)}*${at.cell('weight')}/${ofPair.part(at, 'commonWeight')}`
        return `IF(${at.cell('common')}=0,0,${pull}*${ofMate(at, side, 'error')})`
      },
      (pair, { readiness }) => commonError(pair, side, readiness),
    ),
  ),
]

const partStep = stepsOf('readinessParts')
const ownPart = (at: FormulaContext) => ownPlace(at, 'readinessParts', 'nth')
const ofPairs = (at: FormulaContext, column: string) => sumOf(at, 'readinessPairs', column, 'part', ownPart(at))
const ofAssessment = (at: FormulaContext, column: string) => atPlace(at, 'readiness', column, 'assessment')
const ofRubric = (at: FormulaContext, column: string) =>
  `INDEX(${at.range('rubrics', column)},${ofAssessment(at, 'rubric')})`

/** The score of a dimension on both sides, by what both know. */
export const changePartColumns: readonly ComputedColumn[] = [
  partStep(
    'commonWeight',
    'Bobot yang diketahui keduanya',
    'Weight known to both',
    (at) => ofPairs(at, 'commonWeight'),
    (part, { readiness }) => commonWeight(part, readiness),
  ),
  partStep(
    'commonCounted',
    'Bobot yang dibandingkan',
    'Weight compared',
    (at) => `IF(${at.cell('commonWeight')}=0,0,${at.cell('stated')})`,
    (part, { readiness }) => commonCounted(part, readiness),
  ),
  ...bothSides((side, id, en) =>
    partStep(
      `${side}.mean`,
      `Nilai ${id}`,
      `Score ${en}`,
      (at) => `IF(${at.cell('commonWeight')}=0,0,${ofPairs(at, `${side}.points`)}/${at.cell('commonWeight')})`,
      (part, { readiness }) => commonMean(part, side, readiness),
    ),
  ),
  ...bothSides((side, id, en) =>
    partStep(
      `${side}.term`,
      `Suku nilai ${id}`,
      `Term of the score ${en}`,
      (at) => {
        const floored = `MAX(${at.cell(`${side}.mean`)},${ofRubric(at, 'floor')})`
        const log = `IF(${floored}=0,${emptyPart},LN(${floored}))`
        return `IF(${at.cell('commonCounted')}=0,0,${at.cell('commonCounted')}*IF(${ofRubric(at, 'geometric')}=1,${log},${at.cell(`${side}.mean`)}))`
      },
      (part, { readiness }) => {
        const counted = commonCounted(part, readiness)
        const mean = commonMean(part, side, readiness)
        if (counted === 0 || !isGeometric(part)) return counted * mean
        const floored = Math.max(mean, part.own.scored.prepared.geometricFloor)
        return counted * (floored === 0 ? Number(emptyPart) : Math.log(floored))
      },
    ),
  ),
  ...bothSides((side, id, en) =>
    partStep(
      `${side}.pull`,
      `Pengaruh pada nilai ${id}`,
      `Pull on the score ${en}`,
      (at) => {
        const share = `${at.cell('commonCounted')}/${ofAssessment(at, 'commonCounted')}`
        const slope = `IF(${at.cell(`${side}.mean`)}<=${ofRubric(at, 'floor')},0,${share}*${ofAssessment(at, `${side}.score`)}/${at.cell(`${side}.mean`)})`
        return `IF(${at.cell('commonCounted')}=0,0,IF(${ofRubric(at, 'geometric')}=1,${slope},${share}))`
      },
      (part, { readiness }) => commonPull(part, side, readiness),
    ),
  ),
]

const step = stepsOf('readiness')
const own = (at: FormulaContext) => ownPlace(at, 'readiness', 'rubric')
const typed = (at: FormulaContext, column: string) => at.cell(column, 'assessments')
const rubricColumn = (at: FormulaContext, column: string) => atPlace(at, 'rubrics', column, 'rubric')
const ofParts = (at: FormulaContext, column: string) => sumOf(at, 'readinessParts', column, 'assessment', own(at))

/** Assessments of the same subject by the same rubric, 1 for each. */
function sameSubject(at: FormulaContext): string {
  const same = ['participantCode', 'programId'].map(
    (column) => `(${at.range('assessments', column)}=${typed(at, column)}&"")`,
  )
  return `(${at.range('readiness', 'rubric')}=${at.cell('rubric')})*${same.join('*')}`
}

/** The standard error of the score of one side. */
function sideError(at: FormulaContext, side: Side): string {
  const errors = at.range('readinessPairs', `${side}.error`)
  const squares = `SUMPRODUCT((${at.range('readinessPairs', 'assessment')}=${own(at)})*${errors}^2)`
  const sum = `SUMIFS(${errors},${at.range('readinessPairs', 'assessment')},${own(at)})`
  return `(1-${rubricColumn(at, 'rho')})*${squares}+${rubricColumn(at, 'rho')}*${sum}^2`
}

/** Which assessment this one is held against, and what both say by what both know. */
export const changeSteps: readonly ComputedColumn[] = [
  step(
    'stageRank',
    'Tahap ke-',
    'Stage number',
    (at) => `IFERROR(MATCH(${typed(at, 'stage')},${at.choices('assessment-stage')},0),0)`,
    ({ assessment: { stage } }) => stageRanks[stage],
  ),
  step(
    'latest',
    'Yang terakhir pada tahapnya',
    'Latest of its stage',
    (at) => {
      const [days, day] = [at.range('assessments', 'asOf'), typed(at, 'asOf')]
      const later = `((${days}>${day})+(${days}=${day})*(${placesIn(at, 'readiness', 'rubric')}>${own(at)}))`
      return `IF(SUMPRODUCT(${sameSubject(at)}*(${at.range('assessments', 'stage')}=${typed(at, 'stage')})*${later})=0,1,0)`
    },
    ({ latest }) => Number(latest),
  ),
  step(
    'previous',
    'Dibandingkan dengan baris',
    'Row compared with',
    (at) => {
      const ranks = at.range('readiness', 'stageRank')
      const earlier = `(${at.range('readiness', 'latest')}=1)*(${ranks}<${at.cell('stageRank')})`
      const place = `${ranks}*100000+${placesIn(at, 'readiness', 'rubric')}`
      return `IF(${at.cell('latest')}=0,0,MOD(SUMPRODUCT(MAX(${sameSubject(at)}*${earlier}*(${place}))),100000))`
    },
    ({ since }) => since?.before.number ?? 0,
  ),
  step(
    'sameVersion',
    'Versi rubrik sama',
    'Same version of the rubric',
    (at) => {
      const fits = (cell: string) => `OR(${cell}="",EXACT(${cell}&"",${rubricColumn(at, 'version')}&""))`
      const before = `INDEX(${at.range('assessments', 'rubricVersion')},${at.cell('previous')})`
      return `IF(${at.cell('previous')}=0,0,IF(AND(${fits(typed(at, 'rubricVersion'))},${fits(before)}),1,0))`
    },
    ({ since }) => (since === undefined || since.change.reason === 'other-version' ? 0 : 1),
  ),
  step(
    'commonCounted',
    'Bobot yang dibandingkan',
    'Weight compared',
    (at) => ofParts(at, 'commonCounted'),
    ({ partStart, scored: { prepared } }, { readiness }) =>
      readiness.parts
        .slice(partStart, partStart + prepared.dimensions.length)
        .reduce((sum, part) => sum + commonCounted(part, readiness), 0),
  ),
  ...bothSides((side, id, en) =>
    step(
      `${side}.score`,
      `Nilai ${id}, oleh yang diketahui keduanya`,
      `Score ${en}, by what both know`,
      (at) => {
        const mean = `${ofParts(at, `${side}.term`)}/${at.cell('commonCounted')}`
        return `IF(${at.cell('commonCounted')}=0,0,IF(${rubricColumn(at, 'geometric')}=1,EXP(${mean}),${mean}))`
      },
      ({ since }) => (side === 'before' ? since?.change.scoreBefore : since?.change.scoreAfter) ?? 0,
    ),
  ),
  step(
    'changeError',
    'Galat baku perubahan',
    'Standard error of the change',
    (at) => `SQRT(${sideError(at, 'before')}+${sideError(at, 'after')})`,
    ({ since }) => since?.change.standardError ?? 0,
  ),
]

const stageRanks = { before: 1, after: 2, followup: 3 } as const
const said = (verdict: ChangeVerdict) => ({
  id: changeVerdicts.label(verdict, 'id'),
  en: changeVerdicts.label(verdict, 'en'),
})
const unlessAlone = (at: FormulaContext, formula: string) => `IF(${at.cell('commonCounted')}=0,"",${formula})`
const difference = (at: FormulaContext) => `(${at.cell('after.score')}-${at.cell('before.score')})`

const shown = shownOf('readiness')

/** What changed since the stage before, and whether that is more than errors of measurement. */
export const changeColumns: readonly ComputedColumn[] = [
  shown(
    'before',
    'Nilai tahap sebelumnya',
    'Score at the stage before',
    points(12),
    (at) => unlessAlone(at, at.cell('before.score')),
    ({ since }) => since?.change.scoreBefore ?? '',
  ),
  shown(
    'change',
    'Perubahan (poin)',
    'Change (points)',
    points(12),
    (at) => unlessAlone(at, difference(at)),
    ({ since }) => since?.change.difference ?? '',
  ),
  shown(
    'changeVerdict',
    'Kesimpulan perubahan',
    'Verdict on the change',
    text(26),
    (at) => {
      const told = `IF(${difference(at)}>0,${at.text(said('IMPROVED'))},${at.text(said('DETERIORATED'))})`
      const small = `ABS(${difference(at)})<=${criticalValue}*${at.cell('changeError')}`
      const verdict = `IF(${small},${at.text(said('NO_RELIABLE_CHANGE'))},${told})`
      const known = `IF(OR(${at.cell('commonCounted')}=0,${at.cell('changeError')}=0),${at.text(said('UNKNOWN'))},${verdict})`
      return `IF(${at.cell('previous')}=0,"",${known})`
    },
    ({ since }, { language }) => (since === undefined ? '' : changeVerdicts.label(since.change.verdict, language)),
    { signal: { good: said('IMPROVED'), bad: [said('DETERIORATED')] } },
  ),
]
