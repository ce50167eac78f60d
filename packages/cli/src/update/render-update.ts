import type { Labels, Language } from '@bekal/core'
import type { UpdateCounts } from '@bekal/workbook'

/** What an update did to a file, in one sentence; what it did not do is left out. */
export function renderUpdate(changes: UpdateCounts, language: Language): string {
  const parts = (Object.keys(words) as (keyof UpdateCounts)[]).flatMap((key) =>
    changes[key] === 0 ? [] : [words[key](changes[key])[language]],
  )
  return parts.length === 0 ? nothing[language] : `${begin[language]}${parts.join(', ')}.`
}

const begin: Labels = { id: 'Diperbarui: ', en: 'Updated: ' }
const nothing: Labels = {
  id: 'Buku kerja ini sudah memuat rencana itu; tidak ada sel yang berubah.',
  en: 'This workbook holds that plan already; no cell changed.',
}

const counted =
  (id: string, one: string, more: string) =>
  (count: number): Labels => ({ id: `${count} ${id}`, en: `${count} ${count === 1 ? one : more}` })

const words: Readonly<Record<keyof UpdateCounts, (count: number) => Labels>> = {
  inputs: counted('sel isian', 'input cell', 'input cells'),
  figures: counted('hasil hitungan', 'computed figure', 'computed figures'),
  rowsAdded: counted('baris baru', 'new row', 'new rows'),
  rowsCleared: counted('baris dikosongkan', 'row cleared', 'rows cleared'),
  rowsMoved: counted('baris berpindah tempat', 'row moved', 'rows moved'),
  rowsInserted: counted('baris disisipkan', 'row inserted', 'rows inserted'),
  formulasRestored: counted('rumus ditulis kembali', 'formula restored', 'formulas restored'),
  sheetsShown: counted('lembar ditampilkan', 'sheet shown', 'sheets shown'),
}
