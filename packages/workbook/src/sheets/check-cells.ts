import { planLists, type Labels } from '@bekal/core'
import {
  cellsOfColumn,
  isComputed,
  none,
  type CellValue,
  type Column,
  type FormulaContext,
  type InputColumn,
  type InputTable,
  type Sheet,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { flag, noFinding, unknown, type CheckRule, type Flag } from './check-rule.js'
import { listFindings, listOfIds, twiceKey, unknownKey, type ListFindings } from './listed-ids.js'

/** A column of an input table that people fill in. */
interface Filled {
  readonly table: InputTable
  readonly column: InputColumn
}

/** One rule for all cells of a sort: which columns it looks at, what is wrong with a cell, in the sheet and in the plan. */
interface CellRule extends Pick<CheckRule, 'key' | 'code' | 'severity' | 'params'> {
  readonly says: Labels
  readonly looksAt: (column: InputColumn, table: InputTable) => boolean
  /** An array over the cells: 1 where one is wrong. */
  readonly where: (cells: string, column: InputColumn, at: FormulaContext, table: InputTable) => string
  /** The library's own finding; none where reading the cell would not leave a plan. */
  readonly found?: (filled: Filled, figures: Figures, sheets: readonly Sheet[]) => readonly boolean[]
}

/**
 * What can be wrong with single cells, sheet by sheet: worked out from the declarations of the columns, so that a new
 * column is held against these rules by itself.
 */
export function cellChecks(sheets: readonly Sheet[]): CheckRule[] {
  return sheets.flatMap((sheet) =>
    [...rules, ...referenceRules, ...listRules].flatMap(({ key, code, severity, params, ...rule }): CheckRule[] => {
      const filled = inputsOf(sheet).filter(({ table, column }) => rule.looksAt(column, table))
      if (filled.length === 0) return []
      const label = { id: `${sheet.name.id}: ${rule.says.id}`, en: `${sheet.name.en}: ${rule.says.en}` }
      return [
        {
          key: `${sheet.key}-${key}`,
          ...(code !== undefined && { code }),
          ...(severity !== undefined && { severity }),
          ...(params !== undefined && { params }),
          label,
          flags: filled.map((one) => flagOf(rule, one, sheets)),
        },
      ]
    }),
  )
}

function flagOf(rule: Pick<CellRule, 'where' | 'found'>, filled: Filled, sheets: readonly Sheet[]): Flag {
  const { table, column } = filled
  const { found } = rule
  return flag(
    table.key,
    column.key,
    (range, at) => rule.where(range(column.key), column, at, table),
    found === undefined ? noFinding : (figures) => found(filled, figures, sheets),
  )
}

function inputsOf({ blocks }: Sheet): Filled[] {
  return blocks.flatMap((block) =>
    block.block === 'table'
      ? block.columns.flatMap((column: Column) =>
          isComputed(column) || column.locked === true ? [] : [{ table: block, column }],
        )
      : [],
  )
}

const cellsAt = ({ table, column }: Filled, { plan, language, scale }: Figures): CellValue[] =>
  cellsOfColumn(table, column, plan, { language, scale })

/** The mark for “none” is an answer, not a value. */
const filledIn = (cells: string) => `(${cells}<>"")*(${cells}<>"${none}")`

/** An array over cells, false also where the condition cannot be worked out: a word among numbers must not spoil the row. */
const holds = (condition: string) => `ISNUMBER(1/(${condition}))`

/** Tables whose references have a rule of their own, which knows more of them. */
const checkedElsewhere = ['costLines', 'actuals', 'assessments', 'observations']

const isText = (value: CellValue) => typeof value === 'string' && value !== '' && value !== none

const rules: readonly CellRule[] = [
  {
    key: 'numbers',
    code: 'number-as-text',
    says: { id: 'kolom angka berisi angka, bukan teks', en: 'columns of numbers hold numbers, not text' },
    looksAt: ({ kind }) => kind.rule?.type === 'number',
    where: (cells) => `${filledIn(cells)}*ISTEXT(${cells})`,
    found: (filled, figures) => cellsAt(filled, figures).map(isText),
  },
  {
    key: 'limits',
    code: 'out-of-range',
    says: { id: 'setiap angka berada dalam batas kolomnya', en: 'every number is within the limits of its column' },
    looksAt: ({ kind: { rule } }) => limitsOf(rule).length > 0,
    where: (cells, { kind: { rule } }) => {
      const outside = limitsOf(rule).map(([sign, limit]) => `(${cells}${sign}${limit})`)
      return `ISNUMBER(${cells})*((${outside.join('+')})>0)`
    },
    found: (filled, figures) =>
      cellsAt(filled, figures).map(
        (value) =>
          typeof value === 'number' &&
          limitsOf(filled.column.kind.rule).some(([sign, limit]) => (sign === '<' ? value < limit : value > limit)),
      ),
  },
  {
    key: 'whole',
    code: 'number-not-whole',
    says: { id: 'jumlah uang dan bilangan bulat tidak berpecahan', en: 'amounts and whole numbers have no fraction' },
    looksAt: ({ kind }) => kind.name === 'money' || kind.name === 'integer',
    where: (cells, { kind }, { scale }) => {
      const size = kind.name === 'money' && scale !== 1 ? `${cells}*${scale}` : cells
      // What adding hundredths leaves in a cell is no fraction.
      return `ISNUMBER(${cells})*${holds(`ABS(${size}-ROUND(${size},0))>0.00001`)}`
    },
  },
  {
    key: 'percents',
    code: 'percent-too-fine',
    says: { id: 'persentase paling banyak dua desimal', en: 'percentages have two decimals at most' },
    looksAt: ({ kind }) => kind.name === 'percent',
    where: (cells) => `ISNUMBER(${cells})*${holds(`ABS(${cells}*10000-ROUND(${cells}*10000,0))>0.000001`)}`,
  },
  {
    key: 'dates',
    code: 'date-as-text',
    says: { id: 'kolom tanggal berisi tanggal, bukan teks', en: 'columns of dates hold dates, not text' },
    looksAt: ({ kind }) => kind.rule?.type === 'date',
    where: (cells) => `${filledIn(cells)}*ISTEXT(${cells})`,
    found: (filled, figures) => cellsAt(filled, figures).map(isText),
  },
  {
    key: 'choices',
    code: 'unknown-choice',
    says: {
      id: 'isian kolom berdaftar ada di daftarnya',
      en: 'cells of drop-down columns hold an entry of their list',
    },
    looksAt: ({ kind: { rule } }) => rule?.type === 'choices' && 'vocabulary' in rule.list,
    where: (cells, { kind: { rule } }, at) => {
      const vocabulary = rule?.type === 'choices' && 'vocabulary' in rule.list ? rule.list.vocabulary : ''
      return `(${cells}<>"${none}")*${unknown(cells, at.choices(vocabulary))}`
    },
  },
  {
    key: 'blanks',
    severity: 'warning',
    says: { id: 'tidak ada kode dengan spasi di awal atau akhir', en: 'no id begins or ends with a blank' },
    looksAt: ({ kind }) => kind.name === 'code' || kind.name === 'reference',
    where: (cells) => {
      // Short, for a rule looks at all columns of ids of a sheet in one formula, and Excel takes 8,192 characters.
      const ends = `SUBSTITUTE(LEFT(${cells},1)&RIGHT(${cells},1),"\u00A0"," ")`
      return `--ISNUMBER(FIND(" ",${ends}))`
    },
    found: (filled, figures) => cellsAt(filled, figures).map((value) => /^[ \u00A0]|[ \u00A0]$/u.test(String(value))),
  },
]

/** One rule for each list of the plan that cells of a sheet may name, since the message names it, too. */
const referenceRules: readonly CellRule[] = planLists.codes.map((list) => ({
  key: `references-${list}`,
  code: 'unknown-reference',
  params: { list },
  says: {
    id: `setiap kode ${planLists.label(list, 'id')} yang disebut ada`,
    en: `every ${planLists.label(list, 'en')} id that is named exists`,
  },
  looksAt: ({ kind: { rule } }, { key }) =>
    rule?.type === 'choices' && 'table' in rule.list && rule.list.table === list && !checkedElsewhere.includes(key),
  where: (cells, { kind: { rule } }, at) => {
    const column = rule?.type === 'choices' && 'table' in rule.list ? rule.list.column : ''
    return `(${cells}<>"${none}")*${unknown(cells, at.range(list, column))}`
  },
  found: (filled, figures, sheets) => {
    const known = idsFor(filled.column, figures, sheets)
    return cellsAt(filled, figures).map((value) => isText(value) && !known.has(String(value).toLowerCase()))
  },
}))

/** Columns of lists in which an id may stand once only, by table. */
const mentionedOnce: Readonly<Record<string, readonly string[]>> = {
  agreements: ['partyIds'],
  cohorts: ['participantCodes', 'instructorIds'],
}

/** The same for cells that hold several ids: what the steps beside them found. */
const listRules: readonly CellRule[] = [
  ...planLists.codes.map((list): CellRule => ({
    key: `lists-${list}`,
    code: 'unknown-reference',
    params: { list },
    says: {
      id: `setiap kode ${planLists.label(list, 'id')} dalam sel berisi beberapa kode ada`,
      en: `every ${planLists.label(list, 'en')} id in a cell of several ids exists`,
    },
    looksAt: (column) => listOfIds(column)?.table === list,
    where: (_, { key }, at, table) => `(${at.range(table.key, unknownKey(key))}=1)*1`,
    found: inLists(({ unknown: isUnknown }) => isUnknown),
  })),
  {
    key: 'mentioned-once',
    code: 'listed-twice',
    says: { id: 'tidak ada kode yang tercantum dua kali dalam satu sel', en: 'no id is listed twice in one cell' },
    looksAt: ({ key }, table) => mentionedOnce[table.key]?.includes(key) === true,
    where: (_, { key }, at, table) => `(${at.range(table.key, twiceKey(key))}=1)*1`,
    found: inLists(({ twice }) => twice),
  },
]

function inLists(isFound: (findings: ListFindings) => boolean): NonNullable<CellRule['found']> {
  return ({ table, column }, figures) => {
    const list = listOfIds(column)
    return list === undefined ? [] : listFindings(table, list, figures).map(isFound)
  }
}

/** Limits that mean something; those that only keep numbers in a cell are no rule. */
function limitsOf(rule: InputColumn['kind']['rule']): (readonly ['<' | '>', number])[] {
  if (rule?.type !== 'number') return []
  const { min, max } = rule
  return [
    ...(min === undefined ? [] : [['<', min] as const]),
    ...(max === undefined || max >= 1_000_000 ? [] : [['>', max] as const]),
  ]
}

function idsFor({ kind: { rule } }: InputColumn, figures: Figures, sheets: readonly Sheet[]): ReadonlySet<string> {
  if (rule?.type !== 'choices' || !('table' in rule.list)) return new Set()
  const { list } = rule
  const target = sheets
    .flatMap(inputsOf)
    .find(({ table, column }) => table.key === list.table && column.key === list.column)
  return new Set(target === undefined ? [] : cellsAt(target, figures).map((value) => String(value).toLowerCase()))
}
