import {
  aggregations,
  policyDefaults,
  readinessStatuses,
  rubricNames,
  rubricStatuses,
  type ReadinessRubric,
} from '@bekal/core'
import {
  child,
  choice,
  code,
  computed,
  decimal,
  input,
  list,
  localized,
  plainInteger,
  quote,
  recordOf,
  reference,
  table,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { hasError, type Figures } from '../figures/index.js'
import { nameIn, ownPlace } from './places.js'
import { badWeight, bandPlace, entryStep, faultStep, rubricSteps, topicColumns, twice } from './rubric-steps.js'

const rubricAt = ({ readiness }: Figures, row: number) => readiness.rubrics[row]
const rubricStep = (
  key: string,
  id: string,
  en: string,
  formula: (at: FormulaContext, place: string) => string,
  result: (rubric: ReadinessRubric) => number,
) =>
  computed(key, id, en, decimal(), {
    working: true,
    formula: (at) => `IF(${at.cell('id')}="",0,${formula(at, ownPlace(at, 'rubrics', 'id'))})`,
    result: (figures, row) => {
      const own = rubricAt(figures, row)
      return own === undefined ? 0 : result(own.rubric)
    },
  })
const faulty = ['bands', 'bandGuards', 'dimensions', 'indicators', 'levers']

export const rubricsTable = table({
  key: 'rubrics',
  title: { id: 'Rubrik', en: 'Rubrics' },
  source: list('rubrics'),
  required: ['id', 'version', 'aggregation', 'minCoverage', 'minCoverageDimension', 'z', 'rho'],
  defaults: () => ({ bands: [], dimensions: [], indicators: [] }),
  // Whoever adds one adds its indicators, which have rows enough for about as many.
  spare: 5,
  columns: [
    input('id', 'Kode', 'Id', code(20)),
    input('version', 'Versi', 'Version', text(18)),
    ...localized('title', 'Nama rubrik', 'Name of the rubric', text(30)),
    input('status', 'Status rubrik', 'Rubric status', choice(rubricStatuses, 24), { since: 2 }),
    input('source', 'Sumber', 'Source', text(30), { since: 2 }),
    input('aggregation', 'Penggabungan', 'Aggregation', choice(aggregations, 18)),
    input('minCoverage', 'Cakupan minimum', 'Minimum coverage', decimal({ min: 0, max: 1 }, 11), {
      path: ['policy', 'minCoverage'],
    }),
    input(
      'minCoverageDimension',
      'Cakupan minimum dimensi',
      'Minimum coverage of a dimension',
      decimal({ min: 0, max: 1 }, 11),
      {
        path: ['policy', 'minCoverageDimension'],
      },
    ),
    input('z', 'Nilai z', 'z value', decimal({ min: 0, max: 10 }), { path: ['policy', 'z'] }),
    input('rho', 'Korelasi galat', 'Error correlation', decimal({ min: 0, max: 1 }), { path: ['policy', 'rho'] }),
    input('minFreshness', 'Kesegaran minimum', 'Least freshness', decimal({ min: 0, max: 1 }, 11), {
      since: 2,
      path: ['policy', 'minFreshness'],
    }),
    input('geometricFloor', 'Nilai dimensi terendah', 'Least dimension score', decimal({ min: 0, max: 100 }, 11), {
      since: 2,
      path: ['policy', 'geometricFloor'],
    }),
    input('evidenceQuality', 'Mutu menurut jenis bukti', 'Quality by kind of evidence', recordOf(decimal(), 26), {
      since: 2,
      path: ['policy', 'evidenceQuality'],
      hint: {
        id: 'Misalnya self: 0,5; officer: 0,7; assessor: 0,9; certificate: 1',
        en: 'For example self: 0.5; officer: 0.7; assessor: 0.9; certificate: 1',
      },
    }),
    rubricStep(
      'bandCount',
      'Banyaknya kategori',
      'Number of bands',
      (at, place) => `COUNTIF(${at.range('bands', 'rubric')},${place})`,
      ({ bands }) => bands.length,
    ),
    rubricStep(
      'dimensionCount',
      'Banyaknya dimensi',
      'Number of dimensions',
      (at, place) => `COUNTIF(${at.range('dimensions', 'rubric')},${place})`,
      ({ dimensions }) => dimensions.length,
    ),
    rubricStep(
      'indicatorCount',
      'Banyaknya indikator',
      'Number of indicators',
      (at, place) => `COUNTIF(${at.range('indicators', 'rubric')},${place})`,
      ({ indicators }) => indicators.length,
    ),
    rubricStep(
      'weights',
      'Jumlah bobot dimensi',
      'Sum of dimension weights',
      (at, place) =>
        `SUMIFS(${at.range('dimensions', 'weight')},${at.range('dimensions', 'rubric')},${place},${at.range('dimensions', 'weight')},">0")`,
      ({ dimensions }) => dimensions.reduce((sum, { weight }) => sum + weight, 0),
    ),
    rubricStep(
      'geometric',
      'Geometrik',
      'Geometric',
      (at) => `IF(${at.cell('aggregation')}=${at.label('aggregation', 'geometric')},1,0)`,
      ({ aggregation }) => Number(aggregation === 'geometric'),
    ),
    rubricStep(
      'floor',
      'Nilai dimensi terendah yang dipakai',
      'Least dimension score in use',
      (at) => `IF(${at.cell('geometricFloor')}="",${policyDefaults.geometricFloor},${at.cell('geometricFloor')})`,
      ({ policy }) => policy.geometricFloor ?? policyDefaults.geometricFloor,
    ),
    computed('sound', 'Dapat dipakai', 'Can be used', plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const place = ownPlace(at, 'rubrics', 'id')
        const faults = faulty.map((key) => `SUMIFS(${at.range(key, 'fault')},${at.range(key, 'rubric')},${place})`)
        return `IF(${at.cell('id')}="",0,IF(AND(${at.cell('bandCount')}>0,${at.cell('weights')}>0,${faults.join('+')}=0),1,0))`
      },
      result: (figures, row) => (rubricAt(figures, row)?.prepared === undefined ? 0 : 1),
    }),
  ],
})

export const bandsTable = table({
  key: 'bands',
  title: { id: 'Kategori', en: 'Bands' },
  note: { id: 'Kategori dimulai pada nilai ini (termasuk).', en: 'A band starts at this score (included).' },
  source: child('rubrics', 'bands', { rubricId: 'id' }),
  required: ['id', 'min'],
  keys: ['rubricId'],
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('id', 'Kode', 'Id', code(18)),
    ...localized('label', 'Nama kategori', 'Name of the band', text(30)),
    input('min', 'Mulai nilai', 'From score', decimal({ min: 0, max: 100 })),
    ...rubricSteps('bands', 'id'),
    entryStep(
      'bands',
      'name',
      'Nama yang dipakai',
      'Name in use',
      (at) => nameIn(at, at.cell('id'), at.cell('label'), at.cell('labelEn')),
      ({ rubric, entity }, { language }) => rubricNames(rubric.rubric, language).band(entity.id),
      '',
    ),
    faultStep(
      'bands',
      (at) => {
        const before = `INDEX(${at.range('bands', 'min')},MATCH(${at.cell('key')}-1,${at.range('bands', 'key')},0))`
        const order = `IF(${at.cell('nth')}=1,${at.cell('min')}<>0,${at.cell('min')}<=${before})`
        const reserved = readinessStatuses.codes.map((one) => `${at.cell('id')}=${quote(one)}`)
        return `OR(NOT(ISNUMBER(${at.cell('min')})),${order},${twice(at)},${reserved.join(',')})`
      },
      ({ rubric, at }) => hasError(rubric, 'bands', at),
    ),
  ],
})

export const bandGuardsTable = table({
  key: 'bandGuards',
  title: { id: 'Syarat kategori', en: 'Band guards' },
  source: child('rubrics', 'bandGuards', { rubricId: 'id' }),
  required: ['band', 'minDimension'],
  keys: ['rubricId'],
  // One a rubric is usual.
  spare: 10,
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('band', 'Untuk kategori', 'For band', reference('bands', 'id', 18), {
      within: { list: 'bandsByRubric', by: 'rubricId' },
    }),
    input('minDimension', 'Nilai minimum tiap dimensi', 'Lowest score of any dimension', decimal({ min: 0, max: 100 })),
    rubricSteps('guards', 'band')[0] as ComputedColumn,
    entryStep(
      'guards',
      'highest',
      'Kategori tertinggi',
      'Highest band',
      (at) => `IF(${at.cell('rubric')}=0,0,${bandPlace(at, at.cell('band'))}-2)`,
      ({ rubric, entity }) => rubric.rubric.bands.findIndex(({ id }) => id === entity.band) - 1,
    ),
    faultStep(
      'guards',
      (at) => `${at.cell('highest')}<0`,
      ({ rubric, at }) => hasError(rubric, 'bandGuards', at),
    ),
  ],
})

export const dimensionsTable = table({
  key: 'dimensions',
  title: { id: 'Dimensi', en: 'Dimensions' },
  source: child('rubrics', 'dimensions', { rubricId: 'id' }),
  required: ['id', 'weight'],
  keys: ['rubricId'],
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('id', 'Kode', 'Id', code(18)),
    ...localized('label', 'Nama dimensi', 'Name of the dimension', text(30)),
    input('weight', 'Bobot', 'Weight', decimal({ min: 0 })),
    ...rubricSteps('dimensions', 'id'),
    entryStep(
      'dimensions',
      'name',
      'Nama yang dipakai',
      'Name in use',
      (at) => nameIn(at, at.cell('id'), at.cell('label'), at.cell('labelEn')),
      ({ rubric, entity }, { language }) => rubricNames(rubric.rubric, language).dimension(entity.id),
      '',
    ),
    entryStep(
      'dimensions',
      'within',
      'Bobot indikatornya',
      'Weights of its indicators',
      (at) =>
        `SUMIFS(${at.range('indicators', 'weight')},${at.range('indicators', 'dimension')},${ownPlace(at, 'dimensions', 'id')},${at.range('indicators', 'weight')},">0")`,
      ({ rubric: { rubric }, entity }) =>
        rubric.indicators.reduce((sum, { dim, weight }) => (dim === entity.id ? sum + weight : sum), 0),
    ),
    ...topicColumns('dimensions'),
    faultStep(
      'dimensions',
      (at) =>
        `OR(${badWeight(at)},AND(N(${at.cell('weight')})>0,${at.cell('within')}=0),${twice(at)},N(${at.cell('topic')})=1)`,
      ({ rubric, at }) => hasError(rubric, 'dimensions', at),
    ),
  ],
})
