import { defineVocabulary } from '../vocabulary/index.js'

export const partyKinds = defineVocabulary('party-kind', {
  prison: { id: 'Lapas/rutan', en: 'Prison' },
  llk: { id: 'Loka latihan kerja (LLK)', en: 'Local training workshop (LLK)' },
  bpvp: { id: 'Balai pelatihan vokasi (BPVP)', en: 'Ministry training centre (BPVP)' },
  blk: { id: 'Balai latihan kerja (BLK)', en: 'Regional training centre (BLK)' },
  company: { id: 'Perusahaan', en: 'Company' },
  ngo: { id: 'Lembaga swadaya masyarakat', en: 'Non-profit organisation' },
  other: { id: 'Lainnya', en: 'Other' },
})

/** Whose budget law a fund follows; accounts and price ceilings differ by regime. */
export const regimes = defineVocabulary('regime', {
  apbn: { id: 'APBN', en: 'State budget (APBN)' },
  apbd: { id: 'APBD', en: 'Regional budget (APBD)' },
  blu: { id: 'BLU', en: 'Public service agency (BLU)' },
  private: { id: 'Swasta/hibah', en: 'Private or grant' },
})

export const contributions = defineVocabulary('contribution', {
  cash: { id: 'Tunai', en: 'Cash' },
  'in-kind-valued': { id: 'Natura bernilai', en: 'In kind, valued' },
  'in-kind-unvalued': { id: 'Natura tanpa nilai', en: 'In kind, not valued' },
})

export const assignmentKinds = defineVocabulary('assignment-kind', {
  'whole-line': { id: 'Seluruh baris', en: 'Whole line' },
  'by-quantity': { id: 'Menurut volume', en: 'By quantity' },
  scheme: { id: 'Menurut skema', en: 'By scheme' },
  provided: { id: 'Disediakan pihak', en: 'Provided in kind' },
  unassigned: { id: 'Belum dibebankan', en: 'Not assigned' },
})

export const ruleKinds = defineVocabulary('rule-kind', {
  whole: { id: 'Seluruhnya satu pihak', en: 'Whole to one party' },
  percent: { id: 'Persentase', en: 'Percent' },
  equal: { id: 'Sama rata', en: 'Equal' },
  weights: { id: 'Bobot', en: 'Weights' },
  'by-driver': { id: 'Menurut pemicu biaya', en: 'By driver' },
  fixed: { id: 'Jumlah tetap', en: 'Fixed amounts' },
  capped: { id: 'Dengan batas atas', en: 'Capped' },
  'at-least': { id: 'Dengan batas bawah', en: 'At least' },
  tiers: { id: 'Berjenjang', en: 'Tiers' },
  'in-order': { id: 'Berurutan', en: 'In order' },
  match: { id: 'Dana pendamping', en: 'Matching' },
  'by-account': { id: 'Menurut akun', en: 'By account' },
  scheme: { id: 'Mengikuti skema lain', en: 'As another scheme' },
})

/** Whose total a scheme shares: the line's own, or that of all lines of its cohort, its program or the plan that use it. */
export const sharedTotals = defineVocabulary('shared-total', {
  line: { id: 'Tiap baris', en: 'Each line' },
  cohort: { id: 'Jumlah angkatan', en: 'Total of the cohort' },
  program: { id: 'Jumlah program', en: 'Total of the program' },
  plan: { id: 'Jumlah seluruh rencana', en: 'Total of the plan' },
})

/** What a tax is a percentage of: value-added tax is added to a net price, income tax is withheld from a gross one. */
export const taxBases = defineVocabulary('tax-base', {
  net: { id: 'Harga sebelum pajak (mis. PPN)', en: 'Price before tax (such as VAT)' },
  gross: { id: 'Harga kotor (mis. PPh dipotong)', en: 'Gross price (such as tax withheld)' },
})

export const roundingMethods = defineVocabulary('rounding-method', {
  'largest-remainder': { id: 'Sisa terbesar', en: 'Largest remainder' },
  'sainte-lague': { id: 'Sainte-Laguë', en: 'Sainte-Laguë (Webster)' },
  dhondt: { id: 'D’Hondt', en: 'D’Hondt (Jefferson)' },
  adams: { id: 'Adams', en: 'Adams (round up)' },
  'huntington-hill': { id: 'Huntington-Hill', en: 'Huntington-Hill (geometric)' },
  'largest-weight': { id: 'Bobot terbesar', en: 'Largest weight' },
})
