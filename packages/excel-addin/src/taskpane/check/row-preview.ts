import type { Issue } from '@bekal/core'
import { columnLetter, type RawCell, type RawWorkbook } from '@bekal/workbook/parsing'
import type { Say } from '../dom/parts.js'
import { element } from '../dom/element.js'
import type { Actions } from '../shell/actions.js'
import { checkWords } from './check-words.js'
import { typedValue } from './typed-value.js'

/** Where no program shows the cell: the row it stands in, and a field to put something else into it. */
export function rowPreview(
  { sheet, cell }: Issue,
  raw: RawWorkbook,
  actions: Actions,
  say: Say,
): HTMLElement | undefined {
  const row = Number(/\d+$/u.exec(cell ?? '')?.[0])
  const cells = raw.sheets.find(({ name }) => name === sheet)?.rows.get(row)
  if (sheet === undefined || cell === undefined || cells === undefined) return undefined
  const place = `${sheet}!${cell}`
  const own = [...cells].filter(([, { formula }]) => formula === undefined).sort(([a], [b]) => a - b)
  const isOwn = (column: number) => `${columnLetter(column)}${row}` === cell
  const at = own.findIndex(([column]) => isOwn(column))
  const near = own.slice(Math.max(0, at - 3), Math.max(0, at - 3) + 7)
  const inputId = `new-value-${place}`
  const put = (event: Event) => {
    event.preventDefault()
    const typed = (document.getElementById(inputId) as HTMLInputElement | null)?.value ?? ''
    void actions.put([{ sheet, cell, ...typedValue(typed) }], checkWords.fixed({ count: 1 }))
  }
  return element(
    'form',
    { class: 'row-preview', onsubmit: put },
    element('p', { class: 'hint' }, say(checkWords.rowOf({ row, sheet }))),
    element(
      'dl',
      {},
      ...near.flatMap(([column, one]) => [
        element('dt', { class: isOwn(column) ? 'own' : undefined }, `${columnLetter(column)}${row}`),
        element('dd', { class: isOwn(column) ? 'own' : undefined }, textOf(one)),
      ]),
    ),
    element('label', { for: inputId }, say(checkWords.newValue({ place }))),
    element(
      'div',
      { class: 'toolbar' },
      element('input', { id: inputId, type: 'text', autocomplete: 'off' }),
      element('button', { type: 'submit' }, say(checkWords.putValue)),
    ),
  )
}

function textOf({ value, error }: RawCell): string {
  return error ?? (value === null ? '' : String(value))
}
