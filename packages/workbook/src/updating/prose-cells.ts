import type { Prose, RawSheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { sameValue } from '../parsing/overwritten.js'
import type { PlannedCell } from './computed-cells.js'
import { titleOf } from './find-places.js'

/** Texts with figures in them, and results of formulas between texts, where the file says otherwise. */
export function proseCells(prose: Prose, raw: RawSheet, before: Figures, after: Figures): PlannedCell[] {
  const title = titleOf(prose, raw)
  if (title === undefined) return []
  const { language } = after
  const now = prose.lines(after)
  // The lines stand as they were written: where the plan has fewer now, the formulas of the others show nothing.
  return prose.lines(before).flatMap((line, at) =>
    line.texts.flatMap((former, n): PlannedCell[] => {
      const place = { row: title.row + 1 + at, column: title.column - 1 + (line.columns?.[n] ?? n + 1) }
      const cell = raw.rows.get(place.row)?.get(place.column)
      if ('formula' in former) {
        const value = typeof former.result === 'function' ? former.result(after) : former.result
        const stays = cell?.formula === undefined || sameValue(cell.value ?? '', value)
        return stays ? [] : [{ ...place, value, formula: true }]
      }
      const text = now[at]?.texts[n]
      if (text === undefined || 'formula' in text || cell?.value === text[language]) return []
      // A text of ours differs from what it was in figures only; anything else the planner wrote.
      const isOurs = withoutFigures(String(cell?.value ?? '')) === withoutFigures(former[language])
      return isOurs ? [{ ...place, value: text[language] }] : []
    }),
  )
}

function withoutFigures(text: string): string {
  return text.replace(/\d[\d.,]*/gu, '#')
}
