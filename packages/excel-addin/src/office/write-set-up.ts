/// <reference types="office-js" />
import { columnLetter, columnPixels, footerEnds, pageMargins, type LayoutSheet } from '@bekal/workbook/layout'
import { columnsAddress, grouped, joinedAddresses, rowsAddress, runsOf } from './areas.js'
import { beyondManifest, supports } from './requirement.js'
import { areaOf, rgb } from './write-looks.js'

/** Excel measures columns in points: three quarters of a pixel. */
export function columnPoints(width: number): number {
  return columnPixels(width) * 0.75
}

/** Widths, heights, what folds away, merged cells, and what stays in view. */
export function writeFrame(sheet: Excel.Worksheet, layout: LayoutSheet): void {
  sheet.tabColor = rgb(layout.tabColor)
  sheet.showGridlines = false
  const columns = layout.columns.map((column, at) => ({ ...column, number: at + 1 }))
  for (const [width, group] of grouped(columns, (column) => column.width)) {
    for (const addresses of joinedAddresses(runsOf(group.map(({ number }) => number)).map(columnsAddress))) {
      sheet.getRanges(addresses).format.columnWidth = columnPoints(width)
    }
  }
  const rows = [...layout.rows].map(([number, row]) => ({ ...row, number }))
  for (const [height, group] of grouped(rows, (row) => row.height)) {
    for (const addresses of joinedAddresses(runsOf(group.map(({ number }) => number)).map(rowsAddress))) {
      sheet.getRanges(addresses).format.rowHeight = height
    }
  }
  for (const range of mergeCalls(layout.merges)) sheet.getRange(range).merge(true)
  fold(sheet, runsOf(numbersOf(columns)).map(columnsAddress), 'ByColumns')
  fold(sheet, runsOf(numbersOf(rows)).map(rowsAddress), 'ByRows')
  if (layout.frozenRows > 0) sheet.freezePanes.freezeRows(layout.frozenRows)
  if (layout.filter !== undefined) sheet.autoFilter.apply(layout.filter)
}

const numbersOf = (list: readonly { readonly folded?: boolean; readonly number: number }[]) =>
  list.filter(({ folded }) => folded === true).map(({ number }) => number)

function fold(sheet: Excel.Worksheet, addresses: readonly string[], side: 'ByColumns' | 'ByRows'): void {
  for (const one of addresses) {
    const range = sheet.getRange(one)
    if (supports(beyondManifest.outline)) {
      range.group(side)
      range.hideGroupDetails(side)
    } else if (side === 'ByColumns') range.columnHidden = true
    else range.rowHidden = true
  }
}

/** Merges of whole rows that stand below each other and span the same columns are one call. */
function mergeCalls(merges: readonly string[]): string[] {
  const areas = merges.map(areaOf)
  const columns = grouped(areas, ({ left, right }) => `${left}:${right}`)
  return [...columns.values()].flatMap((group) => {
    const [{ left, right }] = group as [ReturnType<typeof areaOf>]
    return runsOf(group.map(({ top }) => top)).map(
      ([top, bottom]) => `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`,
    )
  })
}

/** How it prints. */
export function writePage({ pageLayout }: Excel.Worksheet, { orientation, print }: LayoutSheet): void {
  pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait'
  pageLayout.paperSize = 'A4'
  pageLayout.centerHorizontally = true
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage === true && { verticalFitToPages: 1 }) }
  pageLayout.setPrintMargins('Inches', pageMargins)
  pageLayout.setPrintArea(`A1:${columnLetter(print.lastColumn)}${print.lastRow}`)
  if (print.titleRow !== undefined) pageLayout.setPrintTitleRows(rowsAddress([print.titleRow, print.titleRow]))
  const { left, right } = footerEnds(print.footer)
  const { defaultForAllPages } = pageLayout.headersFooters
  defaultForAllPages.leftFooter = left
  defaultForAllPages.rightFooter = right
}

/** Without a password: nothing is secret here, and a random one would make the sheet unmendable. */
export function protect({ protection }: Excel.Worksheet): void {
  protection.protect({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
    allowSort: true,
  })
}
