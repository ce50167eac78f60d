import type { Labels } from '@bekal/core'

/** Texts of the view Start. */
export const startWords = {
  tab: { id: 'Mulai', en: 'Start' },
  title: { id: 'Mulai', en: 'Start' },
  book: { id: 'Buku kerja', en: 'Workbook' },
  noBook: {
    id: 'Belum ada buku kerja yang terbuka. Buka berkas yang sudah ada, atau isi rencana baru di bawah.',
    en: 'No workbook is open. Open a file that you have, or fill in a new plan below.',
  },
  emptyBook: {
    id: 'Buku kerja ini belum berisi lembar Bekal. Isi rencana baru di bawah, lalu tulis lembarnya ke sini.',
    en: 'This workbook has no Bekal sheets yet. Fill in a new plan below, then write its sheets here.',
  },
  planUnread: {
    id: 'Lembar Bekal ditemukan, tetapi isinya belum dapat dibaca utuh.',
    en: 'Bekal sheets were found, but what is in them cannot be read as a whole yet.',
  },
  facts: ({
    programs,
    cohorts,
    people,
    lines,
  }: Record<'programs' | 'cohorts' | 'people' | 'lines', number>): Labels => ({
    id: `${programs} program · ${cohorts} angkatan · ${people} peserta · ${lines} baris biaya`,
    en: `${counted(programs, 'program')} · ${counted(cohorts, 'cohort')} · ${counted(people, 'participant')} · ${counted(lines, 'cost line')}`,
  }),
  fiscalYear: ({ year }: { year: number }): Labels => ({ id: `Tahun anggaran ${year}`, en: `Fiscal year ${year}` }),
  seeFindings: ({ count }: { count: number }): Labels => ({
    id: `Lihat ${count} temuan`,
    en: count === 1 ? 'See 1 finding' : `See ${count} findings`,
  }),
  noFindings: { id: 'Semua isian beres', en: 'All entries are in order' },
  open: { id: 'Buka buku kerja…', en: 'Open a workbook…' },
  orDrop: { id: 'atau seret berkasnya ke sini', en: 'or drop the file here' },
  save: { id: 'Simpan berkas', en: 'Save the file' },
  close: { id: 'Tutup', en: 'Close' },
  saved: ({ name }: { name: string }): Labels => ({ id: `${name} diunduh.`, en: `${name} was downloaded.` }),
  unsaved: {
    id: 'Ada perubahan yang belum disimpan. Simpan dahulu, atau tekan Tutup sekali lagi untuk membuangnya.',
    en: 'There are changes that were not saved. Save first, or press Close once more to drop them.',
  },
  localOnly: {
    id: 'Berkas dibaca di komputer ini saja; tidak ada yang dikirim ke mana pun.',
    en: 'Files are read on this computer only; nothing is sent anywhere.',
  },
  readAgain: { id: 'Baca lagi', en: 'Read again' },
  newPlan: { id: 'Rencana baru', en: 'New plan' },
  newPlanLead: {
    id: 'Cukup beberapa isian; semuanya dapat diubah di lembar nanti.',
    en: 'A few entries are enough; everything can be changed in the sheets later.',
  },
  siteName: { id: 'Nama tempat pelatihan', en: 'Name of the training site' },
  siteNameHint: { id: 'Misalnya nama lapas Anda', en: 'Such as the name of your prison' },
  siteNameMissing: { id: 'Tulis nama tempatnya.', en: 'Write the name of the site.' },
  siteNameUnfit: {
    id: 'Salah satu nama terlalu panjang atau memuat tanda yang tidak dapat dipakai.',
    en: 'One of the names is too long or has characters that cannot be used.',
  },
  siteKind: { id: 'Jenis tempat', en: 'Kind of site' },
  year: { id: 'Tahun anggaran', en: 'Fiscal year' },
  notAYear: { id: 'Tulis tahun dari 2000 sampai 2200.', en: 'Write a year from 2000 to 2200.' },
  hours: { id: 'JP per hari (Sen–Jum)', en: 'Lesson hours a day (Mon–Fri)' },
  notHours: { id: 'Tulis bilangan bulat dari 1 sampai 24.', en: 'Write a whole number from 1 to 24.' },
  timeZone: { id: 'Zona waktu', en: 'Time zone' },
  sheetLanguage: { id: 'Bahasa lembar', en: 'Language of the sheets' },
  partners: { id: 'Mitra', en: 'Partners' },
  noPartners: {
    id: 'Belum ada mitra. Tambahkan lembaga yang ikut menanggung biaya.',
    en: 'No partners yet. Add the institutions that carry part of the cost.',
  },
  partnerName: ({ number }: { number: number }): Labels => ({
    id: `Nama mitra ${number}`,
    en: `Name of partner ${number}`,
  }),
  partnerKind: ({ number }: { number: number }): Labels => ({
    id: `Jenis mitra ${number}`,
    en: `Kind of partner ${number}`,
  }),
  partnerMissing: {
    id: 'Tulis nama mitra ini, atau hapus barisnya.',
    en: 'Write this partner’s name, or remove the row.',
  },
  addPartner: { id: 'Tambah mitra', en: 'Add a partner' },
  removePartner: ({ name }: { name: string }): Labels => ({ id: `Hapus ${name}`, en: `Remove ${name}` }),
  programs: { id: 'Program awal', en: 'Starter programs' },
  programsHint: {
    id: 'Unit, jam pelajaran, alat, dan penyesuaian untuk lapas sudah terisi sebagai usulan.',
    en: 'Units, lesson hours, tools and adaptations for a prison come filled in as proposals.',
  },
  programFacts: ({ hours, units }: { hours: number; units: number }): Labels => ({
    id: `${hours} JP · ${units} unit`,
    en: `${hours} lesson hours · ${units} units`,
  }),
  writeSheets: { id: 'Tulis lembar ke buku kerja', en: 'Write the sheets into the workbook' },
  makeWorkbook: { id: 'Buat buku kerja', en: 'Make the workbook' },
  mend: { id: 'Perbaiki isian yang ditandai.', en: 'Mend the marked fields.' },
  fromFile: { id: 'Dari berkas rencana', en: 'From a plan file' },
  fromFileLead: {
    id: 'Berkas JSON dari Bekal, misalnya plan.json.',
    en: 'A JSON file from Bekal, such as plan.json.',
  },
  chooseFile: { id: 'Pilih berkas rencana…', en: 'Choose a plan file…' },
  fileChosen: ({ name }: { name: string }): Labels => ({ id: `Berkas: ${name}`, en: `File: ${name}` }),
  fileFaults: ({ count }: { count: number }): Labels => ({
    id: `${count} kesalahan dalam berkas ini`,
    en: count === 1 ? '1 error in this file' : `${count} errors in this file`,
  }),
  noPlanFile: { id: 'Berkas ini bukan rencana Bekal (JSON).', en: 'This file is no Bekal plan (JSON).' },
  workbookInstead: {
    id: 'Ini buku kerja, bukan berkas rencana. Buka langsung di Excel, atau di panel ini lewat peramban.',
    en: 'This is a workbook, not a plan file. Open it in Excel itself, or in this pane in a browser.',
  },
  missing: { id: 'Yang tidak ada di sini', en: 'What is missing here' },
  noLiveChanges: {
    id: 'Excel ini tidak memberi tahu bila sel berubah: pakai “Periksa lagi” setelah mengisi.',
    en: 'This Excel does not tell when cells change: use “Check again” after filling in.',
  },
  noGoTo: {
    id: 'Panel tidak dapat memindahkan pilihan sel di sini; alamat selnya tetap ditunjukkan.',
    en: 'The pane cannot move the selection here; the address of the cell is shown all the same.',
  },
  noCharts: {
    id: 'Grafik di lembar tidak dapat dibuat oleh versi Excel ini.',
    en: 'This version of Excel cannot draw charts in the sheets.',
  },
  noFunctions: {
    id: 'Fungsi BEKAL.… tidak tersedia di sini; lembar Bekal tidak memerlukannya.',
    en: 'The functions BEKAL.… are not available here; Bekal’s sheets do not need them.',
  },
} satisfies Record<string, Labels | ((given: never) => Labels)>

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
