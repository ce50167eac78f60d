import { fold, splitBy, type Labels, type SplitRow, type SplitView } from '@bekal/core'
import {
  cleanSum,
  computed,
  limits,
  moneyOrDash,
  numbered,
  resultTable,
  text,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
  type ResultTable,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'

/**
 * One way to add up the split. Its table begins with the sum of all lines and with the lines that have no entry; these
 * two stand above the entries, so that entries can be added below. All rows but the first add up to the first.
 */
export interface View {
  readonly key: string
  readonly by: SplitView
  readonly title: Labels
  /** Heading of the entries, and what the row of the lines without one is called. */
  readonly entry: Labels
  readonly none: Labels
  readonly entries: (figures: Figures) => readonly Entry[]
  /** Rows for entries, those still free included. */
  readonly room: (figures: Figures) => number
  /** What names entry `n` in its row. */
  readonly named: (at: FormulaContext, n: number) => string
  /** What names the entry of each line. */
  readonly ofLines: (at: FormulaContext) => string
  /** A text beside each entry; its part of the whole is drawn where there is none. */
  readonly text?: EntryText
}

interface Entry {
  readonly key: string
  readonly shown: string
}

interface EntryText {
  readonly label: Labels
  /** Beside the lines without an entry. */
  readonly none: Labels
  readonly formula: (at: FormulaContext, n: number) => string
  readonly result: (figures: Figures, n: number) => string
}

/** Rows above the entries: all lines, and those without an entry. */
export const headRows = 2
const all = { id: 'Jumlah', en: 'Total' }

export function viewTable(view: View): ResultTable {
  return resultTable({
    key: view.key,
    title: view.title,
    note: { id: 'Kolom tiap pihak hanya tunai.', en: 'The columns of the parties hold cash only.' },
    rows: { count: (figures) => headRows + view.room(figures) },
    foldRow: (figures, row) => row - headRows >= view.entries(figures).length,
    columns: columnsOf(view),
  })
}

function columnsOf(view: View): ComputedColumn[] {
  const amount = (
    key: string,
    { id, en }: Labels,
    sum: (at: FormulaContext) => string,
    of: (sums: Sums) => number,
  ): ComputedColumn =>
    computed(key, id, en, moneyOrDash(15), {
      formula: (at) => `IF(${at.cell('id')}="","",${sum(at)})`,
      result: (figures, row) => amountOf(figures, view, row, of),
    })
  return [
    computed('id', view.entry.id, view.entry.en, text(18), {
      formula: (at) =>
        at.row < headRows ? at.text(at.row === 0 ? all : view.none) : view.named(at, at.row - headRows),
      result: (figures, row) =>
        row < headRows
          ? figures.say(row === 0 ? all : view.none)
          : (view.entries(figures)[row - headRows]?.shown ?? ''),
    }),
    amount(
      'cash',
      { id: 'Tunai semua pihak', en: 'Cash, all parties' },
      (at) => cleanSum(`SUM(${at.across('party1', `party${limits.parties}`)})`, at),
      ({ cash }) => sumOf(cash),
    ),
    view.text === undefined ? partDrawn(view) : textBeside(view.text),
    amount(
      'inKind',
      { id: 'Natura', en: 'In kind' },
      (at) => cleanSum(`${at.cell('total')}-${at.cell('unassigned')}-${at.cell('cash')}`, at),
      ({ inKind }) => inKind,
    ),
    amount(
      'total',
      { id: 'Jumlah biaya', en: 'Total cost' },
      (at) => toMajor(sumOver(view, at, at.range('splitLines', 'minor')), at),
      ({ total }) => total,
    ),
    ...numbered(limits.parties, (n) => cashOfParty(view, n)),
    amount(
      'unassigned',
      { id: 'Belum dibebankan', en: 'Not assigned' },
      (at) => cleanSum(sumOver(view, at, at.range('splitLines', 'unassigned')), at),
      ({ unassigned }) => unassigned,
    ),
  ]
}

function cashOfParty(view: View, n: number): ComputedColumn {
  const party = (at: FormulaContext) => at.cellAt('parties', 'id', n - 1)
  return computed(`party${n}`, `Pihak ${n}`, `Party ${n}`, moneyOrDash(15), {
    foldedWhen: ({ plan }) => n > plan.parties.length,
    caption: {
      formula: (at) => `IF(${party(at)}="","",${party(at)})`,
      result: ({ plan }) => plan.parties[n - 1]?.id ?? '',
    },
    formula: (at) => {
      const paid = sumOver(view, at, at.range('splitLines', 'isCash'), at.range('splitLines', `party${n}`))
      return `IF(OR(${at.cell('id')}="",${party(at)}=""),"",${cleanSum(paid, at)})`
    },
    result: (figures, row) => amountOf(figures, view, row, ({ cash }) => cash[n - 1]),
  })
}

/** The sum over the lines of this row: all of them, those without an entry, or those of the entry. */
function sumOver(view: View, at: FormulaContext, ...ranges: string[]): string {
  const ofLines = view.ofLines(at)
  const named = `(${ofLines}<>"")*ISNUMBER(MATCH(${ofLines},${at.range(view.key, 'id')},0))`
  const chosen = at.row === 0 ? [] : at.row === 1 ? [`1-${named}`] : [`--(${ofLines}=${at.cell('id')})`]
  return `SUMPRODUCT(${[...chosen, ...ranges].join(',')})`
}

/** Each row's part of the whole, drawn with letters: 40 of them are all of it. */
function partDrawn(view: View): ComputedColumn {
  return computed('drawn', 'Gambaran bagian', 'Share drawn', text(44), {
    bar: true,
    formula: (at) => {
      if (at.row === 0) return '""'
      const [part, whole] = [at.cell('total'), at.field('splitTotals', 'total')]
      return `IF(OR(${at.cell('id')}="",${whole}<=0),"",REPT("█",MAX(0,MIN(40,ROUND(40*N(${part})/${whole},0)))))`
    },
    result: (figures, row) => {
      const { split, scale } = figures
      const part = sumsOf(figures, view)[row]?.total
      if (row === 0 || part === undefined || split.total <= 0) return ''
      return '█'.repeat(Math.max(0, Math.min(40, Math.round((40 * (part / scale)) / (split.total / scale)))))
    },
  })
}

function textBeside({ label, none, formula, result }: EntryText): ComputedColumn {
  return computed('name', label.id, label.en, text(44), {
    formula: (at) => {
      if (at.row < headRows) return at.row === 0 ? '""' : at.text(none)
      return `IF(${at.cell('id')}="","",${formula(at, at.row - headRows)})`
    },
    result: (figures, row) => {
      if (row < headRows) return row === 0 ? '' : figures.say(none)
      return result(figures, row - headRows)
    },
  })
}

/** Sums of lines in minor units; cash by party in the order of the plan. */
interface Sums {
  readonly cash: readonly number[]
  readonly inKind: number
  readonly unassigned: number
  readonly total: number
}

function amountOf(figures: Figures, view: View, row: number, of: (sums: Sums) => number | undefined): number | '' {
  const sums = sumsOf(figures, view)[row]
  const amount = sums === undefined ? undefined : of(sums)
  return amount === undefined ? '' : amount / figures.scale
}

/** Every cell of a table asks for the sums; they are made once. */
const known = new WeakMap<Figures, Map<View, readonly Sums[]>>()

/** The library's sums, row by row of the table. */
function sumsOf(figures: Figures, view: View): readonly Sums[] {
  const tables = known.get(figures) ?? new Map<View, readonly Sums[]>()
  known.set(figures, tables)
  const sums = tables.get(view) ?? addUp(figures, view)
  tables.set(view, sums)
  return sums
}

function addUp(figures: Figures, view: View): Sums[] {
  const { plan, split } = figures
  const rows = splitBy(plan, view.by, split)
  // A worksheet tells no case apart, so neither do the keys here.
  const keys = view.entries(figures).map(({ key }) => fold(key))
  const byKey = new Map<string, SplitRow[]>(keys.map((key) => [key, []]))
  const others: SplitRow[] = []
  for (const row of rows) (byKey.get(fold(row.key ?? '')) ?? others).push(row)
  const sums = (chosen: readonly SplitRow[]): Sums => ({
    cash: plan.parties.map(({ id }) => sumOf(chosen.map(({ cash }) => new Map(Object.entries(cash)).get(id) ?? 0))),
    inKind: sumOf(chosen.flatMap(({ inKind }) => Object.values(inKind))),
    unassigned: sumOf(chosen.map(({ unassigned }) => unassigned)),
    total: sumOf(chosen.map(({ total }) => total)),
  })
  return [rows, others, ...keys.map((key) => byKey.get(key) ?? [])].map(sums)
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
