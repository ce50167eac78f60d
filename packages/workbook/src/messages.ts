import { message, planMessages } from '@bekal/core'

/** What is wrong with a file or a cell of it: the issues that only a workbook can have. */
const sheetMessages = {
  'not-a-workbook': message<{ reason: string }>('error', {
    id: ({ reason }) =>
      ({
        empty: 'Berkas ini kosong.',
        'encrypted-or-old-excel':
          'Berkas ini dikunci kata sandi atau berasal dari Excel lama (.xls). Simpan sebagai .xlsx tanpa kata sandi.',
        'too-large': 'Isi berkas ini jauh lebih besar daripada buku kerja perencanaan; berkas tidak dibuka.',
        'too-many-cells':
          'Berkas ini berisi lebih dari dua juta sel, jauh melebihi buku kerja perencanaan; berkas tidak dibuka. Hapus lembar tambahan yang besar, lalu coba kembali.',
        macros:
          'Berkas ini memuat makro, sehingga tidak dibuka. Simpan sebagai .xlsx (tanpa makro), lalu coba kembali.',
        'unusual-xml':
          'Isi berkas ini ditulis dengan cara yang tidak dipakai Excel, sehingga tidak dibuka. Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu coba kembali.',
        damaged:
          'Berkas ini rusak atau bukan buku kerja Excel (.xlsx) yang utuh. Buka di Excel, simpan lagi sebagai .xlsx, lalu coba kembali.',
        foreign: 'Ini buku kerja Excel, tetapi bukan buku kerja Bekal: tidak satu pun lembarnya dikenal.',
      })[reason] ?? 'Berkas ini bukan buku kerja Excel (.xlsx).',
    en: ({ reason }) =>
      ({
        empty: 'This file is empty.',
        'encrypted-or-old-excel':
          'This file is locked with a password or comes from an old Excel (.xls). Save it as .xlsx without a password.',
        'too-large': 'This file unpacks to far more than a planning workbook; it was not opened.',
        'too-many-cells':
          'This file holds more than two million cells, far beyond a planning workbook; it was not opened. Remove large sheets of your own and retry.',
        macros: 'This file carries macros, so it was not opened. Save it as .xlsx (without macros) and retry.',
        'unusual-xml':
          'This file is written in a way that Excel never uses, so it was not opened. Open it in Excel or LibreOffice, save it as .xlsx again, and retry.',
        damaged:
          'This file is damaged or not a complete Excel workbook (.xlsx). Open it in Excel, save it as .xlsx again, and retry.',
        foreign: 'This is an Excel workbook but not a Bekal workbook: none of its sheets is known.',
      })[reason] ?? 'This file is not an Excel workbook (.xlsx).',
  }),
  'newer-template': message<{ found: number; known: number }>('error', {
    id: ({ found, known }) =>
      `Buku kerja ini dibuat dengan versi ${found}, program ini hanya mengenal sampai versi ${known}. Perbarui programnya.`,
    en: ({ found, known }) =>
      `This workbook was made with version ${found}; this program knows up to version ${known}. Update the program.`,
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
  'column-missing': message<{ column: string; table: string }>('error', {
    id: ({ column, table }) => `Kolom “${column}” tidak ada di tabel “${table}”. Kembalikan judul kolomnya.`,
    en: ({ column, table }) => `The column “${column}” is missing from table “${table}”. Bring its heading back.`,
  }),
  'column-twice': message<{ column: string }>('error', {
    id: ({ column }) =>
      `Judul kolom “${column}” ada dua kali. Hanya yang pertama dibaca; beri judul lain pada yang kedua.`,
    en: ({ column }) =>
      `The heading “${column}” appears twice. Only the first is read; give the second another heading.`,
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
    id: ({ found }) => `${found} bukan angka, atau dapat dibaca dua cara. Ketik angka saja, misalnya 1500000.`,
    en: ({ found }) => `${found} is no number, or can be read in two ways. Type digits only, such as 1500000.`,
  }),
  'number-not-whole': message<{ found: string }>('error', {
    id: ({ found }) =>
      `${found} harus bulat dalam satuan terkecil kolom ini, misalnya rupiah penuh. Bulatkan dahulu; Bekal tidak membulatkan sendiri.`,
    en: ({ found }) =>
      `${found} must be whole in the smallest unit of this column, such as whole rupiah. Round it first; Bekal never does so itself.`,
  }),
  'percent-too-fine': message<{ found: string }>('error', {
    id: ({ found }) => `Persentase ${found} terlalu rinci; paling banyak dua angka desimal.`,
    en: ({ found }) => `The percentage ${found} is too fine; two decimals at most.`,
  }),
  'unknown-choice': message<{ found: string; allowed: string }>('error', {
    id: ({ found, allowed }) => `${found} tidak ada dalam daftar. Pilih salah satu: ${allowed}.`,
    en: ({ found, allowed }) => `${found} is not on the list. Choose one of: ${allowed}.`,
  }),
  'date-as-text': message<{ found: string; read: string }>('warning', {
    id: ({ found, read }) => `${found} adalah teks; dibaca sebagai ${read} (hari lebih dahulu). Ketik sebagai tanggal.`,
    en: ({ found, read }) => `${found} is text; it was read as ${read} (day first). Type it as a date.`,
  }),
  'not-a-date': message<{ found: string }>('error', {
    id: ({ found }) => `${found} bukan tanggal yang ada. Ketik tanggal, misalnya 17/08/2027.`,
    en: ({ found }) => `${found} is no date that exists. Type a date, such as 17/08/2027.`,
  }),
  'bad-list-entry': message<{ found: string }>('error', {
    id: ({ found }) =>
      `Daftar tidak terbaca pada “${found}”. Pisahkan dengan titik koma, misalnya a; b, atau dengan nilai a: 1; b: 2. Setiap nama hanya sekali.`,
    en: ({ found }) =>
      `The list cannot be read at “${found}”. Separate with semicolons, such as a; b, or with values a: 1; b: 2. Each name only once.`,
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
  'parent-unknown': message<{ column: string; found: string }>('error', {
    id: ({ column, found }) =>
      `“${column}” menyebut “${found}”, tetapi kode itu tidak ada di lembarnya. Baris ini tidak terbaca.`,
    en: ({ column, found }) =>
      `“${column}” names “${found}”, but there is no such id on its sheet. This row could not be read.`,
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

/** Every issue a workbook can have: those of the plan in it and those of its sheets and cells. */
export const workbookMessages = { ...planMessages, ...sheetMessages }
