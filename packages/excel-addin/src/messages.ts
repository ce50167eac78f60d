import type { Labels } from '@bekal/core'

/** Every text of the add-in a person can see, except what Excel shows about functions (functions/descriptions.ts). */
export const messages = {
  title: { id: 'Bagi biaya', en: 'Divide a cost' },
  lead: {
    id: 'Bagi satu total kepada para pihak, tepat sampai rupiah terakhir.',
    en: 'Divide one total among the parties, exact to the last rupiah.',
  },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },

  total: { id: 'Total (rupiah)', en: 'Total (rupiah)' },
  totalHint: { id: 'Bilangan bulat, misalnya 1.500.000', en: 'A whole number, for example 1,500,000' },
  parties: { id: 'Pihak dan bobot', en: 'Parties and weights' },
  weightHint: {
    id: 'Bobot berupa bilangan bulat, misalnya 70 dan 30. Bobot kosong dihitung nol.',
    en: 'Weights are whole numbers, for example 70 and 30. An empty weight counts as zero.',
  },
  name: { id: 'Nama', en: 'Name' },
  weight: { id: 'Bobot', en: 'Weight' },
  nameOf: ({ number }: Numbered) => ({ id: `Nama pihak ${number}`, en: `Name of party ${number}` }),
  weightOf: ({ number }: Numbered) => ({ id: `Bobot pihak ${number}`, en: `Weight of party ${number}` }),
  partyNumber: ({ number }: Numbered) => ({ id: `Pihak ${number}`, en: `Party ${number}` }),
  addParty: { id: 'Tambah pihak', en: 'Add a party' },
  removeParty: ({ name }: Named) => ({ id: `Hapus ${name}`, en: `Remove ${name}` }),

  result: { id: 'Hasil pembagian', en: 'The division' },
  party: { id: 'Pihak', en: 'Party' },
  share: { id: 'Bagian', en: 'Share' },
  sum: { id: 'Jumlah', en: 'Sum' },
  weightOfSum: ({ weight, sum }: { weight: string; sum: string }) => ({
    id: `bobot ${weight} dari ${sum}`,
    en: `weight ${weight} of ${sum}`,
  }),
  exactShare: ({ exact }: { exact: string }) => ({ id: `tepatnya ${exact}`, en: `exactly ${exact}` }),
  sumMatches: ({ sum }: { sum: string }) => ({
    id: `Cocok: jumlah semua bagian ${sum}, sama dengan total.`,
    en: `Checked: the shares add up to ${sum}, the same as the total.`,
  }),
  sumDiffers: ({ sum }: { sum: string }) => ({
    id: `Tidak cocok: jumlah semua bagian ${sum}. Jangan dipakai.`,
    en: `Not right: the shares add up to ${sum}. Do not use them.`,
  }),
  copySentence: { id: 'Salin kalimat', en: 'Copy the sentence' },
  copyTable: { id: 'Salin tabel', en: 'Copy the table' },
  copied: { id: 'Tersalin.', en: 'Copied.' },
  copyByHand: {
    id: 'Teks sudah dipilih; tekan Ctrl+C untuk menyalin.',
    en: 'The text is selected; press Ctrl+C to copy it.',
  },

  totalMissing: { id: 'Isi total yang akan dibagi.', en: 'Fill in the total to divide.' },
  weightsMissing: {
    id: 'Isi paling sedikit satu bobot di atas nol.',
    en: 'Fill in at least one weight above zero.',
  },
  ambiguous: ({ text }: Quoted) => ({
    id: `"${text}" dapat dibaca lebih dari satu cara. Tulis misalnya 1500 atau 1.500.`,
    en: `"${text}" can be read in more than one way. Write for example 1500 or 1,500.`,
  }),
  notWhole: ({ text }: Quoted) => ({
    id: `"${text}" bukan bilangan bulat. Tulis tanpa pecahan.`,
    en: `"${text}" is not a whole number. Write it without a fraction.`,
  }),
  notNumber: ({ text }: Quoted) => ({
    id: `"${text}" bukan bilangan. Tulis angka saja.`,
    en: `"${text}" is not a number. Write digits only.`,
  }),
  mendFields: { id: 'Perbaiki isian yang ditandai.', en: 'Mend the marked fields.' },
  tooLong: { id: 'Paling banyak 15 angka.', en: 'At most 15 digits.' },
  negativeWeight: { id: 'Bobot tidak boleh di bawah nol.', en: 'A weight cannot be below zero.' },
  weightsTooLarge: { id: 'Jumlah bobot terlalu besar.', en: 'The weights add up to too much.' },

  totalFromSelection: { id: 'Ambil dari sel terpilih', en: 'Take from the selected cell' },
  weightsFromSelection: { id: 'Ambil dari sel terpilih', en: 'Take from the selected cells' },
  fillBesideSelection: { id: 'Tulis di samping sel terpilih', en: 'Write beside the selected cells' },
  tookTotal: ({ address }: Placed) => ({ id: `Total diambil dari ${address}.`, en: `The total is from ${address}.` }),
  tookWeights: ({ address }: Placed) => ({
    id: `Bobot diambil dari ${address}.`,
    en: `The weights are from ${address}.`,
  }),
  filled: ({ address }: Placed) => ({ id: `Bagian ditulis di ${address}.`, en: `The shares are in ${address}.` }),
  selectOneCell: { id: 'Pilih satu sel yang berisi total.', en: 'Select the one cell that holds the total.' },
  selectWeights: {
    id: 'Pilih satu kolom atau baris bobot, boleh dengan nama di depannya.',
    en: 'Select one column or row of weights, with names before it if you like.',
  },
  selectionTooLarge: ({ limit }: { limit: number }) => ({
    id: `Pilihan terlalu besar; paling banyak ${limit} sel.`,
    en: `The selection is too large; at most ${limit} cells.`,
  }),
  tooManyParties: ({ limit }: { limit: number }) => ({
    id: `Terlalu banyak pihak; paling banyak ${limit}.`,
    en: `Too many parties; at most ${limit}.`,
  }),
  selectAsMany: ({ count }: { count: number }) => ({
    id: `Pilih satu kolom atau baris dengan ${count} sel, sebanyak jumlah pihak.`,
    en: `Select one column or row of ${count} cells, as many as there are parties.`,
  }),
  occupied: ({ address }: Placed) => ({
    id: `${address} sudah berisi. Kosongkan dahulu; tidak ada yang ditimpa.`,
    en: `${address} is not empty. Clear it first; nothing was overwritten.`,
  }),
  excelRefused: ({ code }: { code: string }) => ({
    id: `Excel menolak (${code}). Selesaikan isian sel, pilih satu rentang, atau buka proteksi lembar, lalu ulangi.`,
    en: `Excel refused (${code}). Finish editing the cell, select one range or unprotect the sheet, then try again.`,
  }),
} satisfies Readonly<Record<string, Labels | ((params: never) => Labels)>>

interface Numbered {
  readonly number: number
}
interface Named {
  readonly name: string
}
interface Quoted {
  readonly text: string
}
interface Placed {
  readonly address: string
}
