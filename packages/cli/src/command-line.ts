import { Command as Program, CommanderError, Option as ProgramOption } from 'commander'
import type { Language } from '@bekal/core'
import { version } from '../package.json'
import type { Argument, Command, ExitCode, Option } from './command.js'
import { sharedOptions } from './command-table.js'
import { helpIn } from './help.js'
import type { Io } from './io/io.js'
import { labels, sentences } from './messages.js'
import { usageSentence } from './usage-sentence.js'
import { WrongUseError } from './wrong-use.js'

/** The command that was called and with what, or the exit code when help or the version was all that was asked for. */
export type Call =
  { readonly command: Command; readonly given: object } | { readonly command?: never; readonly exitCode: ExitCode }

/**
 * Reads a command line by the command table.
 * @throws {WrongUseError} when it does not fit the table.
 */
export function parseCommandLine(table: readonly Command[], argv: readonly string[], io: Io, language: Language): Call {
  let call: Call = { exitCode: 0 }
  const program = programOf(table, io, language, (command, given) => {
    call = { command, given }
  })
  try {
    program.parse(table.reduce(keepNegatives, argv), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.help' && error.exitCode !== 0) return { exitCode: 2 }
    if (error.exitCode === 0) return { exitCode: 0 }
    throw new WrongUseError(usageSentence(error, table.find(({ name }) => argv.includes(name))?.name))
  }
  return call
}

type OnCall = (command: Command, given: object) => void

function programOf(table: readonly Command[], io: Io, language: Language, onCall: OnCall): Program {
  const program = settled(new Program('bekal'), io, language)
    .description(labels.program[language])
    .version(version, '-V, --version', labels.versionOption[language])
    .helpCommand('help [COMMAND]', labels.helpCommand[language])
    .enablePositionalOptions()
    .addHelpText('after', `\n${sentences.exitCodes()[language]}`)
  for (const option of sharedOptions) program.addOption(programOption(option, language).hideHelp())
  for (const command of table) {
    const sub = settled(program.command(command.name), io, language).description(command.about[language])
    for (const argument of command.arguments) sub.argument(usageOf(argument), argument.about[language])
    for (const option of [...command.options, ...sharedOptions]) sub.addOption(programOption(option, language))
    sub.action(() => {
      const words = sub.args.map((word) => word.replace(trueMinus, '-'))
      const given = command.arguments.map(({ name, repeats }, at) => [
        name.toLowerCase(),
        repeats ? words.slice(at) : words[at],
      ])
      onCall(command, { ...Object.fromEntries(given), ...sub.optsWithGlobals() })
    })
  }
  return program
}

/** How the parser is told of an argument. */
function usageOf({ name, repeats, optional }: Argument): string {
  if (repeats) return `[${name}...]`
  return optional ? `[${name}]` : `<${name}>`
}

/** Output goes to `io` and in the reader's language; nothing ends the process. */
function settled(program: Program, io: Io, language: Language): Program {
  return program
    .exitOverride()
    .helpOption('-h, --help', labels.helpOption[language])
    .configureHelp(helpIn(language))
    .configureOutput({
      writeOut: (text) => io.stdout(text),
      writeErr: (text) => io.stderr(text),
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
}

function programOption({ name, short, value, required, choices, conflicts = [], about }: Option, language: Language) {
  const flags = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`
  const option = new ProgramOption(flags, about[language])
    .conflicts([...conflicts])
    .makeOptionMandatory(required === true)
  return choices === undefined ? option : option.choices([...choices])
}

/** A word such as -100 or -Rp1.500 would pass for an option; on its way through the parser it wears a true minus sign. */
function keepNegatives(argv: readonly string[], command: Command): readonly string[] {
  const wanted = argv.includes(command.name) && command.arguments.some(({ mayBeNegative }) => mayBeNegative)
  return wanted ? argv.map((word) => word.replace(/^-(?=\d|Rp)/iu, '\u2212')) : argv
}

const trueMinus = /^\u2212/u
