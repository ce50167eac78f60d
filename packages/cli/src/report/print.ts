import type { Io } from '../io/io.js'

/** A message for the person at the terminal. */
export function tell(io: Io, text: string): void {
  io.stderr(`${printable(text)}\n`)
}

/** A result for the person at the terminal. */
export function show(io: Io, text: string): void {
  io.stdout(`${printable(text)}\n`)
}

/** A result for a program: stable keys, two spaces. */
export function showJson(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, undefined, 2)}\n`)
}

/** Texts come from files of others: nothing in them may steer the terminal or turn the reading direction. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
