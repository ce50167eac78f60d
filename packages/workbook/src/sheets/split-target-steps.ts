import {
  computed,
  limits,
  plainInteger,
  stored,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { divisionBasis } from './kept-basis.js'
import { packed } from './packed-list.js'
import { ofBand, ofScheme, sliceSteps } from './slice-steps.js'
import { keyOf, sureOf, wayOf } from './unit-steps.js'

/** Which agreement and which place a row of the table is about. */
export const slot = (row: number) => ({ agreement: Math.floor(row / limits.places), place: row % limits.places })

export const isNobody = (row: number) => slot(row).place === limits.places - 1

export const whenShown = (at: FormulaContext, expression: string) => `IF(${at.cell('named')}=0,"",${expression})`
export const whenKnown = (at: FormulaContext, expression: string, otherwise = '""') =>
  `IF(${at.cell('named')}=0,${otherwise},IF(${at.cell('target')}="",${otherwise},${expression}))`

type Target = Figures['targets'][number]

/** A step of the calculation. */
const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (target: Target, place: number) => number,
  blank = 0,
) =>
  computed(key, label[0], label[1], plainInteger({}, 14), {
    working: true,
    formula,
    result: ({ targets }, row) => (targets[row] === undefined ? blank : of(targets[row], slot(row).place)),
  })

const schemeId = (at: FormulaContext) => at.cellAt('agreements', 'schemeId', slot(at.row).agreement)
export const ofAgreement = (at: FormulaContext, column: string) => {
  const first = slot(at.row).agreement * limits.places
  return at.rows(column, first, first + limits.places - 1)
}

/** How a target comes about; see TargetWorking and SliceWorking for the meaning of each step. */
export const targetSteps: ComputedColumn[] = [
  step(
    'schemeRow',
    ['Urutan skema', 'Place of scheme'],
    (at) => {
      const id = at.cellAt('agreements', 'id', slot(at.row).agreement)
      return `IF(OR(${id}="",${schemeId(at)}=""),0,IFERROR(MATCH(${schemeId(at)},${at.range('schemes', 'id')},0),0))`
    },
    ({ schemeRow }) => schemeRow,
  ),
  step(
    'named',
    ['Punya bagian', 'Has a share'],
    (at) => {
      if (isNobody(at.row)) return '0'
      const weight = `weight${slot(at.row).place + 1}`
      const inBands = `SUMPRODUCT(--(${at.range('schemeBands', 'schemeId')}=${schemeId(at)}),${at.range('schemeBands', weight)})`
      return `IF(${at.cell('schemeRow')}=0,0,IF(${ofScheme(at, 'usable')}*(${ofScheme(at, weight)}+${inBands})>0,1,0))`
    },
    ({ named }) => named,
  ),
  step(
    'byLibrary',
    ['Dibagi program', 'Shared by the program'],
    (at) => `IF(${at.cell('schemeRow')}=0,0,IF(OR(${ofScheme(at, 'byLibrary')}=1,N(${ofScheme(at, 'cases')})>0),1,0))`,
    ({ byLibrary }) => byLibrary,
  ),
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
  step(
    'scopeTotal',
    ['Tunai dalam lingkup', 'Cash in scope'],
    (at) =>
      `IF(${at.cell('schemeRow')}=0,0,SUMPRODUCT(${inScope(at)},${at.range('splitLines', 'isCash')},${at.range('splitLines', 'minor')}))`,
    ({ scopeTotal }) => scopeTotal,
  ),
  step('hasBands', ['Memakai pita', 'Uses bands'], sliceSteps.hasBands, ({ slice }) => (slice.bandRow > 0 ? 1 : 0)),
  step('unit', ['Kelipatan', 'Rounded to'], sliceSteps.unit, ({ slice }) => slice.unit, 1),
  step(
    'odd',
    ['Di bawah kelipatan', 'Below a multiple'],
    (at) => sliceSteps.odd(at, 'scopeTotal'),
    ({ slice }) => slice.odd,
  ),
  step(
    'bandRow',
    ['Urutan pita', 'Place of band'],
    (at) => sliceSteps.bandRow(at, 'scopeTotal', schemeId(at), '""'),
    ({ slice }) => slice.bandRow,
  ),
  step('from', ['Mulai pita', 'Start of band'], sliceSteps.from, ({ slice }) => slice.from),
  step(
    'slice',
    ['Irisan', 'Slice'],
    (at) => sliceSteps.slice(at, 'scopeTotal'),
    ({ slice }) => slice.slice,
  ),
  step(
    'weight',
    ['Bobot', 'Weight'],
    (at) => {
      const weight = `weight${slot(at.row).place + 1}`
      const flat = isNobody(at.row) ? '0' : ofScheme(at, weight)
      return `IF(OR(${at.cell('schemeRow')}=0,${at.cell('byLibrary')}=1),0,IF(${at.cell('bandRow')}>0,${ofBand(at, weight)},${flat}))`
    },
    ({ slice }, place) => slice.weights[place] as number,
  ),
  step(
    'before',
    ['Sebelum pita', 'Before the band'],
    (at) => ofBand(at, `before${slot(at.row).place + 1}`),
    ({ slice }, place) => slice.before[place] as number,
  ),
  step(
    'weightSum',
    ['Jumlah bobot', 'Sum of weights'],
    (at) => `SUM(${ofAgreement(at, 'weight')})`,
    ({ slice }) => slice.weightSum,
  ),
  step(
    'residual',
    ['Penerima sisa', 'Takes what is left'],
    (at) => sliceSteps.residual(at, ofAgreement(at, 'weight')),
    ({ slice }) => slice.residual,
  ),
  step(
    'way',
    ['Cara membulatkan', 'Way of rounding'],
    (at) => wayOf(at, ofAgreement(at, 'weight')),
    ({ slice }) => slice.way,
    1,
  ),
  step(
    'floor',
    ['Dibulatkan ke bawah', 'Rounded down'],
    (at) => {
      const { whole, part } = steps(at)
      return `IF(${at.cell('weightSum')}=0,0,${sureOf(at.cell('way'), `${whole}*${at.cell('weight')}+${part}`)})`
    },
    ({ slice }, place) => slice.floors[place] as number,
  ),
  step(
    'key',
    ['Urutan sisa', 'Queue for remainders'],
    (at) => {
      const { whole, rest, part } = steps(at)
      return keyOf({
        way: at.cell('way'),
        own: at.cell('weight'),
        sum: at.cell('weightSum'),
        whole,
        rest,
        floor: at.cell('floor'),
        remainder: `${rest}*${at.cell('weight')}-${at.cell('weightSum')}*${part}`,
        rank: String(slot(at.row).place + 1),
      })
    },
    ({ slice }, place) => slice.keys[place] as number,
  ),
  ...divisionBasis(
    ({ targets }) => targets,
    (at) => {
      const checksum = `SUMPRODUCT(${inScope(at)},${at.range('splitLines', 'isCash')},${at.range('splitLines', 'checksum')})`
      return [schemeId(at), `TEXT(${at.cell('scopeTotal')},"0")`, `TEXT(${checksum},"0")`]
    },
  ),
  stored(
    'given',
    'Target dari program',
    'Target by the program',
    plainInteger({}, 14),
    ({ targets }, row) => (targets[row]?.byLibrary === 1 ? targets[row].given : ''),
    { working: true },
  ),
  step(
    'missedFlag',
    ['Meleset', 'Missed'],
    (at) => {
      const allowed = `ROUND(${at.cell('tolerance')}*10000,0)*ABS(${at.cell('scopeTotal')})/10000`
      const gap = at.scale === 1 ? `ABS(${at.cell('difference')})` : `ABS(${at.cell('difference')})*${at.scale}`
      return whenKnown(at, `IF(ROUND(${gap},0)>${allowed},1,0)`, '0')
    },
    ({ named, comparison }) => (named === 1 && comparison?.withinTolerance === false ? 1 : 0),
  ),
]

function packList(ids: readonly string[] = []): string {
  return ids.length === 0 ? ';' : `;${ids.join(';')};`
}

/** 1 for every line that the agreement covers: all lines when it names nothing, else those of its programs and cohorts. */
export function inScope(at: FormulaContext): string {
  const [programs, cohorts] = [at.cell('scopePrograms'), at.cell('scopeCohorts')]
  const found = (column: string, list: string) => {
    const ids = at.range('splitLines', column)
    return `(${ids}<>"")*ISNUMBER(FIND(";"&${ids}&";",${list}))`
  }
  return `--(((LEN(${programs}&${cohorts})=2)+${found('programId', programs)}+${found('cohortId', cohorts)})>0)`
}

/** Quotient and remainder of the slice by the weight sum: no product passes what a cell holds exactly. */
function steps(at: FormulaContext) {
  const whole = `INT(${at.cell('slice')}/${at.cell('weightSum')})`
  const rest = `(${at.cell('slice')}-${at.cell('weightSum')}*${whole})`
  return { whole, rest, part: `INT(${rest}*${at.cell('weight')}/${at.cell('weightSum')})` }
}
