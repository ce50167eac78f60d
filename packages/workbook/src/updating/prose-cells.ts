import type { Prose, RawSheet } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { sameValue } from '../parsing/overwritten.js'
import type { PlannedCell } from './computed-cells.js'
import { titleOf } from './find-places.js'

/** Texts with figures in them, and results of formulas between texts, where the file says otherwise. */
export function proseCells(prose: Prose, raw: RawSheet, before: Figures, after: Figures): PlannedCell[] {
  const title = titleOf(prose, raw)
  if (title === undefined) return []
  const was = prose.lines(before)
  const { language } = after
  return prose.lines(after).flatMap((line, at) =>
    line.texts.flatMap((text, n): PlannedCell[] => {
      const place = { row: title.row + 1 + at, column: title.column - 1 + (line.columns?.[n] ?? n + 1) }
      const cell = raw.rows.get(place.row)?.get(place.column)
      const former = was[at]?.texts[n]
      if ('formula' in text) {
        const value = typeof text.result === 'function' ? text.result(after) : text.result
        const stays = cell?.formula === undefined || sameValue(cell.value ?? '', value)
        return stays ? [] : [{ ...place, value, formula: true }]
      }
      const value = text[language]
      if (former === undefined || 'formula' in former || cell?.value === value) return []
      // A text of ours differs from what it was in figures only; anything else the planner wrote.
      const isOurs = withoutFigures(String(cell?.value ?? '')) === withoutFigures(former[language])
      return isOurs ? [{ ...place, value }] : []
    }),
  )
}

function withoutFigures(text: string): string {
  return text.replace(/\d[\d.,]*/gu, '#')
}
