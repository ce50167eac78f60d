import { palette } from '../layout/index.js'

export type MarkSeverity = 'error' | 'warning' | 'info'

/** The fills of marked cells, in the order in which they are added. */
export const markerFills = ['error', 'warning', 'info'] as const satisfies readonly MarkSeverity[]

/** Stronger than the colours of the workbook itself, so that a marked cell stands out among red and yellow ones. */
export const markerColors: Readonly<Record<MarkSeverity, string>> = {
  error: 'FFF5A79D',
  warning: 'FFFFC766',
  info: 'FFB5D5F0',
}

export type FindingsLook = 'title' | 'summary' | 'header' | MarkSeverity | 'link' | 'text'

interface Look {
  readonly font: string
  readonly fill?: number
  readonly bordered?: true
}

const font = (size: number, color: string, more = '') =>
  `<font>${more}<sz val="${size}"/><color rgb="${color}"/><name val="Calibri"/><family val="2"/></font>`
const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`

const fills = [...markerFills.map((severity) => markerColors[severity]), palette.header].map(fill)
const edge = (side: string) => `<${side} style="thin"><color rgb="${palette.line}"/></${side}>`
const border = `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`

const looks: Readonly<Record<FindingsLook, Look>> = {
  title: { font: font(16, palette.title, '<b/>') },
  summary: { font: font(10, palette.muted) },
  header: { font: font(10, palette.headerText, '<b/>'), fill: 3, bordered: true },
  error: { font: font(10, palette.badText, '<b/>'), fill: 0, bordered: true },
  warning: { font: font(10, palette.ink, '<b/>'), fill: 1, bordered: true },
  info: { font: font(10, palette.ink, '<b/>'), fill: 2, bordered: true },
  link: { font: font(10, palette.title, '<u/>'), bordered: true },
  text: { font: font(10, palette.ink), bordered: true },
}

/** The entries that the findings sheet adds to the lists of styles, given how many are there. */
export function findingsLooks(before: { readonly fonts: number; readonly fills: number; readonly borders: number }) {
  const names = Object.keys(looks) as FindingsLook[]
  const formats = names.map((name, at) => {
    const { fill: own, bordered } = looks[name]
    const ids = [
      `fontId="${before.fonts + at}"`,
      `fillId="${own === undefined ? 0 : before.fills + own}"`,
      `borderId="${bordered ? before.borders : 0}"`,
    ].join(' ')
    const apply = `applyFont="1"${own === undefined ? '' : ' applyFill="1"'}${bordered ? ' applyBorder="1"' : ''}`
    // quotePrefix: a message that begins with "=" stays text also when somebody edits its cell.
    const quote = name === 'text' ? ' quotePrefix="1"' : ''
    const indent = bordered ? ' horizontal="left" indent="1"' : ''
    const alignment = `<alignment${indent} vertical="center"${name === 'title' ? '' : ' wrapText="1"'}/>`
    return `<xf numFmtId="0" ${ids} xfId="0"${quote} ${apply} applyAlignment="1">${alignment}</xf>`
  })
  return { names, fonts: names.map((name) => looks[name].font), fills, borders: [border], formats }
}
