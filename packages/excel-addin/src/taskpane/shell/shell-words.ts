import type { Labels } from '@bekal/core'

/** Texts of the frame around the views. */
export const shellWords = {
  views: { id: 'Bagian panel', en: 'Parts of the pane' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  findings: ({ count }: { count: number }): Labels => ({ id: `${count} kesalahan`, en: `${count} errors` }),
  dismiss: { id: 'Tutup pesan', en: 'Dismiss the message' },
  progress: { id: 'Kemajuan', en: 'Progress' },
} satisfies Record<string, Labels | ((given: never) => Labels)>
