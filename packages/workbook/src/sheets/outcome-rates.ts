import { outcomeDefaults, type Interval, type Labels, type ShownRate, type Stand } from '@bekal/core'
import {
  computed,
  fraction,
  integer,
  resultTable,
  text,
  type ComputedColumn,
  type FormulaContext,
  type Kind,
  type ResultTable,
} from '../definition/index.js'
import type { Figures, RateWorking } from '../figures/index.js'
import { nameOf, namedBy, ratesAt, roomOf, type Scope } from './outcome-scopes.js'
import { completionAt, firstWorkAt, hiddenText, noFigure, rateKeys, standMarks } from './outcome-words.js'

const entryOf = (row: number) => Math.floor(row / rateKeys.length)
const rateOf = (row: number) => row % rateKeys.length
const tables = { cohort: 'cohortRates', program: 'programRates', plan: 'planRates' } as const satisfies Record<
  Scope,
  string
>

const workingAt = (scope: Scope, figures: Figures, row: number): RateWorking | undefined =>
  ratesAt(scope, figures, entryOf(row))?.[rateOf(row)]

const stands: readonly Stand[] = ['yes', 'no', 'unknown', 'notDue']
const small = (cells: readonly string[], at: FormulaContext) => {
  const least = at.field('outcomeSettings', 'suppressBelow')
  return cells.map((cell) => `(${cell}>0)*(${cell}<${least})`).join('+')
}

/** Rows of the table below this one that make up this row: cohorts of a program, programs of the plan. */
function parts(scope: Scope, at: FormulaContext): { readonly table: string; readonly chosen: string[] } {
  const table = scope === 'program' ? tables.cohort : tables.program
  const sameRate = `--(${at.range(table, 'rate')}=${rateOf(at.row)})`
  return {
    table,
    chosen: scope === 'plan' ? [sameRate] : [sameRate, `--(${at.range(table, 'programId')}=${at.cell('id')})`],
  }
}

/** How many people stand so: counted in a cohort, added up above it. */
function countFormula(scope: Scope, stand: Stand, at: FormulaContext): string {
  if (scope !== 'cohort') {
    const { table, chosen } = parts(scope, at)
    return `SUMPRODUCT(${[...chosen, at.range(table, stand)].join(',')})`
  }
  const { mark } = rateKeys[rateOf(at.row)] as (typeof rateKeys)[number]
  const marked = (letter: string) =>
    `SUMPRODUCT(--(${at.range('outcomes', 'cohortId')}=${at.cell('id')}),--(${at.range('outcomes', mark)}="${letter}"))`
  if (stand !== 'unknown' || rateOf(at.row) >= firstWorkAt) return marked(standMarks[stand])
  return `${at.cellAt('cohortCosts', 'enrolled', entryOf(at.row))}-${at.cell('yes')}-${at.cell('no')}`
}

function countSteps(scope: Scope): ComputedColumn[] {
  const labels: Record<Stand, Labels> = {
    yes: { id: 'ya', en: 'yes' },
    no: { id: 'tidak', en: 'no' },
    unknown: { id: 'tidak diketahui', en: 'unknown' },
    notDue: { id: 'belum waktunya', en: 'not due' },
  }
  const step = (
    key: string,
    label: Labels,
    formula: (at: FormulaContext) => string,
    of: (one: RateWorking) => number,
  ) =>
    computed(key, label.id, label.en, integer({}, 12), {
      working: true,
      formula: (at) => `IF(${at.cell('id')}="",0,${formula(at)})`,
      result: (figures, row) => {
        const working = workingAt(scope, figures, row)
        return working === undefined ? 0 : of(working)
      },
    })
  const counts = stands.map((stand) =>
    step(
      stand,
      { id: `Hitungan: ${labels[stand].id}`, en: `Count: ${labels[stand].en}` },
      (at) => countFormula(scope, stand, at),
      ({ counts: all }) => all[stand],
    ),
  )
  const withheld =
    scope === 'cohort'
      ? []
      : stands.map((stand) =>
          step(
            `${stand}Below`,
            { id: `Disembunyikan: ${labels[stand].id}`, en: `Kept back: ${labels[stand].en}` },
            (at) => {
              const { table, chosen } = parts(scope, at)
              const kept = scope === 'plan' ? `${stand}Below` : stand
              return `SUMPRODUCT(${[...chosen, at.range(table, 'hidden'), at.range(table, kept)].join(',')})`
            },
            ({ withheld: all }) => all[stand],
          ),
        )
  const hidden = step(
    'hidden',
    { id: 'Disembunyikan', en: 'Hidden' },
    (at) => {
      const below = scope === 'cohort' ? [] : stands.map((stand) => at.cell(`${stand}Below`))
      const own = small([...stands.map((stand) => at.cell(stand)), ...below], at)
      const along =
        rateOf(at.row) < firstWorkAt
          ? '0'
          : at.cellAt(tables[scope], 'hidden', entryOf(at.row) * rateKeys.length + completionAt)
      return `IF(${own}+${along}>0,1,0)`
    },
    (working) => working.hidden,
  )
  return [...counts, ...withheld, hidden]
}

/** A figure of a rate that is shown; the text for hidden ones stands in the first of them. */
function shownColumn(
  scope: Scope,
  key: string,
  label: [string, string],
  kind: Kind<number>,
  formula: (at: FormulaContext) => string,
  of: (rate: ShownRate) => number | undefined,
): ComputedColumn {
  const isFirst = key === 'numerator'
  return computed(key, label[0], label[1], kind, {
    formula: (at) =>
      `IF(${at.cell('id')}="","",IF(${at.cell('hidden')}=1,${isFirst ? at.text(hiddenText) : '""'},${formula(at)}))`,
    result: (figures, row) => {
      const rate = workingAt(scope, figures, row)?.shown
      if (rate === undefined) return ''
      if ('suppressed' in rate) return isFirst ? figures.say(hiddenText) : ''
      return of(rate) ?? noFigure
    },
  })
}

/** One end of Wilson's interval; see `wilsonInterval`. */
function wilson(at: FormulaContext, end: keyof Interval): string {
  const [yes, n] = [at.cell('yes'), `(${at.cell('yes')}+${at.cell('no')})`]
  const z = outcomeDefaults.z
  const share = `${yes}/${n}`
  const margin = `${z}*SQRT(${share}*(1-${share})/${n}+${z}*${z}/(4*${n}*${n}))`
  const bound = `(${share}+${z}*${z}/(2*${n})${end === 'low' ? '-' : '+'}${margin})/(1+${z}*${z}/${n})`
  const edge = end === 'low' ? `${yes}=0` : `${at.cell('no')}=0`
  return `IF(${n}=0,"${noFigure}",IF(${edge},${end === 'low' ? 0 : 1},${bound}))`
}

const titles: Readonly<Record<Scope, Labels>> = {
  cohort: { id: 'Hasil tiap angkatan', en: 'Results of each cohort' },
  program: { id: 'Hasil tiap program', en: 'Results of each program' },
  plan: { id: 'Hasil seluruh rencana', en: 'Results of the whole plan' },
}

const spans = (span: (from: number, before: number, months: number) => string) =>
  outcomeDefaults.windows.map(({ months, from, before }) => span(from, before, months)).join(', ')

/** Which follow-up a rate of work takes. */
const windowNote: Labels = {
  id: `Bekerja dinilai dari tindak lanjut terakhir, sekian bulan setelah bebas: ${spans((from, before, months) => `${from} sampai sebelum ${before} (untuk ${months} bulan)`)}. Yang dihitung: yang lulus atau kompeten.`,
  en: `Work is judged by the last follow-up, so many months after release: ${spans((from, before, months) => `${from} to before ${before} (for ${months} months)`)}. Counted are those who passed or are competent.`,
}

/** What came of the training: every rate of every entry of a scope. */
export function rateTable(scope: Scope): ResultTable {
  const rows = (figures: Figures) => rateKeys.length * roomOf(scope, figures)
  const count = (stand: Stand) => (at: FormulaContext) => at.cell(stand)
  return resultTable({
    key: tables[scope],
    title: titles[scope],
    ...(scope === 'cohort' && { note: windowNote }),
    rows: { count: rows },
    foldRow: (figures, row) => workingAt(scope, figures, row) === undefined,
    columns: [
      computed('id', 'Lingkup', 'Of', text(18), {
        formula: (at) => namedBy(scope, at, entryOf(at.row)),
        result: (figures, row) => nameOf(scope, figures, entryOf(row)),
      }),
      computed('name', 'Ukuran', 'Rate', text(30), {
        formula: (at) =>
          `IF(${at.cell('id')}="","",${at.text((rateKeys[rateOf(at.row)] as (typeof rateKeys)[number]).name)})`,
        result: (figures, row) =>
          workingAt(scope, figures, row) === undefined
            ? ''
            : figures.say((rateKeys[rateOf(row)] as (typeof rateKeys)[number]).name),
      }),
      shownColumn(scope, 'numerator', ['Ya', 'Yes'], integer({}, 16), count('yes'), ({ numerator }) => numerator),
      shownColumn(
        scope,
        'denominator',
        ['Dari', 'Out of'],
        integer({}, 14),
        (at) => `${at.cell('yes')}+${at.cell('no')}`,
        ({ denominator }) => denominator,
      ),
      shownColumn(
        scope,
        'notKnown',
        ['Tidak diketahui', 'Unknown'],
        integer({}, 14),
        count('unknown'),
        ({ unknown }) => unknown,
      ),
      shownColumn(
        scope,
        'early',
        ['Belum waktunya', 'Not due yet'],
        integer({}, 14),
        count('notDue'),
        ({ notDue }) => notDue,
      ),
      shownColumn(
        scope,
        'share',
        ['Persen', 'Percent'],
        fraction(12),
        (at) =>
          `IF(${at.cell('yes')}+${at.cell('no')}=0,"${noFigure}",${at.cell('yes')}/(${at.cell('yes')}+${at.cell('no')}))`,
        ({ rate }) => rate,
      ),
      shownColumn(
        scope,
        'low',
        ['Paling rendah (95%)', 'Lowest (95%)'],
        fraction(14),
        (at) => wilson(at, 'low'),
        ({ interval }) => interval?.low,
      ),
      shownColumn(
        scope,
        'high',
        ['Paling tinggi (95%)', 'Highest (95%)'],
        fraction(14),
        (at) => wilson(at, 'high'),
        ({ interval }) => interval?.high,
      ),
      computed('rate', 'Nomor ukuran', 'Number of the rate', integer({}, 10), {
        working: true,
        formula: (at) => String(rateOf(at.row)),
        result: (_, row) => rateOf(row),
      }),
      ...(scope === 'cohort' ? [programIdStep] : []),
      ...countSteps(scope),
    ],
  })
}

/** Whose program a cohort is of; by it cohorts are added up. */
const programIdStep = computed('programId', 'Program angkatan', 'Program of the cohort', text(14), {
  working: true,
  formula: (at) => `IF(${at.cell('id')}="","",${at.cellAt('cohorts', 'programId', entryOf(at.row))}&"")`,
  result: ({ plan }, row) => plan.cohorts[entryOf(row)]?.programId ?? '',
})
