import {
  cleanSum,
  computed,
  limits,
  money,
  percent,
  plainInteger,
  text,
  toMajor,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { amount } from './funds.js'

/** Agreements the sheet has room for: those of the plan and two more. */
export function agreementSlots({ plan }: Pick<Figures, 'plan'>): number {
  return plan.agreements.length + 2
}

const met = { id: 'Sesuai', en: 'On target' }
const missed = { id: 'Di luar toleransi', en: 'Outside tolerance' }

/** Which agreement and which party a row of the table is about. */
const slot = (row: number) => ({ agreement: Math.floor(row / limits.parties), party: row % limits.parties })

const shown = ({ targets }: Figures, row: number) =>
  targets[row]?.comparison !== undefined && (targets[row]?.weight ?? 0) > 0

const whenShown = (at: FormulaContext, expression: string) => `IF(${at.cell('weight')}=0,"",${expression})`

/** One row per agreement and party: target by largest remainder of the cash in scope, against what is assigned. */
export const targetColumns: ComputedColumn[] = [
  computed('agreementId', 'Perjanjian', 'Agreement', text(13), {
    formula: (at) => whenShown(at, at.cellAt('agreements', 'id', slot(at.row).agreement)),
    result: (figures, row) => (shown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.id ?? '') : ''),
  }),
  computed('partyId', 'Pihak target', 'Target party', text(15), {
    formula: (at) => whenShown(at, at.cellAt('parties', 'id', slot(at.row).party)),
    result: (figures, row) => (shown(figures, row) ? (figures.plan.parties[slot(row).party]?.id ?? '') : ''),
  }),
  computed('title', 'Judul', 'Title', text(44), {
    formula: (at) => whenShown(at, at.cellAt('agreements', 'title', slot(at.row).agreement)),
    result: (figures, row) => (shown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.title ?? '') : ''),
  }),
  computed('target', 'Target', 'Target', money(15), {
    formula: (at) => {
      const first = slot(at.row).agreement * limits.parties
      const last = first + limits.parties - 1
      const total = at.cell('scopeTotal')
      const missing = `ABS(${total})-SUM(${at.rows('floor', first, last)})`
      const ahead = `COUNTIF(${at.rows('key', first, last)},">"&${at.cell('key')})`
      return whenShown(at, toMajor(`SIGN(${total})*(${at.cell('floor')}+(${ahead}<${missing}))`, at))
    },
    result: (figures, row) => (shown(figures, row) ? amount(figures.targets[row]?.target, figures.scale) : ''),
  }),
  computed('assigned', 'Dibebankan', 'Assigned', money(15), {
    formula: (at) => {
      const paid = at.range('splitLines', `party${slot(at.row).party + 1}`)
      return whenShown(at, cleanSum(`SUMPRODUCT(${inScope(at)},${at.range('splitLines', 'isCash')},${paid})`, at))
    },
    result: (figures, row) => (shown(figures, row) ? amount(figures.targets[row]?.assigned, figures.scale) : ''),
  }),
  computed('difference', 'Selisih', 'Difference', money(15), {
    formula: (at) => whenShown(at, cleanSum(`${at.cell('assigned')}-${at.cell('target')}`, at)),
    result: (figures, row) =>
      shown(figures, row) ? amount(figures.targets[row]?.comparison?.difference, figures.scale) : '',
  }),
  computed('state', 'Keadaan target', 'State of the target', text(18), {
    signal: { good: met },
    formula: (at) => whenShown(at, `IF(${at.cell('missedFlag')}=1,${at.text(missed)},${at.text(met)})`),
    result: (figures, row) =>
      shown(figures, row) ? figures.say(figures.targets[row]?.comparison?.withinTolerance === true ? met : missed) : '',
  }),
  computed('tolerance', 'Toleransi', 'Tolerance', percent(11), {
    formula: (at) => whenShown(at, `N(${at.cellAt('agreements', 'toleranceBasisPoints', slot(at.row).agreement)})`),
    result: (figures, row) =>
      shown(figures, row) ? (figures.plan.agreements[slot(row).agreement]?.toleranceBasisPoints ?? 0) / 10_000 : '',
  }),
  computed('weight', 'Bobot', 'Weight', plainInteger({}, 10), {
    working: true,
    formula: (at) => {
      const { agreement, party } = slot(at.row)
      const scheme = at.cellAt('agreements', 'schemeId', agreement)
      const place = `MATCH(${scheme},${at.range('schemes', 'id')},0)`
      return `IF(OR(${at.cellAt('agreements', 'id', agreement)}="",${scheme}=""),0,IFERROR(INDEX(${at.range('schemes', `weight${party + 1}`)},${place}),0))`
    },
    result: ({ targets }, row) => targets[row]?.weight ?? 0,
  }),
  computed('weightSum', 'Jumlah bobot', 'Sum of weights', plainInteger({}, 10), {
    working: true,
    formula: (at) => {
      const first = slot(at.row).agreement * limits.parties
      return `SUM(${at.rows('weight', first, first + limits.parties - 1)})`
    },
    result: ({ targets }, row) => targets[row]?.weightSum ?? 0,
  }),
  computed('scopePrograms', 'Lingkup program', 'Programs in scope', text(16), {
    working: true,
    formula: (at) => packed(at.cellAt('agreements', 'programIds', slot(at.row).agreement)),
    result: ({ plan }, row) => packList(plan.agreements[slot(row).agreement]?.scope.programIds),
  }),
  computed('scopeCohorts', 'Lingkup angkatan', 'Cohorts in scope', text(16), {
    working: true,
    formula: (at) => packed(at.cellAt('agreements', 'cohortIds', slot(at.row).agreement)),
    result: ({ plan }, row) => packList(plan.agreements[slot(row).agreement]?.scope.cohortIds),
  }),
  computed('scopeTotal', 'Tunai dalam lingkup', 'Cash in scope', plainInteger({}, 16), {
    working: true,
    formula: (at) =>
      `IF(${at.cell('weight')}=0,0,SUMPRODUCT(${inScope(at)},${at.range('splitLines', 'isCash')},${at.range('splitLines', 'minor')}))`,
    result: (figures, row) => (shown(figures, row) ? (figures.targets[row]?.scopeTotal ?? 0) : 0),
  }),
  computed('floor', 'Dibulatkan ke bawah', 'Rounded down', plainInteger({}, 16), {
    working: true,
    formula: (at) => {
      const { whole, part } = steps(at)
      return `IF(${at.cell('weightSum')}=0,0,${whole}*${at.cell('weight')}+${part})`
    },
    result: ({ targets }, row) => targets[row]?.floor ?? 0,
  }),
  computed('key', 'Urutan sisa', 'Queue for remainders', plainInteger({}, 16), {
    working: true,
    formula: (at) => {
      const { rest, part } = steps(at)
      const remainder = `${rest}*${at.cell('weight')}-${at.cell('weightSum')}*${part}`
      return `IF(${at.cell('weight')}=0,0,1000*(${remainder})+${1000 - (slot(at.row).party + 1)})`
    },
    result: ({ targets }, row) => targets[row]?.key ?? 0,
  }),
  computed('missedFlag', 'Meleset', 'Missed', plainInteger({}, 8), {
    working: true,
    formula: (at) => {
      const allowed = `ROUND(${at.cell('tolerance')}*10000,0)*ABS(${at.cell('scopeTotal')})/10000`
      const gap = at.scale === 1 ? `ABS(${at.cell('difference')})` : `ABS(${at.cell('difference')})*${at.scale}`
      return `IF(${at.cell('weight')}=0,0,IF(ROUND(${gap},0)>${allowed},1,0))`
    },
    result: (figures, row) =>
      shown(figures, row) && figures.targets[row]?.comparison?.withinTolerance === false ? 1 : 0,
  }),
]

/** A list cell as `;a;b;`, so that one id can be found in it exactly; `;` alone for a blank or empty list. */
function packed(cell: string): string {
  return `IF(OR(${cell}="",${cell}="-"),";",";"&SUBSTITUTE(SUBSTITUTE(${cell},",",";")," ","")&";")`
}

function packList(ids: readonly string[] = []): string {
  return ids.length === 0 ? ';' : `;${ids.join(';')};`
}

/** 1 for every line that the agreement covers: all lines when it names nothing, else those of its programs and cohorts. */
function inScope(at: FormulaContext): string {
  const [programs, cohorts] = [at.cell('scopePrograms'), at.cell('scopeCohorts')]
  const found = (column: string, list: string) => {
    const ids = at.range('splitLines', column)
    return `(${ids}<>"")*ISNUMBER(FIND(";"&${ids}&";",${list}))`
  }
  return `--(((LEN(${programs}&${cohorts})=2)+${found('programId', programs)}+${found('cohortId', cohorts)})>0)`
}

/** Quotient and remainder of the total by the weight sum: no product passes what a cell holds exactly. */
function steps(at: FormulaContext) {
  const size = `ABS(${at.cell('scopeTotal')})`
  const whole = `INT(${size}/${at.cell('weightSum')})`
  const rest = `(${size}-${at.cell('weightSum')}*${whole})`
  return { whole, rest, part: `INT(${rest}*${at.cell('weight')}/${at.cell('weightSum')})` }
}
