import type {
  Indicator,
  IssueParams,
  IssuePath,
  ReadinessAssessment,
  ReadinessRubric,
  TrainingPlan,
} from '../src/index.js'
import { aPlan, aProgram, aRubric } from './builders.js'

interface RubricCase {
  readonly title: string
  readonly plan: TrainingPlan
  readonly code: string
  readonly path: IssuePath
  readonly params: IssueParams
  readonly also?: readonly string[]
}

const [hadir] = aRubric().indicators as [Indicator]
const withRubric = (overrides: Partial<ReadinessRubric>) => aPlan({ rubrics: [aRubric(overrides)] })
const withIndicator = (overrides: Partial<Indicator>) => withRubric({ indicators: [{ ...hadir, ...overrides }] })
const inRubric = (...path: (string | number)[]) => ['rubrics', 0, ...path]
const inIndicator = (...path: (string | number)[]) => inRubric('indicators', 0, ...path)
const twoBands = [
  { id: 'awal', min: 0 },
  { id: 'siap', min: 75 },
]

/** The smallest broken rubric for every code of `checkRubric` that a plan can get as far as. */
export const rubricCases: readonly RubricCase[] = [
  {
    title: 'no two levers of a rubric share an id',
    plan: withIndicator({ levers: [1, 2].map((cost) => ({ id: 'remedial', to: 80, cost })) }),
    code: 'rubric-code-twice',
    path: inIndicator('levers', 1, 'id'),
    params: { id: 'remedial' },
  },
  {
    title: 'weights are numbers from zero up, even where no schema looked',
    plan: withIndicator({ weight: NaN }),
    code: 'weight-not-usable',
    path: inIndicator('weight'),
    params: { found: 'NaN' },
    also: ['dimension-without-weight'],
  },
  {
    title: 'some dimension has a weight',
    plan: withRubric({ dimensions: [{ id: 'dasar', weight: 0 }] }),
    code: 'no-weight-at-all',
    path: inRubric('dimensions'),
    params: {},
  },
  {
    title: 'a weighted dimension has a weighted indicator',
    plan: withIndicator({ weight: 0 }),
    code: 'dimension-without-weight',
    path: inRubric('dimensions', 0),
    params: { id: 'dasar' },
  },
  {
    title: 'the low goalpost is below the high one',
    plan: withIndicator({ scale: { type: 'linear', lo: 5, hi: 5 } }),
    code: 'goalposts-reversed',
    path: inIndicator('scale', 'hi'),
    params: { lo: 5, hi: 5 },
  },
  {
    title: 'a logarithm starts above zero',
    plan: withIndicator({ scale: { type: 'logarithmic', lo: 0, hi: 5 } }),
    code: 'logarithm-from-zero',
    path: inIndicator('scale', 'lo'),
    params: { lo: 0 },
  },
  {
    title: 'a scale of levels has levels',
    plan: withIndicator({ scale: { type: 'levels', levels: {} } }),
    code: 'no-levels',
    path: inIndicator('scale', 'levels'),
    params: {},
  },
  {
    title: 'a level can be observed',
    plan: withIndicator({ scale: { type: 'levels', levels: { mahir: 100 } } }),
    code: 'level-not-observable',
    path: inIndicator('scale', 'levels'),
    params: { level: 'mahir' },
  },
  {
    title: 'levels fifty points apart have an error of fifty by the root of twelve at the least',
    plan: withIndicator({ scale: { type: 'levels', levels: { '1': 0, '2': 50, '3': 100 } }, sem: 14.4 }),
    code: 'error-below-half-step',
    path: inIndicator('sem'),
    params: { sem: 14.4, least: 14.4338 },
  },
  {
    title: 'there are bands',
    plan: withRubric({ bands: [] }),
    code: 'no-bands',
    path: inRubric('bands'),
    params: {},
  },
  {
    title: 'bands start at zero',
    plan: withRubric({ bands: [{ id: 'awal', min: 1 }] }),
    code: 'bands-not-from-zero',
    path: inRubric('bands', 0, 'min'),
    params: { id: 'awal', min: 1 },
  },
  {
    title: 'bands ascend',
    plan: withRubric({ bands: [...twoBands, { id: 'unggul', min: 75 }] }),
    code: 'bands-not-ascending',
    path: inRubric('bands', 2, 'min'),
    params: { id: 'unggul', min: 75, previous: 75 },
  },
  {
    title: 'no band is named like a status',
    plan: withRubric({ bands: [{ id: 'blocked', min: 0 }] }),
    code: 'band-id-reserved',
    path: inRubric('bands', 0, 'id'),
    params: { id: 'blocked' },
  },
  {
    title: 'a guard names a band',
    plan: withRubric({ bands: twoBands, bandGuards: [{ band: 'x', minDimension: 50 }] }),
    code: 'unknown-band',
    path: inRubric('bandGuards', 0, 'band'),
    params: { id: 'x' },
  },
  {
    title: 'a guard has a band below its own',
    plan: withRubric({ bands: twoBands, bandGuards: [{ band: 'awal', minDimension: 50 }] }),
    code: 'guard-on-lowest-band',
    path: inRubric('bandGuards', 0, 'band'),
    params: { id: 'awal' },
  },
  {
    title: 'a gate that caps says to which band',
    plan: withIndicator({ gate: { op: '==', value: true, on: 'value', effect: 'cap' } }),
    code: 'gate-without-cap',
    path: inIndicator('gate'),
    params: {},
  },
  {
    title: 'a gate caps to a band that exists',
    plan: withIndicator({ gate: { op: '==', value: true, on: 'value', effect: 'cap', cap: 'x' } }),
    code: 'unknown-band',
    path: inIndicator('gate', 'cap'),
    params: { id: 'x' },
  },
  {
    title: 'a gate on a score compares it with a number',
    plan: withIndicator({ gate: { op: '==', value: true, on: 'score', effect: 'block' } }),
    code: 'gate-value-not-comparable',
    path: inIndicator('gate', 'value'),
    params: { found: 'true' },
  },
  {
    title: 'nobody is judged by religion',
    plan: withIndicator({ label: { id: 'Rajin beribadah menurut agama', en: 'Attendance' } }),
    code: 'excluded-topic',
    path: inIndicator(),
    params: { word: 'agama', topic: 'religion' },
  },
]

const observed = (value: number | boolean, at = '2026-02-01') => ({ hadir: { value, at } })
const assessment = (overrides: Partial<ReadinessAssessment>): ReadinessAssessment => ({
  id: 'nilai',
  rubricId: 'siap',
  subject: { programId: 'jahit' },
  stage: 'before',
  asOf: '2026-02-01',
  observations: observed(true),
  ...overrides,
})
const withAssessments = (rubric: ReadinessRubric, ...assessments: ReadinessAssessment[]) =>
  aPlan({ programs: [aProgram()], rubrics: [rubric], assessments })
const percent = aRubric({ indicators: [{ ...hadir, scale: { type: 'linear', lo: 0, hi: 100 } }] })

/** Plans whose assessments do not fit their rubric, or one another. */
export const assessmentCases: readonly RubricCase[] = [
  {
    title: 'what was observed is on the scale',
    plan: withAssessments(aRubric(), assessment({ observations: observed(2) })),
    code: 'value-not-on-scale',
    path: ['assessments', 0, 'observations', 'hadir', 'value'],
    params: { id: 'hadir', value: 2 },
  },
  {
    title: 'yes is no percentage',
    plan: withAssessments(percent, assessment({ observations: observed(true) })),
    code: 'value-not-on-scale',
    path: ['assessments', 0, 'observations', 'hadir', 'value'],
    params: { id: 'hadir', value: 'true' },
  },
  {
    title: 'what was observed lies between the goalposts',
    plan: withAssessments(percent, assessment({ observations: observed(104.5) })),
    code: 'value-outside-goalposts',
    path: ['assessments', 0, 'observations', 'hadir', 'value'],
    params: { id: 'hadir', value: 104.5 },
  },
  {
    title: 'what was observed was known on the day',
    plan: withAssessments(aRubric(), assessment({ observations: observed(true, '2026-02-02') })),
    code: 'observed-after-assessment',
    path: ['assessments', 0, 'observations', 'hadir', 'at'],
    params: { id: 'hadir', at: '2026-02-02', asOf: '2026-02-01' },
  },
  {
    title: 'one subject is assessed once at one stage on one day',
    plan: withAssessments(aRubric(), assessment({}), assessment({ id: 'ulang' })),
    code: 'assessed-twice',
    path: ['assessments', 1],
    params: { id: 'ulang', other: 'nilai' },
  },
  {
    title: 'what comes after is not dated before',
    plan: withAssessments(
      aRubric(),
      assessment({}),
      assessment({ id: 'akhir', stage: 'after', asOf: '2026-01-31', observations: {} }),
    ),
    code: 'stages-out-of-order',
    path: ['assessments', 1, 'asOf'],
    params: { id: 'akhir', other: 'nilai' },
  },
  {
    title: 'an assessment is made with the version that the plan holds',
    plan: withAssessments(aRubric(), assessment({ rubricVersion: '0.9' })),
    code: 'other-rubric-version',
    path: ['assessments', 0, 'rubricVersion'],
    params: { found: '0.9', version: '1' },
  },
  {
    title: 'an override names a band of the rubric',
    plan: withAssessments(
      aRubric(),
      assessment({ override: { band: 'x', reason: 'Putusan panel', decidedOn: '2026-02-02' } }),
    ),
    code: 'unknown-band',
    path: ['assessments', 0, 'override', 'band'],
    params: { id: 'x' },
  },
]
