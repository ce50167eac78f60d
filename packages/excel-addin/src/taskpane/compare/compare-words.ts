import type { Labels } from '@bekal/core'

/** Texts of the view Compare and merge. */
export const compareWords = {
  tab: { id: 'Gabung', en: 'Merge' },
  title: { id: 'Bandingkan dan gabungkan', en: 'Compare and merge' },
  files: { id: 'Versi rencana', en: 'Versions of the plan' },
  filesLead: {
    id: 'Tambahkan yang dahulu dibagikan dan salinan yang diisi tiap lembaga: buku kerja (.xlsx) atau rencana (.json).',
    en: 'Add what was handed out and the copies that each institution filled in: workbooks (.xlsx) or plans (.json).',
  },
  add: { id: 'Tambah berkas…', en: 'Add files…' },
  orDrop: { id: 'atau seret berkas ke sini', en: 'or drop files here' },
  noXlsx: {
    id: 'Berkas .xlsx belum dapat dibaca dari panel ini; pakai rencana (.json) hasil “bekal read”.',
    en: 'Files of .xlsx cannot be read from this pane yet; use plans (.json) from “bekal read”.',
  },
  openBook: { id: 'Buku kerja yang terbuka', en: 'The open workbook' },
  withOpenBook: { id: 'Sertakan buku kerja yang terbuka sebagai salinan', en: 'Take the open workbook as a copy' },
  whichBase: { id: 'Mana yang dahulu dibagikan kepada semua?', en: 'Which one was handed out to all?' },
  handedOut: ({ name }: { name: string }): Labels => ({ id: `${name} (yang dibagikan)`, en: `${name} (handed out)` }),
  remove: ({ name }: { name: string }): Labels => ({ id: `Keluarkan ${name}`, en: `Take out ${name}` }),
  ownErrors: ({ count }: { count: number }): Labels => ({
    id: `${count} kesalahan di dalamnya`,
    en: count === 1 ? '1 error in it' : `${count} errors in it`,
  }),
  refused: ({ name }: { name: string }): Labels => ({
    id: `${name} tidak dapat dipakai:`,
    en: `${name} cannot be used:`,
  }),
  noPlanInside: ({ count }: { count: number }): Labels => ({
    id: `isinya belum terbaca utuh (${count} kesalahan).`,
    en: `it does not read as a whole (${count} errors).`,
  }),
  neither: {
    id: 'bukan buku kerja Bekal dan bukan rencana Bekal.',
    en: 'it is neither a Bekal workbook nor a Bekal plan.',
  },
  needMore: {
    id: 'Perlu yang dibagikan dan sedikitnya satu salinan. Sesudah itu perbedaannya tampak di sini.',
    en: 'What was handed out and at least one copy are needed. The differences then show here.',
  },
  otherPlan: ({ name, base }: { name: string; base: string }): Labels => ({
    id: `${name} bukan salinan dari ${base}: kode rencananya berbeda. Pilih yang dibagikan dengan benar, atau keluarkan berkas itu.`,
    en: `${name} is no copy of ${base}: its plan has another id. Choose what was handed out, or take the file out.`,
  }),
  otherCurrency: ({ name, base }: { name: string; base: string }): Labels => ({
    id: `${name} memakai mata uang lain dari ${base}.`,
    en: `${name} counts in another currency than ${base}.`,
  }),
  changes: { id: 'Yang diubah tiap salinan', en: 'What each copy changed' },
  changedCount: ({ name, count }: { name: string; count: number }): Labels => ({
    id: `${name}: ${count} perubahan`,
    en: `${name}: ${count} ${count === 1 ? 'change' : 'changes'}`,
  }),
  takenOver: {
    id: 'Yang diubah satu salinan saja diambil alih tanpa ditanya.',
    en: 'What only one copy changed is taken over without a question.',
  },
  conflicts: { id: 'Perlu diputuskan', en: 'To be decided' },
  noConflicts: { id: 'Tidak ada yang bertentangan.', en: 'Nothing contradicts.' },
  decided: ({ done, all }: { done: number; all: number }): Labels => ({
    id: `${done} dari ${all} sudah diputuskan.`,
    en: `${done} of ${all} decided.`,
  }),
  says: ({ name, value }: { name: string; value: string }): Labels => ({
    id: `${name}: ${value}`,
    en: `${name}: ${value}`,
  }),
  blank: { id: 'kosong atau dihapus', en: 'blank or taken out' },
  asHandedOut: { id: 'seperti yang dibagikan', en: 'as handed out' },
  cells: ({ cells }: { cells: string }): Labels => ({ id: `Sel: ${cells}`, en: `Cells: ${cells}` }),
  onlyMerged: { id: 'Baru timbul karena digabung', en: 'Only from joining the copies' },
  result: { id: 'Hasil gabungan', en: 'The merged plan' },
  write: { id: 'Tulis hasil ke buku kerja', en: 'Write the result into the workbook' },
  make: { id: 'Buat buku kerja gabungan', en: 'Make the merged workbook' },
  undecidedKept: ({ count, name }: { count: number; name: string }): Labels => ({
    id: `${count} yang belum diputuskan memakai isian ${name} untuk sementara.`,
    en: `The ${count} not decided yet follow ${name} for now.`,
  }),
} satisfies Record<string, Labels | ((given: never) => Labels)>
