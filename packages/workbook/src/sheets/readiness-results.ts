import { assessmentStages, readinessStatuses, rubricNames, type Labels } from '@bekal/core'
import {
  computed,
  fraction,
  points,
  resultTable,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures, PairWorking } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'
import { lookUp } from './look-up.js'
import { atPlace, firstPlace, ownPlace } from './places.js'
import { adviceSteps, nextStepColumn } from './readiness-advice.js'
import { changeColumns, changeSteps } from './readiness-change.js'
import { assessmentPlaces, scoreColumns, statusColumns } from './readiness-result-steps.js'
import { shownOf, workingAt, type Scored } from './readiness-steps.js'
import { lackRankOf, rankedRow, rowsRanked } from './readiness-weights.js'

const table = 'readiness'
const own = (at: FormulaContext) => ownPlace(at, table, 'rubric')
const ofRubric = (at: FormulaContext, column: string) => atPlace(at, 'rubrics', column, 'rubric')
const typed = (at: FormulaContext, column: string) => at.cell(column, 'assessments')

const unusable: Labels = { id: 'Rubrik tidak dapat dipakai', en: 'Rubric cannot be used' }
const said = (code: (typeof readinessStatuses.codes)[number]): Labels => ({
  id: readinessStatuses.label(code, 'id'),
  en: readinessStatuses.label(code, 'en'),
})

const shown = shownOf(table)
const unlessUnscored = (at: FormulaContext, formula: string) => `IF(${at.cell('counted')}=0,"",${formula})`
const assessmentAt = ({ plan }: Figures, row: number) => plan.assessments[row]

const shownColumns: readonly ComputedColumn[] = [
  computed('id', 'Kode', 'Id', text(22), {
    formula: (at) => blankUnless(typed(at, 'id')),
    result: (figures, row) => assessmentAt(figures, row)?.id ?? '',
  }),
  computed('subject', 'Yang dinilai', 'Subject', text(22), {
    formula: (at) => {
      const [person, program] = [typed(at, 'participantCode'), typed(at, 'programId')]
      const title = lookUp(at, program, 'programs', 'title', `${program}&""`)
      return `IF(${at.cell('id')}="","",IF(${person}="",${title},${person}))`
    },
    result: (figures, row) => {
      const subject = assessmentAt(figures, row)?.subject
      if (subject === undefined) return ''
      if ('participantCode' in subject) return subject.participantCode
      return figures.plan.programs.find(({ id }) => id === subject.programId)?.title ?? subject.programId
    },
  }),
  computed('stage', 'Tahap', 'Stage', text(18), {
    formula: (at) => `IF(${at.cell('id')}="","",${typed(at, 'stage')})`,
    result: (figures, row) => {
      const one = assessmentAt(figures, row)
      return one === undefined ? '' : assessmentStages.label(one.stage, figures.language)
    },
  }),
  computed('status', 'Status kesiapan', 'Readiness status', text(24), {
    signal: { bad: [said('BLOCKED'), unusable] },
    formula: (at) => {
      const band = `INDEX(${at.range('bands', 'name')},MATCH(${at.cell('rubric')}*1000+${at.cell('rank')}+1,${at.range('bands', 'key')},0))`
      const scored = `CHOOSE(${at.cell('verdict')},${at.text(said('INSUFFICIENT_EVIDENCE'))},${at.text(said('BLOCKED'))},${band})`
      return `IF(${at.cell('id')}="","",IF(${at.cell('rubric')}=0,${at.text(unusable)},${scored}))`
    },
    result: (figures, row) => {
      if (assessmentAt(figures, row) === undefined) return ''
      const one = workingAt(table, figures, row)
      if (one === undefined) return figures.say(unusable)
      const { status } = one.scored.score
      const beside = readinessStatuses.codes.find((code) => code === status)
      if (beside !== undefined) return readinessStatuses.label(beside, figures.language)
      return rubricNames(one.scored.rubric.rubric, figures.language).band(status)
    },
  }),
  shown(
    'score',
    'Nilai',
    'Score',
    points(),
    (at) => unlessUnscored(at, at.cell('points')),
    ({ scored: { score } }) => score.score ?? '',
  ),
  shown(
    'lackPoints',
    'Kurang (poin)',
    'Points short',
    points(),
    (at) =>
      `IF(${at.cell('lackRank')}<${rowsRanked},"",INDEX(${at.range('readinessPairs', 'shortfall')},${rankedRow(at.cell('lackRank'))}))`,
    (one, figures) => {
      const pair = mostLacking(one, figures)
      return pair === undefined ? '' : (one.scored.score.shortfalls[pair.indicator.id] as number)
    },
  ),
  shown(
    'lack',
    'Yang paling menahan',
    'What holds it back most',
    text(30),
    (at) => {
      const name = `INDEX(${at.range('readinessPairs', 'name')},${rankedRow(at.cell('lackRank'))})`
      return `IF(${at.cell('lackRank')}<${rowsRanked},"",${name})`
    },
    (one, figures) => {
      const pair = mostLacking(one, figures)
      return pair === undefined
        ? ''
        : rubricNames(one.scored.rubric.rubric, figures.language).indicator(pair.indicator.id)
    },
  ),
  shown(
    'gates',
    'Syarat belum terpenuhi',
    'Conditions that do not hold',
    text(30),
    (at) => {
      const names = at.range('readinessPairs', 'name')
      const more = `IF(${at.cell('failed')}>1," (+"&(${at.cell('failed')}-1)&")","")`
      const first = firstPlace(
        at,
        'readinessPairs',
        'gate',
        `(${at.range('readinessPairs', 'assessment')}=${own(at)})*(${at.range('readinessPairs', 'gate')}=2)`,
      )
      return `IF(${at.cell('failed')}=0,"",INDEX(${names},${first})&${more})`
    },
    ({ scored: { score, rubric } }, { language }) => {
      const [first, ...others] = score.gates.filter(({ state }) => state === 'fail')
      if (first === undefined) return ''
      const more = others.length > 0 ? ` (+${others.length})` : ''
      return `${rubricNames(rubric.rubric, language).indicator(first.indicator)}${more}`
    },
    { signal: 'text-is-bad' },
  ),
  nextStepColumn,
  shown(
    'margin',
    'Galat (±)',
    'Error (±)',
    points(),
    (at) => unlessUnscored(at, `${ofRubric(at, 'z')}*${at.cell('se')}`),
    ({ scored: { score, rubric } }) => (score.se === null ? '' : rubric.rubric.policy.z * score.se),
  ),
  shown(
    'low',
    'Batas bawah',
    'Low',
    points(),
    (at) => at.cell('lowest'),
    ({ scored: { score } }) => score.boundLow,
  ),
  shown(
    'high',
    'Batas atas',
    'High',
    points(),
    (at) => at.cell('highest'),
    ({ scored: { score } }) => score.boundHigh,
  ),
  shown(
    'coverage',
    'Cakupan bukti',
    'Evidence covers',
    fraction(11),
    (at) => at.cell('covered'),
    ({ scored: { score } }) => score.coverage,
  ),
  shown(
    'effective',
    'Cakupan bukti segar',
    'Covered by fresh evidence',
    fraction(11),
    (at) => at.cell('coveredFresh'),
    ({ scored: { score } }) => score.effectiveCoverage,
  ),
]

/** The indicator whose shortfall ranks first, as the details rank them. */
function mostLacking({ number }: Scored, { readiness }: Figures): PairWorking | undefined {
  return readiness.pairs
    .filter((pair) => pair.own.number === number && lackRankOf(pair) >= rowsRanked)
    .reduce<PairWorking | undefined>(
      (best, pair) => (best === undefined || lackRankOf(pair) > lackRankOf(best) ? pair : best),
      undefined,
    )
}

/** One row for every assessment: status, score and how sure it is, worked out by formulas from observations and rubric. */
export const resultsTable = resultTable({
  key: table,
  title: { id: 'Hasil penilaian', en: 'Results' },
  note: {
    id: 'Batas bawah dan atas: nilai bila semua yang belum diketahui bernilai 0 atau 100. Galat: seberapa jauh galat ukur dapat menggesernya.',
    en: 'Low and high: the score if all that is unknown were 0, or 100. Error: how far errors of measurement may move it.',
  },
  rows: { of: 'assessments' },
  columns: [
    ...shownColumns,
    ...changeColumns,
    ...assessmentPlaces,
    ...scoreColumns,
    ...statusColumns,
    ...changeSteps,
    ...adviceSteps,
  ],
})
