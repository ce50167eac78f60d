import type { Labels, Severity } from '@bekal/core'
import {
  computed,
  defineSheet,
  form,
  integer,
  resultTable,
  stored,
  text,
  type ComputedColumn,
  type FormulaContext,
  type Sheet,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { messageOf, severityOf, type CheckRule } from './check-rule.js'

const good = { id: 'BERES', en: 'OK' }
/** What a rule says of itself while something breaks it. */
const states: Readonly<Record<Severity, Labels>> = {
  error: { id: 'PERIKSA', en: 'CHECK' },
  warning: { id: 'PERINGATAN', en: 'WARNING' },
  info: { id: 'CATATAN', en: 'NOTE' },
}
const allGood = { id: 'SEMUA BERES', en: 'ALL IN ORDER' }
const onlyWarned = { id: 'ADA PERINGATAN', en: 'THERE ARE WARNINGS' }
const someBad = { id: 'ADA YANG PERLU DIPERIKSA', en: 'SOMETHING NEEDS CHECKING' }
const open = { id: 'Buka', en: 'Open' }

/** The sheet that holds every rule against the cells: what is broken, how often, and where first. */
export function checksSheet(rules: readonly CheckRule[]): Sheet {
  const ruleAt = (row: number) => rules[row] as CheckRule
  const counts = new WeakMap<Figures, number[]>()
  /** How often a rule is broken; counted once, since the whole sheet asks. */
  const countAt = (figures: Figures, row: number) => {
    let known = counts.get(figures)
    if (known === undefined) counts.set(figures, (known = []))
    return (known[row] ??= ruleAt(row).flags.reduce((sum, flag) => sum + flag.found(figures).filter(Boolean).length, 0))
  }
  const stateAt = (row: number) => states[severityOf(ruleAt(row))]
  const foundAs = (figures: Figures, severity: Severity) =>
    rules.reduce((sum, rule, row) => (severityOf(rule) === severity ? sum + countAt(figures, row) : sum), 0)

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
      result: countAt,
    }),
    computed('state', 'Keadaan', 'State', text(16), {
      signal: { good, warned: [states.warning], noted: [states.info] },
      formula: (at) => `IF(${at.cell('count')}=0,${at.text(good)},${at.text(stateAt(at.row))})`,
      result: (figures, row) => figures.say(countAt(figures, row) === 0 ? good : stateAt(row)),
    }),
    computed('link', 'Tempat pertama', 'First place', text(16), {
      formula: (at) => `IF(${at.cell('count')}=0,"",HYPERLINK(${target(at, ruleAt(at.row))},${at.text(open)}))`,
      result: (figures, row) => (countAt(figures, row) === 0 ? '' : figures.say(open)),
    }),
    stored('says', 'Pesan Bekal', 'What Bekal says', text(90), ({ language }, row) => messageOf(ruleAt(row), language)),
  ]

  const counted = (severity: Severity, id: string, en: string) =>
    computed(severity, id, en, integer({}, 12), {
      formula: (at) => {
        const own = rules.flatMap((rule, row) =>
          severityOf(rule) === severity ? [at.cellAt('checks', 'count', row)] : [],
        )
        return own.length === 0 ? '0' : sumOf(own)
      },
      result: (figures) => foundAs(figures, severity),
    })

  return defineSheet({
    key: 'checks',
    name: { id: 'Cek', en: 'Checks' },
    role: 'control',
    orientation: 'portrait',
    printTo: { table: 'checks', column: 'link' },
    purpose: {
      id: 'Satu baris per aturan: hijau beres, merah harus diperbaiki, kuning peringatan, abu-abu catatan. Dihitung oleh lembar kerja sendiri, tanpa program lain.',
      en: 'One row per rule: green is in order, red must be mended, yellow warns, grey notes. Computed by the workbook itself, without any other program.',
    },
    blocks: [
      form({
        key: 'checkTotals',
        title: { id: 'Keadaan seluruhnya', en: 'Overall' },
        fields: [
          computed('all', 'Hasil pemeriksaan', 'Result of the checks', text(30), {
            signal: { good: allGood, warned: [onlyWarned], noted: [] },
            formula: (at) => {
              const [errors, warnings] = [at.field('checkTotals', 'error'), at.field('checkTotals', 'warning')]
              return `IF(${errors}>0,${at.text(someBad)},IF(${warnings}>0,${at.text(onlyWarned)},${at.text(allGood)}))`
            },
            result: (figures) => {
              if (foundAs(figures, 'error') > 0) return figures.say(someBad)
              return figures.say(foundAs(figures, 'warning') > 0 ? onlyWarned : allGood)
            },
          }),
          counted('error', 'Harus diperbaiki', 'To be mended'),
          counted('warning', 'Peringatan', 'Warnings'),
          counted('info', 'Catatan', 'Notes'),
        ],
      }),
      resultTable({
        key: 'checks',
        title: { id: 'Aturan', en: 'Rules' },
        rows: { count: () => rules.length },
        columns,
      }),
    ],
  })
}

/** A function takes 30 values in some programs. */
function sumOf(cells: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(cells.length / 30) }, (_, at) => cells.slice(at * 30, at * 30 + 30))
  return groups.map((group) => `SUM(${group.join(',')})`).join('+')
}

/** Address of the first row that is flagged: the highest of "a million less the row number" over flagged rows. */
function target(at: FormulaContext, { flags }: CheckRule): string {
  return flags.reduceRight((otherwise, one) => {
    const first = `SUMPRODUCT(MAX((${one.where(at)})*(1000000-ROW(${one.rows(at)}))))`
    return `IF(${first}>0,"#${one.column(at)}"&(1000000-${first}),${otherwise})`
  }, '""')
}
