import { rubricNames, smallestGroup } from '@bekal/core'
import {
  computed,
  plainInteger,
  points,
  resultTable,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { commonCounted, commonMean, rowOf, type Figures, type PartWorking, type Side } from '../figures/index.js'
import { atPlace, ownPlace } from './places.js'
import { stepsOf } from './readiness-steps.js'

/** Whether the part is of a participant assessed after the training and before it, and both know something of it. */
const isPaired = (part: PartWorking, { readiness }: Figures): boolean => {
  const { assessment, since } = part.own
  return (
    'participantCode' in assessment.subject &&
    assessment.stage === 'after' &&
    since?.before.assessment.stage === 'before' &&
    commonCounted(part, readiness) > 0
  )
}

/** A step of the table of dimensions: 1 where the row compares a participant before and after. */
export const pairedPart: ComputedColumn = stepsOf('readinessParts')(
  'paired',
  'Dibandingkan sebelum dan sesudah',
  'Compared before and after',
  (at) => {
    const ofAssessment = (column: string) => atPlace(at, 'readiness', column, 'assessment')
    const person = `${atPlace(at, 'assessments', 'participantCode', 'assessment')}<>""`
    const before = `INDEX(${at.range('readiness', 'stageRank')},${ofAssessment('previous')})=1`
    const stages = `IF(${ofAssessment('previous')}=0,FALSE,AND(${ofAssessment('stageRank')}=2,${before}))`
    return `IF(AND(${person},${stages},${at.cell('commonCounted')}>0),1,0)`
  },
  (part, figures) => Number(isPaired(part, figures)),
)

/** The parts of everybody who is compared on the dimension of this row. */
const comparedAt = (figures: Figures, row: number): readonly PartWorking[] =>
  figures.readiness.parts.filter(
    (part) =>
      rowOf(figures.readiness.dimensions, part.own.scored.rubric, part.at) === row + 1 && isPaired(part, figures),
  )

const criteria = (at: FormulaContext) =>
  [
    ['dimension', ownPlace(at, 'readinessProgress', 'rubricId')],
    ['paired', '1'],
  ]
    .map(([column, value]) => `${at.range('readinessParts', column as string)},${value}`)
    .join(',')

const ifStated = (at: FormulaContext, formula: string) => `IF(${at.cell('id', 'dimensions')}="","",${formula})`

const meanOf = (side: Side, id: string, en: string) =>
  computed(side, id, en, points(14), {
    formula: (at) => {
      const sum = `SUMIFS(${at.range('readinessParts', `${side}.mean`)},${criteria(at)})`
      return `IF(N(${at.cell('people')})<${smallestGroup},"",${sum}/${at.cell('people')})`
    },
    result: (figures, row) => {
      const compared = comparedAt(figures, row)
      if (compared.length < smallestGroup) return ''
      return compared.reduce((sum, part) => sum + commonMean(part, side, figures.readiness), 0) / compared.length
    },
  })

/** Whether enough people are compared on any dimension for a mean to be told. */
export const hasProgress = (figures: Figures): boolean =>
  figures.readiness.dimensions.some((_, row) => comparedAt(figures, row).length >= smallestGroup)

/** What readiness was before the training and after it, dimension by dimension, never of fewer people than may be told. */
export const progressTable = resultTable({
  key: 'readinessProgress',
  title: { id: 'Kesiapan sebelum dan sesudah', en: 'Readiness before and after' },
  note: {
    id: `Rata-rata tiap dimensi bagi peserta yang dinilai sebelum dan sesudah pelatihan, oleh yang diketahui keduanya. Kosong bila kurang dari ${smallestGroup} orang. Perubahan belum berarti akibat pelatihan.`,
    en: `Means by dimension of participants assessed before and after the training, by what both know. Blank below ${smallestGroup} people. Change is not yet effect.`,
  },
  rows: { of: 'dimensions' },
  foldRow: (figures, row) => comparedAt(figures, row).length === 0,
  columns: [
    computed('rubricId', 'Rubrik', 'Rubric', text(20), {
      formula: (at) => ifStated(at, at.cell('rubricId', 'dimensions')),
      result: ({ readiness }, row) => readiness.dimensions[row]?.rubric.rubric.id ?? '',
    }),
    computed('name', 'Nama dimensi', 'Dimension', text(28), {
      formula: (at) => ifStated(at, at.cell('name', 'dimensions')),
      result: (figures, row) => {
        const own = figures.readiness.dimensions[row]
        return own === undefined ? '' : rubricNames(own.rubric.rubric, figures.language).dimension(own.entity.id)
      },
    }),
    computed('people', 'Jumlah orang', 'People', plainInteger({}, 18), {
      formula: (at) => `IF(${at.cell('rubricId')}="","",COUNTIFS(${criteria(at)}))`,
      result: (figures, row) =>
        figures.readiness.dimensions[row] === undefined ? '' : comparedAt(figures, row).length,
    }),
    meanOf('before', 'Rata-rata sebelum', 'Mean before'),
    meanOf('after', 'Rata-rata sesudah', 'Mean after'),
  ],
})
