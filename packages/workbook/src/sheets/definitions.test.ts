import { fold, languages, type Labels, type Language } from '@bekal/core'
import { aPlan } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import { examplePlan, examples } from '../../test/cells.js'
import { address, isComputed, type Block, type Column, type InputColumn, type Kind } from '../definition/index.js'
import { computeFigures } from '../figures/index.js'
import { layoutWorkbook, placeSheets, type BlockPlace, type LayoutSheet } from '../layout/index.js'
import { checkRules, sheets, vocabularies } from './index.js'

const blocks = sheets.flatMap((sheet) => sheet.blocks.map((block) => ({ sheet, block })))
const tables = blocks.flatMap(({ sheet, block }) =>
  block.block === 'table' || block.block === 'result' ? [{ sheet, table: block }] : [],
)
const columnsOf = (block: Block): readonly Column[] =>
  block.block === 'form' ? block.fields : block.block === 'table' || block.block === 'result' ? block.columns : []
const columns = blocks.flatMap(({ sheet, block }) =>
  columnsOf(block).map((column: Column) => ({ name: `${sheet.key}/${block.key}.${column.key}`, block, column })),
)
const inputs = columns.flatMap((one) => (isComputed(one.column) ? [] : [{ ...one, column: one.column as InputColumn }]))

const repeated = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at)

describe('the sheets', () => {
  test('are those of the design, in its order', () => {
    expect(sheets.map(({ name }) => `${name.id}/${name.en}`)).toEqual([
      'Petunjuk/Guide',
      'Lokasi/Site',
      'Kalender/Calendar',
      'Pihak/Parties',
      'Dana/Funds',
      'Perjanjian/Agreements',
      'Program/Programs',
      'Unit/Units',
      'Instruktur/Instructors',
      'Tempat/Venues',
      'Angkatan/Cohorts',
      'Jadwal/Timetable',
      'Peserta/Participants',
      'RAB/Costs',
      'Skema/Schemes',
      'Pembagian/Split',
      'Rubrik/Rubrics',
      'Kesiapan/Readiness',
      'Usaha/Opportunity',
      'Realisasi/Actuals',
      'Hasil/Outcomes',
      'Dasbor/Dashboard',
      'Cek/Checks',
      'Daftar/Lists',
    ])
  })

  test('share no name, whatever the language: a sheet is found by either', () => {
    const meanings = new Map<string, string>()
    for (const { key, name } of sheets) {
      for (const language of languages) {
        expect(meanings.get(fold(name[language])) ?? key, name[language]).toBe(key)
        meanings.set(fold(name[language]), key)
      }
    }
  })

  test('have names that Excel takes: at most 31 letters, no apostrophe, none of its forbidden signs', () => {
    for (const { name } of sheets)
      for (const language of languages) expect(name[language]).toMatch(/^[^'[\]:*?/\\]{1,31}$/u)
  })

  test('and their blocks have keys of their own', () => {
    expect(repeated(sheets.map(({ key }) => key))).toEqual([])
    expect(repeated(blocks.map(({ block }) => block.key))).toEqual([])
  })
})

describe('the columns', () => {
  test('of a table share no label, also across languages: a column is found by either', () => {
    for (const { table } of tables) {
      const meanings = new Map<string, string>()
      for (const { key, label } of table.columns) {
        for (const language of languages) {
          const text = fold(label[language])
          expect(meanings.get(text) ?? key, `${table.key}: ${text}`).toBe(key)
          meanings.set(text, key)
        }
      }
    }
  })

  test('of a table share no key', () => {
    for (const { block } of blocks)
      expect(repeated(columnsOf(block).map(({ key }: Column) => key)), block.key).toEqual([])
  })

  test('of a form share no label with another field of their sheet, nor with a heading of a table above', () => {
    for (const sheet of sheets) {
      const fields = sheet.blocks.flatMap((block) => (block.block === 'form' ? block.fields : []))
      for (const language of languages) expect(repeated(fields.map(({ label }) => fold(label[language])))).toEqual([])
    }
  })

  test('that offer a choice offer a vocabulary of the lists sheet', () => {
    const known = vocabularies.map(({ vocabulary }) => vocabulary.name)
    const used = inputs.flatMap(({ name, column }) =>
      rulesOf(column.kind).flatMap((rule) =>
        rule.type === 'choices' && 'vocabulary' in rule.list ? [{ name, vocabulary: rule.list.vocabulary }] : [],
      ),
    )
    for (const { name, vocabulary } of used) expect(known, name).toContain(vocabulary)
    expect(repeated(known)).toEqual([])
    expect(known.filter((one) => !used.some(({ vocabulary }) => vocabulary === one))).toEqual([])
  })

  test('that refer to another table name one that exists, and its key', () => {
    let references = 0
    for (const { name, column } of inputs) {
      for (const rule of rulesOf(column.kind)) {
        if (rule.type !== 'choices' || 'vocabulary' in rule.list) continue
        const { table: key, column: target } = rule.list
        const table = tables.find(({ table }) => table.key === key)?.table
        expect(table?.block, name).toBe('table')
        expect(
          table?.columns.map((one: Column) => one.key),
          name,
        ).toContain(target)
        references += 1
      }
    }
    expect(references).toBeGreaterThan(30)
  })

  test('that belong to a parent or a record are columns of their table', () => {
    for (const { table } of tables) {
      if (table.block !== 'table') continue
      for (const key of table.keys ?? [])
        expect(
          table.columns.map((column) => column.key),
          table.key,
        ).toContain(key)
    }
  })
})

/** What a kind offers or refuses, its entries' rules among it. */
function rulesOf({ rule, entry }: Pick<Kind, 'rule' | 'entry'>): NonNullable<Kind['rule']>[] {
  return [...(rule === undefined ? [] : [rule]), ...(entry === undefined ? [] : rulesOf(entry))]
}

describe('what people read', () => {
  const figures = computeFigures(examplePlan('lapas-selong'), 'id')
  const texts: readonly { readonly place: string; readonly labels: Labels }[] = [
    ...sheets.flatMap(({ key, name, purpose }) => [
      { place: `${key} name`, labels: name },
      { place: `${key} purpose`, labels: purpose },
    ]),
    ...blocks.flatMap(({ block }) => [
      { place: `${block.key} title`, labels: block.title },
      ...('note' in block && block.note !== undefined ? [{ place: `${block.key} note`, labels: block.note }] : []),
      ...(block.block === 'prose' && block.key !== 'guidePlan'
        ? block
            .lines(figures)
            .flatMap(({ texts: all }) =>
              all.flatMap((labels) => ('formula' in labels ? [] : [{ place: `${block.key} line`, labels }])),
            )
        : []),
    ]),
    ...columns.flatMap(({ name, column }) => [
      { place: name, labels: column.label },
      ...(!isComputed(column) && column.hint !== undefined ? [{ place: `${name} hint`, labels: column.hint }] : []),
      ...(isComputed(column) && typeof column.signal === 'object' && 'good' in column.signal
        ? [{ place: `${name} signal`, labels: column.signal.good }]
        : []),
    ]),
    ...vocabularies.flatMap(({ vocabulary, title }) => [
      { place: `${vocabulary.name} title`, labels: title },
      ...vocabulary.codes.map((code) => ({
        place: `${vocabulary.name} ${code}`,
        labels: { id: vocabulary.label(code, 'id'), en: vocabulary.label(code, 'en') },
      })),
    ]),
    ...checkRules.map(({ key, label }) => ({ place: key, labels: label })),
  ]

  test('exists in both languages, without blanks around it', () => {
    expect(texts.length).toBeGreaterThan(600)
    for (const { place, labels } of texts) {
      for (const language of languages) expect(labels[language], place).toMatch(/^\S(?:[^\n]*\S)?$/u)
    }
  })

  test('differs between the languages, but for words that both have', () => {
    const same = texts.filter(({ labels }) => labels.id === labels.en && !/^(?:\d+\.|•)$/u.test(labels.id))
    expect([...new Set(same.map(({ labels }) => labels.id))].sort()).toEqual(wordsOfBoth)
  })

  test('when a cell is selected fits Excel’s boxes: titles of 32 letters, texts of 255', () => {
    for (const { name, column } of inputs) {
      if (column.hint === undefined) continue
      for (const language of languages) {
        expect(column.label[language].length, name).toBeLessThanOrEqual(32)
        expect(column.hint[language].length, name).toBeLessThanOrEqual(255)
      }
    }
  })
})

/** The same word in Indonesian and English, on purpose. */
const wordsOfBoth = ['April', 'November', 'Parameter', 'Program', 'September', 'Target', 'Unit']

/** Functions that Excel 2010 and later, LibreOffice, WPS and Google Sheets compute alike. */
const safeFunctions = new Set(
  `SUM SUMIF SUMIFS COUNT COUNTIF COUNTIFS AVERAGEIFS PRODUCT SUMPRODUCT MMULT INDEX MATCH VLOOKUP LOOKUP IF IFERROR AND OR NOT
  INT ABS RIGHT SIGN MOD QUOTIENT ROUND ROUNDDOWN ROUNDUP TRUNC MIN MAX SMALL LARGE CHOOSE DATE YEAR MONTH EDATE EOMONTH
  NETWORKDAYS WORKDAY SUBTOTAL SUBSTITUTE ISNUMBER ISTEXT ISBLANK COUNTBLANK N HYPERLINK ROW COLUMN LEN FIND LEFT MID REPT
  CHAR LOWER EXACT CODE TEXT TRIM LN EXP SQRT`.split(/\s+/u),
)
/** Today changes what a cell looks like, never what it says: the same plan gives the same figures on any day. */
const inConditionsOnly = new Set(['TODAY'])

/** A formula without its texts and sheet names, which may hold anything. */
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, '_')
const functionsOf = (formula: string) =>
  [...bare(formula).matchAll(/([A-Z_][A-Z0-9_.]*)\(/giu)].map(([, name]) => name as string)

describe.each<Language>(['id', 'en'])('laid out in language %s', (locale) => {
  describe.each(examples)('the example %s', (example) => {
    const plan = examplePlan(example)
    const layout = layoutWorkbook(plan, { locale })
    const { places } = placeSheets(sheets, computeFigures(plan, locale))
    const sheetOf = ({ sheet }: BlockPlace) =>
      layout.sheets.find(({ name }) => name === sheet.name[locale]) as LayoutSheet
    const formulas = layout.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) =>
        cell.formula === undefined
          ? []
          : [{ ...cell, formula: cell.formula, at: `${name}!${address(cell.column, cell.row)}` }],
      ),
    )
    const conditions = layout.sheets.flatMap(({ name, conditions: all }) =>
      all.map(({ formula, range }) => ({ formula, at: `${name}!${range}` })),
    )

    test('has every sheet in order, and hides only what it may hide', () => {
      expect(layout.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name[locale]))
      layout.sheets.forEach(({ hidden }, at) => expect(hidden).toBe(sheets[at]?.hiddenWhen?.(plan) ?? false))
      expect(layout.sheets[0]?.hidden).toBe(false)
    })

    test('has formulas of safe functions only, short enough, that reach into no other file', () => {
      expect(formulas.length).toBeGreaterThan(1_000)
      for (const { formula, at } of formulas) {
        const unknown = functionsOf(formula).filter((name) => !safeFunctions.has(name))
        if (unknown.length > 0) expect.fail(`${at} uses ${unknown.join(', ')}: ${formula}`)
        if (formula.length > 8_192) expect.fail(`${at} has ${formula.length} characters.`)
        if (/[[\]{}@]|\.xlsx?|:\/\//iu.test(formula.replace(/"(?:[^"]|"")*"/gu, ''))) expect.fail(`${at}: ${formula}`)
        if (formula.startsWith('=')) expect.fail(`${at} begins with “=”: ${formula}`)
      }
    })

    test('has conditions that look at their own sheet with safe functions', () => {
      expect(conditions.length).toBeGreaterThan(20)
      for (const { formula, at } of conditions) {
        const unknown = functionsOf(formula).filter((name) => !safeFunctions.has(name) && !inConditionsOnly.has(name))
        if (unknown.length > 0) expect.fail(`${at} uses ${unknown.join(', ')}: ${formula}`)
        // Excel 2007 refuses other sheets here, and some programs still do.
        if (bare(formula).includes('!')) expect.fail(`${at} looks at another sheet: ${formula}`)
      }
    })

    test('never nests functions deeper than Excel’s 64 levels', () => {
      for (const { formula, at } of formulas) {
        let [depth, deepest] = [0, 0]
        for (const sign of bare(formula)) {
          if (sign === '(') deepest = Math.max(deepest, (depth += 1))
          if (sign === ')') depth -= 1
        }
        if (depth !== 0 || deepest > 64) expect.fail(`${at} nests ${deepest} deep and ends at ${depth}: ${formula}`)
      }
    })

    test('gives every formula its result, a number always a real one', () => {
      for (const { value, at } of formulas) {
        if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
          expect.fail(`${at} shows ${value}`)
      }
    })

    test('locks every formula', () => {
      expect(formulas.filter(({ style }) => !style.locked).map(({ at }) => at)).toEqual([])
    })

    test('leaves every cell to be filled in unlocked, and locks everything else', () => {
      const open = new Set<string>()
      for (const place of places) {
        const { block, sheet, firstRow, lastRow } = place
        columnsOf(block).forEach((column: Column, index) => {
          if (isComputed(column) || column.locked === true) return
          const [from, to] = block.block === 'form' ? [firstRow + index, firstRow + index] : [firstRow, lastRow]
          for (let row = from; row <= to; row += 1)
            open.add(`${sheet.key} ${address(place.columns.get(column.key) as number, row)}`)
        })
      }
      const unlocked = new Set(
        sheets.flatMap((sheet, at) =>
          (layout.sheets[at] as LayoutSheet).cells
            .filter(({ style }) => !style.locked)
            .map(({ column, row }) => `${sheet.key} ${address(column, row)}`),
        ),
      )
      expect(unlocked).toEqual(open)
      expect(open.size).toBeGreaterThan(500)
    })

    test('asks for something only on sheets for input', () => {
      for (const place of places) {
        if (place.sheet.role === 'input' || place.block.key === 'identity') continue
        // Which scheme the dashboard draws may be chosen there; that is no part of the plan.
        const choices = place.sheet.key === 'dashboard' ? 1 : 0
        expect(sheetOf(place).cells.filter(({ style }) => !style.locked)).toHaveLength(choices)
      }
    })

    test('shows no text that Excel would cut in a prompt', () => {
      for (const { validations } of layout.sheets) {
        for (const { prompt, error = '' } of validations) {
          expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32)
          expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255)
          expect(error.length).toBeLessThanOrEqual(255)
        }
      }
    })

    test('puts no two things in one cell', () => {
      for (const { name, cells } of layout.sheets) {
        const taken = cells.map(({ row, column }) => address(column, row))
        expect(new Set(taken).size, name).toBe(taken.length)
      }
    })
  })
})

test('sheets that a plan does not use are hidden, never missing', () => {
  const { sheets: laidOut } = layoutWorkbook(aPlan(), { locale: 'en' })
  expect(laidOut).toHaveLength(24)
  expect(laidOut.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([
    'Rubrics',
    'Readiness',
    'Opportunity',
  ])
})
