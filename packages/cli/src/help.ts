import type { Command as Program, HelpConfiguration } from 'commander'
import type { Language } from '@bekal/core'
import { helpTitles, labels } from './messages.js'

/** Commander's help with its own words in the reader's language. */
export function helpIn(language: Language): HelpConfiguration {
  return {
    styleTitle: (title) => helpTitles[title]?.[language] ?? title,
    commandUsage: (program) => [...namesOf(program), ...usageWords(program, language)].join(' '),
    subcommandTerm: (program) => [program.name(), ...argumentsOf(program)].join(' '),
    optionDescription: ({ description, argChoices }) =>
      argChoices === undefined ? description : `${description} (${argChoices.join(' | ')})`,
  }
}

function namesOf(program: Program): string[] {
  return program.parent === null ? [program.name()] : [...namesOf(program.parent), program.name()]
}

function usageWords(program: Program, language: Language): string[] {
  const options = `[${labels.options[language]}]`
  if (program.commands.length > 0) return [options, labels.command[language]]
  const required = program.options
    .filter(({ mandatory }) => mandatory)
    .map(({ flags }) => flags.replace(/^(-\w), --\S+ <(.*)>$/u, '$1 $2'))
  return [options, ...argumentsOf(program), ...required]
}

function argumentsOf(program: Program): string[] {
  return program.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()} …` : argument.name()
    return argument.required ? name : `[${name}]`
  })
}
