import { defineVocabulary } from '../vocabulary/index.js'

/** The figures a small business is judged by. */
export const opportunityInputs = defineVocabulary('opportunity-input', {
  startUpCost: { id: 'Modal awal', en: 'Start-up cost' },
  price: { id: 'Harga jual per satuan', en: 'Price per unit' },
  variableCost: { id: 'Biaya variabel per satuan', en: 'Variable cost per unit' },
  fixedCostPerMonth: { id: 'Biaya tetap per bulan', en: 'Fixed cost per month' },
  workingDaysPerMonth: { id: 'Hari kerja per bulan', en: 'Working days per month' },
  unitsPerDay: { id: 'Satuan terjual per hari', en: 'Units sold per day' },
  ownerWagePerMonth: { id: 'Upah pemilik per bulan', en: 'Owner’s wage per month' },
  localDemandPerDay: { id: 'Permintaan setempat per hari', en: 'Local demand per day' },
})

export type OpportunityInput = (typeof opportunityInputs.codes)[number]

/** The figures that are amounts in minor units; the others are counts. */
export const amountInputs: readonly OpportunityInput[] = [
  'startUpCost',
  'price',
  'variableCost',
  'fixedCostPerMonth',
  'ownerWagePerMonth',
]
