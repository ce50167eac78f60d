import {
  judgeOpportunity,
  opportunityFits,
  opportunityInputs,
  type Judged,
  type Labels,
  type Language,
  type Opportunity,
  type OpportunityInput,
} from '@bekal/core'
import { amountFromZero, hundredths } from '../definition/cell-kind.js'
import type { Result, ResultCell } from '../definition/cell-value.js'
import { defineFunction } from '../definition/define-function.js'
import { cell, optionalCell } from '../definition/parameter.js'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'

const words = {
  withoutWage: { id: 'Tanpa upah pemilik', en: 'Without a wage for the owner' },
  withWage: { id: 'Dengan upah pemilik', en: 'With a wage for the owner' },
  contribution: { id: 'Sisa per satuan', en: 'What a unit leaves' },
  perMonth: { id: 'Impas: satuan sebulan', en: 'Break-even: units a month' },
  perDay: { id: 'Impas: satuan sehari', en: 'Break-even: units a day' },
  result: { id: 'Hasil sebulan', en: 'Result of a month' },
  payback: { id: 'Modal kembali: bulan', en: 'Payback: months' },
  never: { id: 'tidak pernah', en: 'never' },
} satisfies Record<string, Labels>

/** `=BEKAL.BREAKEVEN(price; variable cost; fixed cost; …)`: when a trade pays, with and without a wage for its owner. */
export const breakEvenFunction = defineFunction({
  id: 'BREAKEVEN',
  description: {
    id: 'Titik impas dan waktu kembali modal usaha kecil, tanpa dan dengan upah pemilik.',
    en: 'Break-even and payback of a small business, without and with a wage for its owner.',
  },
  parameters: {
    price: cell(amountFromZero, named('price', 'harga', 'price')),
    variableCost: cell(amountFromZero, named('variableCost', 'biaya_variabel', 'variable_cost')),
    fixedCostPerMonth: cell(amountFromZero, named('fixedCostPerMonth', 'biaya_tetap', 'fixed_cost')),
    startUpCost: optionalCell(amountFromZero, named('startUpCost', 'modal_awal', 'start_up_cost')),
    unitsPerDay: optionalCell(hundredths(1_000_000), named('unitsPerDay', 'satuan_sehari', 'units_a_day')),
    workingDaysPerMonth: optionalCell(hundredths(31), named('workingDaysPerMonth', 'hari_kerja', 'working_days')),
    ownerWagePerMonth: optionalCell(amountFromZero, named('ownerWagePerMonth', 'upah_pemilik', 'owners_wage')),
  },
  gives: {
    id: 'Tabel berjudul: sisa per satuan, titik impas sebulan dan sehari, hasil sebulan, dan bulan sampai modal kembali. Kolom upah pemilik hanya ada bila upahnya diisi. Yang tidak dapat dihitung karena angkanya belum ada tetap kosong.',
    en: 'A table with headings: what a unit leaves, break-even a month and a day, result of a month, and months until payback. The column with a wage is there only when one is given. What cannot be computed for want of a figure stays empty.',
  },
  examples: [
    {
      what: {
        id: 'Cuci motor: 10 motor sehari, 26 hari sebulan',
        en: 'Washing motorcycles: 10 a day on 26 days a month',
      },
      args: [15_000, 3_000, 0, 4_000_000, 10, 26, 2_744_628],
    },
  ],
  run: (values, { language }) => {
    const inputs = Object.entries(values).filter(([, value]) => value !== undefined)
    const opportunity = Object.fromEntries(
      inputs.map(([key, value]) => [key, { value, status: 'assumption' }]),
    ) as Opportunity
    if (!opportunityFits(opportunity)) throw new FunctionRefusal(functionMessages.tradeTooLarge)
    return table(opportunity, language)
  },
})

function named(input: OpportunityInput, id: string, en: string) {
  return {
    name: { id, en },
    description: { id: `${opportunityInputs.label(input, 'id')}.`, en: `${opportunityInputs.label(input, 'en')}.` },
  }
}

function table(opportunity: Opportunity, language: Language): Result {
  const { contributionPerUnit, withoutWage, withWage } = judgeOpportunity(opportunity)
  const standings = opportunity.ownerWagePerMonth === undefined ? [withoutWage] : [withoutWage, withWage]
  const show = (judged: Judged<number>): ResultCell => {
    if (judged.answer === 'known') return judged.value
    return judged.answer === 'never' ? words.never[language] : ''
  }
  const row = (what: Labels, of: (standing: (typeof standings)[number]) => Judged<number>) => [
    what[language],
    ...standings.map((standing) => show(of(standing))),
  ]
  return [
    ['', words.withoutWage[language], ...(standings.length > 1 ? [words.withWage[language]] : [])],
    row(words.contribution, () => contributionPerUnit),
    row(words.perMonth, ({ breakEvenPerMonth }) => breakEvenPerMonth),
    row(words.perDay, ({ breakEvenPerDay }) => breakEvenPerDay),
    row(words.result, ({ monthlyResult }) => monthlyResult),
    row(words.payback, ({ paybackMonths }) => paybackMonths),
  ]
}
