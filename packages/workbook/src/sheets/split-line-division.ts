import { limits, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { isByWeight, ofBand, ofScheme, sliceSteps } from './slice-steps.js'
import { all, isMode, number, slotFund, slotQuantity, step, word } from './split-line-steps.js'

const { places } = limits

/** How a line is divided among its places, step by step; see SliceWorking for the meaning of each. */
export const divisionColumns: ComputedColumn[] = [
  number('hasBands', ['Memakai pita', 'Uses bands'], sliceSteps.hasBands, ({ bandRow }) => (bandRow > 0 ? 1 : 0)),
  word(
    'prefix',
    ['Kelompok akun', 'Group of accounts'],
    (at) => {
      const [account, prefixes] = [at.cell('account'), at.range('schemeBands', 'prefix')]
      const scheme = at.cell('schemeId', 'costLines')
      const fits = `(${at.range('schemeBands', 'schemeId')}=${scheme})*EXACT(LEFT(${account},LEN(${prefixes})),${prefixes}&"")`
      return `IF(${at.cell('hasBands')}=0,"",LEFT(${account},SUMPRODUCT(MAX(${fits}*LEN(${prefixes})))))`
    },
    ({ prefix }) => prefix,
  ),
  number('unit', ['Kelipatan', 'Rounded to'], sliceSteps.unit, ({ unit }) => unit, 1),
  number(
    'odd',
    ['Di bawah kelipatan', 'Below a multiple'],
    (at) => sliceSteps.odd(at, 'minor'),
    ({ odd }) => odd,
  ),
  number(
    'bandRow',
    ['Urutan pita', 'Place of band'],
    (at) => sliceSteps.bandRow(at, 'minor', at.cell('schemeId', 'costLines'), at.cell('prefix')),
    ({ bandRow: row }) => row,
  ),
  number('from', ['Mulai pita', 'Start of band'], sliceSteps.from, ({ from }) => from),
  number(
    'slice',
    ['Irisan', 'Slice'],
    (at) => sliceSteps.slice(at, 'minor'),
    ({ slice }) => slice,
  ),
  ...step(
    'payWeight',
    ['Bobot', 'Weight'],
    (at, n) => {
      const flat = n < places ? `IF(${at.cell('schemeRow')}=0,0,${ofScheme(at, `weight${n}`)})` : '0'
      const byScheme = `IF(${at.cell('byLibrary')}=1,0,IF(${at.cell('bandRow')}>0,${ofBand(at, `weight${n}`)},${flat}))`
      const alone = n === 1 ? `IF(OR(${isMode(at, 'whole-line')},${isMode(at, 'provided')}),1,0)` : '0'
      const byQuantity = n < places ? `ROUND(N(${slotQuantity(at, n)})*${at.cell('quantityScale')},0)` : '0'
      return `IF(${isMode(at, 'by-quantity')},${byQuantity},IF(${isMode(at, 'scheme')},${byScheme},${alone}))`
    },
    ({ weights }) => weights,
  ),
  ...step(
    'payBefore',
    ['Sebelum pita', 'Before the band'],
    (at, n) => ofBand(at, `before${n}`),
    ({ before }) => before,
  ),
  number(
    'weightSum',
    ['Jumlah bobot', 'Sum of weights'],
    (at) => `SUM(${all(at, 'payWeight')})`,
    ({ weightSum }) => weightSum,
  ),
  number(
    'residual',
    ['Penerima sisa', 'Takes what is left'],
    (at) => sliceSteps.residual(at, all(at, 'payWeight')),
    ({ residual }) => residual,
  ),
  number(
    'whole',
    ['Hasil bagi', 'Quotient'],
    (at) => `IF(${at.cell('weightSum')}=0,0,INT(${at.cell('slice')}/${at.cell('weightSum')}))`,
    ({ whole }) => whole,
  ),
  number(
    'rest',
    ['Sisa bagi', 'Remainder'],
    (at) => `IF(${at.cell('weightSum')}=0,0,${at.cell('slice')}-${at.cell('weightSum')}*${at.cell('whole')})`,
    ({ rest }) => rest,
  ),
  ...step(
    'payFloor',
    ['Dibulatkan ke bawah', 'Rounded down'],
    (at, n) => `IF(${at.cell('weightSum')}=0,0,${at.cell('whole')}*${at.cell(`payWeight${n}`)}+${partOf(at, n)})`,
    ({ floors }) => floors,
  ),
  ...step(
    'payKey',
    ['Urutan sisa', 'Queue for remainders'],
    (at, n) => {
      const byFund =
        n < places ? `IFERROR(MATCH(${slotFund(at, n)},${at.range('funds', 'id')},0),${900 + n})` : `${900 + n}`
      const rank = `IF(OR(${isMode(at, 'scheme')},${isMode(at, 'provided')}),${n},${byFund})`
      const remainder = `${at.cell('rest')}*${at.cell(`payWeight${n}`)}-${at.cell('weightSum')}*${partOf(at, n)}`
      return `IF(${at.cell(`payWeight${n}`)}=0,0,1000*IF(${isByWeight(at)},${at.cell(`payWeight${n}`)},${remainder})+1000-${rank})`
    },
    ({ keys }) => keys,
  ),
  number(
    'missing',
    ['Satuan tersisa', 'Units missing'],
    (at) => `IF(${at.cell('weightSum')}=0,0,${at.cell('slice')}-SUM(${all(at, 'payFloor')}))`,
    ({ missing }) => missing,
  ),
  ...step(
    'payAmount',
    ['Bagian', 'Share'],
    (at, n) => {
      const ahead = `COUNTIF(${all(at, 'payKey')},">"&${at.cell(`payKey${n}`)})`
      const part = `${at.cell(`payBefore${n}`)}+${at.cell('unit')}*(${at.cell(`payFloor${n}`)}+(${ahead}<${at.cell('missing')}))+IF(${at.cell('residual')}=${n},${at.cell('odd')},0)`
      const divided = `IF(${at.cell('weightSum')}=0,0,SIGN(${at.cell('minor')})*(${part}))`
      return `IF(${at.cell('byLibrary')}=1,${at.cell('fresh')}*N(${at.cell(`given${n}`)}),${divided})`
    },
    ({ amounts }) => amounts,
  ),
]

function partOf(at: FormulaContext, n: number): string {
  return `INT(${at.cell('rest')}*${at.cell(`payWeight${n}`)}/${at.cell('weightSum')})`
}
