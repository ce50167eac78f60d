import type { CommanderError } from 'commander'
import type { Labels } from '@bekal/core'
import { sentences } from './messages.js'

/** What is wrong with a command line, in our words, and where help is. */
export function usageSentence(error: CommanderError, command: string | undefined): Labels {
  const what = sentenceOf(error)
  const where = sentences.seeHelp(command === undefined ? 'bekal --help' : `bekal ${command} --help`)
  return { id: `${what.id} ${where.id}`, en: `${what.en} ${where.en}` }
}

function sentenceOf({ code, message }: CommanderError): Labels {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map((match) => match[1] as string)
  const guess = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message)?.[1]
  switch (code) {
    case 'commander.unknownCommand':
      return sentences.unknownCommand(first, guess)
    case 'commander.unknownOption':
      return sentences.unknownOption(first, guess)
    case 'commander.missingArgument':
      return sentences.missingArgument(first)
    case 'commander.missingMandatoryOptionValue':
      return sentences.missingOption(first)
    case 'commander.optionMissingArgument':
      return sentences.optionWithoutValue(first)
    case 'commander.excessArguments':
      return sentences.tooManyArguments()
    case 'commander.conflictingOption':
      return sentences.conflictingOptions(first, second)
    case 'commander.invalidArgument':
      return sentences.notAChoice(first, second, /Allowed choices are (.*)\.$/u.exec(message)?.[1] ?? '')
    default:
      return { id: message, en: message }
  }
}
