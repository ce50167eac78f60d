import type { Labels, Severity } from '@bekal/core'

/** Texts of the view Check. */
export const checkWords = {
  tab: { id: 'Periksa', en: 'Check' },
  title: { id: 'Periksa isian', en: 'Check the entries' },
  noBook: {
    id: 'Belum ada lembar Bekal untuk diperiksa. Buka buku kerja atau mulai rencana baru.',
    en: 'There are no Bekal sheets to check yet. Open a workbook or begin a new plan.',
  },
  toStart: { id: 'Ke Mulai', en: 'Go to Start' },
  allGood: { id: 'Tidak ada temuan. Semua isian beres.', en: 'Nothing was found. All entries are in order.' },
  filter: { id: 'Saring menurut tingkat', en: 'Filter by severity' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  allSheets: { id: 'Semua lembar', en: 'All sheets' },
  wholeBook: { id: 'Buku kerja', en: 'Workbook' },
  checkAgain: { id: 'Periksa lagi', en: 'Check again' },
  counted: ({ error, warning, info }: Record<Severity, number>): Labels => ({
    id: `${error} kesalahan, ${warning} peringatan, ${info} keterangan.`,
    en: `${error} errors, ${warning} warnings, ${info} notes.`,
  }),
  noneOfThese: { id: 'Tidak ada temuan dengan saringan ini.', en: 'Nothing matches this filter.' },
  goTo: ({ place }: { place: string }): Labels => ({ id: `Ke sel ${place}`, en: `Go to cell ${place}` }),
  fixable: ({ count }: { count: number }): Labels => ({
    id: count === 1 ? '1 temuan dapat diperbaiki dengan pasti.' : `${count} temuan dapat diperbaiki dengan pasti.`,
    en: count === 1 ? '1 finding has a certain fix.' : `${count} findings have a certain fix.`,
  }),
  review: { id: 'Lihat perubahannya', en: 'See the changes' },
  reviewTitle: { id: 'Yang akan diubah', en: 'What will change' },
  fixAll: ({ count }: { count: number }): Labels => ({
    id: count === 1 ? 'Ubah sel ini' : `Ubah ${count} sel ini`,
    en: count === 1 ? 'Change this cell' : `Change these ${count} cells`,
  }),
  cancel: { id: 'Batal', en: 'Cancel' },
  fix: ({ to }: { to: string }): Labels => ({ id: `Ubah menjadi ${to}`, en: `Change to ${to}` }),
  /** Begins with the visible words, so that whoever speaks them to the pane is understood. */
  fixAt: ({ to, place }: { to: string; place: string }): Labels => ({
    id: `Ubah menjadi ${to} di sel ${place}`,
    en: `Change to ${to} in cell ${place}`,
  }),
  fixed: ({ count }: { count: number }): Labels => ({
    id: count === 1 ? '1 sel diubah.' : `${count} sel diubah.`,
    en: count === 1 ? '1 cell was changed.' : `${count} cells were changed.`,
  }),
  cell: { id: 'Sel', en: 'Cell' },
  now: { id: 'Sekarang', en: 'Now' },
  becomes: { id: 'Menjadi', en: 'Becomes' },
  asText: { id: 'teks', en: 'text' },
  rewriteLead: ({ count }: { count: number }): Labels => ({
    id: `${count} temuan berasal dari rumus yang tertimpa atau nilai tersimpan yang usang. Menulis ulang lembar dari isian yang terbaca mengembalikan semuanya.`,
    en: `${count} findings come from overwritten formulas or outdated stored values. Writing the sheets anew from the entries brings all of them back.`,
  }),
  rewrite: { id: 'Tulis ulang lembar dari isian', en: 'Write the sheets anew from the entries' },
  more: ({ count }: { count: number }): Labels => ({ id: `Tampilkan ${count} lagi`, en: `Show ${count} more` }),
  outerBlanks: ({ found }: { found: string }): Labels => ({
    id: `Ada spasi sebelum atau sesudah “${found}”; rumus yang mencari isian ini tidak akan menemukannya.`,
    en: `There are blanks before or after “${found}”; formulas that look for this entry will not find it.`,
  }),
} satisfies Record<string, Labels | ((given: never) => Labels)>

export const severityWords: Readonly<Record<Severity, Labels>> = {
  error: { id: 'Kesalahan', en: 'Errors' },
  warning: { id: 'Peringatan', en: 'Warnings' },
  info: { id: 'Keterangan', en: 'Notes' },
}
