import { nextSteps, rubricNames, type Labels } from '@bekal/core'
import { stored, text, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import {
  adviceOf,
  digestColumns,
  digestMost,
  evidenceDigest,
  gateOf,
  rubricDigest,
  type Figures,
} from '../figures/index.js'
import { basisColumns } from './kept-basis.js'
import { atPlace, ownPlace, placesIn } from './places.js'
import { gateCodes } from './readiness-evidence.js'
import { shownOf, stepsOf, workingAt, type Scored } from './readiness-steps.js'
import { rankedRow } from './readiness-weights.js'

const table = 'readiness'
const said = (step: (typeof nextSteps.codes)[number]): Labels => ({
  id: nextSteps.label(step, 'id'),
  en: nextSteps.label(step, 'en'),
})
const outdated: Labels = { id: 'Hitung ulang', en: 'Compute again' }
const bandCount = (at: FormulaContext) => atPlace(at, 'rubrics', 'bandCount', 'rubric')

/**
 * What to do next. What to collect and when to maintain are formulas; the cheapest set of actions takes a search, so it
 * is stored, and asks to be computed again when what it came from changes.
 */
export const nextStepColumn: ComputedColumn = shownOf(table)(
  'nextStep',
  'Langkah berikutnya',
  'Next step',
  text(44),
  (at) => {
    const missing = `": "&INDEX(${at.range('readinessPairs', 'name')},${rankedRow(at.cell('missingRank'))})`
    const collect = `${at.text(said('COLLECT_EVIDENCE'))}&IF(${at.cell('missingRank')}=0,"",${missing})`
    const kept = `IF(${at.cell('fresh')}=1,${at.cell('advice')}&"",${at.text(outdated)})`
    const atTop = `${at.cell('rank')}=${bandCount(at)}-1`
    return `IF(${at.cell('verdict')}=1,${collect},IF(${atTop},${at.text(said('MAINTAIN'))},${kept}))`
  },
  (own, { language }) => {
    const { score, rubric } = own.scored
    const label = nextSteps.label(score.nextStep, language)
    if (score.status !== 'INSUFFICIENT_EVIDENCE') return adviceOf(own, language) || label
    const [first] = score.evidenceToCollect
    return first === undefined ? label : `${label}: ${rubricNames(rubric.rubric, language).indicator(first)}`
  },
  { signal: { bad: [outdated] } },
)

const pairs = (at: FormulaContext, column: string) => at.range('readinessPairs', column)
const basisOf = (own: Scored | undefined, { readiness }: Figures) => {
  if (own === undefined) return ''
  const { rubric, score, prepared } = own.scored
  const mine = readiness.pairs.slice(own.start, own.start + prepared.indicators.length)
  const digest = evidenceDigest(mine, (pair) => {
    const gate = gateOf(pair)
    return gate === undefined ? 0 : gateCodes[gate.state]
  })
  const rank = rubric.rubric.bands.findIndex(({ id }) => id === score.status)
  return [rubric.number, rubricDigest(rubric, readiness), rank, digest].join('|')
}
const basisAt = (figures: Figures, row: number) => basisOf(workingAt(table, figures, row), figures)

export const adviceSteps: readonly ComputedColumn[] = [
  stepsOf(table)(
    'digest',
    'Sidik rubrik',
    'Digest of the rubric',
    (at) => {
      const sums = digestColumns.map(({ table: key, column, factor }) => {
        const cells = at.range(key, column)
        const own = `(${at.range(key, 'rubric')}=${at.cell('rubric')})*(ABS(${cells})<${digestMost})`
        return `${factor}*SUMPRODUCT(${own}*ROUND(${cells}*1000,0)*${placesIn(at, key, column)})`
      })
      return `IFERROR(${sums.join('+')},-1)`
    },
    ({ scored: { rubric } }, { readiness }) => rubricDigest(rubric, readiness),
  ),
  stored(
    'advice',
    'Langkah menurut Bekal',
    'Step found by Bekal',
    text(16),
    ({ readiness, language }, row) => {
      const own = readiness.assessments[row]
      return own === undefined ? '' : adviceOf(own, language)
    },
    { working: true },
  ),
  ...basisColumns({
    now: ['basis', 'Isian sekarang', 'Inputs now'],
    kept: ['basisKept', 'Isian saat dihitung', 'Inputs when computed'],
    fresh: ['fresh', 'Langkah masih sesuai', 'Step still fits'],
    formula: (at) => {
      const own = `(${pairs(at, 'assessment')}=${ownPlace(at, table, 'rubric')})`
      const each = `(ROUND(${pairs(at, 'points')}*1000,0)+7*${pairs(at, 'known')}+11*${pairs(at, 'gate')})`
      const digest = `SUMPRODUCT(${own}*${each}*${pairs(at, 'nth')})`
      return `IF(${at.cell('rubric')}=0,"",${[at.cell('rubric'), at.cell('digest'), at.cell('rank'), digest].join('&"|"&')})`
    },
    result: basisAt,
  }),
]
