import { languages, type Labels, type Language } from './language.js'

/** A closed list of codes with a label in each language; what a drop-down offers and a cell may hold. */
export interface Vocabulary<Code extends string = string> {
  readonly name: string
  readonly codes: readonly [Code, ...Code[]]
  /** The label of a code, as planners read it. */
  label(code: Code, language: Language): string
  /** The code a text stands for: its label in any language, or the code itself; case and outer blanks do not matter. */
  parse(text: string): Code | undefined
}

/**
 * Makes a vocabulary from its codes and labels.
 * @param name kebab-case English name, shown in reference pages.
 * @throws {AmbiguousLabelError} when one label stands for two codes: it could not be read back.
 */
export function defineVocabulary<Code extends string>(name: string, labels: Record<Code, Labels>): Vocabulary<Code> {
  const codes = Object.keys(labels) as [Code, ...Code[]]
  const byText = new Map<string, Code>()
  for (const code of codes) {
    for (const text of [code, ...languages.map((language) => labels[code][language])]) {
      const known = byText.get(fold(text))
      if (known !== undefined && known !== code) throw new AmbiguousLabelError(name, text)
      byText.set(fold(text), code)
    }
  }
  return {
    name,
    codes,
    label: (code, language) => labels[code][language],
    parse: (text) => byText.get(fold(text)),
  }
}

/** Texts that differ only in case or in blanks (also no-break ones) are the same label. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}

export class AmbiguousLabelError extends Error {
  override readonly name = 'AmbiguousLabelError'
  readonly code = 'ambiguous-label'
  constructor(vocabulary: string, text: string) {
    super(`Vocabulary "${vocabulary}": the label "${text}" stands for two codes; give each code its own label.`)
  }
}
