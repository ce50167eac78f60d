import { defineSheet } from '../definition/index.js'
import { indicatorsTable } from './rubric-indicators.js'
import { levelsTable, leversTable } from './rubric-levels.js'
import { bandGuardsTable, bandsTable, dimensionsTable, rubricsTable } from './rubric-tables.js'

export const rubricsSheet = defineSheet({
  key: 'rubrics',
  name: { id: 'Rubrik', en: 'Rubrics' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Cara menilai kesiapan: dimensi, indikator, bobot, ambang. Ditetapkan panel; bukan untuk remisi, PB, atau disiplin.',
    en: 'How readiness is judged: dimensions, indicators, weights, bands. Set by a panel; not for remission, parole or discipline.',
  },
  hiddenWhen: ({ rubrics }) => rubrics.length === 0,
  printTo: { table: 'indicators', column: 'gate.cap' },
  blocks: [rubricsTable, bandsTable, bandGuardsTable, dimensionsTable, indicatorsTable, levelsTable, leversTable],
})
