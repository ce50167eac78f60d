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
  // All that says how an indicator is judged, as narrow as its words allow; how long it holds is read on screen.
  printTo: { table: 'indicators', column: 'gate.cap' },
  widths: [16, 18, 25, 23, 16, 11, 15, 10, 10, 14, 12, 12, 14, 13, 13, 18, 11, 11, 11],
  blocks: [rubricsTable, bandsTable, bandGuardsTable, dimensionsTable, indicatorsTable, levelsTable, leversTable],
})
