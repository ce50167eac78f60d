import { valueOn, type Labels, type UnitCosts } from '@bekal/core'
import {
  computed,
  integer,
  money,
  percent,
  resultTable,
  text,
  toMajor,
  toMinor,
  type ComputedColumn,
  type FormulaContext,
  type ResultTable,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { nameOf, namedBy, roomOf, tableRow, type Scope } from './outcome-scopes.js'
import { parameterFormula } from './parameter-formula.js'
import { completionAt, noFigure, rateKeys } from './outcome-words.js'

const whenNamed = (at: FormulaContext, formula: string) => `IF(${at.cell('id')}="","",${formula})`
const ofProgram = (at: FormulaContext) => `--(${at.range('cohorts', 'programId')}=${at.cell('id')})`
const rates = { cohort: 'cohortRates', program: 'programRates', plan: 'planRates' } as const satisfies Record<
  Scope,
  string
>

const enrolled: Readonly<Record<Scope, (at: FormulaContext) => string>> = {
  cohort: (at) => `N(${at.cell('participantCount', 'cohorts')})`,
  program: (at) => `SUMPRODUCT(${ofProgram(at)},${at.range('cohortCosts', 'enrolled')})`,
  plan: (at) => `SUM(${at.range('programCosts', 'enrolled')})`,
}

const seats: Readonly<Record<Scope, (at: FormulaContext) => string>> = {
  cohort: (at) =>
    `N(IFERROR(INDEX(${at.range('programs', 'seats.max')},MATCH(${at.cell('programId', 'cohorts')},${at.range('programs', 'id')},0)),0))`,
  program: (at) => `SUMPRODUCT(${ofProgram(at)},${at.range('cohortCosts', 'seats')})`,
  plan: (at) => `SUM(${at.range('programCosts', 'seats')})`,
}

/** Rows of the split by cohort and by program begin with two of their own. */
const headRows = 2
const total: Readonly<Record<Scope, (at: FormulaContext) => string>> = {
  cohort: (at) => at.cellAt('splitCohorts', 'total', headRows + at.row),
  program: (at) => at.cellAt('splitPrograms', 'total', headRows + at.row),
  plan: (at) => at.field('splitTotals', 'total'),
}

/** The parameter's value on the day a cohort starts, in ten-thousandths. */
const attendancePoints = computed(
  'attendancePoints',
  'Kehadiran paling sedikit × 10.000',
  'Least attendance × 10,000',
  integer({}, 14),
  {
    working: true,
    formula: (at) => {
      const least = parameterFormula(at, 'attendance-min', at.cell('startsOn', 'cohorts'))
      return whenNamed(at, `ROUND(${least}*10000,0)`)
    },
    result: ({ plan }, row) => {
      const cohort = plan.cohorts[row]
      return cohort === undefined
        ? ''
        : Math.round(valueOn(plan.parameters, 'attendance-min', cohort.startsOn) * 10_000)
    },
  },
)

const attendanceMin = computed('attendanceMin', 'Kehadiran paling sedikit', 'Least attendance', percent(14), {
  formula: (at) => whenNamed(at, `${at.cell('attendancePoints')}/10000`),
  result: ({ plan }, row) => {
    const cohort = plan.cohorts[row]
    return cohort === undefined
      ? ''
      : Math.round(valueOn(plan.parameters, 'attendance-min', cohort.startsOn) * 10_000) / 10_000
  },
})

type Quotient = 'perSeat' | 'perCompleter'
const quotientLabels: Readonly<Record<Quotient, Labels>> = {
  perSeat: { id: 'Biaya per kursi', en: 'Cost per seat' },
  perCompleter: { id: 'Biaya per lulusan', en: 'Cost per completer' },
}

/** The column `cost` of a table over a count of people; a dash where that is zero or must not be known. */
export function quotientColumn(
  key: Quotient,
  divisor: (at: FormulaContext) => string,
  costsAt: (figures: Figures, row: number) => Pick<UnitCosts, Quotient> | undefined,
): ComputedColumn {
  const { id, en } = quotientLabels[key]
  return computed(key, id, en, money(16), {
    formula: (at) => {
      const cost = toMajor(`ROUND(${toMinor(at.cell('cost'), at)}/${divisor(at)},0)`, at)
      return whenNamed(at, `IF(${divisor(at)}=0,"${noFigure}",${cost})`)
    },
    result: (figures, row) => {
      const costs = costsAt(figures, row)
      if (costs === undefined) return ''
      const amount = costs[key]
      return amount === null ? noFigure : amount / figures.scale
    },
  })
}

const titles: Readonly<Record<Scope, Labels>> = {
  cohort: { id: 'Biaya hasil tiap angkatan', en: 'What results of each cohort cost' },
  program: { id: 'Biaya hasil tiap program', en: 'What results of each program cost' },
  plan: { id: 'Biaya hasil seluruh rencana', en: 'What results of the whole plan cost' },
}

const room = { cohort: { of: 'cohorts' }, program: { of: 'programs' } } as const

/** People, seats and cost of every entry of a scope; money and value in kind together. */
export function costTable(scope: Scope): ResultTable {
  const cell = (
    figures: Figures,
    row: number,
    of: (found: NonNullable<ReturnType<typeof tableRow>>) => number | string,
  ) => {
    const found = tableRow(scope, figures, row)
    return found === undefined ? '' : of(found)
  }
  const perHead = (key: Quotient, divisor: 'seats' | 'completers') =>
    quotientColumn(
      key,
      (at) => at.cell(divisor),
      (figures, row) => tableRow(scope, figures, row)?.cost,
    )
  return resultTable({
    key: `${scope}Costs`,
    title: titles[scope],
    rows: scope === 'plan' ? { count: (figures) => roomOf(scope, figures) } : room[scope],
    foldRow: (figures, row) => tableRow(scope, figures, row) === undefined,
    columns: [
      computed('id', 'Lingkup', 'Of', text(18), {
        formula: (at) => namedBy(scope, at, at.row),
        result: (figures, row) => nameOf(scope, figures, row),
      }),
      computed('cost', 'Biaya seluruhnya', 'Cost in all', money(30), {
        formula: (at) => whenNamed(at, total[scope](at)),
        result: (figures, row) => cell(figures, row, ({ cost }) => cost.total / figures.scale),
      }),
      perHead('perSeat', 'seats'),
      perHead('perCompleter', 'completers'),
      computed('enrolled', 'Peserta', 'Enrolled', integer({}, 14), {
        formula: (at) => whenNamed(at, enrolled[scope](at)),
        result: (figures, row) => cell(figures, row, (one) => one.enrolled),
      }),
      computed('seats', 'Kursi', 'Seats', integer({}, 14), {
        formula: (at) => whenNamed(at, seats[scope](at)),
        result: (figures, row) => cell(figures, row, ({ cost }) => cost.seats),
      }),
      ...(scope === 'cohort' ? [attendanceMin, attendancePoints] : []),
      computed('completers', 'Lulusan yang ditampilkan', 'Completers shown', integer({}, 14), {
        working: true,
        formula: (at) => {
          const place = at.row * rateKeys.length + completionAt
          const hidden = at.cellAt(rates[scope], 'hidden', place)
          return whenNamed(at, `IF(${hidden}=1,0,${at.cellAt(rates[scope], 'yes', place)})`)
        },
        result: (figures, row) =>
          cell(figures, row, ({ completion }) => ('suppressed' in completion ? 0 : completion.numerator)),
      }),
    ],
  })
}
