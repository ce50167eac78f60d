import type { Labels, Language } from '@bekal/core'
import { serialOf } from '../definition/cell-kind.js'
import type { Result, ResultCell } from '../definition/cell-value.js'
import { evaluate, type FunctionDefinition } from '../definition/define-function.js'
import type { Example, ExampleArgument, ExampleCells } from '../definition/example.js'
import type { PlanView } from '../plan/plan-view.js'
import { referenceWords as words } from './reference-words.js'

/**
 * The reference page of the custom functions in Markdown. Everything on it comes from the declarations; what an example
 * gives is computed while the page is made.
 * @param plan the plan that the examples are about.
 */
export function renderFunctionReference(
  definitions: readonly FunctionDefinition[],
  plan: PlanView,
  language: Language,
): string {
  const say = (labels: Labels) => labels[language]
  const contents = definitions.map(({ id, description }) => `- [${id}](#${id.toLowerCase()}): ${say(description)}`)
  const common = words.common.map((one) => `- ${say(one)}`)
  const sections = definitions.flatMap((one) => section(one, plan, language))
  const page = [
    `# ${say(words.title)}`,
    say(words.intro),
    contents.join('\n'),
    `## ${say(words.commonTitle)}`,
    common.join('\n'),
    ...sections,
  ]
  return `${page.join('\n\n')}\n`
}

function section(definition: FunctionDefinition, plan: PlanView, language: Language): string[] {
  const { id, description, parameters, gives, remarks, examples, readsPlan } = definition
  const names = parameters.map(({ name, optional }) => (optional ? `[${name[language]}]` : name[language]))
  const rows = parameters.map(({ name, takes, optional, description: meaning }) => {
    const kind = [words[takes][language], ...(optional ? [words.optional[language]] : [])].join(', ')
    return [`\`${name[language]}\``, kind, meaning[language]]
  })
  return [
    `## ${id}`,
    description[language],
    code(`=BEKAL.${id}(${names.join(`${separator[language]} `)})`),
    markdownTable([[words.argument, words.takes, words.meaning].map((one) => one[language]), ...rows]),
    `**${words.gives[language]}** ${gives[language]}`,
    ...remarks.map((remark) => remark[language]),
    ...(readsPlan ? [words.readsPlan[language]] : []),
    ...examples.flatMap((example) => shownExample(definition, example, plan, language)),
  ]
}

/** Between arguments: what Excel expects depends on the settings of the computer, mostly on its language. */
const separator = { id: ';', en: ',' } as const

function shownExample(
  definition: FunctionDefinition,
  { what, args, dates = false }: Example,
  plan: PlanView,
  language: Language,
): string[] {
  const result = evaluate(definition, args.map(givenCells), { language, plan: () => plan })
  const formula = args.map((argument) => inFormula(argument)).join(`${separator[language]} `)
  const ranges = args.filter((argument): argument is ExampleCells => typeof argument === 'object')
  return [
    `**${words.example[language]}: ${what[language]}.**${ranges.length === 0 ? '' : ` ${ranges.map((one) => contentOf(one, language)).join(' ')}`}`,
    code(`=BEKAL.${definition.id}(${formula})`),
    spill(result, dates, language),
  ]
}

function givenCells(argument: ExampleArgument): unknown {
  return typeof argument === 'object' ? argument.cells : argument
}

/** Text in quotation marks, nothing for what is left out, cells by their address. */
function inFormula(argument: ExampleArgument): string {
  if (typeof argument === 'object') return addressOf(argument)
  if (argument === '') return ''
  return typeof argument === 'number' ? String(argument) : `"${argument}"`
}

/** `B2`, or `B2:C4` for several cells. */
function addressOf({ at, cells }: ExampleCells): string {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/u.exec(at) ?? []
  const last = String.fromCharCode(column.charCodeAt(0) + (cells[0]?.length ?? 1) - 1)
  const end = `${last}${Number(row) + cells.length - 1}`
  return end === at ? at : `${at}:${end}`
}

function contentOf(range: ExampleCells, language: Language): string {
  const rows = range.cells.map((row) => row.map((cell) => written(cell, language)).join(' · '))
  const content = rows.join(' / ')
  return { id: `${addressOf(range)} berisi ${content}.`, en: `${addressOf(range)} holds ${content}.` }[language]
}

/** The cells as Excel spills them. */
function spill(result: Result, dates: boolean, language: Language): string {
  const rows = result.map((row) => row.map((cell) => (dates ? date(cell, language) : written(cell, language))))
  return markdownTable([(rows[0] ?? []).map(() => ' '), ...rows])
}

function date(serial: ResultCell, language: Language): string {
  const day = new Date((Number(serial) - serialOf('1970-01-01')) * 86_400_000)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

function written(cell: ResultCell, language: Language): string {
  if (typeof cell !== 'number') return String(cell)
  return cell.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 2 })
}

function code(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}

function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
  const rule = `|${(rows[0] ?? []).map(() => ' --- |').join('')}`
  return [head, rule, ...body].join('\n')
}
