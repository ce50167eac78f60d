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
    id: `${error} kesalahan, ${warning} peringatan, ${info} keterangan. Klik tempatnya untuk menuju selnya; sel itu berwarna dan memuat catatan yang sama. Perbaiki selnya, simpan, lalu periksa lagi: lembar, warna, dan catatan ini diganti dengan yang baru.`,
    en: `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} ${info === 1 ? 'note' : 'notes'}. Click a place to go to its cell; the cell is coloured and carries the same note. Mend the cells, save, and check again: this sheet, the colours and the notes are then replaced by new ones.`,
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
