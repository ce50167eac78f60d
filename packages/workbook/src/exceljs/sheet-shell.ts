import type ExcelJS from 'exceljs'
import { columnLetter } from '../definition/index.js'
import {
  conditionLooks,
  footerEnds,
  numberBounds,
  pageMargins,
  type LayoutCondition,
  type LayoutValidation,
  type SheetFrame,
} from '../layout/index.js'

declare module 'exceljs' {
  interface Worksheet {
    /** Missing from the published types. One call per range: rules set cell by cell are merged wrongly (exceljs #2820). */
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
  }
}

/** Adds a sheet with everything but its rows: columns, merges, rules, protection, print set-up. */
export function addShell(book: ExcelJS.Workbook, layout: SheetFrame): void {
  const footer = footerEnds(layout.print.footer)
  const sheet = book.addWorksheet(layout.name, {
    state: layout.hidden ? 'hidden' : 'visible',
    properties: { tabColor: { argb: layout.tabColor }, outlineLevelCol: 1, outlineLevelRow: 1, defaultRowHeight: 15 },
    pageSetup: pageSetup(layout),
    headerFooter: { oddFooter: `&L${footer.left}&R${footer.right}` },
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

function pageSetup({ orientation, print }: SheetFrame): Partial<ExcelJS.PageSetup> {
  const last = columnLetter(print.lastColumn)
  return {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.onePage === true ? 1 : 0,
    horizontalCentered: true,
    margins: pageMargins,
    // exceljs prefixes columns with $ but not rows; written so, both ends become absolute.
    printArea: `A$1:${last}$${print.lastRow}`,
    ...(print.titleRow !== undefined && { printTitlesRow: `${print.titleRow}:${print.titleRow}` }),
  }
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
      const { min, max } = { ...numberBounds, ...rule }
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
  const { fill, text, bold, border } = conditionLooks[look]
  const edge = border === undefined ? undefined : ({ style: 'thin', color: { argb: border } } as const)
  const style: Partial<ExcelJS.Style> = {
    ...(text !== undefined && { font: { color: { argb: text }, ...(bold === true && { bold: true }) } }),
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } } as ExcelJS.Fill,
    ...(edge !== undefined && { border: { top: edge, bottom: edge, left: edge, right: edge } }),
  }
  return { type: 'expression', formulae: [formula], priority, style }
}
