import { languages } from '@bekal/core'
import type { Command, Option } from './command.js'
import { allocateCommand } from './commands/allocate.js'
import { buildCommand } from './commands/build.js'
import { checkCommand } from './commands/check.js'
import { diffCommand } from './commands/diff.js'
import { initCommand } from './commands/init.js'
import { mergeCommand } from './commands/merge.js'
import { opportunityCommand } from './commands/opportunity.js'
import { outcomesCommand } from './commands/outcomes.js'
import { eligibilityCommand } from './commands/eligibility.js'
import { readCommand } from './commands/read.js'
import { scoreCommand } from './commands/score.js'
import { settleCommand } from './commands/settle.js'
import { scheduleCommand } from './commands/schedule.js'
import { splitCommand } from './commands/split.js'
import { updateCommand } from './commands/update.js'

/** Every command, in the order help lists them. The parser, the help texts and the reference page come from here. */
export const commandTable: readonly Command[] = [
  initCommand,
  buildCommand,
  checkCommand,
  readCommand,
  splitCommand,
  settleCommand,
  scheduleCommand,
  scoreCommand,
  eligibilityCommand,
  diffCommand,
  mergeCommand,
  updateCommand,
  opportunityCommand,
  outcomesCommand,
  allocateCommand,
]

/** Options that every command has. */
export const sharedOptions: readonly Option[] = [
  {
    name: 'json',
    about: { id: 'hasil sebagai JSON di stdout', en: 'the result as JSON on stdout' },
  },
  {
    name: 'lang',
    value: 'LANG',
    choices: languages,
    about: {
      id: 'bahasa pesan; bila tidak disebut: bahasa rencana, lalu bahasa sistem',
      en: 'language of messages; if not given: the plan’s, then the system’s',
    },
  },
]
