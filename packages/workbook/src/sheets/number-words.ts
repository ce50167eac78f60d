import { languages, numberInWords, type Labels, type Language } from '@bekal/core'
import { numbered, resultTable, stored, text, type FormulaContext } from '../definition/index.js'

const table = 'numberWords'

/** The words that numbers below a thousand are put together from: one row for each hundred and for each ten. */
export const numberWordsTable = resultTable({
  key: table,
  title: { id: 'Kata bilangan', en: 'Number words' },
  note: {
    id: 'Dipakai rumus terbilang: baris menurut ratusan dan puluhan, kolom menurut satuan. Tidak perlu diubah.',
    en: 'Used by the formulas for amounts in words: rows by hundreds and tens, columns by ones. Nothing to change here.',
  },
  unprinted: true,
  rows: { count: () => 10 },
  columns: [
    stored('hundreds', 'Ratusan', 'Hundreds', text(18), ({ language }, row) => wordsOf(row * 100, language)),
    ...numbered(10, (n) =>
      stored(
        `ones${n}`,
        `Satuan ${n - 1}`,
        `Ones ${n - 1}`,
        text(14),
        ({ language }, row) => wordsOf(row * 10 + n - 1, language),
        { working: true },
      ),
    ),
  ],
})

const wordsOf = (number: number, language: Language) => (number === 0 ? '' : numberInWords(number, language))

const inBoth = (of: (language: Language) => string): Labels =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Labels

/** The words of a cell that holds 0 to 999; nothing for 0. */
export function belowThousand(at: FormulaContext, cell: string): string {
  const hundreds = `INT(${cell}/100)`
  const rest = `(${cell}-100*${hundreds})`
  const tens = `INT(${rest}/10)`
  const ones = `(${rest}-10*${tens})`
  const space = `IF(AND(${cell}>=100,${rest}>0)," ","")`
  const below = `INDEX(${at.block(table, 'ones1', 'ones10')},${tens}+1,${ones}+1)`
  return `INDEX(${at.range(table, 'hundreds')},${hundreds}+1)&${space}&${below}`
}

/** The words of a cell that holds a group of three digits, with its power of a thousand; nothing for 0. */
export function groupInWords(at: FormulaContext, cell: string, power: number): string {
  if (power === 0) return belowThousand(at, cell)
  const one = at.text(inBoth((language) => numberInWords(1000 ** power, language)))
  // "dua juta", "two million": what follows the two is the name of the power.
  const name = at.text(inBoth((language) => numberInWords(2 * 1000 ** power, language).replace(/^\S+/u, '')))
  return `IF(${cell}=0,"",IF(${cell}=1,${one},${belowThousand(at, cell)}&${name}))`
}

/** The word for nothing, and the one before an amount below it. */
export const zeroWord = inBoth((language) => numberInWords(0, language))
export const minusWord = inBoth((language) => numberInWords(-1, language).replace(/\S+$/u, ''))
