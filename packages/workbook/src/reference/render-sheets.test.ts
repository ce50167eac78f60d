import { languages, type Language } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { isComputed, type Column } from '../definition/index.js'
import { renderSheetReference } from '../index.js'
import { sheets, vocabularies } from '../sheets/index.js'

const pages = { id: 'lembar-kerja.md', en: 'sheets.md' } as const

describe.each<Language>([...languages])('the reference page in language %s', (language) => {
  const page = renderSheetReference(language)
  const blocks = sheets.flatMap((sheet) => sheet.blocks)
  const columns = blocks.flatMap((block): readonly Column[] =>
    block.block === 'form' ? block.fields : block.block === 'table' || block.block === 'result' ? block.columns : [],
  )

  test('is the committed one', async () => {
    await expect(page).toMatchFileSnapshot(`../../../../docs/reference/${pages[language]}`)
  })

  test('has a section for every sheet, and its table of contents leads there', () => {
    const sections = [...page.matchAll(/^## (\d+)\. (.+)$/gmu)].map(([, at, name]) => `#${at}-${name?.toLowerCase()}`)
    const links = [...page.matchAll(/^\d+\. \[.+?\]\((#.+?)\)/gmu)].map(([, link]) => link)
    expect(sections).toHaveLength(sheets.length)
    expect(links).toEqual(sections)
  })

  test('names every column, its hint and every choice', () => {
    for (const column of columns) {
      const next = column.key.replace(/[2-9]$/u, (digit) => String(Number(digit) + 1))
      const isMember = next !== column.key && columns.some(({ key }) => key === next)
      if (!isMember) expect(page).toContain(column.label[language])
      if (!isComputed(column) && column.hint !== undefined) expect(page).toContain(column.hint[language])
    }
    for (const { vocabulary } of vocabularies) {
      if (vocabulary.name === 'month' || vocabulary.name === 'yes-no') continue
      expect(page).toContain(vocabulary.codes.map((code) => vocabulary.label(code, language)).join(' · '))
    }
  })

  test('has tables whose rows all have three cells', () => {
    for (const line of page.split('\n').filter((one) => one.startsWith('|'))) {
      expect(line.split(/(?<!\\)\|/u)).toHaveLength(5)
    }
  })

  test('says nothing in the other language’s words', () => {
    const foreign = language === 'id' ? /\b(?:computed|separated|blank rows|whole number)\b/u : /\b(?:dihitung|dipisah|baris kosong|bilangan)\b/u
    expect(page).not.toMatch(foreign)
  }) // prettier-ignore
})
