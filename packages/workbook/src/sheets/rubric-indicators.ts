import {
  defineVocabulary,
  gateComparisons,
  gateEffects,
  gateReadings,
  leastError,
  missingPolicies,
  rubricNames,
  scaleTypes,
} from '@bekal/core'
import {
  child,
  choice,
  code,
  decimal,
  input,
  integer,
  json,
  localized,
  numberOrYesNo,
  recordOf,
  reference,
  table,
  text,
  type FormulaContext,
  type InputColumn,
} from '../definition/index.js'
import { hasError, rowOf } from '../figures/index.js'
import { firstPlace, nameIn } from './places.js'
import { badWeight, bandPlace, entryStep, faultStep, rubricSteps, topicColumns, twice } from './rubric-steps.js'

export const directions = defineVocabulary('direction', {
  '1': { id: 'Makin besar makin baik', en: 'Higher is better' },
  '-1': { id: 'Makin kecil makin baik', en: 'Lower is better' },
})

const direction: InputColumn = input('scale.direction', 'Arah', 'Direction', choice(directions, 22), {
  path: ['scale', 'direction'],
  get: (entity) => {
    const value = (entity as { scale?: { direction?: number } }).scale?.direction
    return value === undefined ? undefined : String(value)
  },
  set: (entity, value) => {
    entity.scale = { ...(entity.scale as object | undefined), direction: Number(value) }
  },
})

/** Yes and no as readings of a scale of levels or of yes and no: numbers that no value can be. */
export const readings = { yes: 1e20, no: 2e20 } as const
const yesNo = (at: FormulaContext, code: 'yes' | 'no') => at.label('yes-no', code)
/** Places of the kinds of scales in their list. */
export const scalePlace = (type: (typeof scaleTypes.codes)[number]) => scaleTypes.codes.indexOf(type) + 1

const gateColumns = ['gate.op', 'gate.value', 'gate.on', 'gate.effect', 'gate.cap']
const gateFilled = (at: FormulaContext) => gateColumns.map((key) => `(${at.cell(key)}<>"")`).join('+')

/** What is wrong with a gate that is filled in. */
function badGate(at: FormulaContext): string {
  const [op, value, on, effect, cap] = gateColumns.map((key) => at.cell(key)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const blank = [op, value, on, effect].map((cell) => `${cell}=""`).join(',')
  const capless = `AND(${effect}=${at.label('gate-effect', 'cap')},${cap}="")`
  const unknownCap = `AND(${cap}<>"",${at.cell('capPlace')}=0)`
  const truth = `OR(${value}=${yesNo(at, 'yes')},${value}=${yesNo(at, 'no')})`
  const rank = at.cell('scaleRank')
  const fits = `IF(${on}=${at.label('gate-reading', 'score')},ISNUMBER(${value}),IF(${rank}=${scalePlace('binary')},OR(${truth},${value}=0,${value}=1),OR(${rank}=${scalePlace('levels')},ISNUMBER(${value}))))`
  return `OR(${blank},${capless},${unknownCap},NOT(${fits}))`
}

function badScale(at: FormulaContext): string {
  const [rank, lo, hi] = [at.cell('scaleRank'), at.cell('scale.lo'), at.cell('scale.hi')]
  const reversed = `NOT(AND(ISNUMBER(${lo}),ISNUMBER(${hi}),N(${lo})<N(${hi})))`
  const levels = `COUNTIF(${at.range('levels', 'indicator')},${ownRow(at)})=0`
  return `IF(${rank}=0,TRUE,CHOOSE(${rank},${reversed},OR(${reversed},N(${lo})<=0),${levels},FALSE))`
}

const ownRow = (at: FormulaContext) => `(ROW(${at.cell('id')})-ROW(${at.cellAt('indicators', 'id', 0)})+1)`
const ofRubric = (at: FormulaContext, column: string) => `INDEX(${at.range('rubrics', column)},${at.cell('rubric')})`
const unlessFaulty = (at: FormulaContext, formula: string) =>
  `IF(${at.cell('rubric')}=0,0,IF(${ofRubric(at, 'sound')}=0,0,${formula}))`

export const indicatorsTable = table({
  key: 'indicators',
  title: { id: 'Indikator', en: 'Indicators' },
  note: {
    id: 'Skala linear dan logaritmik memakai batas bawah dan atas; skala tingkat memakai tabel Tingkat. Kolom syarat dikosongkan bila indikator ini bukan syarat.',
    en: 'Linear and logarithmic scales use the goalposts; a scale of levels uses the table Levels. Leave the gate columns blank where the indicator is no gate.',
  },
  source: child('rubrics', 'indicators', { rubricId: 'id' }),
  required: ['id', 'dim', 'weight', 'scale.type'],
  keys: ['rubricId'],
  former: [
    input('scale.levels', 'Nilai tingkat', 'Level scores', recordOf(decimal()), { path: ['scale', 'levels'] }),
    input('gate', 'Syarat (JSON)', 'Gate (JSON)', json),
    input('levers', 'Tindakan (JSON)', 'Levers (JSON)', json),
  ],
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('id', 'Kode', 'Id', code(18)),
    ...localized('label', 'Nama indikator', 'Name of the indicator', text(30)),
    input('dim', 'Dimensi', 'Dimension', reference('dimensions', 'id', 18), {
      within: { list: 'dimensionsByRubric', by: 'rubricId' },
    }),
    input('weight', 'Bobot', 'Weight', decimal({ min: 0 })),
    input('scale.type', 'Skala', 'Scale', choice(scaleTypes, 11), { path: ['scale', 'type'], covers: ['scale'] }),
    input('scale.lo', 'Batas bawah', 'Low goalpost', decimal(), { path: ['scale', 'lo'] }),
    input('scale.hi', 'Batas atas', 'High goalpost', decimal(), { path: ['scale', 'hi'] }),
    direction,
    input('missing', 'Bila kosong', 'When missing', choice(missingPolicies, 14)),
    input('gate.op', 'Syarat: harus', 'Gate: must be', choice(gateComparisons, 18), { since: 2, path: ['gate', 'op'] }),
    input('gate.value', 'Syarat: pembanding', 'Gate: limit', numberOrYesNo, {
      since: 2,
      path: ['gate', 'value'],
      width: 13,
    }),
    input('gate.on', 'Syarat: yang dilihat', 'Gate: looks at', choice(gateReadings, 18), {
      since: 2,
      path: ['gate', 'on'],
    }),
    input('gate.effect', 'Syarat: akibat', 'Gate: effect', choice(gateEffects, 18), {
      since: 2,
      path: ['gate', 'effect'],
    }),
    input('gate.cap', 'Syarat: kategori tertinggi', 'Gate: highest band', reference('bands', 'id', 18), {
      since: 2,
      within: { list: 'bandsByRubric', by: 'rubricId' },
      path: ['gate', 'cap'],
    }),
    input('sem', 'Galat ukur', 'Measurement error', decimal({ min: 0, max: 100 })),
    input('validityDays', 'Berlaku (hari)', 'Valid (days)', integer({ max: 36_500 })),
    input('halfLifeDays', 'Waktu paruh (hari)', 'Half-life (days)', integer({ max: 36_500 })),
    ...rubricSteps('indicators', 'id'),
    entryStep(
      'indicators',
      'name',
      'Nama yang dipakai',
      'Name in use',
      (at) => nameIn(at, at.cell('id'), at.cell('label'), at.cell('labelEn')),
      ({ rubric, entity }, { language }) => rubricNames(rubric.rubric, language).indicator(entity.id),
      '',
    ),
    entryStep(
      'indicators',
      'dimension',
      'Baris dimensi',
      'Row of the dimension',
      (at) => {
        const own = `(${at.range('dimensions', 'rubric')}=${at.cell('rubric')})*EXACT(${at.range('dimensions', 'id')},${at.cell('dim')})`
        return `IF(${at.cell('rubric')}=0,0,${firstPlace(at, 'dimensions', 'id', own)})`
      },
      ({ rubric, entity }, { readiness }) =>
        rowOf(
          readiness.dimensions,
          rubric,
          rubric.rubric.dimensions.findIndex(({ id }) => id === entity.dim),
        ),
    ),
    entryStep(
      'indicators',
      'scaleRank',
      'Skala ke-',
      'Scale number',
      (at) => `IF(${at.cell('scale.type')}="",0,IFERROR(MATCH(${at.cell('scale.type')},${at.choices('scale')},0),0))`,
      ({ entity: { scale } }) => scalePlace(scale.type),
    ),
    entryStep(
      'indicators',
      'full',
      'Bobot dalam keseluruhan',
      'Weight in the whole',
      (at) => {
        const ofDimension = (column: string) => `INDEX(${at.range('dimensions', column)},${at.cell('dimension')})`
        const share = `${ofDimension('weight')}/${ofRubric(at, 'weights')}*${at.cell('weight')}/${ofDimension('within')}`
        return unlessFaulty(at, `IF(OR(${ofDimension('weight')}=0,${at.cell('weight')}=0),0,${share})`)
      },
      ({ rubric, at }) => rubric.prepared?.indicators[at]?.fullWeight ?? 0,
    ),
    entryStep(
      'indicators',
      'leastError',
      'Galat paling kecil',
      'Least error',
      (at) => {
        const gaps = `SUMPRODUCT(MAX((${at.range('levels', 'indicator')}=${ownRow(at)})*${at.range('levels', 'gap')}))/SQRT(12)`
        return unlessFaulty(at, `IF(${at.cell('scaleRank')}=${scalePlace('levels')},${gaps},0)`)
      },
      ({ rubric, entity }) => (rubric.prepared === undefined ? 0 : leastError(entity.scale)),
    ),
    entryStep(
      'indicators',
      'error',
      'Galat yang dipakai',
      'Error in use',
      (at) => {
        const own = `IF(${at.cell('sem')}<>"",${at.cell('sem')},${at.cell('leastError')})`
        return unlessFaulty(at, own)
      },
      ({ rubric, at }) => rubric.prepared?.indicators[at]?.sem ?? 0,
    ),
    entryStep(
      'indicators',
      'limit',
      'Pembanding syarat',
      'Limit of the gate',
      (at) =>
        `IF(${at.cell('gate.value')}=${yesNo(at, 'yes')},1,IF(${at.cell('gate.value')}=${yesNo(at, 'no')},0,N(${at.cell('gate.value')})))`,
      ({ entity: { gate } }) => Number(gate?.value ?? 0),
    ),
    entryStep(
      'indicators',
      'capPlace',
      'Kategori syarat ke-',
      'Band of the gate',
      (at) => `IF(${at.cell('gate.cap')}="",0,${bandPlace(at, at.cell('gate.cap'))})`,
      ({ rubric, entity: { gate } }) => rubric.rubric.bands.findIndex(({ id }) => id === gate?.cap) + 1,
    ),
    ...topicColumns('indicators'),
    faultStep(
      'indicators',
      (at) =>
        `OR(${twice(at)},${badWeight(at)},${at.cell('dimension')}=0,${badScale(at)},IF(${gateFilled(at)}>0,${badGate(at)},FALSE),N(${at.cell('topic')})=1)`,
      ({ rubric, at }) => hasError(rubric, 'indicators', at),
    ),
  ],
})
