import ExcelJS from 'exceljs'
import { columnLetter, type CellValue } from '../definition/index.js'
import {
  palette,
  type CellStyle,
  type LayoutCondition,
  type LayoutSheet,
  type LayoutValidation,
  type WorkbookLayout,
} from '../layout/index.js'
import { escapeCodes } from '../package-edit/index.js'
import { finishPackage } from './finish-package.js'
import { spellRareCharacters } from './rare-characters.js'

declare module 'exceljs' {
  interface Worksheet {
    /** Missing from the published types. One call per range: rules set cell by cell are merged wrongly (exceljs #2820). */
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
  }
}

/** `finishPackage` packs the parts anyway; compressing them here would be done twice. */
const uncompressed: Partial<ExcelJS.XlsxWriteOptions> = { zip: { compression: 'STORE' } }

/** Writes a layout as an .xlsx file. No decisions are taken here; the same layout gives the same bytes. */
export async function writeLayout(layout: WorkbookLayout): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const dated = new Date(`${layout.dated}T00:00:00Z`)
  Object.assign(book, {
    creator: 'Bekal',
    lastModifiedBy: 'Bekal',
    created: dated,
    modified: dated,
    title: spellRareCharacters(layout.title),
  })
  book.calcProperties.fullCalcOnLoad = true
  const styles = new Map<CellStyle, Partial<ExcelJS.Style>>()
  for (const sheet of layout.sheets) writeSheet(book, sheet, styles)
  return finishPackage(new Uint8Array(await book.xlsx.writeBuffer(uncompressed)), layout)
}

function writeSheet(book: ExcelJS.Workbook, layout: LayoutSheet, styles: Map<CellStyle, Partial<ExcelJS.Style>>): void {
  const sheet = book.addWorksheet(layout.name, {
    state: layout.hidden ? 'hidden' : 'visible',
    properties: { tabColor: { argb: layout.tabColor }, outlineLevelCol: 1, outlineLevelRow: 1, defaultRowHeight: 15 },
    pageSetup: pageSetup(layout),
    headerFooter: { oddFooter: `&L&8${layout.print.footer}&R&8&P / &N` },
    views: [
      layout.frozenRows === 0
        ? { state: 'normal', showGridLines: false, zoomScale: 100 }
        : { state: 'frozen', ySplit: layout.frozenRows, showGridLines: false, zoomScale: 100 },
    ],
  })
  layout.columns.forEach(({ width, folded }, at) => {
    const column = sheet.getColumn(at + 1)
    column.width = width
    if (folded === true) Object.assign(column, { outlineLevel: 1, hidden: true })
  })
  for (const { row, column, value, formula, style } of layout.cells) {
    const cell = sheet.getCell(row, column)
    // exceljs hashes every style object it meets: one shared object per look keeps that cheap.
    cell.style = styleFor(style, styles)
    if (formula !== undefined) cell.value = { formula, result: safe(value) } as ExcelJS.CellFormulaValue
    else if (value !== undefined) cell.value = safe(value)
  }
  for (const [row, { height, folded }] of layout.rows) {
    if (height !== undefined) sheet.getRow(row).height = height
    if (folded === true) Object.assign(sheet.getRow(row), { outlineLevel: 1, hidden: true })
  }
  for (const row of layout.print.breaks) sheet.getRow(row - 1).addPageBreak()
  for (const range of layout.merges) sheet.mergeCells(range)
  for (const validation of layout.validations) sheet.dataValidations.add(validation.range, dataValidation(validation))
  layout.conditions.forEach((condition, at) => {
    sheet.addConditionalFormatting({ ref: condition.range, rules: [conditionRule(condition, at + 1)] })
  })
  if (layout.filter !== undefined) sheet.autoFilter = layout.filter
  // Without a password: nothing is secret here, and a random one would make the sheet unmendable.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    autoFilter: true,
    sort: true,
  })
}

function pageSetup({ orientation, print }: LayoutSheet): Partial<ExcelJS.PageSetup> {
  const last = columnLetter(print.lastColumn)
  return {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.onePage === true ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    // exceljs prefixes columns with $ but not rows; written so, both ends become absolute.
    printArea: `A$1:${last}$${print.lastRow}`,
    ...(print.titleRow !== undefined && { printTitlesRow: `${print.titleRow}:${print.titleRow}` }),
  }
}

function styleFor(style: CellStyle, made: Map<CellStyle, Partial<ExcelJS.Style>>): Partial<ExcelJS.Style> {
  const known = made.get(style)
  if (known !== undefined) return known
  const edge = style.border === undefined ? undefined : ({ style: 'thin', color: { argb: style.border } } as const)
  const result: Partial<ExcelJS.Style> = {
    font: {
      name: 'Calibri',
      size: style.font.size,
      color: { argb: style.font.color },
      ...(style.font.bold === true && { bold: true }),
      ...(style.font.italic === true && { italic: true }),
      ...(style.font.underline === true && { underline: true }),
    },
    alignment: {
      vertical: style.vertical,
      ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
      ...(style.wrap === true && { wrapText: true }),
      ...(style.indent !== undefined && { indent: style.indent }),
    },
    protection: { locked: style.locked },
    ...(style.fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: style.fill } } }),
    ...(edge !== undefined && { border: { top: edge, bottom: edge, left: edge, right: edge } }),
    ...(style.format !== undefined && { numFmt: style.format }),
  }
  made.set(style, result)
  return result
}

function dataValidation({ rule, prompt, error }: LayoutValidation): ExcelJS.DataValidation {
  const talk = {
    allowBlank: true,
    ...(prompt !== undefined && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(error !== undefined && { showErrorMessage: true, error }),
  }
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulae: [rule.source], ...talk, errorStyle: rule.strict ? 'stop' : 'warning' }
    case 'number': {
      const type = rule.whole ? 'whole' : 'decimal'
      // Cells hold 15 digits; a rule without limits still demands a number.
      const { min = -999_999_999_999_999, max = 999_999_999_999_999 } = rule
      return { type, operator: 'between', formulae: [min, max], ...talk, errorStyle: 'stop' }
    }
    case 'date':
      // 1900-01-01 to 9999-12-31 as serial numbers.
      return {
        type: 'date',
        operator: 'between',
        formulae: [1, 2_958_465],
        ...talk,
        errorStyle: 'stop',
      } as ExcelJS.DataValidation
    case 'any':
      return { type: 'any', ...talk } as unknown as ExcelJS.DataValidation
  }
}

function conditionRule({ formula, look }: LayoutCondition, priority: number): ExcelJS.ConditionalFormattingRule {
  const fill = (argb: string): ExcelJS.Fill =>
    ({ type: 'pattern', pattern: 'solid', bgColor: { argb } }) as ExcelJS.Fill
  const edge = { style: 'thin', color: { argb: palette.line } } as const
  const styles = {
    good: { font: { color: { argb: palette.goodText }, bold: true }, fill: fill(palette.good) },
    bad: { font: { color: { argb: palette.badText }, bold: true }, fill: fill(palette.bad) },
    filled: { fill: fill(palette.computed), border: { top: edge, bottom: edge, left: edge, right: edge } },
  } satisfies Record<LayoutCondition['look'], Partial<ExcelJS.Style>>
  return { type: 'expression', formulae: [formula], priority, style: styles[look] }
}

/** A value that passes through exceljs unharmed. */
function safe(value: CellValue | undefined): CellValue {
  if (typeof value === 'string') return spellRareCharacters(escapeCodes(value))
  if (typeof value === 'number' && !Number.isFinite(value)) throw new UnwritableNumberError(value)
  return value ?? ''
}

export class UnwritableNumberError extends Error {
  override readonly name = 'UnwritableNumberError'
  readonly code = 'unwritable-number'
  constructor(received: number) {
    super(`A cell was to hold ${received}; a worksheet has no such number. The figures behind it are wrong.`)
  }
}
