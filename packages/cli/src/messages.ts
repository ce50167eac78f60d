import type { Labels, Severity } from '@bekal/core'

export { helpTitles, labels, severityLabels } from './labels.js'

/** Whole sentences, each made in both languages at once. */
export const sentences = {
  exitCodes: (): Labels => ({
    id: 'Kode keluar: 0 baik · 1 data mengandung kesalahan · 2 salah pakai atau berkas tidak terbaca.',
    en: 'Exit codes: 0 fine · 1 the data has errors · 2 wrong use or unreadable file.',
  }),
  seeHelp: (call: string): Labels => ({ id: `Lihat: ${call}`, en: `See: ${call}` }),
  unknownCommand: (name: string, guess?: string): Labels => ({
    id: `Tidak ada perintah “${name}”.${guess ? ` Maksudnya “${guess}”?` : ''}`,
    en: `There is no command “${name}”.${guess ? ` Did you mean “${guess}”?` : ''}`,
  }),
  unknownOption: (name: string, guess?: string): Labels => ({
    id: `Tidak ada opsi “${name}”.${guess ? ` Maksudnya “${guess}”?` : ''}`,
    en: `There is no option “${name}”.${guess ? ` Did you mean “${guess}”?` : ''}`,
  }),
  missingArgument: (name: string): Labels => ({
    id: `${name} wajib disebut, tetapi tidak ada.`,
    en: `${name} is required but missing.`,
  }),
  missingOption: (flags: string): Labels => ({
    id: `Opsi “${flags}” wajib disebut, tetapi tidak ada.`,
    en: `Option “${flags}” is required but missing.`,
  }),
  optionWithoutValue: (flags: string): Labels => ({
    id: `Opsi “${flags}” memerlukan nilai.`,
    en: `Option “${flags}” needs a value.`,
  }),
  tooManyArguments: (): Labels => ({
    id: 'Argumennya terlalu banyak.',
    en: 'There are too many arguments.',
  }),
  conflictingOptions: (one: string, other: string): Labels => ({
    id: `Opsi “${one}” dan “${other}” tidak dapat dipakai bersama.`,
    en: `Options “${one}” and “${other}” cannot be used together.`,
  }),
  notAChoice: (flags: string, value: string, choices: string): Labels => ({
    id: `“${value}” bukan pilihan untuk “${flags}”. Pilih salah satu: ${choices}.`,
    en: `“${value}” is not a choice for “${flags}”. Choose one of: ${choices}.`,
  }),
  fileMissing: (path: string): Labels => ({
    id: `Berkas “${path}” tidak ada.`,
    en: `There is no file “${path}”.`,
  }),
  fileIsFolder: (path: string): Labels => ({
    id: `“${path}” adalah folder, bukan berkas.`,
    en: `“${path}” is a folder, not a file.`,
  }),
  mayNotRead: (path: string): Labels => ({
    id: `Berkas “${path}” tidak boleh dibaca oleh pengguna ini.`,
    en: `This user may not read the file “${path}”.`,
  }),
  cannotRead: (path: string, detail: string): Labels => ({
    id: `Berkas “${path}” tidak dapat dibaca: ${detail}.`,
    en: `The file “${path}” cannot be read: ${detail}.`,
  }),
  folderMissing: (path: string): Labels => ({
    id: `“${path}” tidak dapat ditulis: foldernya tidak ada. Buat foldernya lebih dahulu.`,
    en: `“${path}” cannot be written: its folder does not exist. Make the folder first.`,
  }),
  cannotMakeFolder: (path: string): Labels => ({
    id: `Folder “${path}” tidak dapat dibuat; mungkin sudah ada berkas dengan nama itu.`,
    en: `The folder “${path}” cannot be made; perhaps there is a file of that name.`,
  }),
  alreadyThere: (path: string): Labels => ({
    id: `“${path}” sudah ada dan tidak ditimpa. Sebutkan folder lain.`,
    en: `“${path}” is there already and is not overwritten. Name another folder.`,
  }),
  mayNotWrite: (path: string): Labels => ({
    id: `Berkas “${path}” tidak boleh ditulis oleh pengguna ini.`,
    en: `This user may not write the file “${path}”.`,
  }),
  cannotWrite: (path: string, detail: string): Labels => ({
    id: `Berkas “${path}” tidak dapat ditulis: ${detail}.`,
    en: `The file “${path}” cannot be written: ${detail}.`,
  }),
  emptyFile: (path: string): Labels => ({
    id: `Berkas “${path}” kosong.`,
    en: `The file “${path}” is empty.`,
  }),
  neitherPlanNorWorkbook: (path: string): Labels => ({
    id: `“${path}” bukan rencana (JSON) dan bukan buku kerja (xlsx).`,
    en: `“${path}” is neither a plan (JSON) nor a workbook (xlsx).`,
  }),
  brokenJson: (path: string, line: number | undefined): Labels => ({
    id: `“${path}” bukan JSON yang sah${line === undefined ? '' : `; periksa sekitar baris ${line}`}.`,
    en: `“${path}” is not valid JSON${line === undefined ? '' : `; look around line ${line}`}.`,
  }),
  workbookInsteadOfPlan: (path: string): Labels => ({
    id: `“${path}” sudah berupa buku kerja. Perintah ini memerlukan rencana (JSON); “bekal read” membuatnya dari buku kerja.`,
    en: `“${path}” is a workbook already. This command needs a plan (JSON); “bekal read” makes one from a workbook.`,
  }),
  planInsteadOfWorkbook: (path: string): Labels => ({
    id: `“${path}” adalah rencana (JSON), bukan buku kerja; tidak ada yang perlu dibaca ulang.`,
    en: `“${path}” is a plan (JSON), not a workbook; there is nothing to read back.`,
  }),
  planCannotBeUpdated: (path: string): Labels => ({
    id: `“${path}” adalah rencana (JSON), bukan buku kerja; yang diperbarui adalah buku kerja. Buat dahulu dengan “bekal build”.`,
    en: `“${path}” is a plan (JSON), not a workbook; what is updated is a workbook. Make one first with “bekal build”.`,
  }),
  wouldOverwrite: (path: string, option: string): Labels => ({
    id: `Hasilnya akan menimpa “${path}” sendiri. Sebutkan berkas lain dengan ${option}.`,
    en: `The result would overwrite “${path}” itself. Name another file with ${option}.`,
  }),
  nothingToAnnotate: (path: string): Labels => ({
    id: `“${path}” adalah rencana (JSON), bukan buku kerja; --annotate menandai sel buku kerja. Buat dahulu dengan “bekal build”.`,
    en: `“${path}” is a plan (JSON), not a workbook; --annotate marks the cells of a workbook. Make one first with “bekal build”.`,
  }),
  cannotAnnotate: (path: string): Labels => ({
    id: `“${path}” dapat dibaca tetapi tidak dapat ditandai. Buka di Excel atau LibreOffice, simpan sebagai .xlsx biasa, lalu coba lagi.`,
    en: `“${path}” can be read but not annotated. Open it in Excel or LibreOffice, save it as a plain .xlsx, and retry.`,
  }),
  unknownLine: (id: string, known: readonly string[]): Labels => ({
    id: `Tidak ada baris biaya “${id}”. Yang ada: ${listOf(known)}.`,
    en: `There is no cost line “${id}”. There are: ${listOf(known)}.`,
  }),
  notATotal: (text: string): Labels => ({
    id: `“${text}” bukan jumlah bulat. Tulis misalnya 1500000, 1.500.000, atau Rp1.500.000, tanpa desimal, paling banyak 15 angka.`,
    en: `“${text}” is not a whole amount. Write for example 1500000, 1.500.000 or Rp1.500.000, without decimals, at most 15 digits.`,
  }),
  notWeights: (text: string): Labels => ({
    id: `“${text}” bukan daftar bobot. Tulis bilangan bulat dari nol ke atas, dipisahkan titik dua, misalnya 2:3:1.`,
    en: `“${text}” is not a list of weights. Write whole numbers from zero up, separated by colons, for example 2:3:1.`,
  }),
  noWeight: (text: string): Labels => ({
    id: `Semua bobot dalam “${text}” nol; paling sedikit satu harus di atas nol.`,
    en: `All weights in “${text}” are zero; at least one must be above zero.`,
  }),
  weightsTooLarge: (text: string): Labels => ({
    id: `Bobot dalam “${text}” terlalu besar; jumlahnya paling banyak ${Number.MAX_SAFE_INTEGER}.`,
    en: `The weights in “${text}” are too large; together they may make at most ${Number.MAX_SAFE_INTEGER}.`,
  }),
  unknownMethod: (name: string, known: readonly string[]): Labels => ({
    id: `Tidak ada metode “${name}”. Yang ada: ${listOf(known)}.`,
    en: `There is no method “${name}”. There is: ${listOf(known)}.`,
  }),
  notAUnit: (text: string): Labels => ({
    id: `“${text}” bukan kelipatan pembulatan; berikan jumlah bulat mulai 1, misalnya 1000.`,
    en: `“${text}” is not a rounding unit; give a whole amount from 1 up, for example 1000.`,
  }),
  noSuchEntry: (text: string, entries: number): Labels => ({
    id: `Tidak ada bagian ke-“${text}”; sebutkan 1 sampai ${entries}, menurut urutan bobot.`,
    en: `There is no entry “${text}”; name one from 1 to ${entries}, in the order of the weights.`,
  }),
  entryWithoutWeight: (text: string): Labels => ({
    id: `Bagian ke-${text} berbobot nol, jadi tidak dapat menanggung sisa.`,
    en: `Entry ${text} has a weight of zero and so cannot take the rest.`,
  }),
  writing: (path: string): Labels => ({ id: `Menulis ${path} …`, en: `Writing ${path} …` }),
  written: (path: string): Labels => ({ id: `Selesai: ${path}`, en: `Done: ${path}` }),
  nothingWritten: (): Labels => ({ id: 'Tidak ada berkas yang ditulis.', en: 'No file was written.' }),
  noSplit: (): Labels => ({
    id: 'Pembagian tidak dapat dihitung sebelum kesalahan di atas diperbaiki.',
    en: 'The split cannot be computed until the errors above are mended.',
  }),
  noSettlement: (): Labels => ({
    id: 'Realisasi tidak dapat dibandingkan dengan rencana sebelum kesalahan di atas diperbaiki.',
    en: 'Actuals cannot be held against the plan until the errors above are mended.',
  }),
  unknownProgram: (id: string, known: readonly string[]): Labels => ({
    id: `Tidak ada program “${id}”. Yang ada: ${listOf(known)}.`,
    en: `There is no program “${id}”. There are: ${listOf(known)}.`,
  }),
  unknownCohort: (id: string, known: readonly string[]): Labels => ({
    id: `Tidak ada angkatan “${id}”. Yang ada: ${listOf(known)}.`,
    en: `There is no cohort “${id}”. There are: ${listOf(known)}.`,
  }),
  notADate: (text: string): Labels => ({
    id: `“${text}” bukan tanggal yang ada. Tulis TTTT-BB-HH, misalnya 2027-06-30.`,
    en: `“${text}” is not a date that exists. Write YYYY-MM-DD, for example 2027-06-30.`,
  }),
  noDiff: (): Labels => ({
    id: 'Kedua versi tidak dapat dibandingkan sebelum kesalahan di atas diperbaiki.',
    en: 'The two versions cannot be compared until the errors above are mended.',
  }),
  noMerge: (): Labels => ({
    id: 'Salinan tidak dapat digabung sebelum kesalahan di atas diperbaiki.',
    en: 'The copies cannot be joined until the errors above are mended.',
  }),
  notAMergeResult: (path: string): Labels => ({
    id: `Nama hasil “${path}” harus berakhir dengan .xlsx (buku kerja) atau .json (rencana).`,
    en: `The name of the result “${path}” must end in .xlsx (a workbook) or .json (a plan).`,
  }),
  otherPlan: (base: string, baseId: string, copy: string, copyId: string): Labels => ({
    id: `“${copy}” memuat rencana “${copyId}”, sedangkan “${base}” memuat rencana “${baseId}”. Yang dapat digabung hanya salinan dari rencana yang sama.`,
    en: `“${copy}” holds the plan “${copyId}”, but “${base}” holds the plan “${baseId}”. Only copies of one plan can be joined.`,
  }),
  otherCurrency: (base: string, baseCurrency: string, copy: string, copyCurrency: string): Labels => ({
    id: `“${copy}” dihitung dalam ${copyCurrency}, sedangkan “${base}” dalam ${baseCurrency}. Samakan dahulu mata uang dan satuan terkecilnya.`,
    en: `“${copy}” counts in ${copyCurrency}, but “${base}” in ${baseCurrency}. Give them one currency and smallest unit first.`,
  }),
  ownErrors: (path: string, errors: number): Labels => ({
    id: `“${path}” sendiri mengandung ${errors} kesalahan; “bekal check ${path}” menyebutkannya.`,
    en: `“${path}” has ${errors} ${errors === 1 ? 'error' : 'errors'} of its own; “bekal check ${path}” names ${errors === 1 ? 'it' : 'them'}.`,
  }),
  nothingToDecide: (): Labels => ({
    id: 'Tidak ada yang bertentangan; semua perubahan sudah tergabung.',
    en: 'Nothing to decide: all changes are joined.',
  }),
  changesOfCopies: (base: string, copies: readonly { readonly file: string; readonly changes: number }[]): Labels => {
    const list = copies.map(({ file, changes }) => `“${file}” ${changes}`).join(', ')
    return { id: `Perubahan terhadap “${base}”: ${list}.`, en: `Changes against “${base}”: ${list}.` }
  },
  inFile: (file: string, place: string): Labels => ({ id: `${place} di “${file}”`, en: `${place} in “${file}”` }),
  counts: ({ error, warning, info }: Readonly<Record<Severity, number>>): Labels => ({
    id: `${error} kesalahan, ${warning} peringatan, ${info} keterangan.`,
    en: `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} ${info === 1 ? 'note' : 'notes'}.`,
  }),
  defect: (detail: string): Labels => ({
    id: `Ini kekeliruan di dalam Bekal, bukan pada data Anda. Mohon laporkan: ${detail}`,
    en: `This is a mistake inside Bekal, not in your data. Please report it: ${detail}`,
  }),
} satisfies Record<string, (...params: never[]) => Labels>

const shownAtMost = 20

function listOf(names: readonly string[]): string {
  if (names.length === 0) return '—'
  return names.length <= shownAtMost ? names.join(', ') : `${names.slice(0, shownAtMost).join(', ')}, …`
}
