import { roundingMethods } from '@bekal/core'
import { amount, choice, wholeNumber } from '../definition/cell-kind.js'
import { optionalCell, range } from '../definition/parameter.js'

/** The parameters that all functions which divide by weight share. */
export const rounding = {
  method: optionalCell(choice(roundingMethods), {
    name: { id: 'metode', en: 'method' },
    description: {
      id: 'Cara membulatkan, dengan nama atau kode: sisa terbesar (bila dikosongkan), dhondt, sainte-lague, adams, huntington-hill, bobot terbesar.',
      en: 'How to round, by name or code: largest remainder (if left out), dhondt, sainte-lague, adams, huntington-hill, largest weight.',
    },
  }),
  unit: optionalCell(wholeNumber(1, 999_999_999_999_999), {
    name: { id: 'kelipatan', en: 'unit' },
    description: {
      id: 'Bagian menjadi kelipatan jumlah ini, misalnya 1000; 1 bila dikosongkan.',
      en: 'Shares are multiples of this amount, such as 1000; 1 if left out.',
    },
  }),
  rest: optionalCell(wholeNumber(1, 1_000_000), {
    name: { id: 'penanggung_sisa', en: 'rest_to' },
    description: {
      id: 'Nomor urut yang menanggung sisa di bawah satu kelipatan; bobot terbesar bila dikosongkan.',
      en: 'Place of the one who takes what is smaller than a unit; the largest weight if left out.',
    },
  }),
}

export const total = range(amount, {
  name: { id: 'total', en: 'total' },
  description: {
    id: 'Bilangan bulat yang dibagi, misalnya jumlah rupiah; atau satu kolom total.',
    en: 'The whole number to split, such as an amount of rupiah; or a column of totals.',
  },
})
