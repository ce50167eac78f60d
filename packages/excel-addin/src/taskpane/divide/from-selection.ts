import type { Language } from '@bekal/core'
import type { PartyRow } from './division.js'
import { formatNumber } from '../format-number.js'

type Cells = readonly (readonly unknown[])[]

/** What to write in the total field for one selected cell; undefined when the selection is not one cell. */
export function totalFromCells(cells: Cells, language: Language): string | undefined {
  return cells.length === 1 && cells[0]?.length === 1 ? typedText(cells[0][0], language) : undefined
}

/**
 * Parties from a selected column or row of weights, or of names and weights side by side.
 * @returns undefined when the selection has neither shape.
 */
export function partiesFromCells(cells: Cells, language: Language): PartyRow[] | undefined {
  const lines = (cells[0]?.length ?? 0) > cells.length ? transpose(cells) : cells
  const width = lines[0]?.length ?? 0
  if (width === 1) return lines.map(([weight]) => ({ name: '', weight: typedText(weight, language) }))
  if (width !== 2 || lines.some(([name]) => typeof name === 'number')) return undefined
  return lines.map(([name, weight]) => ({ name: String(name ?? ''), weight: typedText(weight, language) }))
}

// Text is passed on as it stands: the field's own strict reader then says what is wrong with it.
function typedText(cell: unknown, language: Language): string {
  return typeof cell === 'number' ? formatNumber(cell, language) : String(cell ?? '').trim()
}

function transpose(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]))
}
