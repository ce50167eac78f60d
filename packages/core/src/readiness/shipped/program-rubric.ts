import type { ReadinessRubric } from '../schema.js'
import { fiveSteps, percent, placeholderPolicy, placeholderSource, yesNo } from './placeholders.js'

/** How ready a training program is to start. Placeholders, for a panel to set. */
export const programRubric: ReadinessRubric = {
  id: 'kesiapan-program',
  version: '1.0',
  title: {
    id: 'Kesiapan program (contoh, belum ditetapkan panel)',
    en: 'Program readiness (placeholder, not yet set by a panel)',
  },
  status: 'placeholder',
  source: placeholderSource,
  aggregation: 'arithmetic',
  policy: placeholderPolicy,
  bands: [
    { id: 'tunda', min: 0, label: { id: 'Tunda', en: 'Put off' } },
    { id: 'perbaiki', min: 50, label: { id: 'Perbaiki dahulu', en: 'Improve first' } },
    { id: 'layak', min: 70, label: { id: 'Layak dimulai', en: 'Fit to start' } },
    { id: 'unggul', min: 85, label: { id: 'Unggul', en: 'Strong' } },
  ],
  bandGuards: [{ band: 'layak', minDimension: 40 }],
  dimensions: [
    { id: 'pasar', weight: 20, label: { id: 'Pasar', en: 'Market' } },
    { id: 'peluang-usaha', weight: 20, label: { id: 'Peluang usaha cepat', en: 'Quick business opportunity' } },
    { id: 'kurikulum', weight: 15, label: { id: 'Kurikulum disesuaikan', en: 'Curriculum adapted' } },
    { id: 'instruktur', weight: 15, label: { id: 'Instruktur', en: 'Instructors' } },
    { id: 'sarana', weight: 15, label: { id: 'Tempat dan sarana', en: 'Venue and equipment' } },
    { id: 'anggaran', weight: 15, label: { id: 'Anggaran pasti', en: 'Budget secured' } },
  ],
  indicators: [
    {
      id: 'permintaan',
      dim: 'pasar',
      weight: 1,
      scale: fiveSteps,
      label: { id: 'Permintaan setempat', en: 'Local demand' },
      validityDays: 365,
      halfLifeDays: 365,
      levers: [
        {
          id: 'survei-pasar',
          to: 75,
          cost: 3,
          label: { id: 'Survei pasar dan penyesuaian bidang', en: 'Survey the market and adjust the trade' },
        },
      ],
    },
    {
      id: 'balik-modal',
      dim: 'peluang-usaha',
      weight: 1,
      scale: { type: 'linear', lo: 0, hi: 24, direction: -1 },
      label: { id: 'Lama balik modal (bulan)', en: 'Payback (months)' },
      sem: 5,
    },
    {
      id: 'usaha-sendiri',
      dim: 'peluang-usaha',
      weight: 1,
      scale: fiveSteps,
      label: { id: 'Dapat dijalankan sendiri', en: 'Can be run alone' },
    },
    {
      id: 'unit-disesuaikan',
      dim: 'kurikulum',
      weight: 1,
      scale: percent,
      label: { id: 'Unit yang sudah disesuaikan (persen)', en: 'Units adapted (per cent)' },
      sem: 2,
      levers: [
        {
          id: 'sesuaikan-unit',
          to: 100,
          cost: 2,
          label: { id: 'Menyesuaikan unit yang tersisa', en: 'Adapt the remaining units' },
        },
      ],
    },
    {
      id: 'instruktur-ditugaskan',
      dim: 'instruktur',
      weight: 1,
      scale: percent,
      label: { id: 'Sesi yang sudah ada instrukturnya (persen)', en: 'Sessions with an instructor (per cent)' },
      sem: 0,
      levers: [
        {
          id: 'tugaskan-instruktur',
          to: 100,
          cost: 2,
          label: { id: 'Menugaskan instruktur', en: 'Assign instructors' },
        },
      ],
    },
    {
      id: 'izin-keamanan',
      dim: 'sarana',
      weight: 1,
      scale: yesNo,
      label: { id: 'Izin bagian keamanan atas alat', en: 'Tools cleared by security' },
      missing: 'zero',
      sem: 0,
      gate: { op: '==', value: true, on: 'value', effect: 'block' },
      levers: [
        { id: 'urus-izin', to: 100, cost: 1, label: { id: 'Mengurus izin alat', en: 'Have the tools cleared' } },
      ],
    },
    {
      id: 'peralatan',
      dim: 'sarana',
      weight: 1,
      scale: percent,
      label: { id: 'Peralatan tersedia (persen)', en: 'Equipment at hand (per cent)' },
      sem: 5,
      levers: [
        { id: 'lengkapi-alat', to: 100, cost: 4, label: { id: 'Melengkapi peralatan', en: 'Complete the equipment' } },
      ],
    },
    {
      id: 'dana-pasti',
      dim: 'anggaran',
      weight: 1,
      scale: percent,
      label: { id: 'Biaya yang sudah ada penanggungnya (persen)', en: 'Cost with a payer (per cent)' },
      missing: 'zero',
      sem: 0,
      gate: { op: '>=', value: 80, on: 'value', effect: 'block' },
      levers: [
        {
          id: 'tetapkan-penanggung',
          to: 100,
          cost: 1,
          label: { id: 'Menetapkan penanggung biaya', en: 'Settle who pays' },
        },
      ],
    },
  ],
}
