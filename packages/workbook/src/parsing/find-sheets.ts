import { fold, languages, type Issue, type Language } from '@bekal/core'
import type { RawWorkbook, Sheet } from '../definition/index.js'
import { issue } from '../issue.js'
import { sheets } from '../sheets/index.js'
import { findFields, findTables, isLabel, type FoundSheet } from './find-blocks.js'

/** Finds the sheets of the definition by name in any language; missing and doubled ones are issues. */
export function findSheets(workbook: RawWorkbook): { found: FoundSheet[]; issues: Issue[] } {
  const issues: Issue[] = []
  const named = sheets.map((sheet) => ({ sheet, raw: workbook.sheets.filter(({ name }) => isLabel(sheet.name, name)) }))
  if (named.every(({ sheet, raw }) => raw.length === 0 || sheet.role === 'guide')) return { found: [], issues }
  // Missing sheets are called by the language that the others are in.
  const language = languages.find((one) =>
    named.some(({ sheet, raw }) => raw.some(({ name }) => fold(name) === fold(sheet.name[one]))),
  )
  const found = named.flatMap(({ sheet, raw: [first, second] }): FoundSheet[] => {
    const name = sheet.name[language ?? 'id']
    if (first === undefined) {
      if (hasInput(sheet)) issues.push({ ...issue('sheet-missing', [], { name }), sheet: name })
      return []
    }
    if (second !== undefined) issues.push({ ...issue('sheet-twice', [], { name }), sheet: second.name })
    return [{ sheet, raw: first, tables: findTables(sheet, first) }]
  })
  return { found, issues }
}

function hasInput(sheet: Sheet): boolean {
  return sheet.blocks.some(
    (block) =>
      block.block === 'table' || (block.block === 'form' && block.source !== undefined) || block.block === 'result',
  )
}

/** The language most sheets are named in. */
export function languageOf(found: readonly FoundSheet[]): Language {
  const indonesian = found.filter(({ sheet, raw }) => fold(raw.name) === fold(sheet.name.id)).length
  return indonesian * 2 >= found.length ? 'id' : 'en'
}

/** Minor units in one unit of the currency: has to be known before any amount is read. */
export function scaleOf(found: readonly FoundSheet[], language: Language): number {
  const site = found.find(({ sheet }) => sheet.key === 'site')
  if (site === undefined) return 1
  const field = findFields(site.sheet, site.raw, site.tables).find(({ field: { key } }) => key === 'currencyMinorUnit')
  const cell = field && site.raw.rows.get(field.row)?.get(field.column)
  const reading = cell?.value == null ? undefined : field?.field.kind.fromCell(cell, { language, scale: 1 })
  const decimals = typeof reading?.value === 'number' ? reading.value : 0
  return 10 ** Math.min(Math.max(decimals, 0), 3)
}
