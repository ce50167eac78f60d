import { columnLetter } from '@bekal/workbook/parsing'
import { button, input, select, speakerOf, type Say } from '../dom/parts.js'
import { element } from '../dom/element.js'
import { checkWords } from '../check/check-words.js'
import { typedValue } from '../check/typed-value.js'
import type { SheetPiece, ShownCell } from '../desk/connection.js'
import type { Actions } from '../shell/actions.js'
import type { PaneState } from '../shell/pane-state.js'
import { sheetWords } from './sheet-words.js'

/** The cells around the one that was gone to, where no Excel shows them; the one in the middle can be filled in. */
export function sheetCard({ piece, language, typedCell }: PaneState, actions: Actions): HTMLElement | false {
  if (piece === undefined) return false
  const say = speakerOf(language)
  const show = (sheet: string, cell: string) => void actions.showPiece({ sheet, cell })
  return element(
    'aside',
    { id: 'sheet', 'aria-labelledby': 'sheet-title' },
    element(
      'div',
      { class: 'toolbar' },
      element('h2', { id: 'sheet-title', class: 'unseen' }, say(sheetWords.title)),
      select({
        id: 'sheet-choice',
        label: say(sheetWords.chooseSheet),
        unseenLabel: true,
        value: piece.sheet,
        choices: piece.sheets.map((name) => ({ value: name, text: name })),
        onChoose: (name) => show(name, 'A1'),
      }),
      button('×', () => actions.change({ piece: undefined }, 'view-title'), {
        id: 'close-sheet',
        look: 'quiet',
        label: say(sheetWords.close),
      }),
    ),
    cells(piece, show, say),
    cellForm(piece, typedCell, actions, say),
  )
}

function cells(piece: SheetPiece, show: (sheet: string, cell: string) => void, say: Say): HTMLElement {
  const current = currentOf(piece)
  return element(
    'div',
    {
      id: 'sheet-cells',
      class: 'scroll',
      tabIndex: 0,
      role: 'group',
      'aria-label': say(sheetWords.cells(piece)),
      onkeydown: (event: KeyboardEvent) => {
        const to = neighbour(piece.cell, event.key)
        if (to === undefined) return
        event.preventDefault()
        show(piece.sheet, to)
      },
    },
    element(
      'p',
      { class: 'unseen', role: 'status' },
      say(sheetWords.at({ place: `${piece.sheet}!${piece.cell}`, text: current?.text ?? '' })),
    ),
    element(
      'table',
      { class: 'grid' },
      element(
        'thead',
        {},
        element('tr', {}, element('td', {}), ...piece.columns.map((letter) => element('th', { scope: 'col' }, letter))),
      ),
      element(
        'tbody',
        {},
        ...piece.rows.map(({ number, cells: row }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, String(number)),
            ...row.map((one) =>
              element(
                'td',
                {
                  class: looksOf(one).join(' '),
                  'aria-current': one.cell === piece.cell ? true : undefined,
                  onclick: () => show(piece.sheet, one.cell),
                },
                one.text,
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

function looksOf({ isNumber, isError, isFormula }: ShownCell): string[] {
  return [isNumber ? 'number' : '', isError ? 'problem' : '', isFormula ? 'computed' : ''].filter(Boolean)
}

function cellForm(piece: SheetPiece, typed: string | undefined, actions: Actions, say: Say): HTMLElement {
  const current = currentOf(piece)
  if (current?.isFormula) return element('p', { class: 'hint' }, say(sheetWords.formula))
  const put = (event: Event) => {
    event.preventDefault()
    const { typedCell } = actions.state()
    if (typedCell === undefined) return
    const place = { sheet: piece.sheet, cell: piece.cell }
    actions.change({ typedCell: undefined })
    void actions.put([{ ...place, ...typedValue(typedCell, current?.isPercent) }], checkWords.fixed({ count: 1 }))
  }
  return element(
    'form',
    { class: 'toolbar cell-form', onsubmit: put },
    input({
      id: 'cell-content',
      label: say(sheetWords.content({ cell: piece.cell })),
      value: typed ?? current?.text ?? '',
      onInput: (text) => actions.change({ typedCell: text }),
    }),
    element('button', { id: 'put-cell', type: 'submit', disabled: typed === undefined }, say(sheetWords.put)),
  )
}

function currentOf({ rows, cell }: SheetPiece): ShownCell | undefined {
  return rows.flatMap((row) => row.cells).find((one) => one.cell === cell)
}

/** The address beside one, in the direction of an arrow key. */
export function neighbour(cell: string, key: string): string | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [column, row - 1],
    ArrowDown: [column, row + 1],
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
  }
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined
  if (to === undefined || to[0] < 1 || to[1] < 1) return undefined
  return `${columnLetter(to[0])}${to[1]}`
}
