import type { ExitCode } from './command.js'
import { parseCommandLine } from './command-line.js'
import { commandTable } from './command-table.js'
import type { Io } from './io/io.js'
import { languageAsked, languageOfEnvironment } from './language.js'
import { sentences } from './messages.js'
import { tell } from './report/print.js'
import { WrongUseError } from './wrong-use.js'

/**
 * Runs one command line in this process.
 * @param argv the words after `bekal`.
 * @returns 0 fine · 1 the data has errors · 2 wrong use or unreadable file. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageAsked(argv) ?? languageOfEnvironment(io.env)
  try {
    const call = parseCommandLine(commandTable, argv, io, language)
    return call.command === undefined ? call.exitCode : await call.command.run(io, call.given)
  } catch (error) {
    if (error instanceof WrongUseError) tell(io, error.sentence[error.language ?? language])
    else tell(io, sentences.defect(io.env.BEKAL_DEBUG ? String((error as Error).stack) : String(error))[language])
    return 2
  }
}
