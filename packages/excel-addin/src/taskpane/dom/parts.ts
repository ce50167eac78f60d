import type { Labels, Language } from '@bekal/core'
import { element, type Child } from './element.js'

/** Says labels in the language of the pane. */
export type Say = (labels: Labels) => string

export function speakerOf(language: Language): Say {
  return (labels) => labels[language]
}

interface ButtonOptions {
  readonly id?: string
  readonly look?: 'primary' | 'quiet' | 'link'
  readonly label?: string
  readonly disabled?: boolean
  readonly describedBy?: string
  readonly pressed?: boolean
}

/** A button that does one thing. */
export function button(
  text: string,
  onclick: () => void,
  { id, look, label, disabled = false, describedBy, pressed }: ButtonOptions = {},
): HTMLButtonElement {
  return element(
    'button',
    {
      id,
      type: 'button',
      class: look,
      onclick,
      disabled,
      'aria-label': label,
      'aria-describedby': describedBy,
      'aria-pressed': pressed,
    },
    text,
  )
}

/** A part of a view under its own heading. */
export function section(id: string, title: string, ...children: Child[]): HTMLElement {
  return element(
    'section',
    { id, class: 'card', 'aria-labelledby': `${id}-title` },
    element('h3', { id: `${id}-title`, tabIndex: -1 }, title),
    ...children,
  )
}

/** What stands where there is nothing to show yet: why, and what to do next. */
export function emptyState(text: string, ...doing: Child[]): HTMLElement {
  const wanted = doing.filter((child) => child !== undefined && child !== false)
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, text),
    wanted.length > 0 && element('div', { class: 'buttons' }, ...wanted),
  )
}

interface SelectOptions {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly unseenLabel?: boolean
  readonly onChoose: (value: string) => void
}

/** A labelled drop-down. */
export function select({ id, label, value, choices, unseenLabel = false, onChoose }: SelectOptions): HTMLElement {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id, class: unseenLabel ? 'unseen' : undefined }, label),
    element(
      'select',
      { id, value, onchange: (event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value) },
      ...choices.map((choice) => element('option', { value: choice.value }, choice.text)),
    ),
  )
}

interface InputOptions {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'date' | 'range'
  readonly numeric?: boolean
  readonly hint?: string
  readonly fault?: string
  readonly unseenLabel?: boolean
  readonly more?: Readonly<Record<string, unknown>>
  readonly onInput: (value: string) => void
}

/** A labelled field with its hint and, where there is one, what is wrong with it. */
export function input(options: InputOptions): HTMLElement {
  const { id, label, value, type = 'text', numeric = false, hint, fault, unseenLabel = false, more, onInput } = options
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(Boolean)
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id, class: unseenLabel ? 'unseen' : undefined }, label),
    element('input', {
      id,
      type,
      // Before the value: a slider takes none beyond its ends.
      ...more,
      value,
      class: numeric ? 'number' : undefined,
      inputMode: numeric ? 'numeric' : 'text',
      autocomplete: 'off',
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      'aria-invalid': fault === undefined ? undefined : true,
      oninput: (event: Event) => onInput((event.currentTarget as HTMLInputElement).value),
    }),
    hint !== undefined && element('p', { id: `${id}-hint`, class: 'hint' }, hint),
    fault !== undefined && element('p', { id: `${id}-fault`, class: 'problem' }, fault),
  )
}

/** A table with headings; figures stand to the right. */
export function table(
  caption: string,
  heads: readonly { readonly text: string; readonly figure?: boolean }[],
  rows: readonly (readonly Child[])[],
  foot?: readonly Child[],
): HTMLElement {
  const cell = (child: Child, at: number) =>
    at === 0
      ? element('th', { scope: 'row' }, child)
      : element('td', { class: heads[at]?.figure ? 'number' : undefined }, child)
  const row = (cells: readonly Child[]) => element('tr', {}, ...cells.map(cell))
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map(({ text, figure }) => element('th', { scope: 'col', class: figure ? 'number' : undefined }, text)),
      ),
    ),
    element('tbody', {}, ...rows.map(row)),
    foot && element('tfoot', {}, row(foot)),
  )
}
