import type { Labels } from '@bekal/core'

/** What Excel shows about a custom function while a formula is typed. */
export interface FunctionDescription {
  readonly description: Labels
  /** By the parameter's name in the code. */
  readonly parameters: Readonly<Record<string, { readonly name: Labels; readonly description: Labels }>>
}

/** By function id. A function's name in a formula is its id in every language, so that workbooks travel. */
export const functionDescriptions: Readonly<Record<string, FunctionDescription>> = {
  ALLOCATE: {
    description: {
      id: 'Membagi total menurut bobot. Setiap bagian bilangan bulat dan jumlahnya tepat sama dengan total.',
      en: 'Splits a total by weight. Every share is a whole number and the shares add up to the total exactly.',
    },
    parameters: {
      total: {
        name: { id: 'total', en: 'total' },
        description: {
          id: 'Bilangan bulat yang dibagi, misalnya jumlah rupiah.',
          en: 'The whole number to split, for example an amount of rupiah.',
        },
      },
      weights: {
        name: { id: 'bobot', en: 'weights' },
        description: {
          id: 'Baris, kolom, atau blok bobot berupa bilangan bulat. Sel kosong dihitung nol.',
          en: 'A row, column or block of whole-number weights. Empty cells count as zero.',
        },
      },
    },
  },
}
