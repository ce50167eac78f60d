/** Colours chosen to stay apart in print and for colour-blind readers: meaning never rests on colour alone. */
export const palette = {
  ink: 'FF1F2933',
  muted: 'FF66727F',
  line: 'FFC5CED6',
  title: 'FF0B4F5C',
  header: 'FF0B4F5C',
  resultHeader: 'FF44525F',
  headerText: 'FFFFFFFF',
  input: 'FFFFF6D9',
  computed: 'FFF1F4F6',
  good: 'FFD5EFDC',
  goodText: 'FF14532D',
  bad: 'FFFBD5D0',
  badText: 'FF8A1C12',
  warned: 'FFFCE9B8',
  warnedText: 'FF6B4A00',
  noted: 'FFE3E8EC',
  notedText: 'FF44525F',
  tabInput: 'FFE2A400',
  tabResult: 'FF0B4F5C',
  tabOther: 'FF8795A1',
} as const

/** What a cell looks like, as plain data; one object per distinct look, shared by all cells that have it. */
export interface CellStyle {
  readonly font: {
    readonly size: number
    readonly bold?: boolean
    readonly italic?: boolean
    readonly color: string
    readonly underline?: boolean
  }
  readonly fill?: string
  readonly border?: string
  readonly format?: string
  readonly horizontal?: 'left' | 'right' | 'center'
  readonly vertical: 'top' | 'middle' | 'middle'
  readonly wrap?: boolean
  /** Keeps text off the cell's edge, so that a number and the text beside it do not touch. */
  readonly indent?: number
  readonly locked: boolean
}

export type Look =
  | 'title'
  | 'purpose'
  | 'link'
  | 'block-title'
  | 'note'
  | 'caption'
  | 'header'
  | 'result-header'
  | 'label'
  | 'input'
  | 'locked-input'
  | 'computed'
  | 'quiet'
  | 'bar'
  | 'working'
  | 'plain'
  | 'heading'
  | 'fine'
  | 'signature'
  | 'legend-input'
  | 'legend-result'
  | 'legend-ok'
  | 'legend-bad'
  | 'legend-warned'

const looks: Record<Look, Omit<CellStyle, 'format' | 'horizontal'> & Partial<Pick<CellStyle, 'horizontal'>>> = {
  title: { font: { size: 16, bold: true, color: palette.title }, vertical: 'middle', locked: true },
  purpose: { font: { size: 10, color: palette.muted }, vertical: 'middle', wrap: true, locked: true },
  link: { font: { size: 10, color: palette.title, underline: true }, vertical: 'middle', locked: true },
  'block-title': { font: { size: 12, bold: true, color: palette.title }, vertical: 'middle', locked: true },
  note: { font: { size: 9, italic: true, color: palette.muted }, vertical: 'middle', locked: true },
  caption: {
    font: { size: 10, bold: true, color: palette.title },
    vertical: 'middle',
    wrap: true,
    locked: true,
    horizontal: 'right',
  },
  header: {
    font: { size: 10, bold: true, color: palette.headerText },
    fill: palette.header,
    border: palette.line,
    vertical: 'middle',
    wrap: true,
    locked: true,
  },
  'result-header': {
    font: { size: 10, bold: true, color: palette.headerText },
    fill: palette.resultHeader,
    border: palette.line,
    vertical: 'middle',
    wrap: true,
    locked: true,
  },
  label: {
    font: { size: 10, color: palette.ink },
    border: palette.line,
    vertical: 'middle',
    wrap: true,
    locked: true,
    horizontal: 'left',
  },
  input: {
    font: { size: 10, color: palette.ink },
    fill: palette.input,
    border: palette.line,
    vertical: 'middle',
    wrap: true,
    locked: false,
  },
  'locked-input': {
    font: { size: 9, color: palette.muted },
    fill: palette.computed,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
  computed: {
    font: { size: 10, color: palette.ink },
    fill: palette.computed,
    border: palette.line,
    vertical: 'middle',
    wrap: true,
    locked: true,
  },
  quiet: { font: { size: 10, color: palette.ink }, vertical: 'middle', wrap: true, locked: true },
  bar: { font: { size: 10, color: palette.title }, vertical: 'middle', locked: true },
  working: { font: { size: 8, color: palette.muted }, vertical: 'middle', locked: true },
  plain: { font: { size: 10, color: palette.ink }, vertical: 'middle', wrap: true, locked: true },
  heading: { font: { size: 13, bold: true, color: palette.ink }, vertical: 'middle', wrap: true, locked: true },
  fine: { font: { size: 9, italic: true, color: palette.muted }, vertical: 'middle', wrap: true, locked: true },
  signature: {
    font: { size: 10, color: palette.ink },
    vertical: 'top',
    wrap: true,
    locked: true,
    horizontal: 'center',
  },
  'legend-input': {
    font: { size: 10, color: palette.ink },
    fill: palette.input,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
  'legend-result': {
    font: { size: 10, color: palette.ink },
    fill: palette.computed,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
  'legend-ok': {
    font: { size: 10, bold: true, color: palette.goodText },
    fill: palette.good,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
  'legend-warned': {
    font: { size: 10, bold: true, color: palette.warnedText },
    fill: palette.warned,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
  'legend-bad': {
    font: { size: 10, bold: true, color: palette.badText },
    fill: palette.bad,
    border: palette.line,
    vertical: 'middle',
    locked: true,
  },
}

/** Makes the styles of one workbook; asking twice for the same look gives the same object. */
export function styleBook() {
  const made = new Map<string, CellStyle>()
  return (look: Look, format?: string, horizontal?: CellStyle['horizontal']): CellStyle => {
    const key = `${look}|${format ?? ''}|${horizontal ?? ''}`
    const known = made.get(key)
    if (known !== undefined) return known
    const indented = horizontal === 'left' || horizontal === 'right'
    const style = {
      ...looks[look],
      ...(format !== undefined && { format }),
      ...(horizontal !== undefined && { horizontal }),
      ...(indented && { indent: 1 }),
      // Numbers and dates never break; breaking them would also cost them their indent in some programs.
      ...((horizontal === 'right' || horizontal === 'center') &&
        !look.endsWith('header') &&
        look !== 'signature' && { wrap: false }),
    }
    made.set(key, style)
    return style
  }
}

export type StyleBook = ReturnType<typeof styleBook>
