import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { columnLetter } from '../src/definition/index.js'
import type { LayoutSheet, WorkbookLayout } from '../src/layout/index.js'

/** What is put into a cell: a number, a text, or nothing. */
export type Typed = number | string | null

/**
 * Changes cells of an .xlsx file as another program would, without our writer and without exceljs: straight in the XML
 * of the sheet. Texts go in inline; the formula of a changed cell is gone, as when somebody types over it. Not the product's
 * `editCells`: tests of reading, marking and updating would rest on the very code (`package-edit`) that they judge.
 */
export function editCells(
  bytes: Uint8Array,
  edits: Readonly<Record<string, Readonly<Record<string, Typed>>>>,
): Uint8Array {
  const parts = unzipSync(bytes)
  const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array)
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] as Uint8Array)
  for (const [sheet, cells] of Object.entries(edits)) {
    const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`, 'u').exec(workbook)?.[1]
    const tag = [...relations.matchAll(/<Relationship [^>]*>/gu)]
      .map(([text]) => text)
      .find((text) => text.includes(`Id="${id}"`))
    const target = /Target="([^"]+)"/u.exec(tag ?? '')?.[1]
    if (target === undefined) throw new Error(`No sheet ${sheet} in the workbook.`)
    const name = `xl/${target.replace(/^\/?(?:xl\/)?/u, '')}`
    let xml = strFromU8(parts[name] as Uint8Array)
    for (const [address, value] of Object.entries(cells)) xml = setCell(xml, address, value)
    parts[name] = strToU8(xml)
  }
  return zipSync(parts)
}

function setCell(xml: string, address: string, value: Typed): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, 'su')
  const found = cell.exec(xml)
  if (found === null) throw new Error(`No cell ${address} in the sheet.`)
  const attributes = (found[1] as string).replace(/ t="[^"]*"/u, '')
  return xml.replace(cell, () => {
    if (value === null) return `<c r="${address}"${attributes}/>`
    if (typeof value === 'number') return `<c r="${address}"${attributes}><v>${value}</v></c>`
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c r="${address}"${attributes} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  })
}

/** Addresses of a row's cells by their headings: the row of an id, or a spare one below the last. */
export function addressesOn(
  { cells }: LayoutSheet,
  heading: string,
  which: { id: string; second?: readonly [string, string] } | { spare: number },
  changes: Readonly<Record<string, Typed>>,
): Record<string, Typed> {
  const header = cells.find(({ value }) => value === heading)?.row as number
  const column = (name: string) => cells.find((cell) => cell.row === header && cell.value === name)?.column as number
  const value = (row: number, at: number) => cells.find((cell) => cell.row === row && cell.column === at)?.value
  let row = header + 1
  if ('spare' in which) {
    while (value(row, 1) !== undefined) row += 1
    row += which.spare
  } else {
    const { id, second } = which
    while (value(row, 1) !== id || (second !== undefined && value(row, column(second[0])) !== second[1])) row += 1
  }
  return Object.fromEntries(
    Object.entries(changes).map(([name, typed]) => [`${columnLetter(column(name))}${row}`, typed]),
  )
}

/** The same for a sheet by its name. */
export function addressesIn(
  { sheets }: WorkbookLayout,
  name: string,
  ...rest: [heading: string, which: Parameters<typeof addressesOn>[2], changes: Readonly<Record<string, Typed>>]
): Record<string, Typed> {
  return addressesOn(sheets.find((sheet) => sheet.name === name) as LayoutSheet, ...rest)
}
