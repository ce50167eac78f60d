import type { Language } from '@bekal/core'
import type { Argument, Command, Option } from './command.js'
import { sharedOptions } from './command-table.js'
import { labels, sentences } from './messages.js'

/** The command table as a Markdown page, for reference pages and for review. */
export function renderCommandTable(table: readonly Command[], language: Language): string {
  const commands = table.map((command) => renderCommand(command, language))
  return [`# ${labels.commands[language]}`, sentences.exitCodes()[language], ...commands].join('\n\n') + '\n'
}

function renderCommand(command: Command, language: Language): string {
  const usage = [
    ...['bekal', command.name, ...command.arguments.map(shownArgument)],
    ...command.options.filter(({ required }) => required).map((option) => flagsOf(option)),
    `[${labels.options[language]}]`,
  ]
  return [
    `## \`${command.name}\``,
    command.about[language],
    `\`${usage.join(' ')}\``,
    renderRows(
      labels.argument[language],
      command.arguments.map((argument) => argumentRow(argument, language)),
      language,
    ),
    renderRows(
      labels.option[language],
      [...command.options, ...sharedOptions].map((option) => optionRow(option, language)),
      language,
    ),
  ].join('\n\n')
}

/** As usage lines show it. */
function shownArgument({ name, repeats, optional }: Argument): string {
  if (repeats) return `[${name} …]`
  return optional ? `[${name}]` : name
}

function renderRows(title: string, rows: readonly (readonly string[])[], language: Language): string {
  const lines = [[title, labels.meaning[language]], ['---', '---'], ...rows]
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}

function argumentRow({ name, about }: Argument, language: Language): string[] {
  return [`\`${name}\``, about[language]]
}

function flagsOf({ name, short, value }: Option): string {
  const flag = short === undefined ? `--${name}` : `-${short}`
  return value === undefined ? flag : `${flag} ${value}`
}

function optionRow({ name, short, value, choices, about }: Option, language: Language): string[] {
  const flags = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].join(', ')
  const list = choices === undefined ? '' : ` (${choices.map((choice) => `\`${choice}\``).join(', ')})`
  return [`\`${flags}${value === undefined ? '' : ` ${value}`}\``, `${about[language]}${list}`]
}
