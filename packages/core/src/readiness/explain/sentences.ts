import type { Language } from '../../vocabulary/index.js'

/** How an explanation speaks: plain enough to be read aloud. Figures come in already written. */
export interface ExplanationWords {
  readonly and: string
  scored(score: string, band: string): string
  scoredBut(score: string, band: string, status: string): string
  blocked(score: string, band: string): string
  provisional(score: string, band: string): string
  readonly noEvidence: string
  gateBlocks(indicator: string): string
  coverageLow(found: string, least: string): string
  dimensionCoverageLow(dimension: string, found: string, least: string): string
  guardNotMet(dimension: string, found: string, least: string, band: string): string
  guardUnknown(dimension: string, least: string, band: string): string
  gateCaps(indicator: string, band: string): string
  gateUnknown(indicator: string, band: string): string
  heldBack(items: readonly string[]): string
  points(name: string, points: string): string
  readonly nothingHeldBack: string
  smallestStep(actions: string, cost: string, score: string, status: string): string
  nextBest(action: string, points: string): string
  readonly noStep: string
  readonly atTop: string
  collect(indicators: string): string
  more(count: number): string
  interval(low: string, high: string): string
  bounds(coverage: string, low: string, high: string): string
  steadyBoth(percent: string): string
  readonly steadyAlways: string
  readonly unsteady: string
  stale(indicators: string): string
  readonly placeholder: string
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = {
  id: {
    and: 'dan',
    scored: (score, band) => `Nilai ${score} dari 100: ${band}.`,
    scoredBut: (score, band, status) => `Nilai ${score} dari 100 termasuk “${band}”, tetapi statusnya ${status}.`,
    blocked: (score, band) =>
      `Belum dapat dinyatakan siap: ada syarat wajib yang belum terpenuhi. Nilainya ${score} dari 100 (${band}).`,
    provisional: (score, band) =>
      `Bukti belum cukup untuk menentukan status. Nilai sementara ${score} dari 100 (${band}).`,
    noEvidence: 'Belum ada bukti yang dapat dinilai.',
    gateBlocks: (indicator) => `Syarat wajib belum terpenuhi: ${indicator}.`,
    coverageLow: (found, least) => `Bukti baru mencakup ${found} dari bobot penilaian; paling sedikit ${least}.`,
    dimensionCoverageLow: (dimension, found, least) =>
      `Bukti untuk ${dimension} baru mencakup ${found}; paling sedikit ${least}.`,
    guardNotMet: (dimension, found, least, band) =>
      `${dimension} bernilai ${found}, di bawah ${least}; karena itu paling tinggi “${band}”.`,
    guardUnknown: (dimension, least, band) =>
      `${dimension} belum dinilai, padahal harus paling sedikit ${least}; karena itu paling tinggi “${band}”.`,
    gateCaps: (indicator, band) => `Syarat belum terpenuhi: ${indicator}; karena itu paling tinggi “${band}”.`,
    gateUnknown: (indicator, band) => `Syarat belum diperiksa: ${indicator}; karena itu paling tinggi “${band}”.`,
    heldBack: (items) => `Yang paling menahan: ${items.join('; ')}.`,
    points: (name, points) => `${name} (kurang ${points} poin)`,
    nothingHeldBack: 'Tidak ada indikator yang menahan nilai.',
    smallestStep: (actions, cost, score, status) =>
      `Langkah terkecil yang mengubah status: ${actions} (biaya relatif ${cost}). Nilainya menjadi ${score} dan statusnya ${status}.`,
    nextBest: (action, points) =>
      `Belum ada langkah dalam rubrik yang mengubah status. Yang paling berarti: ${action} (naik ${points} poin).`,
    noStep: 'Rubrik tidak memuat langkah yang dapat menaikkan status; bahas di panel.',
    atTop: 'Ini kategori tertinggi; pertahankan.',
    collect: (indicators) => `Bukti yang perlu dilengkapi, yang terpenting dahulu: ${indicators}.`,
    more: (count) => `dan ${count} lainnya`,
    interval: (low, high) => `Karena galat ukur, nilai sebenarnya kira-kira antara ${low} dan ${high}.`,
    bounds: (coverage, low, high) =>
      `Bukti mencakup ${coverage} dari bobot. Apa pun isi yang belum diketahui, nilainya tetap antara ${low} dan ${high}.`,
    steadyBoth: (percent) => `Kategori nilai ini tidak berubah selama tiap bobot tidak digeser lebih dari ${percent}.`,
    steadyAlways: 'Kategori nilai ini tidak berubah, bagaimanapun indikator yang sudah dinilai dibobot.',
    unsteady: 'Nilai ini tepat di batas kategori: sedikit saja bobot digeser, kategorinya dapat berubah.',
    stale: (indicators) => `Bukti yang mulai usang: ${indicators}.`,
    placeholder: 'Bobot dan batas kategori rubrik ini masih contoh; panel belum menetapkannya.',
  },
  en: {
    and: 'and',
    scored: (score, band) => `${score} of 100: ${band}.`,
    scoredBut: (score, band, status) => `${score} of 100 lies in “${band}”, but the status is ${status}.`,
    blocked: (score, band) =>
      `Cannot be called ready: a condition that must hold does not. The score is ${score} of 100 (${band}).`,
    provisional: (score, band) =>
      `There is not enough evidence for a status. The score so far is ${score} of 100 (${band}).`,
    noEvidence: 'There is no evidence to score yet.',
    gateBlocks: (indicator) => `A condition that must hold does not: ${indicator}.`,
    coverageLow: (found, least) => `The evidence covers ${found} of the weight; at least ${least} is needed.`,
    dimensionCoverageLow: (dimension, found, least) =>
      `The evidence for ${dimension} covers ${found}; at least ${least} is needed.`,
    guardNotMet: (dimension, found, least, band) =>
      `${dimension} stands at ${found}, below ${least}; so the highest status is “${band}”.`,
    guardUnknown: (dimension, least, band) =>
      `${dimension} is not scored yet but must reach ${least}; so the highest status is “${band}”.`,
    gateCaps: (indicator, band) => `A condition does not hold: ${indicator}; so the highest status is “${band}”.`,
    gateUnknown: (indicator, band) =>
      `A condition was not looked at: ${indicator}; so the highest status is “${band}”.`,
    heldBack: (items) => `What holds it back most: ${items.join('; ')}.`,
    points: (name, points) => `${name} (${points} points short)`,
    nothingHeldBack: 'No indicator holds the score back.',
    smallestStep: (actions, cost, score, status) =>
      `The smallest step that changes the status: ${actions} (relative cost ${cost}). The score becomes ${score} and the status ${status}.`,
    nextBest: (action, points) =>
      `No step in the rubric changes the status yet. The one that helps most: ${action} (${points} points up).`,
    noStep: 'The rubric has no step that could raise the status; discuss it in the panel.',
    atTop: 'This is the highest band; maintain it.',
    collect: (indicators) => `Evidence to collect, most important first: ${indicators}.`,
    more: (count) => `and ${count} more`,
    interval: (low, high) => `Given errors of measurement, the true score is roughly between ${low} and ${high}.`,
    bounds: (coverage, low, high) =>
      `The evidence covers ${coverage} of the weight. Whatever is still unknown, the score stays between ${low} and ${high}.`,
    steadyBoth: (percent) => `The band of this score holds as long as no weight is moved by more than ${percent}.`,
    steadyAlways: 'The band of this score holds however the scored indicators are weighted.',
    unsteady: 'The score is right at the edge of its band: a slight change of weights may move it.',
    stale: (indicators) => `Evidence that is getting old: ${indicators}.`,
    placeholder: 'The weights and bands of this rubric are placeholders; no panel has set them yet.',
  },
}
