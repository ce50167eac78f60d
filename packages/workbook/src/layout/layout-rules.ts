import { planLists, planMessages } from '@bekal/core'
import {
  describeInput,
  describeTyping,
  isComputed,
  oneOf,
  whatToType,
  type Form,
  type InputColumn,
  type InputTable,
  type KindSources,
} from '../definition/index.js'
import type { BlockPlace } from './block-place.js'
import { cellsOf } from './column-cells.js'
import type { Desk } from './layout-block.js'
import type { NameBook } from './names.js'
import type { LayoutNote, LayoutValidation } from './layout.js'

/** Excel cuts titles of its boxes at 32 and texts at 255 characters. */
const [longestTitle, longestText] = [32, 255] as const

/** What Excel says, offers and refuses while somebody types, column by column. */
export function layoutValidations(place: BlockPlace, desk: Desk): LayoutValidation[] {
  return inputsOf(place).map(({ block, column, range }): LayoutValidation => {
    const prompt = {
      title: column.label[desk.context.language].slice(0, longestTitle),
      text: fitting(describeInput(block, column, desk.context.language, sourcesOf(desk))),
    }
    const rule = offeredRule(ruleOf(column, place, desk), column, place, desk)
    return { range, rule, prompt, ...errorOf(column, desk) }
  })
}

/** The same words on the headings, for programs that show nothing when a cell is selected. */
export function layoutNotes(place: BlockPlace, desk: Desk): LayoutNote[] {
  const { language } = desk.context
  return inputsOf(place).map(({ block, column, at }) => ({
    row: block.block === 'form' ? place.firstRow + at : (place.headerRow ?? place.firstRow),
    column: block.block === 'form' ? 1 : (place.columns.get(column.key) as number),
    title: column.label[language],
    text: describeInput(block, column, language, sourcesOf(desk)).join(' '),
  }))
}

interface PlacedInput {
  readonly block: InputTable | Form
  readonly column: InputColumn
  readonly range: string
  /** Place in its block, from 0. */
  readonly at: number
}

/** Columns and fields that people fill in. */
function inputsOf(place: BlockPlace): PlacedInput[] {
  const { block } = place
  if (block.block !== 'table' && block.block !== 'form') return []
  return cellsOf(place).flatMap(({ column, range }, at) =>
    isComputed(column) || column.locked === true ? [] : [{ block, column, range, at }],
  )
}

function ruleOf(
  { kind, within }: InputColumn,
  place: BlockPlace,
  { names, placement }: Desk,
): LayoutValidation['rule'] {
  if (within !== undefined) {
    const source = membersOf(placement.formulas(place, 0).cell(within.by), within.list, names)
    return { type: 'list', source, strict: false }
  }
  const rule = kind.rule ?? kind.entry?.rule
  switch (rule?.type) {
    case 'choices': {
      const { list } = rule
      if ('table' in list) return { type: 'list', source: names.column(list.table, list.column), strict: false }
      // Several in one cell cannot be held against a list, but one of them can be picked from it.
      return { type: 'list', source: names.list(list.vocabulary), strict: kind.entry === undefined }
    }
    case 'number':
    case 'date':
      return kind.entry === undefined ? rule : { type: 'any' }
    default:
      return { type: 'any' }
  }
}

/** A list that has nothing to offer while the row is of a kind that does not ask for this cell: a blank cell stands for it. */
function offeredRule(
  rule: LayoutValidation['rule'],
  { onlyFor }: InputColumn,
  place: BlockPlace,
  { placement }: Desk,
): LayoutValidation['rule'] {
  const by = cellsOf(place).find(({ column }) => column.key === onlyFor?.by)?.column.kind.rule
  if (rule.type !== 'list' || onlyFor === undefined || by?.type !== 'choices' || !('vocabulary' in by.list)) return rule
  const { vocabulary } = by.list
  const at = placement.formulas(place, 0)
  const cell = at.cell(onlyFor.by)
  const asked = ['""', ...onlyFor.codes.map((code) => at.label(vocabulary, code))].map((text) => `${cell}=${text}`)
  // The row above a block's title is always blank.
  return { ...rule, source: `IF(OR(${asked.join(',')}),${rule.source},$A$${place.titleRow - 1})` }
}

/**
 * The cells of a grouped list that belong to one group, all of them where no group is named yet. Two ends joined by a colon
 * make a range that is not volatile, as OFFSET and INDIRECT would be; rules have 255 letters, hence the names.
 */
function membersOf(group: string, list: string, names: NameBook): string {
  const [groups, values] = [names.column(list, 'group'), names.column(list, 'value')]
  const first = `MATCH(${group},${groups},0)`
  const last = `${first}+COUNTIF(${groups},${group})-1`
  return `IF(${group}="",${values},INDEX(${values},${first}):INDEX(${values},${last}))`
}

/** What is said of a value that is refused or doubted: the words of the message that reading the cell would give. */
function errorOf({ kind }: InputColumn, desk: Desk): Pick<LayoutValidation, 'error'> {
  const { language } = desk.context
  const sources = sourcesOf(desk)
  switch (kind.rule?.type) {
    case 'choices': {
      const { list } = kind.rule
      if ('table' in list) return { error: unknownReference(list.table, desk) }
      const all = oneOf(sources.choices(list.vocabulary).join(' · '))[language]
      return { error: all.length <= longestText ? all : whatToType.fromList[language] }
    }
    case 'number':
    case 'date':
      return { error: describeTyping(kind, language, sources).join(' ') }
    default:
      return {}
  }
}

function unknownReference(table: string, { context: { language } }: Desk): string {
  const list = planLists.codes.find((one) => one === table)
  if (list === undefined) return whatToType.fromList[language]
  return planMessages['unknown-reference'][language]({ list, id: '…' }, { money: String })
}

/** As many of the sentences as a box holds; one that does not fit gives way to a shorter one behind it. */
function fitting(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    return longer.length <= longestText ? longer : text
  }, '')
}

function sourcesOf({ placement, context: { language } }: Desk): KindSources {
  return {
    choices: (name) => placement.vocabulary(name).codes.map((code) => placement.vocabulary(name).label(code, language)),
    tableTitle: (table) => placement.place(table).block.title[language],
  }
}
