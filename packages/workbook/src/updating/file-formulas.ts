import type { Language } from '@bekal/core'
import { isComputed, type Block, type ComputedColumn, type Sheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import type { BlockPlace } from '../layout/block-place.js'
import { UnknownBlockError } from '../layout/block-place.js'
import { formulaContexts } from '../layout/formula-contexts.js'
import type { FoundSheet } from '../parsing/find-blocks.js'
import { fieldsOf, isContiguous, listsOf, titleOf, type FilePlace } from './find-places.js'

/** Writes the formulas of our declarations as they read in a planner's file, where everything may stand elsewhere. */
export interface FileFormulas {
  /** The formula of a table's column for an entry, by its place in the table; undefined where it cannot be told. */
  of(key: string, column: ComputedColumn, place: number): string | undefined
}

export function fileFormulas(
  found: readonly FoundSheet[],
  places: ReadonlyMap<string, FilePlace>,
  figures: Figures,
): FileFormulas {
  const { language } = figures
  const sheets = new Map(found.map(({ sheet, raw }) => [sheet.key, named(sheet, raw.name, language)]))
  const known = new Map<string, BlockPlace>()
  for (const one of found) {
    const sheet = sheets.get(one.sheet.key) as Sheet
    for (const block of one.sheet.blocks) {
      const place = blockPlace(block, sheet, one, places, language)
      if (place !== undefined) known.set(block.key, place)
    }
  }
  const find = (key: string): BlockPlace => {
    const place = known.get(key)
    if (place === undefined) throw new UnknownBlockError(key)
    return place
  }
  const contexts = formulaContexts(find, [...sheets.values()], figures)
  return {
    of(key, column, place) {
      try {
        return column.formula(contexts(find(key), place))
      } catch (error) {
        if (error instanceof UnknownBlockError) return undefined
        throw error
      }
    },
  }
}

/** The sheet under the name that its tab has. */
function named(sheet: Sheet, name: string, language: Language): Sheet {
  return { ...sheet, name: { ...sheet.name, [language]: name } }
}

function blockPlace(
  block: Block,
  sheet: Sheet,
  found: FoundSheet,
  places: ReadonlyMap<string, FilePlace>,
  language: Language,
): BlockPlace | undefined {
  const base = { sheet, block, titleRow: titleOf(block, found.raw)?.row ?? 0 }
  switch (block.block) {
    case 'table':
    case 'result': {
      const place = places.get(block.key)
      if (place === undefined || place.slots.length === 0 || !isContiguous(place)) return undefined
      const hasCaption = block.columns.some((column) => isComputed(column) && column.caption !== undefined)
      return {
        ...base,
        headerRow: place.headerRow,
        ...(hasCaption && { captionRow: place.headerRow - 1 }),
        firstRow: place.slots[0] as number,
        lastRow: place.slots.at(-1) as number,
        columns: place.columns,
      }
    }
    case 'form': {
      const own = fieldsOf(found).filter(({ form }) => form === block)
      const first = own.find(({ field }) => field === block.fields[0])?.row ?? 0
      const inOrder = block.fields.every((field, at) => own.find((one) => one.field === field)?.row === first + at)
      if (!inOrder) return undefined
      const columns = new Map(own.map(({ field, column }) => [field.key, column]))
      return { ...base, firstRow: first, lastRow: first + block.fields.length - 1, columns }
    }
    case 'choices': {
      const lists = listsOf(block, found.raw, language)
      return {
        ...base,
        firstRow: 1,
        lastRow: 1,
        columns: new Map([...lists].map(([name, { column }]) => [name, column])),
        listRows: new Map([...lists].map(([name, { row }]) => [name, row])),
      }
    }
    default:
      return undefined
  }
}
