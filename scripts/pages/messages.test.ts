import { fileURLToPath } from 'node:url'
import { formatAmount, formatIssue, languages, planMessages, type Issue, type Language } from '@bekal/core'
import { workbookMessages } from '@bekal/workbook'
import { expect, test } from 'vitest'
import { messageExamples as ofPlans } from '../../packages/core/test/message-examples.js'
import { messageExamples as ofWorkbooks } from '../../packages/workbook/test/message-examples.js'

const file = { id: 'pesan.md', en: 'messages.md' } as const

const words = {
  title: { id: 'Pesan pemeriksaan', en: 'Messages of the checks' },
  intro: {
    id: 'Setiap pesan dengan contohnya, persis seperti yang ditampilkan program, panel, dan berkas yang ditandai. Kalimatnya mengatakan apa yang ditemukan dan apa yang perlu dilakukan. Kode di judul sama di `--json`. Dibuat dari katalog pesan; jangan diubah dengan tangan.',
    en: 'Every message with examples, exactly as the terminal, the pane and marked files show it. The sentence says what was found and what to do. The code in the heading is the one in `--json`. Generated from the catalogue of messages; not edited by hand.',
  },
  workbook: { id: 'Berkas, lembar, dan sel', en: 'Files, sheets and cells' },
  plan: { id: 'Isi rencana', en: 'What the plan says' },
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  info: { id: 'Keterangan', en: 'Note' },
} as const

const codesOfPlans = new Set(Object.keys(planMessages))
const codesOfWorkbooks = Object.keys(workbookMessages).filter((code) => !codesOfPlans.has(code))

test.each(languages)('the page of messages in language %s says every message, from the catalogue', async (language) => {
  const page = [
    `# ${words.title[language]}`,
    words.intro[language],
    `## ${words.workbook[language]}`,
    ...codesOfWorkbooks.map((code) => section(code, ofWorkbooks, language)),
    `## ${words.plan[language]}`,
    ...[...codesOfPlans].map((code) => section(code, ofPlans, language)),
  ].join('\n\n')
  expect(page).not.toMatch(/undefined|\[object/u)
  await expect(`${page}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL(`../../docs/reference/${file[language]}`, import.meta.url)),
  )
})

function section(code: string, examples: readonly Issue[], language: Language): string {
  const { severity } = workbookMessages[code as keyof typeof workbookMessages]
  const own = examples.filter((example) => example.code === code)
  expect(own, code).not.toEqual([])
  const rupiah = { money: (amount: number) => formatAmount(amount, { code: 'IDR', minorUnit: 0 }, language) }
  const said = new Set(own.map((example) => formatIssue(workbookMessages, example, language, rupiah)))
  return [
    `### \`${code}\``,
    `*${words[severity][language]}.*`,
    ...[...said].map((sentence) => `- ${escaped(sentence)}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ')
    .replace('*\n- ', '*\n\n- ')
}

/** What Markdown would take for its own. */
function escaped(sentence: string): string {
  return sentence.replace(/[<>*_[\]]/gu, (sign) => `\\${sign}`)
}
