import type { ExitCode, SharedValues } from '../command.js'
import type { Io } from '../io/io.js'
import { showJson, tell } from './print.js'

/**
 * Ends a command that cannot answer: what was found in the file is its JSON, and people are told what is not there.
 * @param why one sentence.
 */
export function noAnswer(
  io: Io,
  { json }: SharedValues,
  { unreadable }: { readonly unreadable: boolean },
  found: object,
  why: string,
): ExitCode {
  if (json) showJson(io, found)
  tell(io, why)
  return unreadable ? 2 : 1
}
