import type { Labels, Language } from '@bekal/core'

/** Ends a command with exit code 2 and one sentence: the call cannot be carried out as it stands. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError'
  readonly code = 'wrong-use'
  /** @param language where it is known better than from the command line: the plan's. */
  constructor(
    readonly sentence: Labels,
    readonly language?: Language,
  ) {
    super(sentence.en)
  }
}
