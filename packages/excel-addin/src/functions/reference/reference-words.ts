import type { Labels } from '@bekal/core'

/** What the reference page of the functions says beside their declarations. */
export const referenceWords = {
  title: { id: 'Fungsi Bekal di dalam Excel', en: 'The functions of Bekal inside Excel' },
  intro: {
    id: 'Dibuat dari deklarasi fungsi; jangan diubah dengan tangan. Contoh dihitung dari rencana pertama di folder `examples`, dengan buku kerja berbahasa Indonesia. Fungsi memerlukan add-in Bekal; buku kerja sendiri tidak bergantung padanya.',
    en: 'Generated from the declarations of the functions; not edited by hand. Examples are computed from the founding plan in the folder `examples`, with its workbook in Indonesian. Functions need the Bekal add-in; the workbook itself does not depend on them.',
  },
  commonTitle: { id: 'Yang berlaku untuk semua', en: 'What holds for all' },
  common: [
    {
      id: 'Nama fungsi sama dalam semua bahasa. Pemisah argumen mengikuti pengaturan komputer: di sini titik koma.',
      en: 'A function’s name is the same in every language. What separates arguments depends on the settings of the computer: here it is a comma.',
    },
    {
      id: 'Satu panggilan memberi seluruh tabel, yang meluber ke sel di sebelahnya. Untuk banyak baris, satu panggilan atas satu rentang jauh lebih cepat daripada satu rumus di tiap baris.',
      en: 'One call gives the whole table, which spills into the cells beside it. For many rows one call over a range is much faster than a formula in every row.',
    },
    {
      id: 'Sel kosong di antara bilangan dihitung nol, seperti pada fungsi Excel. Argumen dalam kurung siku boleh dikosongkan.',
      en: 'An empty cell among numbers counts as zero, as in Excel’s own functions. Arguments in square brackets may be left out.',
    },
    {
      id: 'Persentase sebagai bobot ditulis dengan bilangan bulat: 70% menjadi 7000 (atau 70 dan 30).',
      en: 'Percentages as weights are written in whole numbers: 70% is 7000 (or 70 and 30).',
    },
    {
      id: 'Tanggal boleh sel tanggal atau teks seperti 2027-03-31. Yang dimaksud kalender Excel sejak 1 Maret 1900; buku kerja dengan sistem tanggal 1904 tidak didukung.',
      en: 'A date may be a date cell or a text such as 2027-03-31. Excel’s calendar from 1 March 1900 is meant; workbooks with the 1904 date system are not supported.',
    },
    {
      id: 'Fungsi yang “mengikuti lembar-lembar buku kerja ini” membaca rencana di sana dan berubah kira-kira setengah detik sesudah Anda berhenti mengetik. Selain itu Excel menghitungnya ulang hanya bila argumennya berubah.',
      en: 'A function that “follows the sheets of this workbook” reads the plan there and changes about half a second after typing stops. Apart from that Excel computes it anew only when its arguments change.',
    },
    {
      id: 'Kesalahan dijelaskan dengan kalimat: `#VALUE!` bila argumennya tidak dapat dipakai, `#N/A` bila yang diminta tidak ada di buku kerja. Klik tanda di samping sel untuk membacanya. Kesalahan di sel argumen diteruskan apa adanya.',
      en: 'Errors are explained in a sentence: `#VALUE!` where an argument cannot be used, `#N/A` where the workbook does not have what is asked for. Click the mark beside the cell to read it. An error in a cell of an argument is passed on as it is.',
    },
    {
      id: 'Angka hasil sama persis dengan lembar kerja dan perintah `bekal`; di halaman ini dibulatkan sampai dua desimal. Semuanya dihitung di komputer Anda, tanpa jaringan.',
      en: 'Figures are exactly those of the sheets and of the command `bekal`; this page rounds them to two decimals. All is computed on your machine, without a network.',
    },
  ],
  argument: { id: 'Argumen', en: 'Argument' },
  takes: { id: 'Menerima', en: 'Takes' },
  meaning: { id: 'Arti', en: 'Meaning' },
  cell: { id: 'satu nilai', en: 'one value' },
  range: { id: 'nilai atau rentang', en: 'a value or a range' },
  optional: { id: 'boleh kosong', en: 'optional' },
  gives: { id: 'Hasil.', en: 'Gives.' },
  readsPlan: { id: 'Mengikuti lembar-lembar buku kerja ini.', en: 'Follows the sheets of this workbook.' },
  example: { id: 'Contoh', en: 'Example' },
} satisfies Record<string, Labels | readonly Labels[]>
