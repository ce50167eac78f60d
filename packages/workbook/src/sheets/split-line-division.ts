import { limits, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import type { LineWorking, SliceWorking } from '../figures/index.js'
import { ofBand, ofScheme, sliceSteps } from './slice-steps.js'
import { all, isMode, slotFund, slotQuantity, stepsOver } from './split-line-steps.js'
import { payColumns, unitSteps, wayOf } from './unit-steps.js'

const { places } = limits

/** What of a cost line is divided as its assignment says: its total, or what was spent on it. */
export interface Division<Line extends SliceWorking & { readonly prefix: string }> {
  readonly steps: ReturnType<typeof stepsOver<Line>>
  /** Column of the amount, in minor units. */
  readonly total: string
  /** Weight of a place, given the one that the assignment says. */
  readonly weight: (at: FormulaContext, n: number, assigned: string) => string
  readonly units: ReturnType<typeof unitSteps>
  /** Columns of steps that only this division takes, before the parts are rounded down. */
  readonly more: readonly ComputedColumn[]
}

/**
 * How an amount of each cost line is divided among its places, step by step; see SliceWorking for the meaning of each.
 * The table has a row for each cost line, and columns `schemeRow`, `byLibrary`, `fresh` and `given1` … beside these.
 */
export function divisionColumns<Line extends SliceWorking & { readonly prefix: string }>({
  steps: { number, word, step },
  total,
  weight,
  units,
  more,
}: Division<Line>): ComputedColumn[] {
  return [
    number('hasBands', ['Memakai pita', 'Uses bands'], sliceSteps.hasBands, ({ bandRow }) => (bandRow > 0 ? 1 : 0)),
    word('prefix', ['Kelompok akun', 'Group of accounts'], prefixOf, ({ prefix }) => prefix),
    number('unit', ['Kelipatan', 'Rounded to'], sliceSteps.unit, ({ unit }) => unit, 1),
    number(
      'odd',
      ['Di bawah kelipatan', 'Below a multiple'],
      (at) => sliceSteps.odd(at, total),
      ({ odd }) => odd,
    ),
    number(
      'bandRow',
      ['Urutan pita', 'Place of band'],
      (at) => sliceSteps.bandRow(at, total, at.cell('schemeId', 'costLines'), at.cell('prefix')),
      ({ bandRow: row }) => row,
    ),
    number('from', ['Mulai pita', 'Start of band'], sliceSteps.from, ({ from }) => from),
    number(
      'slice',
      ['Irisan', 'Slice'],
      (at) => sliceSteps.slice(at, total),
      ({ slice }) => slice,
    ),
    ...step(
      'payWeight',
      ['Bobot', 'Weight'],
      (at, n) => weight(at, n, assignedWeight(at, n)),
      ({ weights }) => weights,
    ),
    ...step(
      'payBefore',
      ['Sebelum pita', 'Before the band'],
      (at, n) => ofBand(at, `before${n}`),
      ({ before }) => before,
    ),
    number('weightSum', ['Jumlah bobot', 'Sum of weights'], units.weightSum, ({ weightSum }) => weightSum),
    number(
      'residual',
      ['Penerima sisa', 'Takes what is left'],
      (at) => sliceSteps.residual(at, all(at, 'payWeight')),
      ({ residual }) => residual,
    ),
    number('whole', ['Hasil bagi', 'Quotient'], units.whole, ({ whole }) => whole),
    number('rest', ['Sisa bagi', 'Remainder'], units.rest, ({ rest }) => rest),
    number(
      'way',
      ['Cara membulatkan', 'Way of rounding'],
      (at) => wayOf(at, all(at, 'payWeight')),
      ({ way }) => way,
      1,
    ),
    ...more,
    ...step('payFloor', ['Dibulatkan ke bawah', 'Rounded down'], units.floor, ({ floors }) => floors),
    ...step(
      'payKey',
      ['Urutan sisa', 'Queue for remainders'],
      (at, n) => units.key(at, n, rankOf(at, n)),
      ({ keys }) => keys,
    ),
    number('missing', ['Satuan tersisa', 'Units missing'], units.missing, ({ missing }) => missing),
    ...step(
      'payAmount',
      ['Bagian', 'Share'],
      (at, n) => {
        const part = `${at.cell(`payBefore${n}`)}+${at.cell('unit')}*${units.units(at, n)}+IF(${at.cell('residual')}=${n},${at.cell('odd')},0)`
        const divided = `IF(${at.cell('weightSum')}=0,0,SIGN(${at.cell(total)})*(${part}))`
        return `IF(${at.cell('byLibrary')}=1,${at.cell('fresh')}*N(${at.cell(`given${n}`)}),${divided})`
      },
      ({ amounts }) => amounts,
    ),
  ]
}

/** The division of each line's total. */
export const splitDivision: ComputedColumn[] = divisionColumns<LineWorking>({
  steps: stepsOver(({ lines }) => lines),
  total: 'minor',
  weight: (_, __, assigned) => assigned,
  units: unitSteps(payColumns),
  more: [],
})

function prefixOf(at: FormulaContext): string {
  const [account, prefixes] = [at.cell('account', 'splitLines'), at.range('schemeBands', 'prefix')]
  const scheme = at.cell('schemeId', 'costLines')
  const fits = `(${at.range('schemeBands', 'schemeId')}=${scheme})*EXACT(LEFT(${account},LEN(${prefixes})),${prefixes}&"")`
  return `IF(${at.cell('hasBands')}=0,"",LEFT(${account},SUMPRODUCT(MAX(${fits}*LEN(${prefixes})))))`
}

function assignedWeight(at: FormulaContext, n: number): string {
  const flat = n < places ? `IF(${at.cell('schemeRow')}=0,0,${ofScheme(at, `weight${n}`)})` : '0'
  const byScheme = `IF(${at.cell('byLibrary')}=1,0,IF(${at.cell('bandRow')}>0,${ofBand(at, `weight${n}`)},${flat}))`
  const alone = n === 1 ? `IF(OR(${isMode(at, 'whole-line')},${isMode(at, 'provided')}),1,0)` : '0'
  const scale = at.cell('quantityScale', 'splitLines')
  const byQuantity = n < places ? `ROUND(N(${slotQuantity(at, n)})*${scale},0)` : '0'
  return `IF(${isMode(at, 'by-quantity')},${byQuantity},IF(${isMode(at, 'scheme')},${byScheme},${alone}))`
}

function rankOf(at: FormulaContext, n: number): string {
  const byFund =
    n < places ? `IFERROR(MATCH(${slotFund(at, n)},${at.range('funds', 'id')},0),${900 + n})` : `${900 + n}`
  return `IF(OR(${isMode(at, 'scheme')},${isMode(at, 'provided')}),${n},${byFund})`
}
