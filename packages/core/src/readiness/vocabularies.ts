import { defineVocabulary } from '../vocabulary/index.js'

export const aggregations = defineVocabulary('aggregation', {
  arithmetic: { id: 'Rata-rata hitung', en: 'Arithmetic mean' },
  geometric: { id: 'Rata-rata geometrik', en: 'Geometric mean' },
})

export const scaleTypes = defineVocabulary('scale', {
  linear: { id: 'Linear', en: 'Linear scale' },
  logarithmic: { id: 'Logaritmik', en: 'Logarithmic scale' },
  levels: { id: 'Tingkat', en: 'Levels' },
  binary: { id: 'Ya/tidak', en: 'Yes/no scale' },
})

/** What a missing observation does: left out of the mean, or counted as zero (a document that must exist). */
export const missingPolicies = defineVocabulary('missing-policy', {
  exclude: { id: 'Dikecualikan', en: 'Left out' },
  zero: { id: 'Dihitung nol', en: 'Counted as zero' },
})

export const assessmentStages = defineVocabulary('assessment-stage', {
  before: { id: 'Sebelum pelatihan', en: 'Before training' },
  after: { id: 'Sesudah pelatihan', en: 'After training' },
  followup: { id: 'Tindak lanjut', en: 'Follow-up' },
})

/** Whether a panel stands behind the weights and bands of a rubric. */
export const rubricStatuses = defineVocabulary('rubric-status', {
  placeholder: { id: 'Contoh, belum ditetapkan panel', en: 'Placeholder, not yet set by a panel' },
  adopted: { id: 'Ditetapkan panel', en: 'Set by a panel' },
})

/** Who vouches for an observation; how much each counts is a number of the rubric's policy. */
export const evidenceKinds = defineVocabulary('evidence-kind', {
  self: { id: 'Pernyataan sendiri', en: 'Own statement' },
  officer: { id: 'Petugas', en: 'Officer' },
  assessor: { id: 'Asesor', en: 'Assessor' },
  certificate: { id: 'Sertifikat atau dokumen', en: 'Certificate or document' },
})

/** How a gate compares what was observed with its limit. */
export const gateComparisons = defineVocabulary('gate-comparison', {
  '>=': { id: 'Paling sedikit (≥)', en: 'At least (≥)' },
  '>': { id: 'Lebih dari (>)', en: 'More than (>)' },
  '<=': { id: 'Paling banyak (≤)', en: 'At most (≤)' },
  '<': { id: 'Kurang dari (<)', en: 'Less than (<)' },
  '==': { id: 'Sama dengan (=)', en: 'Equal to (=)' },
})

/** What a gate looks at: the indicator’s score from 0 to 100, or the value as it was observed. */
export const gateReadings = defineVocabulary('gate-reading', {
  score: { id: 'Nilai 0–100', en: 'Score 0–100' },
  value: { id: 'Hasil pengamatan', en: 'Observed value' },
})

/** What a gate does when it fails: nobody is called ready, or no higher than a band. */
export const gateEffects = defineVocabulary('gate-effect', {
  block: { id: 'Menahan', en: 'Blocks' },
  cap: { id: 'Membatasi kategori', en: 'Caps the band' },
})

/** What a result may say instead of a band. */
export const readinessStatuses = defineVocabulary('readiness-status', {
  BLOCKED: { id: 'Tertahan syarat wajib', en: 'Held by a condition' },
  INSUFFICIENT_EVIDENCE: { id: 'Bukti belum cukup', en: 'Not enough evidence' },
})

/** What to do next with a result. */
export const nextSteps = defineVocabulary('next-step', {
  COLLECT_EVIDENCE: { id: 'Lengkapi bukti', en: 'Collect evidence' },
  ACT: { id: 'Lakukan tindakan', en: 'Take action' },
  MAINTAIN: { id: 'Pertahankan', en: 'Maintain' },
  REVIEW: { id: 'Bahas di panel', en: 'Discuss in the panel' },
})

/** What happened to an observation on its way into the score. */
export const scoreFlags = defineVocabulary('score-flag', {
  clipped: { id: 'Nilai di luar skala, dibatasi', en: 'Value outside the scale, clipped' },
  stale: { id: 'Bukti mulai usang', en: 'Evidence getting old' },
  expired: { id: 'Bukti kedaluwarsa, tidak dipakai', en: 'Evidence expired, not used' },
  'not-on-scale': { id: 'Nilai tidak ada pada skala, tidak dipakai', en: 'Value not on the scale, not used' },
  'after-as-of': { id: 'Diamati sesudah tanggal penilaian, tidak dipakai', en: 'Observed after the date, not used' },
  'counted-as-zero': { id: 'Tidak ada bukti, dihitung nol', en: 'No evidence, counted as zero' },
})

/** What can be said of a change between two assessments. */
export const changeVerdicts = defineVocabulary('change-verdict', {
  IMPROVED: { id: 'Membaik', en: 'Improved' },
  NO_RELIABLE_CHANGE: { id: 'Belum ada perubahan yang meyakinkan', en: 'No reliable change' },
  DETERIORATED: { id: 'Menurun', en: 'Deteriorated' },
  UNKNOWN: { id: 'Tidak dapat dinilai', en: 'Cannot be told' },
})
