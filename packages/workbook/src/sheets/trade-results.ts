import { opportunityInputs, type Judged, type Labels, type OpportunityInput, type TradeStanding } from '@bekal/core'
import {
  computed,
  integer,
  money,
  resultTable,
  tenths,
  text,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
  type Kind,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { programsSheet } from './programs.js'
import { rowsOf } from './rows-of.js'
import { never, shownAnswer, unknown, whenKnown } from './trade-words.js'

/** Without a wage for the owner, then with one. */
const wages: readonly Labels[] = [
  { id: 'Tanpa upah pemilik', en: 'Without owner’s wage' },
  { id: 'Dengan upah pemilik', en: 'With owner’s wage' },
]
const gain: Labels = { id: 'Untung', en: 'Gain' }
const even: Labels = { id: 'Impas', en: 'Even' }
const loss: Labels = { id: 'Rugi', en: 'Loss' }

/** The program and the wage that a row is about. */
const programOf = (row: number) => Math.floor(row / wages.length)
const wageOf = (row: number) => row % wages.length

function standingAt({ trades }: Figures, row: number): TradeStanding | undefined {
  const report = trades[programOf(row)]?.report
  return wageOf(row) === 0 ? report?.withoutWage : report?.withWage
}

/** A step of the trade that this row is about. */
const of = (at: FormulaContext, column: string) => at.cellAt('trades', column, programOf(at.row))
const costs = (at: FormulaContext) => of(at, `costs${wageOf(at.row)}`)

/**
 * Contribution × volume, half away from zero to a whole minor unit. The volume is units a month × a million: whole
 * millions and the rest are multiplied apart, so that no product passes what a cell holds exactly.
 */
export function contributionOfMonth(unit: string, volume: string): string {
  const whole = `INT(${volume}/1000000)`
  return `(${unit}*${whole}+ROUND(${unit}*(${volume}-1000000*${whole})/1000000,0))`
}

function answerColumn(
  key: keyof TradeStanding,
  label: [string, string],
  kind: Kind<number>,
  needs: (at: FormulaContext) => readonly string[],
  formula: (at: FormulaContext) => string,
  more: Partial<ComputedColumn> = {},
): ComputedColumn {
  return computed(key, label[0], label[1], kind, {
    ...more,
    formula: (at) => `IF(${of(at, 'id')}="","",${whenKnown(at, needs(at), formula(at))})`,
    result: (figures, row) => {
      const standing = standingAt(figures, row)
      if (standing === undefined) return ''
      const scale = key === 'monthlyResult' ? figures.scale : 1
      return shownAnswer(figures, standing[key] as Judged<number>, (value) => value / scale)
    },
  })
}

const unit = (at: FormulaContext) => of(at, 'unitMinor')
const month = (at: FormulaContext) => [unit(at), of(at, 'volume'), costs(at)]
const neverIf = (at: FormulaContext, condition: string, otherwise: string) =>
  `IF(${condition},${at.text(never)},${otherwise})`
/** Nothing to cover needs no sale; nothing left of a unit covers nothing. */
const breakEven = (at: FormulaContext, isNever: string, otherwise: string) =>
  `IF(AND(${costs(at)}=0,${unit(at)}>=0),0,${neverIf(at, isNever, otherwise)})`

const neededInputs = (paid: number): readonly OpportunityInput[] => [
  ...(['startUpCost', 'price', 'variableCost', 'unitsPerDay', 'workingDaysPerMonth', 'fixedCostPerMonth'] as const),
  ...(paid === 1 ? (['ownerWagePerMonth'] as const) : []),
]

/** What each trade comes to, without and with a wage for its owner. */
export const tradeResultsTable = resultTable({
  key: 'tradeResults',
  title: { id: 'Hasil usaha', en: 'What the trade gives' },
  note: {
    id: 'Tanpa upah, pemilik bekerja tanpa penghasilan. Titik impas sehari dan bulan kembali modal dibulatkan ke satu desimal.',
    en: 'Without a wage the owner works for nothing. Break-even a day and months are rounded to one decimal.',
  },
  rows: { count: ({ plan }) => wages.length * rowsOf(programsSheet, 'programs', plan) },
  foldRow: (figures, row) => standingAt(figures, row) === undefined,
  columns: [
    computed('id', 'Kode program', 'Program id', text(18), {
      formula: (at) => `${of(at, 'id')}&""`,
      result: ({ trades }, row) => trades[programOf(row)]?.programId ?? '',
    }),
    computed('wage', 'Upah', 'Wage', text(28), {
      formula: (at) => `IF(${of(at, 'id')}="","",${at.text(wages[wageOf(at.row)] as Labels)})`,
      result: (figures, row) =>
        standingAt(figures, row) === undefined ? '' : figures.say(wages[wageOf(row)] as Labels),
    }),
    answerColumn(
      'monthlyResult',
      ['Hasil sebulan', 'Result of a month'],
      money(16),
      month,
      (at) => toMajor(`${contributionOfMonth(unit(at), `(${of(at, 'volume')}*100)`)}-${costs(at)}`, at),
      { signal: 'negative-is-bad' },
    ),
    answerColumn(
      'paybackMonths',
      ['Modal kembali, bulan', 'Payback, months'],
      tenths(16),
      (at) => [...month(at), of(at, 'startUpCost')],
      (at) => {
        const result = at.cell('resultMinor')
        return neverIf(at, `${result}<=0`, `ROUND(${of(at, 'startUpCost')}/${result},1)`)
      },
    ),
    computed('verdict', 'Penilaian', 'Verdict', text(28), {
      signal: { good: gain, bad: [loss] },
      formula: (at) => {
        const result = at.cell('resultMinor')
        const judged = `IF(${result}>0,${at.text(gain)},IF(${result}=0,${at.text(even)},${at.text(loss)}))`
        return `IF(${of(at, 'id')}="","",IF(${result}="",${at.text(unknown)},${judged}))`
      },
      result: (figures, row) => {
        const standing = standingAt(figures, row)
        if (standing === undefined) return ''
        return shownAnswer(figures, standing.monthlyResult, (result) =>
          figures.say(result > 0 ? gain : result === 0 ? even : loss),
        )
      },
    }),
    computed('missing', 'Angka yang belum ada', 'Figures that are missing', text(40), {
      formula: (at) => {
        const named = neededInputs(wageOf(at.row)).map(
          (input) => `IF(${of(at, input)}="","; "&${at.label('opportunity-input', input)},"")`,
        )
        return `IF(${of(at, 'id')}="","",MID(${named.join('&')},3,500))`
      },
      result: (figures, row) => {
        const payback = standingAt(figures, row)?.paybackMonths
        if (payback?.answer !== 'unknown') return ''
        return payback.missing.map((input) => opportunityInputs.label(input, figures.language)).join('; ')
      },
    }),
    computed('unit', 'Sisa per satuan', 'Left of each unit', money(26), {
      formula: (at) => `IF(${of(at, 'id')}="","",${whenKnown(at, [unit(at)], toMajor(unit(at), at))})`,
      result: (figures, row) => {
        const report = figures.trades[programOf(row)]?.report
        return report === undefined
          ? ''
          : shownAnswer(figures, report.contributionPerUnit, (value) => value / figures.scale)
      },
    }),
    answerColumn(
      'breakEvenPerMonth',
      ['Impas, satuan sebulan', 'Break-even, units a month'],
      integer({}, 16),
      (at) => [unit(at), costs(at)],
      (at) => breakEven(at, `${unit(at)}<=0`, `ROUNDUP(${costs(at)}/${unit(at)},0)`),
    ),
    answerColumn(
      'breakEvenPerDay',
      ['Impas, satuan sehari', 'Break-even, units a day'],
      tenths(16),
      (at) => [unit(at), costs(at), of(at, 'workingDaysPerMonth')],
      (at) => {
        const days = of(at, 'workingDaysPerMonth')
        return breakEven(at, `OR(${unit(at)}<=0,${days}=0)`, `ROUND(${costs(at)}*100/(${unit(at)}*${days}),1)`)
      },
    ),
    computed('resultMinor', 'Hasil sebulan (satuan terkecil)', 'Result of a month (minor units)', integer({}, 16), {
      working: true,
      formula: (at) =>
        `IF(COUNT(${month(at).join(',')})<3,"",${contributionOfMonth(unit(at), `(${of(at, 'volume')}*100)`)}-${costs(at)})`,
      result: (figures, row) => {
        const result = standingAt(figures, row)?.monthlyResult
        return result?.answer === 'known' ? result.value : ''
      },
    }),
  ],
})
