import type { Labels } from '@bekal/core'

/** What `bekal init` asks and says. Every sentence in both languages. */
export const initWords = {
  siteName: { id: 'Nama tempat pelatihan, misalnya lapas Anda', en: 'Name of the training site, such as your prison' },
  siteKind: {
    id: 'Jenis tempat (panah untuk memilih, Enter untuk lanjut)',
    en: 'Kind of site (arrows to move, Enter to go on)',
  },
  fiscalYear: { id: 'Tahun anggaran', en: 'Fiscal year' },
  timeZone: {
    id: 'Zona waktu: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT), atau lainnya',
    en: 'Time zone, as in Asia/Makassar or Europe/Lisbon',
  },
  partners: {
    id: 'Mitra, dipisahkan titik koma; jenisnya boleh di depan, misalnya: bpvp=BPVP Contoh; llk=LLK Contoh. Kosongkan bila belum ada',
    en: 'Partners, separated by semicolons; with their kind if you like, such as: bpvp=Centre A; company=Workshop B. Leave empty if none yet',
  },
  programs: {
    id: 'Program pelatihan untuk mulai (spasi untuk memilih, Enter untuk lanjut; semuanya dapat diubah nanti)',
    en: 'Training programs to begin with (space to choose, Enter to go on; all can be changed later)',
  },
  lessonHours: { id: 'Jam pelajaran per hari, Senin sampai Jumat', en: 'Lesson hours a day, Monday to Friday' },
  currency: { id: 'Mata uang (kode ISO, tiga huruf)', en: 'Currency (ISO code, three letters)' },
  notAText: { id: 'Tulis namanya; tidak boleh kosong.', en: 'Write the name; it cannot be empty.' },
  notAYear: (text: string): Labels => ({
    id: `“${text}” bukan tahun anggaran; tulis misalnya 2027 (2000 sampai 2200).`,
    en: `“${text}” is not a fiscal year; write for example 2027 (2000 to 2200).`,
  }),
  notAZone: (text: string): Labels => ({
    id: `Tidak ada zona waktu “${text}”. Tulis misalnya Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.`,
    en: `There is no time zone “${text}”. Write for example Asia/Jakarta, Asia/Makassar or Europe/Lisbon.`,
  }),
  notHours: (text: string): Labels => ({
    id: `“${text}” bukan jumlah jam pelajaran; tulis bilangan bulat dari 1 sampai 24.`,
    en: `“${text}” is not a number of lesson hours; write a whole number from 1 to 24.`,
  }),
  notACurrency: (text: string): Labels => ({
    id: `“${text}” bukan kode mata uang ISO; tulis misalnya IDR atau MYR.`,
    en: `“${text}” is not an ISO currency code; write for example IDR or MYR.`,
  }),
  notAPartner: (entry: string, kinds: readonly string[]): Labels => ({
    id: `“${entry}” tidak terbaca sebagai mitra. Tulis nama, atau jenis=nama; jenisnya: ${kinds.join(', ')}.`,
    en: `“${entry}” does not read as a partner. Write a name, or kind=name; kinds: ${kinds.join(', ')}.`,
  }),
  noSuchProgram: (id: string, known: readonly string[]): Labels => ({
    id: `Tidak ada program awal “${id}”. Yang ada: ${known.join(', ')}.`,
    en: `There is no starter program “${id}”. There are: ${known.join(', ')}.`,
  }),
  siteMissing: {
    id: 'Tanpa terminal untuk bertanya, --site wajib disebut, misalnya --site "Lapas Contoh". Lihat: bekal init --help',
    en: 'Without a terminal to ask at, --site is required, for example --site "Example Prison". See: bekal init --help',
  },
  stopped: { id: 'Dihentikan. Tidak ada berkas yang ditulis.', en: 'Stopped. No file was written.' },
  nextSteps: (workbook: string, plan: string): Labels => ({
    id: `Buka ${workbook} dan mulai dari lembar Petunjuk; pagu, biaya, dan peserta diisi di sana.\nPeriksa isinya kapan saja: bekal check ${workbook}\nRencananya sendiri: ${plan}`,
    en: `Open ${workbook} and begin at the sheet Guide; ceilings, costs and participants are filled in there.\nCheck it at any time: bekal check ${workbook}\nThe plan itself: ${plan}`,
  }),
} satisfies Record<string, Labels | ((...params: never[]) => Labels)>
