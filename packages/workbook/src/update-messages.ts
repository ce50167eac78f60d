import { issueMaker, message } from '@bekal/core'

/** What may be said of a file that is to take another plan. */
export const updateMessages = {
  'no-room': message<{ table: string; lacking: number }>('error', {
    id: ({ table, lacking }) =>
      `Tabel “${table}” kekurangan ${lacking} baris, dan di lembar ini baris tidak dapat disisipkan tanpa merusak isi lain. Berkas tidak diubah. Bangun buku kerja baru, atau kurangi isinya.`,
    en: ({ table, lacking }) =>
      `The table “${table}” is ${lacking} ${lacking === 1 ? 'row' : 'rows'} short, and no row can be inserted on this sheet without harm to something else. The file was not changed. Build a new workbook, or plan fewer entries.`,
  }),
  'update-refused': message<{ reason: string }>('error', {
    id: ({ reason }) =>
      ({
        currency:
          'Desimal mata uang rencana berbeda dari buku kerja ini, sedangkan semua rumusnya menghitung dengan desimal lama. Berkas tidak diubah. Bangun buku kerja baru.',
        rows: 'Isian di sekitar sel ini berada di luar baris tabelnya, sehingga tidak dapat diperbarui dengan aman. Berkas tidak diubah. Pindahkan isian itu ke baris tabel, lalu coba lagi.',
      })[reason] ??
      'Buku kerja ini terlalu banyak berubah: setelah diperbarui isinya tidak akan terbaca sama dengan rencana. Berkas tidak diubah. Bangun buku kerja baru.',
    en: ({ reason }) =>
      ({
        currency:
          'The plan’s currency has other decimals than this workbook, and all its formulas count with the old ones. The file was not changed. Build a new workbook.',
        rows: 'Entries around this cell stand outside the rows of their table, so they cannot be updated safely. The file was not changed. Move them into rows of the table and try again.',
      })[reason] ??
      'This workbook has changed too much: after an update it would not read as the plan. The file was not changed. Build a new workbook.',
  }),
  'formula-restored': message<{ column: string; found: string }>('info', {
    id: ({ column, found }) => `Rumus “${column}” yang tertimpa ${found} ditulis kembali.`,
    en: ({ column, found }) => `The formula of “${column}” had been overwritten with ${found}; it is back.`,
  }),
}

export const updateIssue = issueMaker(updateMessages)
