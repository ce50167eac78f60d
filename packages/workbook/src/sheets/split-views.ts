import { fold, months } from '@bekal/core'
import { computed, plainInteger, type ComputedColumn, type ResultTable } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'
import { lookUp } from './look-up.js'
import { cohortsSheet } from './people-and-places.js'
import { programsSheet } from './programs.js'
import { rowsOf } from './rows-of.js'
import { viewTable } from './split-view.js'

/** The split added up by month, program, cohort and account: cash of each party, in kind, and what nobody carries. */
export const splitViews: readonly ResultTable[] = [
  viewTable({
    key: 'splitMonths',
    by: 'month',
    title: { id: 'Menurut bulan bayar (rencana penarikan dana)', en: 'By month of payment (withdrawal plan)' },
    entry: { id: 'Bulan', en: 'Month' },
    none: { id: 'Tanpa bulan', en: 'Without a month' },
    entries: ({ language }) => months.codes.map((key) => ({ key, shown: months.label(key, language) })),
    room: () => months.codes.length,
    named: (at, n) => `INDEX(${at.choices('month')},${n + 1})`,
    ofLines: (at) => at.range('costLines', 'month'),
  }),
  viewTable({
    key: 'splitPrograms',
    by: 'program',
    title: { id: 'Menurut program', en: 'By program' },
    entry: { id: 'Kode program', en: 'Program id' },
    none: { id: 'Tanpa program', en: 'Without a program' },
    entries: ({ plan }) => plan.programs.map(({ id }) => ({ key: id, shown: id })),
    room: programRows,
    named: (at, n) => blankUnless(at.cellAt('programs', 'id', n)),
    ofLines: (at) => at.range('splitLines', 'programId'),
    text: {
      label: { id: 'Nama program', en: 'Program title' },
      none: { id: 'Baris untuk seluruh rencana', en: 'Lines of the whole plan' },
      formula: (at, n) => `${at.cellAt('programs', 'title', n)}&""`,
      result: ({ plan }, n) => plan.programs[n]?.title ?? '',
    },
  }),
  viewTable({
    key: 'splitCohorts',
    by: 'cohort',
    title: { id: 'Menurut angkatan', en: 'By cohort' },
    entry: { id: 'Kode angkatan', en: 'Cohort id' },
    none: { id: 'Tanpa angkatan', en: 'Without a cohort' },
    entries: ({ plan }) => plan.cohorts.map(({ id }) => ({ key: id, shown: id })),
    room: ({ plan }) => rowsOf(cohortsSheet, 'cohorts', plan),
    named: (at, n) => blankUnless(at.cellAt('cohorts', 'id', n)),
    ofLines: (at) => at.range('splitLines', 'cohortId'),
    text: {
      label: { id: 'Program angkatan', en: 'Program of the cohort' },
      none: { id: 'Baris untuk program atau seluruh rencana', en: 'Lines of a program or of the whole plan' },
      formula: (at, n) => {
        return `${lookUp(at, at.cellAt('cohorts', 'programId', n), 'programs', 'title')}&""`
      },
      result: ({ plan }, n) => {
        const program = fold(plan.cohorts[n]?.programId ?? '')
        return plan.programs.find(({ id }) => fold(id) === program)?.title ?? ''
      },
    },
  }),
  viewTable({
    key: 'splitAccounts',
    by: 'account',
    title: { id: 'Menurut akun', en: 'By account' },
    entry: { id: 'Akun', en: 'Account' },
    none: { id: 'Akun lain', en: 'Other accounts' },
    entries: (figures) => accountsOf(figures).names.map((account) => ({ key: account, shown: account })),
    room: (figures) => accountsOf(figures).names.length + 6,
    named: (at, n) => {
      const first = `MATCH(${n + 1},${at.range('splitLines', 'accountCount')},0)`
      return `IFERROR(INDEX(${at.range('splitLines', 'account')},${first}),"")`
    },
    ofLines: (at) => at.range('splitLines', 'account'),
  }),
]

/** Rows of the table by program below those of `headRows`. */
export function programRows({ plan }: Figures): number {
  return rowsOf(programsSheet, 'programs', plan)
}

/** Counts the accounts as they come up line by line, so that the table by account finds each of them once. */
export const accountColumns: readonly ComputedColumn[] = [
  computed('accountCount', 'Akun berbeda sampai di sini', 'Different accounts so far', plainInteger({}, 12), {
    working: true,
    formula: (at) => {
      const account = at.cell('account')
      const before = at.row === 0 ? '' : `${at.cellAt('splitLines', 'accountCount', at.row - 1)}+`
      const isNew = `MATCH(${account},${at.range('splitLines', 'account')},0)=${at.row + 1}`
      return `${before}IF(${account}="",0,IF(${isNew},1,0))`
    },
    result: (figures, row) => {
      const { names, counts } = accountsOf(figures)
      return counts[row] ?? names.length
    },
  }),
]

interface Accounts {
  /** In the order in which the lines bring them up. */
  readonly names: readonly string[]
  /** How many there are up to each line. */
  readonly counts: readonly number[]
}

/** Every row asks for the accounts; they are looked for once. */
const known = new WeakMap<Figures, Accounts>()

function accountsOf(figures: Figures): Accounts {
  const found = known.get(figures) ?? findAccounts(figures)
  known.set(figures, found)
  return found
}

function findAccounts({ plan }: Figures): Accounts {
  const names = new Map<string, string>()
  const counts = plan.costLines.map(({ account }) => {
    if (!names.has(fold(account))) names.set(fold(account), account)
    return names.size
  })
  return { names: [...names.values()], counts }
}
