import type { Labels } from '@bekal/core'

/** Which of Excel's error values a cell shows: the input is wrong, or what it asks for is not there. */
export type RefusalKind = 'invalid-value' | 'not-available'

/** Why a function gives no result, in words for whoever typed the formula. */
export class FunctionRefusal extends Error {
  override readonly name = 'FunctionRefusal'
  readonly code: RefusalKind
  constructor(
    readonly labels: Labels,
    kind: RefusalKind = 'invalid-value',
  ) {
    super(labels.en)
    this.code = kind
  }
}
