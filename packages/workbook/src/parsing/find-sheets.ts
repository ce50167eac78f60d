import { fold, languages, type Issue, type Labels, type Language } from '@bekal/core'
import type { RawSheet, RawWorkbook, Sheet } from '../definition/index.js'
import { issue } from '../issue.js'
import { sheets } from '../sheets/index.js'
import { findFields, findTables, isLabel, type FoundSheet } from './find-blocks.js'

/**
 * Finds the sheets of the definition by name in any language, and those that were renamed by the tables that stand on
 * them; missing, renamed, copied and doubled ones are issues.
 */
export function findSheets(workbook: RawWorkbook): { found: FoundSheet[]; missing: Sheet[]; issues: Issue[] } {
  const issues: Issue[] = []
  const named = sheets.map((sheet) => ({ sheet, raw: workbook.sheets.filter(({ name }) => isNamed(sheet, name)) }))
  const unnamed = workbook.sheets.filter(({ name }) => !sheets.some((sheet) => isNamed(sheet, name)))
  const strangers = unnamed.slice(0, mostStrangers).flatMap((raw) => {
    const sheet = recognised(raw)
    return sheet === undefined ? [] : [{ raw, sheet }]
  })
  if (named.every(({ sheet, raw }) => raw.length === 0 || sheet.role === 'guide') && strangers.length < 2) {
    return { found: [], missing: [], issues }
  }
  // Missing sheets are called by the language that the others are in.
  const language = languages.find((one) =>
    named.some(({ sheet, raw }) => raw.some(({ name }) => fold(name) === fold(sheet.name[one]))),
  )
  const missing: Sheet[] = []
  const found = named.flatMap(({ sheet, raw: [first, second] }): FoundSheet[] => {
    const name = sheet.name[language ?? 'id']
    const alike = strangers.filter((one) => one.sheet === sheet).map(({ raw }) => raw)
    const own = first ?? alike.shift()
    if (own === undefined) {
      missing.push(sheet)
      return []
    }
    if (first === undefined) issues.push({ ...issue('sheet-renamed', [], { name, found: own.name }), sheet: own.name })
    if (second !== undefined) issues.push({ ...issue('sheet-twice', [], { name }), sheet: second.name })
    for (const copy of alike) {
      issues.push({ ...issue('sheet-copied', [], { name: own.name, found: copy.name }), sheet: copy.name })
    }
    return [{ sheet, raw: own, tables: findTables(sheet, own) }]
  })
  return { found, missing, issues }
}

/** A sheet that is not there, called in the language of the others. */
export function missingSheet({ name }: Sheet, language: Language): Issue {
  return { ...issue('sheet-missing', [], { name: name[language] }), sheet: name[language] }
}

/** Sheets of other names that are looked at; a planner has a few of their own, not hundreds. */
const mostStrangers = 60

function isNamed({ name, formerly = [] }: Sheet, written: string): boolean {
  return [name, ...formerly].some((labels: Labels) => isLabel(labels, written))
}

/** The sheet whose tables stand on one of another name: nearly all of them, or it is a sheet of the planner's own. */
function recognised(raw: RawSheet): Sheet | undefined {
  let best: { sheet: Sheet; headings: number } | undefined
  for (const sheet of sheets.filter(hasInput)) {
    const tables = findTables(sheet, raw)
    const fields = findFields(sheet, raw, tables)
    const of = sheet.blocks.reduce((sum, { block }) => sum + (block === 'table' || block === 'result' ? 1 : 0), 0)
    const ownFields = sheet.blocks.flatMap((block) => (block.block === 'form' ? block.fields : []))
    if (tables.length * 2 < of || fields.length * 2 < ownFields.length) continue
    const headings = tables.reduce((sum, { columns }) => sum + columns.size, fields.length)
    if (headings >= fewestHeadings && headings > (best?.headings ?? 0)) best = { sheet, headings }
  }
  return best?.sheet
}

const fewestHeadings = 3

export function hasInput(sheet: Sheet): boolean {
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
  const decimals = numberOn(found, 'site', 'currencyMinorUnit', language) ?? 0
  return 10 ** Math.min(Math.max(decimals, 0), 3)
}

/** The version of the workbook's form: how far a former one differs has to be known before anything is missed. */
export function versionOf(found: readonly FoundSheet[], language: Language): number | undefined {
  return numberOn(found, 'lists', 'templateVersion', language)
}

function numberOn(found: readonly FoundSheet[], key: string, field: string, language: Language): number | undefined {
  const one = found.find(({ sheet }) => sheet.key === key)
  const place = one && findFields(one.sheet, one.raw, one.tables).find(({ field: { key: own } }) => own === field)
  const cell = place && one.raw.rows.get(place.row)?.get(place.column)
  if (cell?.value == null) return undefined
  const { value } = place?.field.kind.fromCell(cell, { language, scale: 1 }) ?? {}
  return typeof value === 'number' ? value : undefined
}
