import type { Block, Prose, ProseLine, RawSheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { sameValue } from '../parsing/overwritten.js'
import type { PlannedCell } from './computed-cells.js'
import { titleOf } from './find-places.js'

/**
 * Texts with figures in them, and results of formulas between texts, where the file says otherwise.
 * @param blocks those of the sheet: where the next one begins, the lines end.
 */
export function proseCells(
  prose: Prose,
  blocks: readonly Block[],
  raw: RawSheet,
  before: Figures,
  after: Figures,
): PlannedCell[] {
  const title = titleOf(prose, raw)
  if (title === undefined) return []
  const { language } = after
  const [then, now] = [prose.lines(before), prose.lines(after)]
  const end = Math.min(...blocks.flatMap((block) => titleOf(block, raw)?.row ?? []).filter((row) => row > title.row))
  // The lines stand as they were first written, which may be for a plan with more of them than the one before or the
  // one after: formulas that have nothing to show any more show nothing, and those that have it again show it.
  return fullest(then, now).flatMap((line, at) =>
    line.texts.flatMap((text, n): PlannedCell[] => {
      const place = { row: title.row + 1 + at, column: title.column - 1 + (line.columns?.[n] ?? n + 1) }
      if (place.row >= end) return []
      const cell = raw.rows.get(place.row)?.get(place.column)
      if ('formula' in text) {
        const value = typeof text.result === 'function' ? text.result(after) : text.result
        const stays = cell?.formula === undefined || sameValue(cell.value ?? '', value)
        return stays ? [] : [{ ...place, value, formula: true }]
      }
      const [former, wanted] = [then[at]?.texts[n], now[at]?.texts[n]]
      if (former === undefined || wanted === undefined || 'formula' in former || 'formula' in wanted) return []
      if (cell?.value === wanted[language]) return []
      // A text of ours differs from what it was in figures only; anything else the planner wrote.
      const isOurs = withoutFigures(String(cell?.value ?? '')) === withoutFigures(former[language])
      return isOurs ? [{ ...place, value: wanted[language] }] : []
    }),
  )
}

/** Line by line the one with more texts: both stand at the same places as far as they go. */
function fullest(some: readonly ProseLine[], others: readonly ProseLine[]): ProseLine[] {
  const [longer, shorter] = some.length >= others.length ? [some, others] : [others, some]
  return longer.map((line, at) => {
    const other = shorter[at]
    return other !== undefined && other.texts.length > line.texts.length ? other : line
  })
}

function withoutFigures(text: string): string {
  return text.replace(/\d[\d.,]*/gu, '#')
}
