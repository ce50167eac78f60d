/** A part is no XML that can be read. */
export class UnreadableXmlError extends Error {
  override readonly name = 'UnreadableXmlError'
  readonly code = 'unreadable-xml'
  constructor(what: string) {
    super(`The part holds ${what}.`)
  }
}

/** A part is written as no spreadsheet program writes it, in a way that could do harm: it defines entities of its own. */
export class UnusualXmlError extends Error {
  override readonly name = 'UnusualXmlError'
  readonly code = 'unusual-xml'
  constructor(what: string) {
    super(`The part holds ${what}.`)
  }
}
