import type { Labels } from '@bekal/core'
import {
  computed,
  limits,
  money,
  numbered,
  plainInteger,
  prose,
  quote,
  resultTable,
  text,
  toMajor,
  toMinor,
  type ComputedColumn,
  type FormulaContext,
  type Prose,
  type ProseLine,
} from '../definition/index.js'
import { currencyNames, digitGroups, hundredths, workWords, type Figures, type WordsWorking } from '../figures/index.js'
import { belowThousand, groupInWords, minusWord, zeroWord } from './number-words.js'
import { agreementSlots } from './split-targets.js'

/** An amount that some document states in words. */
interface SaidAmount {
  readonly label: Labels
  /** Whose it is, where it is not the plan's. */
  readonly of?: { readonly formula: (at: FormulaContext) => string; readonly result: (figures: Figures) => string }
  readonly formula: (at: FormulaContext) => string
  /** In minor units; undefined where there is none. */
  readonly amount: (figures: Figures) => number | undefined
}

const table = 'amountWords'
/** The row of `settleParties` that adds up all parties. */
const allParties = limits.parties

const ofPlan: Readonly<Record<'cash' | 'inKind' | 'paid', SaidAmount>> = {
  cash: {
    label: { id: 'Jumlah tunai', en: 'Cash total' },
    formula: (at) => at.field('costTotals', 'cash'),
    amount: ({ split }) => split.cash.total,
  },
  inKind: {
    label: { id: 'Jumlah natura bernilai', en: 'In-kind total' },
    formula: (at) => at.field('costTotals', 'inKind'),
    amount: ({ split }) => split.inKind.total,
  },
  paid: {
    label: { id: 'Jumlah dibayar', en: 'Total paid' },
    formula: (at) => at.cellAt('settleParties', 'paid', allParties),
    amount: ({ balance }) => balance.parties.reduce((sum, { paid }) => sum + paid, 0),
  },
}

const ofParties: readonly SaidAmount[] = numbered(limits.parties, (n) => ({
  label: { id: 'Tunai', en: 'Cash' },
  of: {
    formula: (at: FormulaContext) => at.cellAt('splitParties', 'name', n - 1),
    result: ({ plan }: Figures) => plan.parties[n - 1]?.name ?? '',
  },
  formula: (at) => at.cellAt('splitParties', 'cash', n - 1),
  amount: ({ split }) => split.parties[n - 1]?.cash,
}))

const agreementAt = (n: number): SaidAmount => {
  const row = n * limits.places
  return {
    label: { id: 'Biaya tunai', en: 'Cash cost' },
    of: {
      formula: (at) => at.cellAt('agreements', 'id', n),
      result: ({ plan }) => plan.agreements[n]?.id ?? '',
    },
    formula: (at) => {
      const total = toMajor(at.cellAt('targets', 'scopeTotal', row), at)
      return `IF(${at.cellAt('targets', 'schemeRow', row)}=0,"",${total})`
    },
    amount: ({ targets }) => (targets[row]?.schemeRow ? targets[row].scopeTotal : undefined),
  }
}

const fixed: readonly SaidAmount[] = [...Object.values(ofPlan), ...ofParties]
const firstParty = Object.keys(ofPlan).length
const rowOfPlan = (key: keyof typeof ofPlan) => Object.keys(ofPlan).indexOf(key)

/** What a row of the table is about: amounts of the plan, of each party, then of each agreement. */
const saidAt = (row: number): SaidAmount => fixed[row] ?? agreementAt(row - fixed.length)

const workingAt = (figures: Figures, row: number): WordsWorking | undefined => {
  const amount = saidAt(row).amount(figures)
  return amount === undefined ? undefined : workWords(amount, figures.plan, figures.language)
}

const ifStated = (at: FormulaContext, formula: string) => `IF(ISNUMBER(${at.cell('amount')}),${formula},"")`

const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (working: WordsWorking) => number | string,
) =>
  computed(key, label[0], label[1], typeof of(zero) === 'string' ? text(14) : plainInteger({}, 12), {
    working: true,
    formula: (at) => ifStated(at, formula(at)),
    result: (figures, row) => {
      const working = workingAt(figures, row)
      return working === undefined ? '' : of(working)
    },
  })
const zero: WordsWorking = { whole: 0, rest: 0, groups: [], groupWords: [], restWords: '', words: '' }

/** How many times a number is in another. Of 15 digits some programs round a quotient up to the next whole number. */
function wholePart(value: string, divisor: number): string {
  if (divisor === 1) return value
  const quotient = `INT(${value}/${divisor})`
  return `${quotient}-IF(${quotient}*${divisor}>${value},1,0)`
}

/** From the largest group down: each is what the larger ones have left. */
const groupSteps: readonly ComputedColumn[] = numbered(digitGroups, (n) => {
  const at = digitGroups - n
  return step(
    `group${n}`,
    [`Ribuan pangkat ${at}`, `Thousands to the power of ${at}`],
    (context) => {
      const larger = numbered(n - 1, (m) => `-${context.cell(`group${m}`)}*${1000 ** (n - m)}`).join('')
      return `${wholePart(context.cell('whole'), 1000 ** at)}${larger}`
    },
    ({ groups }) => groups[at] ?? 0,
  )
})

const wordSteps: readonly ComputedColumn[] = numbered(digitGroups, (n) => {
  const at = digitGroups - n
  return step(
    `words${n}`,
    [`Kata ribuan pangkat ${at}`, `Words of thousands to the power of ${at}`],
    (context) => groupInWords(context, context.cell(`group${n}`), at),
    ({ groupWords }) => groupWords[at] ?? '',
  )
})

/** Every amount that a document states in words, taken apart into groups of three digits. */
export const amountWordsTable = resultTable({
  key: table,
  title: { id: 'Jumlah dengan huruf', en: 'Amounts in words' },
  note: {
    id: 'Dipakai baris “Terbilang” pada Perjanjian, RAB, lembar ini, dan Realisasi.',
    en: 'Used by the lines “In words” of Agreements, Costs, this sheet and Actuals.',
  },
  unprinted: true,
  rows: { count: (figures) => fixed.length + agreementSlots(figures) },
  foldRow: (figures, row) => workingAt(figures, row) === undefined,
  columns: [
    computed('id', 'Untuk', 'For', text(18), {
      formula: (at) => {
        const { label, of } = saidAt(at.row)
        const named = of === undefined ? at.text(label) : `${at.text(label)}&" "&${of.formula(at)}`
        return `IF(${at.cell('words')}="","",${named})`
      },
      result: (figures, row) => {
        const { label, of } = saidAt(row)
        if (workingAt(figures, row) === undefined) return ''
        return [figures.say(label), of?.result(figures)].filter((part) => part !== undefined).join(' ')
      },
    }),
    computed('amount', 'Dengan angka', 'In figures', money(15), {
      formula: (at) => saidAt(at.row).formula(at),
      result: (figures, row) => {
        const amount = saidAt(row).amount(figures)
        return amount === undefined ? '' : amount / figures.scale
      },
    }),
    computed('words', 'Dengan huruf', 'Written out', text(44), {
      formula: (at) => {
        const whole = numbered(digitGroups, (n) => at.cell(`words${n}`)).join('&" "&')
        const said = `IF(${at.cell('whole')}=0,${at.text(zeroWord)},TRIM(${whole}))&" "&${unitName(at)}`
        const rest = `${at.cell('restWords')}&" "&${hundredthName(at)}`
        const and = at.text({ id: ' ', en: ' and ' })
        const both = `IF(${at.cell('rest')}=0,${said},IF(${at.cell('whole')}=0,${rest},${said}&${and}&${rest}))`
        return ifStated(at, `IF(${at.cell('amount')}<0,${at.text(minusWord)},"")&${at.scale === 1 ? said : both}`)
      },
      result: (figures, row) => workingAt(figures, row)?.words ?? '',
    }),
    step(
      'whole',
      ['Satuan utuh', 'Whole units'],
      (at) => wholePart(toMinor(`ABS(${at.cell('amount')})`, at), at.scale),
      ({ whole }) => whole,
    ),
    step(
      'rest',
      ['Sisa satuan terkecil', 'Minor units left'],
      (at) => `${toMinor(`ABS(${at.cell('amount')})`, at)}-${at.cell('whole')}*${at.scale}`,
      ({ rest }) => rest,
    ),
    ...groupSteps,
    ...wordSteps,
    step(
      'restWords',
      ['Kata sisa', 'Words of the rest'],
      (at) => belowThousand(at, at.cell('rest')),
      ({ restWords }) => restWords,
    ),
  ],
})

const isCurrency = (at: FormulaContext, code: string) => `${at.field('plan', 'currency')}=${quote(code)}`

function unitName(at: FormulaContext): string {
  return Object.entries(currencyNames).reduceRight(
    (otherwise, [code, name]) => `IF(${isCurrency(at, code)},${quote(name)},${otherwise})`,
    at.field('plan', 'currency'),
  )
}

function hundredthName(at: FormulaContext): string {
  const known = Object.keys(currencyNames).map((code) => isCurrency(at, code))
  return `IF(OR(${known.join(',')}),${quote(hundredths.named)},${at.text(hundredths)})`
}

/** Columns that the name of an amount and its words run over. */
export type WordSpans = readonly [label: number, words: number]

const title = { id: 'Terbilang', en: 'In words' }

function wordLine(row: number, [label, words]: WordSpans, isSpare: (figures: Figures) => boolean) {
  return (figures: Figures): ProseLine => ({
    columns: [1, label + 1],
    spans: [label, words],
    ...(isSpare(figures) && { folded: true as const }),
    texts: [cellOf(row, 'id'), cellOf(row, 'words')],
  })
}

function cellOf(row: number, column: 'id' | 'words'): ProseLine['texts'][number] {
  return {
    formula: (at) => at.cellAt(table, column, row),
    result: (figures) => amountWordsTable.columns.find(({ key }) => key === column)?.result(figures, row) ?? '',
  }
}

const never = () => false

/** Amounts of the whole plan in words. */
export function planInWords(key: string, amounts: readonly (keyof typeof ofPlan)[], spans: WordSpans): Prose {
  const lines = amounts.map((one) => wordLine(rowOfPlan(one), spans, never))
  return prose({ key, title, lines: (figures) => lines.map((line) => line(figures)) })
}

/** The cash of all, and of each party. */
export function partiesInWords(key: string, spans: WordSpans): Prose {
  const ofParty = numbered(limits.parties, (n) =>
    wordLine(firstParty + n - 1, spans, ({ plan }) => n > plan.parties.length),
  )
  const lines = [wordLine(rowOfPlan('cash'), spans, never), ...ofParty]
  return prose({ key, title, lines: (figures) => lines.map((line) => line(figures)) })
}

/** The cash cost that each agreement is about. */
export function agreementsInWords(key: string, spans: WordSpans): Prose {
  return prose({
    key,
    title,
    lines: (figures) =>
      numbered(agreementSlots(figures), (n) =>
        wordLine(fixed.length + n - 1, spans, ({ plan }) => n > plan.agreements.length)(figures),
      ),
  })
}
