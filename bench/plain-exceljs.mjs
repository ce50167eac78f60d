/** What a careful user of exceljs would write by hand: the cells of a layout, and a visit to every cell of a file. */
import ExcelJS from 'exceljs'

/** Writes the very cells, rules and print set-up of a layout, one shared style object for each look. */
export async function writePlainly(layout) {
  const book = new ExcelJS.Workbook()
  const dated = new Date(`${layout.dated}T00:00:00Z`)
  Object.assign(book, { creator: 'Bekal', lastModifiedBy: 'Bekal', created: dated, modified: dated })
  book.title = layout.title
  book.calcProperties.fullCalcOnLoad = true
  const styles = new Map()
  for (const sheet of layout.sheets) writeSheet(book, sheet, styles)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeSheet(book, layout, styles) {
  const { frozenRows, print } = layout
  const sheet = book.addWorksheet(layout.name, {
    state: layout.hidden ? 'hidden' : 'visible',
    properties: { tabColor: { argb: layout.tabColor }, outlineLevelCol: 1, outlineLevelRow: 1, defaultRowHeight: 15 },
    pageSetup: {
      paperSize: 9,
      orientation: layout.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `A$1:${columnLetter(print.lastColumn)}$${print.lastRow}`,
      ...(print.titleRow !== undefined && { printTitlesRow: `${print.titleRow}:${print.titleRow}` }),
    },
    headerFooter: { oddFooter: `&L&8${print.footer}&R&8&P / &N` },
    views: [
      {
        ...(frozenRows === 0 ? { state: 'normal' } : { state: 'frozen', ySplit: frozenRows }),
        showGridLines: false,
        zoomScale: 100,
      },
    ],
  })
  layout.columns.forEach(({ width, folded }, at) => {
    const column = sheet.getColumn(at + 1)
    column.width = width
    if (folded) Object.assign(column, { outlineLevel: 1, hidden: true })
  })
  for (const { row, column, value, formula, style } of layout.cells) {
    const cell = sheet.getCell(row, column)
    cell.style = styleOf(style, styles)
    if (formula !== undefined) cell.value = { formula, result: value ?? '' }
    else if (value !== undefined) cell.value = value
  }
  for (const [at, { height, folded }] of layout.rows) {
    const row = sheet.getRow(at)
    if (height !== undefined) row.height = height
    if (folded) Object.assign(row, { outlineLevel: 1, hidden: true })
  }
  for (const range of layout.merges) sheet.mergeCells(range)
  for (const validation of layout.validations) sheet.dataValidations.add(validation.range, validationOf(validation))
  layout.conditions.forEach(({ range, formula, look }, at) => {
    const rule = { type: 'expression', formulae: [formula], priority: at + 1, style: conditionStyles[look] }
    sheet.addConditionalFormatting({ ref: range, rules: [rule] })
  })
  if (layout.filter !== undefined) sheet.autoFilter = layout.filter
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    autoFilter: true,
    sort: true,
  })
}

const solid = (argb) => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } })
const thin = (argb) => {
  const edge = { style: 'thin', color: { argb } }
  return { top: edge, bottom: edge, left: edge, right: edge }
}
const conditionStyles = {
  good: { font: { color: { argb: 'FF14532D' }, bold: true }, fill: solid('FFD5EFDC') },
  bad: { font: { color: { argb: 'FF8A1C12' }, bold: true }, fill: solid('FFFBD5D0') },
  warned: { font: { color: { argb: 'FF6B4A00' }, bold: true }, fill: solid('FFFCE9B8') },
  noted: { font: { color: { argb: 'FF44525F' }, bold: true }, fill: solid('FFE3E8EC') },
  filled: { fill: solid('FFF1F4F6'), border: thin('FFC5CED6') },
}

function styleOf(style, made) {
  const known = made.get(style)
  if (known !== undefined) return known
  const { font, fill, border, format, horizontal, vertical, wrap, indent, locked } = style
  const result = {
    font: {
      name: 'Calibri',
      size: font.size,
      color: { argb: font.color },
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(font.underline && { underline: true }),
    },
    alignment: {
      vertical,
      ...(horizontal !== undefined && { horizontal }),
      ...(wrap && { wrapText: true }),
      ...(indent !== undefined && { indent }),
    },
    protection: { locked },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(border !== undefined && { border: thin(border) }),
    ...(format !== undefined && { numFmt: format }),
  }
  made.set(style, result)
  return result
}

function validationOf({ rule, prompt, error }) {
  const talk = {
    allowBlank: true,
    ...(prompt !== undefined && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(error !== undefined && { showErrorMessage: true, error }),
  }
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulae: [rule.source], ...talk, errorStyle: rule.strict ? 'stop' : 'warning' }
    case 'number': {
      const { min = -999_999_999_999_999, max = 999_999_999_999_999 } = rule
      const type = rule.whole ? 'whole' : 'decimal'
      return { type, operator: 'between', formulae: [min, max], ...talk, errorStyle: 'stop' }
    }
    case 'date':
      return { type: 'date', operator: 'between', formulae: [1, 2_958_465], ...talk, errorStyle: 'stop' }
    default:
      return { type: 'any', ...talk }
  }
}

function columnLetter(column) {
  const rest = column - 1
  return (rest >= 26 ? columnLetter(Math.floor(rest / 26)) : '') + String.fromCharCode(65 + (rest % 26))
}

/** Loads a file and looks at the value of every cell. @returns how many cells hold something */
export async function readPlainly(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  let filled = 0
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell(({ value }) => (filled += value === null ? 0 : 1)))
  }
  return filled
}
