/** One choice of a question: what is taken, and how it reads. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Asks the person at the terminal. */
export interface Asker {
  /** @throws {QuestionsStoppedError} when the person stops instead of answering; so do the others. */
  text(question: TextQuestion): Promise<string>
  one(question: ChoiceQuestion & { readonly usual: string }): Promise<string>
  some(question: ChoiceQuestion): Promise<readonly string[]>
}

export interface TextQuestion {
  readonly message: string
  /** What stands in the line to begin with. */
  readonly usual?: string
  /** What is wrong with an answer, in words; undefined where nothing is. */
  readonly fault: (answer: string) => string | undefined
}

export interface ChoiceQuestion {
  readonly message: string
  readonly choices: readonly Choice[]
}

/** The person pressed Ctrl-C or Esc. */
export class QuestionsStoppedError extends Error {
  override readonly name = 'QuestionsStoppedError'
  readonly code = 'questions-stopped'
}
