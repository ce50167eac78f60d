import { message, planMessages, type Labels } from '@bekal/core'
import { oneOf, whatToType } from './definition/index.js'

/** What is said of a workbook that holds no sheet of ours. */
export const foreignWorkbook: Labels = {
  id: 'Ini buku kerja Excel, tetapi bukan buku kerja Bekal: tidak satu pun lembarnya dikenal.',
  en: 'This is an Excel workbook but not a Bekal workbook: none of its sheets is known.',
}

/** Every issue that the cells of a workbook can have: those of the plan in them, and those of sheets and cells themselves. */
export const sheetMessages = {
  ...planMessages,
  'not-a-workbook': message<{ reason: string }>('error', {
    id: () => foreignWorkbook.id,
    en: () => foreignWorkbook.en,
  }),
  'newer-template': message<{ found: number; known: number }>('error', {
    id: ({ found, known }) =>
      `Buku kerja ini dibuat dengan versi ${found}, program ini hanya mengenal sampai versi ${known}. Perbarui programnya.`,
    en: ({ found, known }) =>
      `This workbook was made with version ${found}; this program knows up to version ${known}. Update the program.`,
  }),
  'older-template': message<{ found: number; known: number; changed: string }>('info', {
    id: ({ found, known, changed }) =>
      `Buku kerja ini berbentuk versi ${found}; sekarang versi ${known}. Isinya sudah dibaca. Yang berubah (− diganti, + baru): ${changed}. Bangun ulang buku kerja dari rencana ini untuk memakai bentuk yang baru.`,
    en: ({ found, known, changed }) =>
      `This workbook has the form of version ${found}; now it is version ${known}. Its content was read. What changed (− replaced, + new): ${changed}. Build the workbook again from this plan to use the new form.`,
  }),
  'linked-files': message<{ found: number }>('info', {
    id: ({ found }) =>
      `Buku kerja ini bertaut ke ${found} berkas lain. Tautan tidak diikuti; yang dipakai nilai yang tersimpan terakhir.`,
    en: ({ found }) =>
      `This workbook is linked to ${found} other files. Links are not followed; the values saved last were used.`,
  }),
  'sheet-renamed': message<{ name: string; found: string }>('warning', {
    id: ({ name, found }) =>
      `Lembar “${name}” kini bernama “${found}”; dikenali dari tabelnya dan tetap dibaca. Kembalikan namanya menjadi “${name}”.`,
    en: ({ name, found }) =>
      `The sheet “${name}” is now called “${found}”; it was known by its tables and read. Give it its name “${name}” back.`,
  }),
  'sheet-copied': message<{ name: string; found: string }>('warning', {
    id: ({ name, found }) =>
      `Lembar “${found}” adalah salinan “${name}”. Yang dibaca hanya “${name}”; pindahkan isian yang perlu ke sana, lalu hapus salinannya.`,
    en: ({ name, found }) =>
      `The sheet “${found}” is a copy of “${name}”. Only “${name}” is read; move what is needed there and delete the copy.`,
  }),
  'sheet-missing': message<{ name: string }>('error', {
    id: ({ name }) => `Lembar “${name}” tidak ada. Kembalikan lembar itu dari berkas asli; isinya tidak dapat dibaca.`,
    en: ({ name }) =>
      `The sheet “${name}” is missing. Bring it back from the original file; its content cannot be read.`,
  }),
  'sheet-twice': message<{ name: string }>('error', {
    id: ({ name }) =>
      `Ada dua lembar untuk “${name}” (mungkin dalam dua bahasa). Hanya yang pertama dibaca; hapus salah satu.`,
    en: ({ name }) => `Two sheets stand for “${name}” (perhaps in two languages). Only the first is read; remove one.`,
  }),
  'table-missing': message<{ table: string }>('error', {
    id: ({ table }) => `Judul kolom tabel “${table}” tidak ditemukan di lembar ini, sehingga isinya tidak terbaca.`,
    en: ({ table }) => `The column headings of table “${table}” were not found on this sheet, so it could not be read.`,
  }),
  'column-missing': message<{ column: string; table: string; found?: string }>('error', {
    id: ({ column, table, found }) =>
      `Kolom “${column}” tidak ada di tabel “${table}”. ${found === undefined ? 'Kembalikan judul kolomnya' : `Mungkin judulnya kini “${found}”; kembalikan menjadi “${column}”`}.`,
    en: ({ column, table, found }) =>
      `The column “${column}” is missing from table “${table}”. ${found === undefined ? 'Bring its heading back' : `Perhaps its heading is now “${found}”; make it “${column}” again`}.`,
  }),
  'column-twice': message<{ column: string }>('error', {
    id: ({ column }) =>
      `Judul kolom “${column}” ada dua kali. Hanya yang pertama dibaca; beri judul lain pada yang kedua.`,
    en: ({ column }) =>
      `The heading “${column}” appears twice. Only the first is read; give the second another heading.`,
  }),
  'cells-merged': message<{ range: string }>('warning', {
    id: ({ range }) =>
      `Sel ${range} digabung. Hanya sel pertama yang berisi; sel lainnya dibaca kosong. Batalkan penggabungan, lalu isi setiap selnya.`,
    en: ({ range }) =>
      `The cells ${range} are merged. Only the first of them holds a value; the others were read as blank. Unmerge them and fill in each.`,
  }),
  'choices-gone': message<{ columns: string }>('info', {
    id: ({ columns }) =>
      `Daftar pilihan kolom ini hilang: ${columns}. Isinya tetap diperiksa saat dibaca; salin sel dari berkas asli agar salah ketik tertahan sejak awal.`,
    en: ({ columns }) =>
      `The drop-down lists of these columns are gone: ${columns}. Entries are still checked when read; copy cells from the original file so that slips are stopped while typing.`,
  }),
  'rows-hidden': message<{ rows: string; count: number }>('info', {
    id: ({ rows, count }) => `${count} baris berisi disembunyikan dan tetap ikut dibaca: baris ${rows}.`,
    en: ({ rows, count }) => `${count} rows with data are hidden and were read all the same: rows ${rows}.`,
  }),
  'rows-filtered': message<{ rows: string; count: number }>('info', {
    id: ({ rows, count }) =>
      `${count} baris berisi tidak tampak karena saringan (filter) dan tetap ikut dibaca: baris ${rows}.`,
    en: ({ rows, count }) =>
      `${count} rows with data are left out by a filter and were read all the same: rows ${rows}.`,
  }),
  'too-many-rows': message<{ table: string; limit: number }>('error', {
    id: ({ table, limit }) =>
      `Tabel “${table}” berisi lebih dari ${limit} baris; baris sesudahnya tidak dibaca. Hapus baris yang bukan isian.`,
    en: ({ table, limit }) =>
      `Table “${table}” has more than ${limit} rows; those behind were not read. Remove rows that are no entries.`,
  }),
  'more-alike': message<{ count: number; cells: string }>('info', {
    id: ({ count, cells }) => `Hal yang sama seperti di atas ada di ${count} sel lagi dalam kolom ini: ${cells}.`,
    en: ({ count, cells }) => `The same as above holds for ${count} more cells of this column: ${cells}.`,
  }),
  'formula-calls-out': message<{ found: string }>('warning', {
    id: ({ found }) =>
      `Rumus di sel ini mengambil data dari luar buku kerja (${found}). Rumusnya tidak dijalankan; yang dipakai hasil terakhir. Ganti dengan nilainya.`,
    en: ({ found }) =>
      `The formula in this cell fetches data from outside the workbook (${found}). It was not run; its last result was used. Replace it with the value.`,
  }),
  'formula-overwritten': message<{ column: string; found: string; expected: string }>('error', {
    id: ({ column, found, expected }) =>
      `Rumus “${column}” tertimpa ${found}; seharusnya ${expected}. Salin rumusnya dari baris lain.`,
    en: ({ column, found, expected }) =>
      `The formula of “${column}” was overwritten with ${found}; it should give ${expected}. Copy the formula from another row.`,
  }),
  'values-outdated': message<{ table: string; column: string; found: string; expected: string }>('warning', {
    id: ({ table, column, found, expected }) =>
      `Nilai tabel “${table}” dihitung program dan tidak lagi sesuai isian: “${column}” berisi ${found}, seharusnya ${expected}. Bangun ulang buku kerjanya.`,
    en: ({ table, column, found, expected }) =>
      `The program computed the values of table “${table}”; they no longer fit the inputs: “${column}” holds ${found}, it should be ${expected}. Build the workbook again.`,
  }),
  'formula-in-input': message<{ found: string }>('info', {
    id: ({ found }) => `Sel isian ini berisi rumus; hasilnya ${found} yang dipakai.`,
    en: ({ found }) => `This input cell holds a formula; its result ${found} was used.`,
  }),
  'formula-without-result': message<Record<string, never>>('error', {
    id: () => 'Rumus di sel ini belum dihitung. Buka berkas di Excel atau LibreOffice dan simpan.',
    en: () => 'The formula in this cell has not been computed. Open the file in Excel or LibreOffice and save it.',
  }),
  'cell-error': message<{ found: string }>('error', {
    id: ({ found }) => `Sel ini berisi kesalahan ${found}. Ketik nilainya kembali.`,
    en: ({ found }) => `This cell holds the error ${found}. Type its value again.`,
  }),
  'number-as-text': message<{ found: string; read: string }>('error', {
    id: ({ found, read }) =>
      `${found} adalah teks, bukan angka, sehingga tidak ikut dihitung di lembar kerja. Ketik ${read} saja, tanpa pemisah ribuan dan tanpa “Rp”.`,
    en: ({ found, read }) =>
      `${found} is text, not a number, so the worksheet does not count it. Type just ${read}, without grouping or currency.`,
  }),
  'not-a-number': message<{ found: string }>('error', {
    id: ({ found }) => `${found} bukan angka, atau dapat dibaca dua cara. ${whatToType.number.id}`,
    en: ({ found }) => `${found} is no number, or can be read in two ways. ${whatToType.number.en}`,
  }),
  'date-for-number': message<{ found: string }>('error', {
    id: ({ found }) =>
      `Sel ini berisi tanggal ${found}, padahal harus angka: isian seperti 1/5 atau 3-4 diubah Excel menjadi tanggal. Ubah format selnya menjadi Angka, lalu ketik angkanya kembali.`,
    en: ({ found }) =>
      `This cell holds the date ${found} where a number belongs: Excel turns entries such as 1/5 or 3-4 into dates. Format the cell as a number and type it again.`,
  }),
  'text-trimmed': message<{ read: string }>('info', {
    id: ({ read }) =>
      `Ada spasi di awal, di akhir, atau spasi tak terputus di sel ini; dibaca “${read}”. Rumus di lembar kerja tidak mengenalinya. Ketik ulang tanpa spasi itu.`,
    en: ({ read }) =>
      `There are blanks around the text of this cell, or no-break blanks in it; it was read as “${read}”. Formulas of the worksheet do not find it so. Type it without them.`,
  }),
  'number-not-whole': message<{ found: string }>('error', {
    id: ({ found }) => `${found} tidak bulat. ${whatToType.whole.id} Bulatkan dahulu; Bekal tidak membulatkan sendiri.`,
    en: ({ found }) => `${found} is not whole. ${whatToType.whole.en} Round it first; Bekal never does so itself.`,
  }),
  'percent-too-fine': message<{ found: string }>('error', {
    id: ({ found }) => `Persentase ${found} terlalu rinci. ${whatToType.percent.id}`,
    en: ({ found }) => `The percentage ${found} is too fine. ${whatToType.percent.en}`,
  }),
  'unknown-choice': message<{ found: string; allowed: string; nearest?: string }>('error', {
    id: ({ found, allowed, nearest }) =>
      `${found} tidak ada dalam daftar. ${nearest === undefined ? '' : `Mungkin maksudnya “${nearest}”. `}${oneOf(allowed).id}`,
    en: ({ found, allowed, nearest }) =>
      `${found} is not on the list. ${nearest === undefined ? '' : `Perhaps “${nearest}” was meant. `}${oneOf(allowed).en}`,
  }),
  'date-as-text': message<{ found: string; read: string }>('warning', {
    id: ({ found, read }) => `${found} adalah teks; dibaca sebagai ${read} (hari lebih dahulu). ${whatToType.date.id}`,
    en: ({ found, read }) => `${found} is text; it was read as ${read} (day first). ${whatToType.date.en}`,
  }),
  'not-a-date': message<{ found: string }>('error', {
    id: ({ found }) => `${found} bukan tanggal yang ada. ${whatToType.date.id}`,
    en: ({ found }) => `${found} is no date that exists. ${whatToType.date.en}`,
  }),
  'bad-list-entry': message<{ found: string }>('error', {
    id: ({ found }) => `Daftar tidak terbaca pada “${found}”. ${whatToType.list.id} Dengan nilai: a: 1; b: 2.`,
    en: ({ found }) => `The list cannot be read at “${found}”. ${whatToType.list.en} With values: a: 1; b: 2.`,
  }),
  'bad-json': message<{ found: string }>('error', {
    id: ({ found }) =>
      `Isi JSON tidak terbaca (“${found}”). Kolom ini jangan diubah dengan tangan; kembalikan dari berkas asli.`,
    en: ({ found }) =>
      `The JSON cannot be read (“${found}”). This column is not meant to be edited by hand; bring it back from the original file.`,
  }),
  'row-without-id': message<{ column: string; table: string }>('error', {
    id: ({ column, table }) =>
      `Baris ini berisi data tetapi “${column}” kosong, sehingga tidak dapat dimasukkan ke “${table}”.`,
    en: ({ column, table }) =>
      `This row holds data but its “${column}” is blank, so it cannot be entered in “${table}”.`,
  }),
  'row-repeated': message<{ found: string }>('error', {
    id: ({ found }) =>
      `Baris ini mengulang “${found}”, yang sudah diisi di atas. Hanya yang pertama dibaca; hapus atau perbaiki salah satu.`,
    en: ({ found }) =>
      `This row repeats “${found}”, which was filled in above. Only the first is read; remove or correct one.`,
  }),
  'parent-unknown': message<{ column: string; found: string; nearest?: string }>('error', {
    id: ({ column, found, nearest }) =>
      `“${column}” menyebut “${found}”, tetapi kode itu tidak ada di lembarnya. Baris ini tidak terbaca. ${nearest === undefined ? 'Perbaiki kodenya' : `Mungkin maksudnya “${nearest}”`}.`,
    en: ({ column, found, nearest }) =>
      `“${column}” names “${found}”, but there is no such id on its sheet. This row could not be read. ${nearest === undefined ? 'Correct the id' : `Perhaps “${nearest}” was meant`}.`,
  }),
  'too-many-parties': message<{ found: number; limit: number }>('error', {
    id: ({ found, limit }) => `Rencana ini punya ${found} pihak; buku kerja memuat paling banyak ${limit}.`,
    en: ({ found, limit }) => `This plan has ${found} parties; a workbook has room for ${limit}.`,
  }),
  'too-many-lines': message<{ found: number; limit: number }>('error', {
    id: ({ found, limit }) =>
      `Rencana ini punya ${found} baris biaya; buku kerja memuat paling banyak ${limit}. Pecah menjadi beberapa rencana, misalnya per program, atau hitung langsung dari berkas JSON dengan bekal split.`,
    en: ({ found, limit }) =>
      `This plan has ${found} cost lines; a workbook has room for ${limit}. Break it into several plans, by program for example, or compute it straight from its JSON file with bekal split.`,
  }),
  'too-many-factors': message<{ found: number; limit: number }>('error', {
    id: ({ found, limit }) => `Baris ini punya ${found} faktor volume; buku kerja memuat paling banyak ${limit}.`,
    en: ({ found, limit }) => `This line has ${found} factors; a workbook has room for ${limit}.`,
  }),
  'too-many-payers': message<{ found: number; limit: number }>('error', {
    id: ({ found, limit }) => `Baris ini dibayar ${found} dana; buku kerja memuat paling banyak ${limit}.`,
    en: ({ found, limit }) => `This line is paid from ${found} funds; a workbook has room for ${limit}.`,
  }),
  'cell-too-long': message<{ found: number; limit: number }>('error', {
    id: ({ found, limit }) => `Isi sel ini ${found} karakter; Excel memuat paling banyak ${limit}. Pendekkan isinya.`,
    en: ({ found, limit }) =>
      `This cell would hold ${found} characters; Excel has room for ${limit}. Shorten its text.`,
  }),
}
