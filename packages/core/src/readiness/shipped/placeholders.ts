import type { ReadinessRubric, Scale } from '../schema.js'

/** What both shipped rubrics share. Every figure is a placeholder: no study or panel stands behind it yet. */

/** Behaviour described in five steps. */
export const fiveSteps: Scale = { type: 'levels', levels: { '1': 0, '2': 25, '3': 50, '4': 75, '5': 100 } }
export const percent: Scale = { type: 'linear', lo: 0, hi: 100 }
export const yesNo: Scale = { type: 'binary' }

export const placeholderPolicy: ReadinessRubric['policy'] = {
  minCoverage: 2 / 3,
  minCoverageDimension: 0.5,
  z: 1.96,
  rho: 0,
}

export const placeholderSource =
  'Contoh, perlu konfirmasi: bobot, batas kategori, galat ukur, dan masa berlaku belum ditetapkan panel dan tidak berdasarkan penelitian.'
