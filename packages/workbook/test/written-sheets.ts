import ExcelJS from 'exceljs'

/** What stands in a cell of a file, and how it looks, as plain data. Colours are six digits. */
export interface WrittenCell {
  readonly value: string | number | boolean | undefined
  readonly formula: string | undefined
  readonly font: { name?: string; size?: number; color?: string; bold: boolean; italic: boolean; underline: boolean }
  readonly fill: string | undefined
  readonly lines: readonly (string | undefined)[]
  readonly format: string
  readonly horizontal: string | undefined
  readonly vertical: string | undefined
  readonly wrap: boolean
  readonly indent: number
  readonly locked: boolean
}

export interface WrittenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly tabColor: string | undefined
  readonly cells: ReadonlyMap<string, WrittenCell>
  readonly widths: ReadonlyMap<number, number>
  readonly heights: ReadonlyMap<number, number>
  readonly foldedColumns: readonly number[]
  readonly foldedRows: readonly number[]
  readonly merges: readonly string[]
  readonly conditions: readonly { readonly range: string; readonly formula: string; readonly style: unknown }[]
  readonly frozenRows: number
  readonly filter: string | undefined
  readonly page: Partial<ExcelJS.PageSetup>
  readonly footer: string | undefined
  readonly isProtected: boolean
}

/** Reads everything that the exporter writes into a file, but for validations, which exceljs reads cell by cell, and charts. */
export async function writtenSheets(bytes: Uint8Array): Promise<WrittenSheet[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: ['dataValidations'] })
  return book.worksheets.map(toSheet)
}

const six = (color: Partial<ExcelJS.Color> | undefined) => color?.argb?.slice(-6)

function toSheet(sheet: ExcelJS.Worksheet): WrittenSheet {
  const cells = new Map<string, WrittenCell>()
  const heights = new Map<number, number>()
  const foldedRows: number[] = []
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height !== undefined) heights.set(number, row.height)
    if (row.hidden && row.outlineLevel === 1) foldedRows.push(number)
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (Object.keys(cell.style).length > 0 || cell.value !== null) cells.set(`${number},${column}`, toCell(cell))
    })
  })
  const columns = sheet.columns ?? []
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: { ref: string; rules: { formulae: string[]; style: unknown; priority: number }[] }[]
  }
  return {
    name: sheet.name,
    hidden: sheet.state === 'hidden',
    tabColor: six(sheet.properties.tabColor),
    cells,
    widths: new Map(columns.flatMap(({ width }, at) => (width === undefined ? [] : [[at + 1, width] as const]))),
    heights,
    foldedColumns: columns.flatMap((column, at) => (column.hidden && column.outlineLevel === 1 ? [at + 1] : [])),
    foldedRows,
    merges: (sheet.model as unknown as { merges: string[] }).merges,
    conditions: conditionalFormattings
      .flatMap(({ ref, rules }) => rules.map((rule) => ({ ...rule, range: ref, formula: rule.formulae[0] ?? '' })))
      .sort((a, b) => a.priority - b.priority)
      .map(({ range, formula, style }) => ({ range, formula, style })),
    frozenRows: (sheet.views[0] as { ySplit?: number } | undefined)?.ySplit ?? 0,
    filter: sheet.autoFilter as string | undefined,
    page: sheet.pageSetup,
    footer: sheet.headerFooter.oddFooter,
    isProtected: (sheet as unknown as { sheetProtection?: { sheet?: boolean } }).sheetProtection?.sheet === true,
  }
}

function toCell(cell: ExcelJS.Cell): WrittenCell {
  const { font = {}, alignment = {}, border = {}, protection, numFmt } = cell
  const fill = cell.fill as ExcelJS.FillPattern | undefined
  const isCovered = cell.isMerged && cell.master !== cell
  return {
    value: isCovered ? undefined : plain(cell.formula === undefined ? cell.value : cell.result),
    formula: isCovered ? undefined : cell.formula,
    font: {
      ...(font.name !== undefined && { name: font.name }),
      ...(font.size !== undefined && { size: font.size }),
      ...(font.color !== undefined && { color: six(font.color) as string }),
      bold: font.bold === true,
      italic: font.italic === true,
      underline: font.underline === true,
    },
    fill: fill?.pattern === 'solid' ? six(fill.fgColor) : undefined,
    lines: [border.top, border.bottom, border.left, border.right].map(
      (line) => line?.style && `${line.style} ${six(line.color)}`,
    ),
    format: numFmt ?? 'General',
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    wrap: alignment.wrapText === true,
    indent: alignment.indent ?? 0,
    locked: protection?.locked !== false,
  }
}

function plain(value: unknown): WrittenCell['value'] {
  if (value instanceof Date) return Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000)
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
