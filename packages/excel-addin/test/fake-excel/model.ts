/** The fake workbook itself: what Excel would hold. Plain data that tests look at. */

export type Value = string | number | boolean

export interface Line {
  style?: string
  weight?: string
  color?: string
}

/** How a cell looks; absent where it is as in a new workbook. */
export interface Look {
  fontName?: string
  fontSize?: number
  fontColor?: string
  bold?: boolean
  italic?: boolean
  underline?: string
  fill?: string
  horizontal?: string
  vertical?: string
  wrap?: boolean
  indent?: number
  locked?: boolean
  numberFormat?: string
  top?: Line
  bottom?: Line
  left?: Line
  right?: Line
}

export interface CellModel {
  value?: Value
  /** The value is an error such as `#N/A`. */
  isError?: boolean
  /** With `=`. */
  formula?: string
  look: Look
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface ValidationModel {
  readonly areas: readonly Area[]
  rule?: unknown
  prompt?: unknown
  errorAlert?: unknown
  ignoreBlanks?: boolean
}

export interface ConditionModel {
  readonly areas: readonly Area[]
  formula?: string
  fill?: string
  color?: string
  bold?: boolean
  borders: Record<string, Line>
}

export interface SeriesModel {
  name?: string
  values?: string
  categories?: string
  fill?: string | null
  line?: string | null
  gapWidth?: number
  overlap?: number
}

export interface ChartModel {
  readonly type: string
  name?: string
  title?: string
  readonly series: SeriesModel[]
  readonly axes: Record<'value' | 'category', Record<string, unknown>>
  readonly legend: Record<string, unknown> & { hidden: number[] }
  position?: [string, string]
  left?: number
  width?: number
}

export interface NoteModel {
  readonly cell: string
  readonly content: string
}

/** One of Excel's own tables: its cells, headings included, totals not. */
export interface TableModel {
  readonly area: Area
  style?: string
  showTotals: boolean
}

export interface BandModel {
  size?: number
  hidden?: boolean
  level?: number
}

export interface SheetModel {
  name: string
  visibility: string
  tabColor: string
  showGridlines: boolean
  protection: { on: boolean; password?: string; options?: Record<string, unknown> }
  readonly cells: Map<string, CellModel>
  readonly columns: Map<number, BandModel>
  readonly rows: Map<number, BandModel>
  merges: Area[]
  validations: ValidationModel[]
  conditions: ConditionModel[]
  charts: ChartModel[]
  notes: NoteModel[]
  tables: TableModel[]
  frozenRows: number
  filter?: string
  page: Record<string, unknown>
}

export interface BookModel {
  name: string
  sheets: SheetModel[]
  calculationMode: string
  readonly names: Map<string, string>
  active?: SheetModel
  selection?: string
  /** What a formula comes to: the fake calculates nothing. Without it every formula is 0. */
  calculate: (sheet: string, cell: string, formula: string) => Value | undefined
  /** Called when cells of a sheet have been changed by anybody. */
  readonly listeners: Set<() => Promise<void>>
}

export function newSheet(name: string): SheetModel {
  return {
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    protection: { on: false },
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditions: [],
    charts: [],
    notes: [],
    tables: [],
    frozenRows: 0,
    page: {},
  }
}

export const lastRow = 1_048_576
export const lastColumn = 16_384

export function letters(column: number): string {
  const rest = (column - 1) % 26
  return (column > 26 ? letters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest)
}

export function addressOf({ top, left, bottom, right }: Area): string {
  const first = `${letters(left)}${top}`
  return top === bottom && left === right ? first : `${first}:${letters(right)}${bottom}`
}

/** `A1`, `A1:B2`, `A:C`, `2:5`; with or without `$`. */
export function parseArea(text: string): Area | undefined {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/u.exec(text.trim().replaceAll('$', '')) ?? []
  const number = (word: string | undefined, otherwise: number) =>
    word === undefined ? otherwise : [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (left === undefined && top === undefined) return undefined
  if ((left === undefined || top === undefined) && !text.includes(':')) return undefined
  return {
    top: Number(top ?? 1),
    left: number(left, 1),
    bottom: Number(bottom ?? lastRow),
    right: number(right, lastColumn),
  }
}

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  const key = `${row},${column}`
  const known = sheet.cells.get(key)
  if (known !== undefined) return known
  const made: CellModel = { look: {} }
  sheet.cells.set(key, made)
  return made
}

export function placesOf(sheet: SheetModel): { row: number; column: number; cell: CellModel }[] {
  return [...sheet.cells].map(([key, cell]) => {
    const [row = 0, column = 0] = key.split(',').map(Number)
    return { row, column, cell }
  })
}
