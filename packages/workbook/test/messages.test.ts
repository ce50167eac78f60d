import {
  formatIssue,
  issueMaker,
  languages,
  planMessages,
  type Issue,
  type IssueParams,
  type Language,
} from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { workbookMessages } from '../src/index.js'

const issue = issueMaker(workbookMessages)

/** Every code with parameters as they occur; more than one where the sentence turns on them. */
const examples: readonly Issue[] = [
  ...[
    'empty',
    'not-a-workbook',
    'password',
    'old-excel',
    'open-document',
    'binary-excel',
    'too-large',
    'too-many-cells',
    'macros',
    'unusual-xml',
    'damaged',
    'foreign',
  ].map((reason) => issue('not-a-workbook', [], { reason })),
  issue('newer-template', [], { found: 3, known: 1 }),
  issue('older-template', [], { found: 1, known: 2, changed: '− “Syarat (JSON)”, + “Tingkat”' }),
  issue('linked-files', [], { found: 2 }),
  issue('sheet-renamed', [], { name: 'RAB', found: 'RAB revisi' }),
  issue('sheet-copied', [], { name: 'RAB', found: 'RAB (2)' }),
  issue('sheet-missing', [], { name: 'Dana' }),
  issue('sheet-twice', [], { name: 'Dana' }),
  issue('table-missing', [], { table: 'Pagu per akun' }),
  issue('column-missing', [], { column: 'Harga satuan', table: 'Rincian biaya' }),
  issue('column-missing', [], { column: 'Harga satuan', table: 'Rincian biaya', found: 'Harga' }),
  issue('cells-merged', [], { range: 'Q8:Q12' }),
  issue('choices-gone', [], { columns: 'Bentuk, Pembebanan' }),
  issue('rows-hidden', [], { rows: '8–12, 20', count: 6 }),
  issue('rows-filtered', [], { rows: '8–12, 20', count: 6 }),
  issue('too-many-rows', [], { table: 'Rincian biaya', limit: 50_000 }),
  issue('more-alike', [], { count: 4_980, cells: 'M28:M5007' }),
  issue('formula-calls-out', [], { found: 'WEBSERVICE' }),
  issue('column-twice', [], { column: 'Harga satuan' }),
  issue('formula-overwritten', [], { column: 'Jumlah biaya', found: '“1500000”', expected: '“1250000”' }),
  issue('values-outdated', [], { table: 'Skema', column: 'Sampai', found: '“40000000”', expected: '“50000000”' }),
  issue('formula-in-input', [], { found: '“25000”' }),
  issue('formula-without-result', [], {}),
  issue('cell-error', [], { found: '#REF!' }),
  issue('number-as-text', [], { found: '“Rp 1.500.000,-”', read: '1500000' }),
  issue('not-a-number', [], { found: '“1.500”' }),
  issue('date-for-number', [], { found: '2027-05-01' }),
  issue('text-trimmed', [], { read: 'dipa-lapas' }),
  issue('number-not-whole', [], { found: '“1500000.5”' }),
  issue('percent-too-fine', [], { found: '“33,333 %”' }),
  issue('unknown-choice', [], { found: '“Kartu”', allowed: 'Tunai · Natura bernilai · Natura tak bernilai' }),
  issue('unknown-choice', [], { found: '“Tunia”', allowed: 'Tunai · Natura bernilai', nearest: 'Tunai' }),
  issue('date-as-text', [], { found: '“17/08/2027”', read: '2027-08-17' }),
  issue('not-a-date', [], { found: '“30/02/2027”' }),
  issue('bad-list-entry', [], { found: 'tertib' }),
  issue('bad-json', [], { found: '{"kind": capped' }),
  issue('row-without-id', [], { column: 'Kode dana', table: 'Pagu per akun' }),
  issue('row-repeated', [], { found: '521211' }),
  issue('parent-unknown', [], { column: 'Kode dana', found: 'dipa-blk' }),
  issue('parent-unknown', [], { column: 'Kode dana', found: 'dipa-lapsa', nearest: 'dipa-lapas' }),
  issue('too-many-parties', [], { found: 9, limit: 8 }),
  issue('too-many-lines', [], { found: 3_001, limit: 3_000 }),
  issue('too-many-factors', [], { found: 5, limit: 4 }),
  issue('too-many-payers', [], { found: 9, limit: 8 }),
  issue('cell-too-long', [], { found: 40_000, limit: 32_767 }),
  issue('no-room', [], { table: 'Rincian biaya', lacking: 5 }),
  issue('no-room', [], { table: 'Sesi', lacking: 1 }),
  ...['currency', 'rows', 'differs'].map((reason) => issue('update-refused', [], { reason })),
  issue('formula-restored', [], { column: 'Jumlah biaya', found: '“1500000”' }),
]

function sentence(one: Issue, language: Language): string {
  return formatIssue(workbookMessages, one, language, { money: String })
}

/** The plan's own messages have their page beside the plan. */
const codes = Object.keys(workbookMessages).filter((code) => !Object.hasOwn(planMessages, code))

test('every code is read in both languages on messages.md', async () => {
  const sections = codes.map((code) => {
    const { severity } = workbookMessages[code as keyof typeof workbookMessages]
    const lines = examples
      .filter((example) => example.code === code)
      .flatMap((example) => [`- id: ${sentence(example, 'id')}`, `  en: ${sentence(example, 'en')}`])
    return [`## ${code} (${severity})`, '', ...lines].join('\n')
  })
  const page = ['# Every issue of a workbook, as people read it', ...sections].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('./messages.md')
})

test('every code has an example on the page', () => {
  expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(codes))
})

test('no message of the plan is said differently in a workbook', () => {
  for (const code of Object.keys(planMessages)) {
    expect(workbookMessages[code as keyof typeof planMessages]).toBe(planMessages[code as keyof typeof planMessages])
  }
})

describe('what an issue knows it says: another value makes another sentence', () => {
  const changed = (value: IssueParams[string]): IssueParams[string] => (typeof value === 'number' ? value + 1 : `${String(value)}Z`) // prettier-ignore
  // A reason that the catalogue does not know has a sentence of its own: the same as that of “not-a-workbook” or “differs”.
  const cases = examples
    .filter(({ params }) => params.reason !== 'not-a-workbook' && params.reason !== 'differs')
    .flatMap((example) => Object.keys(example.params).map((key) => ({ example, key })))

  test.each(cases)('$example.code says its $key', ({ example, key }) => {
    const other = { ...example, params: { ...example.params, [key]: changed(example.params[key] as string) } }
    for (const language of languages) expect(sentence(other, language)).not.toBe(sentence(example, language))
  })
})

describe('every sentence', () => {
  test.each(languages)('in %s is one line that ends with a full stop', (language) => {
    for (const example of examples) expect(sentence(example, language)).toMatch(/^[^\n]+\.$/u)
  })

  test('differs between the languages', () => {
    for (const example of examples) expect(sentence(example, 'id')).not.toBe(sentence(example, 'en'))
  })
})
