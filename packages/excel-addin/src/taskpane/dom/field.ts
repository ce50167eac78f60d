import { element } from './element.js'

/** An input, its label and the place where its problem is said; `showProblem('')` takes a problem away. */
export interface Field {
  readonly input: HTMLInputElement
  readonly label: HTMLLabelElement
  readonly problem: HTMLParagraphElement
  showProblem(text: string): void
}

/** What a field shows and whom it tells. */
export interface FieldOptions {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly numeric: boolean
  /** Id of the text that explains what to type. */
  readonly hintId?: string
  readonly onInput: (value: string) => void
}

/** Makes a field; where its parts stand on the page is up to the caller. */
export function field({ id, label, value, numeric, hintId, onInput }: FieldOptions): Field {
  const problemId = `${id}-problem`
  const input = element('input', {
    id,
    value,
    type: 'text',
    // Digits with separators: a number input would drop them and guess.
    inputMode: numeric ? 'numeric' : 'text',
    autocomplete: 'off',
    class: numeric ? 'number' : undefined,
    'aria-describedby': [hintId, problemId].filter(Boolean).join(' '),
    oninput: () => onInput(input.value),
  })
  const problem = element('p', { id: problemId, class: 'problem', hidden: true })
  return {
    input,
    label: element('label', { for: id }, label),
    problem,
    showProblem(text) {
      problem.textContent = text
      problem.hidden = text === ''
      input.setAttribute('aria-invalid', String(text !== ''))
    },
  }
}
