import type { ChoiceLists } from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import type { LayoutCell } from './layout.js'
import { layoutForm, layoutProse, layoutResult, layoutTable, type Desk, type Strip } from './layout-block.js'

/** The block from its title on: the title first, then whole rows. */
export function* blockStrips(place: BlockPlace, desk: Desk): Iterable<Strip> {
  const { block, titleRow, noteRow = titleRow, lastRow } = place
  const head = titleCells(place, desk)
  switch (block.block) {
    case 'table':
      yield { from: titleRow, to: noteRow, cells: head }
      return yield* layoutTable(block, place, desk)
    case 'result':
      yield { from: titleRow, to: noteRow, cells: head }
      return yield* layoutResult(block, place, desk)
    case 'form':
      return yield { from: titleRow, to: lastRow, cells: [...head, ...layoutForm(block, place, desk)] }
    case 'prose': {
      const lines = layoutProse(block, place, desk)
      return yield { from: titleRow, to: lastRow, cells: lines.length === 0 ? [] : [...head, ...lines] }
    }
    case 'charts':
      return yield { from: titleRow, to: lastRow, cells: head }
    case 'choices':
      return yield { from: titleRow, to: lastRow, cells: [...head, ...choiceCells(block, place, desk)] }
  }
}

function titleCells({ block, titleRow, noteRow }: BlockPlace, { style, context: { language } }: Desk): LayoutCell[] {
  const title = { row: titleRow, column: 1, value: block.title[language], style: style('block-title') }
  if (!('note' in block) || block.note === undefined || noteRow === undefined) return [title]
  return [title, { row: noteRow, column: 1, value: block.note[language], style: style('note') }]
}

function choiceCells({ lists }: ChoiceLists, place: BlockPlace, { style, context: { language } }: Desk): LayoutCell[] {
  return lists.flatMap(({ vocabulary, title: heading }): LayoutCell[] => {
    const first = place.listRows?.get(vocabulary.name) ?? place.firstRow
    const column = place.columns.get(vocabulary.name) ?? 1
    return [
      { row: first - 1, column, value: heading[language], style: style('result-header') },
      ...vocabulary.codes.map((code, n) => ({
        row: first + n,
        column,
        value: vocabulary.label(code, language),
        style: style('label'),
      })),
    ]
  })
}
