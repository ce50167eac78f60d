import type { Labels, Language } from '@bekal/core'
import {
  describeKind,
  isComputed,
  isRequired,
  spareRows,
  whatToType,
  type Block,
  type Column,
  type Form,
  type InputTable,
  type KindSources,
  type ResultTable,
  type Sheet,
} from '../definition/index.js'
import { sheets, vocabularies } from '../sheets/index.js'

const words = {
  title: { id: 'Lembar-lembar buku kerja', en: 'The sheets of the workbook' },
  intro: {
    id: 'Dibuat dari definisi lembar; jangan diubah dengan tangan. *Dihitung* berarti rumus yang terkunci, selebihnya diisi. Judul lembar dan kolom dikenali dalam kedua bahasa, di mana pun letaknya.',
    en: 'Generated from the definitions of the sheets; not edited by hand. *Computed* means a locked formula, all else is filled in. Sheets and columns are known by their headings in either language, wherever they stand.',
  },
  guide: { id: 'Lembar petunjuk.', en: 'A sheet to read.' },
  input: { id: 'Lembar isian.', en: 'A sheet to fill in.' },
  result: { id: 'Lembar hasil: semuanya dihitung.', en: 'A sheet of results: all of it is computed.' },
  control: { id: 'Lembar kendali.', en: 'A sheet for control.' },
  hidden: { id: 'Tersembunyi selama rencana belum memakainya.', en: 'Hidden while the plan does not use it.' },
  prose: { id: 'Hanya untuk dibaca:', en: 'Only to be read:' },
  lists: { id: 'Satu daftar untuk setiap kolom pilihan:', en: 'One list for every column of choices:' },
  steps: {
    id: 'Langkah hitungan, terlipat di sebelah kanan:',
    en: 'Steps of the calculation, folded away on the right:',
  },
  column: { id: 'Kolom', en: 'Column' },
  field: { id: 'Isian', en: 'Field' },
  holds: { id: 'Berisi', en: 'Holds' },
  remark: { id: 'Keterangan', en: 'Remark' },
  computed: { id: '*dihitung*', en: '*computed*' },
  locked: { id: 'Dijaga oleh program; jangan diubah.', en: 'Kept by the program; not to be changed.' },
  other: { id: 'Dalam bahasa Inggris', en: 'In Indonesian' },
} as const satisfies Record<string, Labels>

/**
 * The reference page of the workbook in Markdown: every sheet with its purpose, every table and form with its columns.
 * Written from the definitions alone, so it never says what the workbook does not do.
 */
export function renderSheetReference(language: Language): string {
  const say = (labels: Labels) => labels[language]
  const contents = sheets.map(
    ({ name, purpose }, at) => `${at + 1}. [${say(name)}](#${anchor(at, say(name))}) – ${say(purpose)}`,
  )
  const sections = sheets.flatMap((sheet, at) => renderSheet(sheet, at, language))
  return `${[`# ${say(words.title)}`, say(words.intro), contents.join('\n'), ...sections].join('\n\n')}\n`
}

function anchor(at: number, name: string): string {
  return `${at + 1}-${name.toLowerCase().replaceAll(' ', '-')}`
}

function renderSheet({ name, purpose, role, blocks, hiddenWhen }: Sheet, at: number, language: Language): string[] {
  const say = (labels: Labels) => labels[language]
  const twin = name[language === 'id' ? 'en' : 'id']
  const facts = [words[role], ...(hiddenWhen === undefined ? [] : [words.hidden])].map(say)
  const prose = blocks.flatMap((block) => (block.block === 'prose' ? [say(block.title)] : []))
  return [
    `## ${at + 1}. ${say(name)}`,
    `${say(purpose)}`,
    `${facts.join(' ')} ${say(words.other)}: ${twin}.`,
    ...(prose.length === 0 ? [] : [`${say(words.prose)} ${prose.join(', ')}.`]),
    ...blocks.flatMap((block) => renderBlock(block, language)),
  ]
}

function renderBlock(block: Block, language: Language): string[] {
  const say = (labels: Labels) => labels[language]
  const heading = `### ${say(block.title)}`
  switch (block.block) {
    case 'prose':
      return []
    case 'choices':
      return [heading, `${say(words.lists)} ${block.lists.map(({ title }) => say(title)).join(', ')}.`]
    case 'charts': {
      const drawn = block.charts.map(({ title, reads }) => `- ${say(title)}: ${say(reads)}`)
      return [heading, ...noteOf(block, language), drawn.join('\n')]
    }
    case 'form':
      return [heading, ...noteOf(block, language), renderColumns(words.field, block, block.fields, language)]
    case 'table':
    case 'result': {
      const columns: readonly Column[] = block.columns
      const answers = columns.filter((column) => !isStep(column))
      const steps = seriesOf(columns.filter(isStep)).map((series) => labelOf(series, language))
      const facts = [...noteOf(block, language), ...roomOf(block, language)]
      return [
        heading,
        ...(facts.length === 0 ? [] : [facts.join(' ')]),
        renderColumns(words.column, block, answers, language),
        ...(steps.length === 0 ? [] : [`${say(words.steps)} ${steps.join(', ')}.`]),
      ]
    }
  }
}

function noteOf({ note }: { readonly note?: Labels }, language: Language): string[] {
  return note === undefined ? [] : [note[language]]
}

/** How many rows a table has, and for what; nothing where that depends on more than one table. */
function roomOf(block: InputTable | ResultTable, language: Language): string[] {
  if (block.block === 'result') {
    if (!('of' in block.rows)) return []
    const of = titleOf(block.rows.of, language)
    const room = { id: `Satu baris untuk tiap baris tabel “${of}”.`, en: `One row for each row of the table “${of}”.` }
    return [room[language]]
  }
  const { spare = spareRows } = block
  const room =
    typeof spare === 'number'
      ? { id: `${spare} baris kosong untuk tambahan.`, en: `${spare} blank rows to add entries in.` }
      : { id: `Paling banyak ${spare.upTo} baris.`, en: `At most ${spare.upTo} rows.` }
  return [room[language]]
}

function renderColumns(
  first: Labels,
  block: InputTable | ResultTable | Form,
  columns: readonly Column[],
  language: Language,
): string {
  const head = [first, words.holds, words.remark].map((labels) => labels[language])
  const rows = seriesOf(columns).map((series) => {
    const column = series[0] as Column
    const kind = describeKind(column.kind, language, sourcesIn(language))
    if (isComputed(column)) return [labelOf(series, language), `${words.computed[language]}: ${kind}`, '']
    const required = block.block !== 'result' && isRequired(block, column) ? whatToType.required : undefined
    const remarks = [required, column.hint, column.locked === true ? words.locked : undefined]
    return [labelOf(series, language), kind, remarks.flatMap((labels) => labels?.[language] ?? []).join(' ')]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

const cell = (text: string) => text.replaceAll('|', String.raw`\|`)

const isStep = (column: Column) => isComputed(column) && column.working === true

/** Columns of one numbered series (`fund1`, `fund2` …) together, at the place of the first; every other column alone. */
function seriesOf(columns: readonly Column[]): Column[][] {
  const series = new Map<string, Column[]>()
  for (const column of columns) {
    const stem = column.key.replace(/\d+$/u, '#')
    series.set(stem, [...(series.get(stem) ?? []), column])
  }
  return [...series.values()]
}

function labelOf(series: readonly Column[], language: Language): string {
  const [first, last] = [series[0], series.at(-1)].map((column) => column?.label[language] ?? '')
  return first === last ? String(first) : `${first} … ${last}`
}

function titleOf(table: string, language: Language): string {
  const found = sheets.flatMap(({ blocks }) => blocks).find(({ key }) => key === table)
  return found?.title[language] ?? table
}

function sourcesIn(language: Language): KindSources {
  return {
    choices: (name) => {
      const vocabulary = vocabularies.find((one) => one.vocabulary.name === name)?.vocabulary
      return vocabulary?.codes.map((code) => vocabulary.label(code, language)) ?? []
    },
    tableTitle: (table) => titleOf(table, language),
  }
}
