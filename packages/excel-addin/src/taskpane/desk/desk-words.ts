import type { Labels } from '@bekal/core'

/** What the pane says about the open workbook and about long work. */
export const deskWords = {
  reading: { id: 'Membaca buku kerja…', en: 'Reading the workbook…' },
  checking: { id: 'Memeriksa isian…', en: 'Checking the entries…' },
  writing: { id: 'Menulis lembar…', en: 'Writing the sheets…' },
  writingSheet: ({ sheet }: { sheet: string }): Labels => ({
    id: `Menulis lembar ${sheet}…`,
    en: `Writing the sheet ${sheet}…`,
  }),
  written: ({ count }: { count: number }): Labels => ({
    id: `Selesai: ${count} lembar ditulis. Mulailah dari lembar Petunjuk.`,
    en: `Done: ${count} sheets were written. Begin at the sheet Guide.`,
  }),
  tableMade: ({ sheet }: { sheet: string }): Labels => ({
    id: `Tabel ada di lembar “${sheet}”.`,
    en: `The table is on the sheet “${sheet}”.`,
  }),
  wentTo: ({ place }: { place: string }): Labels => ({ id: `Di sel ${place}.`, en: `At cell ${place}.` }),
  isAt: ({ place }: { place: string }): Labels => ({
    id: `Selnya ada di ${place}; di sini panel tidak dapat memindahkan pilihan.`,
    en: `The cell is ${place}; the pane cannot move the selection here.`,
  }),
  sheetProtected: {
    id: 'Lembar ini diproteksi. Buka proteksinya (Tinjau → Buka Proteksi Lembar), lalu coba lagi.',
    en: 'The sheet is protected. Unprotect it (Review → Unprotect Sheet), then try again.',
  },
  cellBeingEdited: {
    id: 'Sebuah sel sedang diisi. Tekan Enter atau Esc di lembar, lalu coba lagi.',
    en: 'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
  },
  noWorkbook: { id: 'Belum ada buku kerja yang terbuka.', en: 'No workbook is open yet.' },
  noSuchSheet: { id: 'Lembar itu tidak ada lagi.', en: 'That sheet is no longer there.' },
  otherSheets: {
    id: 'Berkas ini punya lembar lain di luar Bekal, yang tidak dapat ditulis ulang dengan utuh di sini. Tutup berkasnya, lalu buat buku kerja baru.',
    en: 'This file has sheets beside those of Bekal, which cannot be rewritten as they are here. Close it, then make a new workbook.',
  },
  cellTooLong: { id: 'Satu isian terlalu panjang untuk sebuah sel.', en: 'One entry is too long for a cell.' },
  spannedCell: {
    id: 'Sel itu bagian dari gabungan sel; pisahkan dahulu di program lembar kerja.',
    en: 'That cell is part of merged cells; unmerge them in a worksheet program first.',
  },
  unwritable: { id: 'Nilai itu tidak dapat diisikan ke sel.', en: 'That value cannot be put into a cell.' },
  failed: {
    id: 'Terjadi kesalahan yang tidak terduga; tidak ada yang hilang dari buku kerja. Coba lagi, atau tutup dan buka panel ini.',
    en: 'Something unexpected went wrong; nothing in the workbook was lost. Try again, or close and open this pane.',
  },
  overwriteTitle: { id: 'Lembar bernama sama akan ditulis ulang', en: 'Sheets of the same name will be rewritten' },
  overwrite: ({ sheets, count }: { sheets: string; count: number }): Labels => ({
    id: `Buku kerja ini sudah punya ${count} lembar dengan nama yang sama: ${sheets}. Isi, format, dan kolom tambahan di lembar itu diganti. Lembar lain tidak disentuh.`,
    en: `This workbook already has ${count} sheets of the same name: ${sheets}. Their content, formats and extra columns are replaced. Other sheets are not touched.`,
  }),
  andMore: ({ count }: { count: number }): Labels => ({ id: `dan ${count} lainnya`, en: `and ${count} more` }),
  undoable: {
    id: 'Penulisan ini dapat dibatalkan dengan satu Urungkan (Ctrl+Z).',
    en: 'One Undo (Ctrl+Z) takes this back.',
  },
  notUndoable: {
    id: 'Penulisan ini tidak dapat dibatalkan dalam satu langkah. Simpan salinan dahulu bila ragu.',
    en: 'This cannot be undone in one step. Save a copy first if in doubt.',
  },
  noCharts: {
    id: 'Versi Excel ini tidak menggambar grafik dari panel; lembar lainnya lengkap.',
    en: 'This version of Excel draws no charts from the pane; everything else is complete.',
  },
  rewrite: { id: 'Tulis ulang', en: 'Rewrite' },
  cancel: { id: 'Batal', en: 'Cancel' },
  doesNotFit: {
    id: 'Rencana ini terlalu besar untuk buku kerja:',
    en: 'This plan is too large for a workbook:',
  },
} satisfies Record<string, Labels | ((given: never) => Labels)>
