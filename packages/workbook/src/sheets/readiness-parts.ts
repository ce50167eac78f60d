import { rubricNames } from '@bekal/core'
import { fraction, points, resultTable, text, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { coverOf, statedWeight } from '../figures/index.js'
import { atPlace } from './places.js'
import { changePartColumns } from './readiness-change.js'
import { partPlaces, shareColumns, sumColumns } from './readiness-part-steps.js'
import { pairedPart } from './readiness-progress.js'
import { shownOf } from './readiness-steps.js'

const table = 'readinessParts'
const ofAssessment = (at: FormulaContext, column: string) => atPlace(at, 'readiness', column, 'assessment')

const shown = shownOf(table)

const shownColumns: readonly ComputedColumn[] = [
  shown(
    'id',
    'Penilaian',
    'Assessment',
    text(22),
    (at) => atPlace(at, 'assessments', 'id', 'assessment'),
    (part) => part.own.assessment.id,
  ),
  shown(
    'name',
    'Dimensi',
    'Dimension',
    text(30),
    (at) => atPlace(at, 'dimensions', 'name', 'dimension'),
    ({ own: { scored }, at }, { language }) =>
      rubricNames(scored.rubric.rubric, language).dimension(scored.prepared.dimensions[at]?.id as string),
  ),
  shown(
    'weight',
    'Bobot',
    'Weight',
    fraction(11),
    (at) => `${at.cell('stated')}/INDEX(${at.range('rubrics', 'weights')},${ofAssessment(at, 'rubric')})`,
    (part) => statedWeight(part) / part.own.scored.prepared.dimensions.reduce((sum, { weight }) => sum + weight, 0),
  ),
  shown(
    'score',
    'Nilai',
    'Score',
    points(),
    (at) => `IF(${at.cell('known')}=0,"",${at.cell('mean')})`,
    ({ own: { scored }, at }) => scored.score.dimensions[scored.prepared.dimensions[at]?.id as string] ?? '',
  ),
  shown('coverage', 'Cakupan bukti', 'Evidence covers', fraction(11), (at) => at.cell('cover'), coverOf),
]

/** Every dimension of every assessment. */
export const partsTable = resultTable({
  key: table,
  title: { id: 'Nilai tiap dimensi', en: 'Scores by dimension' },
  rows: { count: ({ readiness }) => readiness.partRows },
  foldRow: ({ readiness }, row) => row >= readiness.parts.length,
  columns: [...shownColumns, ...partPlaces, ...sumColumns, ...shareColumns, ...changePartColumns, pairedPart],
})
