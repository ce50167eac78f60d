import { rubricNames } from '@bekal/core'
import {
  code,
  decimal,
  grandchild,
  grandchildEntries,
  input,
  levelCode,
  localized,
  reference,
  table,
  text,
} from '../definition/index.js'
import { hasError, rowOf } from '../figures/index.js'
import { firstPlace, nameIn } from './places.js'
import { readings } from './rubric-indicators.js'
import { entryStep, faultStep, rubricSteps, twice } from './rubric-steps.js'

/** The indicator that a row of an inner table belongs to. */
const indicatorStep = <K extends 'levels' | 'levers'>(list: K, id: string) =>
  entryStep(
    list,
    'indicator',
    'Baris indikator',
    'Row of the indicator',
    (at) => {
      const own = `(${at.range('indicators', 'rubricId')}=${at.cell('rubricId')})*(${at.range('indicators', 'id')}=${at.cell('indicatorId')})`
      return `IF(OR(${at.cell(id)}="",${at.cell('indicatorId')}=""),0,${firstPlace(at, 'indicators', 'id', own)})`
    },
    ({ rubric, entity }, { readiness }) => rowOf(readiness.indicators, rubric, entity.indicator),
  )

const nesting = {
  parents: 'rubrics',
  match: { rubricId: 'id' },
  children: 'indicators',
  childMatch: { indicatorId: 'id' },
}

export const levelsTable = table({
  key: 'levels',
  since: 2,
  title: { id: 'Tingkat', en: 'Levels' },
  note: {
    id: 'Nilai 0 sampai 100 bagi tiap tingkat dari indikator yang berskala tingkat.',
    en: 'The score from 0 to 100 of each level of an indicator with a scale of levels.',
  },
  source: grandchildEntries({ ...nesting, inside: 'scale' }, 'levels', { key: 'code', value: 'score' }),
  required: ['score'],
  keys: ['rubricId', 'indicatorId', 'code'],
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('indicatorId', 'Kode indikator', 'Indicator id', reference('indicators', 'id', 18), {
      within: { list: 'indicatorsByRubric', by: 'rubricId' },
    }),
    input('code', 'Tingkat', 'Level', levelCode),
    input('score', 'Nilai', 'Score', decimal({ min: 0, max: 100 })),
    indicatorStep('levels', 'code'),
    entryStep(
      'levels',
      'number',
      'Angka tingkat',
      'Number of the level',
      (at) => {
        const own = at.cell('code')
        return `IF(${own}="","",IF(ISNUMBER(${own}),${own},IF(${own}&""="true",${sign('yes')},IF(${own}&""="false",${sign('no')},""))))`
      },
      ({ entity: { code: own } }) => {
        if (own.toLowerCase() === 'true') return readings.yes
        if (own.toLowerCase() === 'false') return readings.no
        return typeof levelCode.toCell(own, { language: 'id', scale: 1 }) === 'number' ? Number(own) : ''
      },
      '',
    ),
    entryStep(
      'levels',
      'gap',
      'Jarak ke tingkat di bawah',
      'Step from the level below',
      (at) => {
        const [own, all] = [at.cell('score'), at.range('levels', 'score')]
        const lower = `SUMPRODUCT(MAX((${at.range('levels', 'indicator')}=${at.cell('indicator')})*(${all}<${own})*(${all}+1)))`
        return `IF(${at.cell('indicator')}=0,0,IF(${lower}=0,0,${own}-${lower}+1))`
      },
      ({ rubric, entity }, { readiness }) => {
        const lower = readiness.levels.flatMap((other) =>
          other?.rubric === rubric && other.entity.indicator === entity.indicator && other.entity.score < entity.score
            ? [other.entity.score]
            : [],
        )
        return lower.length === 0 ? 0 : entity.score - Math.max(...lower)
      },
    ),
  ],
})

export const leversTable = table({
  key: 'levers',
  since: 2,
  title: { id: 'Tindakan', en: 'Levers' },
  note: {
    id: 'Tindakan yang menaikkan suatu indikator ke nilai tertentu, dengan biaya relatif: bahan bagi langkah berikutnya.',
    en: 'Actions that raise an indicator to a score, at a relative cost: what next steps are made of.',
  },
  source: grandchild(nesting, 'levers'),
  required: ['id', 'to', 'cost'],
  keys: ['rubricId', 'indicatorId'],
  columns: [
    input('rubricId', 'Kode rubrik', 'Rubric id', reference('rubrics')),
    input('indicatorId', 'Kode indikator', 'Indicator id', reference('indicators', 'id', 18), {
      within: { list: 'indicatorsByRubric', by: 'rubricId' },
    }),
    input('id', 'Kode', 'Id', code(18)),
    ...localized('label', 'Nama tindakan', 'Name of the lever', text(30)),
    input('to', 'Menjadi nilai', 'Raises to score', decimal({ min: 0, max: 100 })),
    input('cost', 'Biaya relatif', 'Relative cost', decimal({ min: 0 })),
    indicatorStep('levers', 'id'),
    rubricSteps('levers', 'id')[0] as ReturnType<typeof entryStep>,
    entryStep(
      'levers',
      'name',
      'Nama yang dipakai',
      'Name in use',
      (at) => nameIn(at, at.cell('id'), at.cell('label'), at.cell('labelEn')),
      ({ rubric, entity }, { language }) => rubricNames(rubric.rubric, language).lever(entity.lever.id),
      '',
    ),
    faultStep('levers', twice, ({ rubric, entity }) =>
      hasError(rubric, 'indicators', entity.indicator, 'levers', entity.place),
    ),
  ],
})

function sign(code: keyof typeof readings): string {
  return code === 'yes' ? '1E+20' : '2E+20'
}
