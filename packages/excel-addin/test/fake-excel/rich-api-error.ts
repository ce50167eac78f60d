/** What Excel answers when it refuses, as Office.js throws it. */
export class RichApiError extends Error {
  override readonly name = 'RichApi.Error'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
