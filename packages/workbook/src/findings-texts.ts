import type { Labels, Language, Severity } from '@bekal/core'

export const severityWords: Readonly<Record<Severity, Labels>> = {
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  info: { id: 'Keterangan', en: 'Note' },
}

/** The name of the sheet that lists what was found: none of the workbook's own. */
export const findingsSheetName: Labels = { id: 'Temuan', en: 'Findings' }

/** The place of an issue that has none. */
export const wholeFile: Labels = { id: 'Seluruh berkas', en: 'The whole file' }

/** Everything the findings sheet says beside the findings. */
export function findingsTexts(counts: Readonly<Record<Severity, number>>, language: Language) {
  const { error, warning, info } = counts
  const summary: Labels = {
    id: `${error} kesalahan, ${warning} peringatan, ${info} keterangan. Klik tempatnya untuk menuju selnya; sel itu berwarna dan memuat catatan yang sama, kecuali bila sudah punya catatan atau percakapan sendiri. Perbaiki selnya, simpan, lalu periksa lagi: lembar, warna, dan catatan ini diganti dengan yang baru.`,
    en: `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} ${info === 1 ? 'note' : 'notes'}. Click a place to go to its cell; the cell is coloured and carries the same note, unless it has a note or a thread of its own. Mend the cells, save, and check again: this sheet, the colours and the notes are then replaced by new ones.`,
  }
  const headings: Readonly<Record<Language, readonly [string, string, string]>> = {
    id: ['Tingkat', 'Tempat', 'Pesan'],
    en: ['Severity', 'Place', 'Message'],
  }
  return {
    sheetName: findingsSheetName[language],
    noteTitle: { id: 'temuan', en: 'finding' }[language],
    title: { id: 'Temuan pada buku kerja ini', en: 'Findings in this workbook' }[language],
    summary: summary[language],
    headings: headings[language],
  }
}

/** The severity of a conflict between copies, as planners read it. */
export const toBeDecided: Labels = { id: 'Perlu diputuskan', en: 'To be decided' }

/** The same sheet in a merged workbook: how many conflicts there are, and what else the merge brought about. */
export function mergeTexts(
  conflicts: number,
  { error, warning, info }: Readonly<Record<Severity, number>>,
  language: Language,
) {
  const others = error + warning + info
  const decide: Labels = {
    id: `${conflicts} isian perlu diputuskan, karena salinan yang digabung berbeda. Klik tempatnya untuk menuju selnya; sel itu berwarna, dan catatannya menyebut isian tiap salinan. Ketik isian yang disepakati (atau biarkan) dan simpan.`,
    en: `${conflicts} ${conflicts === 1 ? 'entry is' : 'entries are'} to be decided, for the merged copies differ. Click a place to go to its cell; the cell is coloured, and its note says what each copy has. Type what you agree on (or leave it) and save.`,
  }
  const alsoFound: Labels = {
    id: `${others} temuan ${conflicts === 0 ? '' : 'lain '}baru muncul karena salinan digabung.`,
    en: `${others} ${conflicts === 0 ? '' : 'other '}${others === 1 ? 'finding comes' : 'findings come'} only from joining the copies.`,
  }
  const cleared: Labels = {
    id: 'Pemeriksaan dengan penandaan berikutnya mengganti lembar, warna, dan catatan ini.',
    en: 'The next check that marks the file replaces this sheet, the colours and the notes.',
  }
  const sentences = [...(conflicts === 0 ? [] : [decide]), ...(others === 0 ? [] : [alsoFound]), cleared]
  return {
    ...findingsTexts({ error, warning, info }, language),
    title: { id: 'Hasil penggabungan salinan', en: 'The merged copies' }[language],
    summary: sentences.map((sentence) => sentence[language]).join(' '),
  }
}
