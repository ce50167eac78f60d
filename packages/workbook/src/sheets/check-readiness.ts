import { leastError, scaleValue } from '@bekal/core'
import { hasError, observationOf, type Figures, type RubricTables } from '../figures/index.js'
import { flag, noFinding, unknown, type CheckRule, type Flag } from './check-rule.js'

type ListKey = Exclude<keyof RubricTables, 'rubrics'>

/** Rows of a table of a rubric’s entries that the table finds faulty. */
function faulty<K extends ListKey>(
  table: string,
  column: string,
  list: K,
  found: (row: NonNullable<RubricTables[K][number]>) => boolean,
): Flag {
  return flag(
    table,
    column,
    (range) => `(${range('fault')}=1)*1`,
    ({ readiness }) => readiness[list].map((row) => row !== undefined && found(row as never)),
  )
}

/** Yes and no may be recorded, too. */
const isTruth = (code: string) => ['true', 'false'].includes(code.toLowerCase())

const scored = ({ readiness }: Figures) => readiness.assessments

/** What can be wrong with rubrics and what is assessed by them, as far as a worksheet can tell. */
export const readinessRules: readonly CheckRule[] = [
  {
    key: 'rubrics-weigh-something',
    code: 'no-weight-at-all',
    label: {
      id: 'Rubrik: ada kategori dan bobot; tiap dimensi yang berbobot punya indikator yang berbobot',
      en: 'Rubrics: there are bands and weights; every dimension with a weight has an indicator with one',
    },
    flags: [
      flag(
        'rubrics',
        'id',
        (range) => `(${range('id')}<>"")*(((${range('bandCount')}=0)+(${range('weights')}=0))>0)`,
        ({ readiness }) =>
          readiness.rubrics.map((rubric) => hasError(rubric, 'bands') || hasError(rubric, 'dimensions')),
      ),
      faulty('dimensions', 'id', 'dimensions', ({ rubric, at }) => hasError(rubric, 'dimensions', at)),
    ],
  },
  {
    key: 'bands-ascend',
    code: 'bands-not-ascending',
    label: {
      id: 'Rubrik: kategori naik mulai dari 0; syarat kategori menyebut kategori di atas yang terendah',
      en: 'Rubrics: bands ascend from 0; band guards name a band above the lowest',
    },
    flags: [
      faulty('bands', 'min', 'bands', ({ rubric, at }) => hasError(rubric, 'bands', at)),
      faulty('bandGuards', 'band', 'guards', ({ rubric, at }) => hasError(rubric, 'bandGuards', at)),
    ],
  },
  {
    key: 'indicators-usable',
    label: {
      id: 'Rubrik: dimensi, bobot, skala, dan syarat tiap indikator dapat dipakai; kode tindakan tidak berulang',
      en: 'Rubrics: dimension, weight, scale and gate of every indicator can be used; ids of levers are not repeated',
    },
    flags: [
      faulty('indicators', 'id', 'indicators', ({ rubric, at }) => hasError(rubric, 'indicators', at)),
      faulty('levers', 'id', 'levers', ({ rubric, entity: { indicator, place } }) =>
        hasError(rubric, 'indicators', indicator, 'levers', place),
      ),
    ],
  },
  {
    key: 'levels-observable',
    code: 'level-not-observable',
    label: {
      id: 'Rubrik: kode setiap tingkat berupa angka, yang dapat tercatat',
      en: 'Rubrics: the id of every level is a number, which can be recorded',
    },
    flags: [
      flag(
        'levels',
        'code',
        (range) => `(${range('code')}<>"")*(${range('number')}="")`,
        ({ readiness }) =>
          readiness.levels.map(
            (row) =>
              row !== undefined && String(Number(row.entity.code)) !== row.entity.code && !isTruth(row.entity.code),
          ),
      ),
    ],
  },
  {
    key: 'errors-honest',
    code: 'error-below-half-step',
    label: {
      id: 'Rubrik: galat ukur tidak lebih kecil daripada yang ditimbulkan jarak antar tingkat',
      en: 'Rubrics: no measurement error is smaller than the steps between levels make it',
    },
    flags: [
      flag(
        'indicators',
        'sem',
        (range) =>
          `ISNUMBER(${range('sem')})*(${range('fault')}=0)*(${range('sem')}<${range('leastError')}-0.000000001)`,
        ({ readiness }) =>
          readiness.indicators.map((row) => {
            if (row?.entity.sem === undefined || row.rubric.prepared === undefined) return false
            return row.entity.sem < leastError(row.entity.scale) - 1e-9
          }),
      ),
    ],
  },
  {
    key: 'assessments-known',
    label: {
      id: 'Kesiapan: rubrik tiap penilaian dapat dipakai; peserta, program, dan indikator yang disebut ada',
      en: 'Readiness: the rubric of every assessment can be used; participants, programs and indicators named exist',
    },
    flags: [
      flag(
        'readiness',
        'status',
        (range) => `(${range('id')}<>"")*(${range('rubric')}=0)`,
        (figures) => scored(figures).map((one) => one.scored === undefined),
      ),
      flag(
        'assessments',
        'participantCode',
        (range, at) => unknown(range('participantCode'), at.range('participants', 'code')),
        ({ plan }) =>
          plan.assessments.map(
            ({ subject }) =>
              'participantCode' in subject && !plan.participants.some(({ code }) => code === subject.participantCode),
          ),
      ),
      flag(
        'assessments',
        'programId',
        (range, at) => unknown(range('programId'), at.range('programs', 'id')),
        ({ plan }) =>
          plan.assessments.map(
            ({ subject }) => 'programId' in subject && !plan.programs.some(({ id }) => id === subject.programId),
          ),
      ),
      flag(
        'observations',
        'indicatorId',
        (range) => `(${range('assessmentId')}<>"")*(${range('indicatorId')}<>"")*(${range('indicator')}=0)`,
        ({ readiness }) => readiness.observations.map((row) => row !== undefined && row.indicator === undefined),
      ),
    ],
  },
  {
    key: 'values-on-scale',
    code: 'value-not-on-scale',
    label: {
      id: 'Kesiapan: setiap hasil pengamatan ada pada skala indikatornya',
      en: 'Readiness: every observed value is on the scale of its indicator',
    },
    flags: [
      flag(
        'readinessPairs',
        'value',
        (range) => `(${range('assessment')}>0)*(${range('observation')}>0)*(${range('scaled')}="")`,
        ({ readiness }) =>
          readiness.pairs.map((pair) => {
            const seen = observationOf(pair)
            return seen !== undefined && scaleValue(pair.indicator.definition.scale, seen.value) === undefined
          }),
      ),
    ],
  },
]

/** An array over cells, true also where the condition cannot be worked out: what is an error fits nothing. */
const isNot = (condition: string) => `(1-ISNUMBER(1/(${condition})))`

/** What the library has not looked at since it was changed: names of what is judged, and what a next step came from. */
export const readinessCurrent: readonly Flag[] = [
  ...(['dimensions', 'indicators'] as const).map((table) =>
    flag(table, 'id', (range) => `(${range('rubric')}>0)*${isNot(`${range('fresh')}=1`)}`, noFinding),
  ),
  flag('readiness', 'nextStep', (range) => `(${range('rubric')}>0)*${isNot(`${range('fresh')}=1`)}`, noFinding),
]
