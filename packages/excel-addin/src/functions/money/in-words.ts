import { amountInWords, type Labels, type Language } from '@bekal/core'
import { amount, text } from '../definition/cell-kind.js'
import { defineFunction } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { optionalCell, range } from '../definition/parameter.js'

/** `=BEKAL.TERBILANG(amount)`: Indonesian words, whatever the language of Excel. */
export const terbilangFunction = wordsFunction('TERBILANG', 'id', {
  id: 'Menulis jumlah dengan huruf dalam bahasa Indonesia (terbilang), untuk kuitansi dan surat.',
  en: 'Writes an amount in Indonesian words (terbilang), for receipts and letters.',
})

/** `=BEKAL.INWORDS(amount)`: the same in English. */
export const inWordsFunction = wordsFunction('INWORDS', 'en', {
  id: 'Menulis jumlah dengan huruf dalam bahasa Inggris.',
  en: 'Writes an amount in English words.',
})

function wordsFunction(id: string, language: Language, description: Labels) {
  return defineFunction({
    id,
    description,
    parameters: {
      amounts: range(amount, {
        name: { id: 'jumlah', en: 'amount' },
        description: {
          id: 'Bilangan bulat, paling banyak 15 angka; atau rentang bilangan. Sel kosong dihitung nol.',
          en: 'A whole number of at most 15 digits; or a range of them. Empty cells count as zero.',
        },
      }),
      unit: optionalCell(text, {
        name: { id: 'satuan', en: 'unit' },
        description: {
          id: 'Nama uangnya; rupiah bila dikosongkan.',
          en: 'What the money is called; rupiah if left out.',
        },
      }),
    },
    gives: {
      id: 'Teks berhuruf kecil untuk tiap jumlah, dalam bentuk rentangnya.',
      en: 'A text in small letters for each amount, in the shape of the range.',
    },
    examples: [
      {
        what: { id: 'Satu jumlah', en: 'One amount' },
        args: [1_500_000],
      },
      {
        what: { id: 'Satu kolom jumlah', en: 'A column of amounts' },
        args: [cellsAt('A1', [[11], [1_001_000], [-250_000]])],
      },
    ],
    run: ({ amounts, unit }) =>
      amounts.map((row) => row.map((one) => amountInWords(one, language, unit === undefined ? {} : { unit }))),
  })
}
