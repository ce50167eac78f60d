import {
  computed,
  defineSheet,
  form,
  integer,
  resultTable,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { checkRules } from './check-rules.js'

const good = { id: 'BERES', en: 'OK' }
const bad = { id: 'PERIKSA', en: 'CHECK' }
const allGood = { id: 'SEMUA BERES', en: 'ALL IN ORDER' }
const someBad = { id: 'ADA YANG PERLU DIPERIKSA', en: 'SOMETHING NEEDS CHECKING' }
const open = { id: 'Buka', en: 'Open' }

const ruleAt = (row: number) => checkRules[row] as (typeof checkRules)[number]

const columns: ComputedColumn[] = [
  computed('rule', 'Yang diperiksa', 'What is checked', text(84), {
    formula: (at) => at.text(ruleAt(at.row).label),
    result: ({ say }, row) => say(ruleAt(row).label),
  }),
  computed('count', 'Temuan', 'Found', integer({}, 12), {
    formula: (at) =>
      ruleAt(at.row)
        .flags.map((flag) => `SUMPRODUCT(${flag.where(at)})`)
        .join('+'),
    result: (figures, row) =>
      ruleAt(row).flags.reduce((sum, flag) => sum + flag.found(figures).filter(Boolean).length, 0),
  }),
  computed('state', 'Keadaan', 'State', text(14), {
    signal: { good },
    formula: (at) => `IF(${at.cell('count')}=0,${at.text(good)},${at.text(bad)})`,
    result: (figures, row) => figures.say(countAt(figures, row) === 0 ? good : bad),
  }),
  computed('link', 'Tempat pertama', 'First place', text(18), {
    formula: (at) => `IF(${at.cell('count')}=0,"",HYPERLINK(${target(at)},${at.text(open)}))`,
    result: (figures, row) => (countAt(figures, row) === 0 ? '' : figures.say(open)),
  }),
]

const countAt = (figures: Figures, row: number) => columns[1]?.result(figures, row)

/** Address of the first row that is flagged: the highest of "a million less the row number" over flagged rows. */
function target(at: FormulaContext): string {
  const [flag, ...others] = ruleAt(at.row).flags
  if (flag === undefined) return '""'
  return [flag, ...others].reduceRight((otherwise, one) => {
    const first = `SUMPRODUCT(MAX((${one.where(at)})*(1000000-ROW(${one.rows(at)}))))`
    return `IF(${first}>0,"#${one.column(at)}"&(1000000-${first}),${otherwise})`
  }, '""')
}

/** The one answer of the whole sheet. */
export const overallResult = computed('all', 'Hasil pemeriksaan', 'Result of the checks', text(30), {
  signal: { good: allGood },
  formula: (at) => `IF(SUM(${at.range('checks', 'count')})=0,${at.text(allGood)},${at.text(someBad)})`,
  result: (figures) => figures.say(rulesWithFindings(figures) === 0 ? allGood : someBad),
})

/** How many rules have found something. */
export function rulesWithFindings(figures: Figures): number {
  return checkRules.filter((_, row) => countAt(figures, row) !== 0).length
}

export const checksSheet = defineSheet({
  key: 'checks',
  name: { id: 'Cek', en: 'Checks' },
  role: 'control',
  orientation: 'portrait',
  purpose: {
    id: 'Satu baris per aturan; hijau berarti beres. Dihitung oleh lembar kerja sendiri, tanpa program lain.',
    en: 'One row per rule; green means in order. Computed by the workbook itself, without any other program.',
  },
  blocks: [
    form({
      key: 'checkTotals',
      title: { id: 'Keadaan seluruhnya', en: 'Overall' },
      fields: [overallResult],
    }),
    resultTable({
      key: 'checks',
      title: { id: 'Aturan', en: 'Rules' },
      rows: { count: () => checkRules.length },
      columns,
    }),
  ],
})
