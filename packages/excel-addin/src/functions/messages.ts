import type { Labels } from '@bekal/core'
import type { Place } from './definition/place.js'

/** Everything that functions say instead of a result, in both languages. Excel shows it beside the cell. */
export const functionMessages = {
  cellUnusable: ({ name, place, text, expects }: Named & { readonly text: string; readonly expects: Labels }) => ({
    id: `Argumen “${name.id}” berisi "${text}"${where.id(place)}; ${expects.id}`,
    en: `The argument “${name.en}” is "${text}"${where.en(place)}; ${expects.en}`,
  }),
  cellEmpty: ({ name, place, expects }: Named & { readonly expects: Labels }) => ({
    id: `Argumen “${name.id}” kosong${where.id(place)}; ${expects.id}`,
    en: `The argument “${name.en}” is empty${where.en(place)}; ${expects.en}`,
  }),
  notOneLine: ({ name }: Pick<Named, 'name'>) => ({
    id: `Argumen “${name.id}” harus satu kolom atau satu baris.`,
    en: `The argument “${name.en}” must be one column or one row.`,
  }),
  sizesDiffer: ({ name, needed, found }: Pick<Named, 'name'> & Sizes) => ({
    id: `Argumen “${name.id}” berisi ${found} sel, padahal diperlukan ${needed}.`,
    en: `The argument “${name.en}” has ${found} cells, but ${needed} are needed.`,
  }),

  noWeight: ({ row }: { readonly row: number | undefined }) => ({
    id: `Paling sedikit satu bobot di atas nol${row === undefined ? '' : ` pada baris atau kolom ke-${row}`}.`,
    en: `Give at least one weight above zero${row === undefined ? '' : ` in row or column ${row}`}.`,
  }),
  weightsTooLarge: { id: 'Jumlah bobot terlalu besar.', en: 'The weights add up to too much.' },
  weightsForColumn: ({ totals }: { readonly totals: number }) => ({
    id: `Untuk satu kolom total, beri satu baris bobot, atau ${totals} baris bobot: satu untuk tiap total.`,
    en: `For a column of totals give one row of weights, or ${totals} rows: one for each total.`,
  }),
  weightsForRow: ({ totals }: { readonly totals: number }) => ({
    id: `Untuk satu baris total, beri satu kolom bobot, atau ${totals} kolom bobot: satu untuk tiap total.`,
    en: `For a row of totals give one column of weights, or ${totals} columns: one for each total.`,
  }),
  badRest: ({ entries }: { readonly entries: number }) => ({
    id: `Penanggung sisa harus nomor urut 1 sampai ${entries} yang bobotnya di atas nol.`,
    en: `The taker of the rest must be a place from 1 to ${entries} with a weight above zero.`,
  }),

  marginsDiffer: ({ rows, columns }: { readonly rows: Labels; readonly columns: Labels }) => ({
    id: `Total baris berjumlah ${rows.id}, total kolom ${columns.id}; keduanya harus sama.`,
    en: `The row totals add up to ${rows.en}, the column totals to ${columns.en}; both must be the same.`,
  }),
  marginTooLarge: {
    id: 'Total-totalnya melewati 15 angka.',
    en: 'The totals add up to more than 15 digits.',
  },
  tableClash: ({
    rows,
    columns,
    amount,
  }: {
    readonly rows: string
    readonly columns: string
    readonly amount: Labels
  }) => ({
    id: `Tidak ada tabel yang cocok: baris ${rows} hanya boleh masuk ke kolom ${columns || '(tidak ada)'}, dan kelebihan ${amount.id}.`,
    en: `No table fits: row ${rows} may only go to column ${columns || '(none)'}, and that is ${amount.en} too much.`,
  }),

  notInPlan: ({ what, text, known }: { readonly what: Labels; readonly text: string; readonly known: string }) => ({
    id: `Tidak ada ${what.id} "${text}" di buku kerja ini. Yang ada: ${known || '–'}.`,
    en: `There is no ${what.en} "${text}" in this workbook. There are: ${known || '–'}.`,
  }),
  schemeUnusable: ({ scheme }: { readonly scheme: string }) => ({
    id: `Skema "${scheme}" belum dapat dihitung; buka panel Bekal, Periksa, untuk melihat sebabnya.`,
    en: `The scheme "${scheme}" cannot be computed yet; open Check in the Bekal pane to see why.`,
  }),
  partyLeftOut: ({ party, amount }: { readonly party: Labels; readonly amount: Labels }) => ({
    id: `${party.id} juga mendapat bagian (${amount.id}); tambahkan ke daftar pihak.`,
    en: `${party.en} also has a share (${amount.en}); add it to the list of parties.`,
  }),
  amountsAndParties: {
    id: 'Beri satu kolom jumlah dengan satu baris pihak, atau satu baris jumlah dengan satu kolom pihak.',
    en: 'Give a column of amounts with a row of parties, or a row of amounts with a column of parties.',
  },

  notAssessed: { id: 'Belum dinilai', en: 'Not assessed' },
  fromAfterTo: ({ from, to }: { readonly from: string; readonly to: string }) => ({
    id: `Tanggal awal ${from} sesudah tanggal akhir ${to}.`,
    en: `The first date ${from} lies after the last date ${to}.`,
  }),
  courseWithoutHours: {
    id: 'Isi jumlah jam pelajaran (JP) pelatihan.',
    en: 'Give the lesson hours of the course.',
  },
  courseEndless: {
    id: 'Dalam tiga tahun jam pelajarannya belum habis; periksa JP per hari dan hari libur.',
    en: 'The lesson hours find no room within three years; look at hours a day and days off.',
  },
  weekOfSeven: {
    id: 'JP per hari berupa satu angka (Senin sampai Jumat) atau tujuh sel (Senin sampai Minggu).',
    en: 'Hours a day are one number (Monday to Friday) or seven cells (Monday to Sunday).',
  },
  periodTooLong: {
    id: 'Rentang tanggalnya lebih dari 100 tahun.',
    en: 'The dates are more than 100 years apart.',
  },
  tradeTooLarge: {
    id: 'Angka usaha ini terlalu besar: hasil sebulan melewati 15 angka.',
    en: 'The figures of this trade are too large: a month passes 15 digits.',
  },

  planForeign: {
    id: 'Ini bukan buku kerja Bekal, jadi tidak ada rencana untuk dibaca.',
    en: 'This is not a Bekal workbook, so there is no plan to read.',
  },
  planUnreadable: ({ errors }: { readonly errors: number }) => ({
    id: `Rencana di buku kerja ini belum dapat dibaca (${errors} kesalahan); buka panel Bekal, Periksa.`,
    en: `The plan in this workbook cannot be read yet (${errors} errors); open Check in the Bekal pane.`,
  }),
  programFault: ({ code }: { readonly code: string }) => ({
    id: `Kesalahan dalam program (${code}); mohon laporkan beserta rumusnya.`,
    en: `A fault in the program (${code}); please report it with the formula.`,
  }),
  hostRefused: ({ code }: { readonly code: string }) => ({
    id: `Excel tidak memberikan isi buku kerja (${code}).`,
    en: `Excel did not hand over what is in the workbook (${code}).`,
  }),
} satisfies Readonly<Record<string, Labels | ((params: never) => Labels)>>

interface Named {
  readonly name: Labels
  readonly place: Place
}
interface Sizes {
  readonly needed: number
  readonly found: number
}

const where = {
  id: (place: Place) => (place === '' ? '' : ` di baris ${place.row}, kolom ${place.column}`),
  en: (place: Place) => (place === '' ? '' : ` in row ${place.row}, column ${place.column}`),
}
