import type { Labels } from '@bekal/core'

/** What to write in a cell, as the end of a message: "…; give a date". */
export const kindWords = {
  amount: {
    id: 'isi dengan bilangan bulat, paling banyak 15 angka.',
    en: 'give a whole number of at most 15 digits.',
  },
  amountFromZero: {
    id: 'isi dengan bilangan bulat mulai nol, paling banyak 15 angka.',
    en: 'give a whole number from zero up, of at most 15 digits.',
  },
  weight: {
    id: 'pakai bilangan bulat mulai nol (70% ditulis 7000).',
    en: 'use whole numbers from zero up (write 70% as 7000).',
  },
  wholeNumber: ({ min, max }: { min: number; max: number }) => ({
    id: `isi dengan bilangan bulat ${min} sampai ${max.toLocaleString('id-ID')}.`,
    en: `give a whole number from ${min} to ${max.toLocaleString('en-US')}.`,
  }),
  hundredths: ({ max }: { max: number }) => ({
    id: `isi dengan angka 0 sampai ${max.toLocaleString('id-ID')}, paling banyak dua desimal.`,
    en: `give a number from 0 to ${max.toLocaleString('en-US')} with at most two decimals.`,
  }),
  text: { id: 'isi dengan teks.', en: 'give a text.' },
  choice: ({ id, en }: Labels) => ({ id: `pilih salah satu: ${id}.`, en: `choose one of: ${en}.` }),
  day: { id: 'isi dengan tanggal, misalnya 2027-03-31.', en: 'give a date, such as 2027-03-31.' },
  dayOrName: {
    id: 'isi dengan tanggal, misalnya 2027-03-31, atau kode angkatan.',
    en: 'give a date, such as 2027-03-31, or the id of a cohort.',
  },
} satisfies Readonly<Record<string, Labels | ((params: never) => Labels)>>
