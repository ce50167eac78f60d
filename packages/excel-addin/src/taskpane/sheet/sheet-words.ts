import type { Labels } from '@bekal/core'

/** Texts of the piece of a sheet that the pane shows in the browser. */
export const sheetWords = {
  title: { id: 'Lembar', en: 'Sheet' },
  close: { id: 'Tutup lembar', en: 'Close the sheet' },
  chooseSheet: { id: 'Lembar', en: 'Sheet' },
  cells: ({ sheet }: { sheet: string }): Labels => ({
    id: `Sel lembar ${sheet}; tombol panah memindahkan pilihan`,
    en: `Cells of sheet ${sheet}; arrow keys move the selection`,
  }),
  at: ({ place, text }: { place: string; text: string }): Labels => ({
    id: text === '' ? `${place}: kosong` : `${place}: ${text}`,
    en: text === '' ? `${place}: blank` : `${place}: ${text}`,
  }),
  content: ({ cell }: { cell: string }): Labels => ({ id: `Isi ${cell}`, en: `Content of ${cell}` }),
  put: { id: 'Isikan', en: 'Put in' },
  formula: {
    id: 'Sel ini berisi rumus; ubah isian yang dihitungnya.',
    en: 'This cell holds a formula; change the entries it computes from.',
  },
} satisfies Record<string, Labels | ((given: never) => Labels)>
