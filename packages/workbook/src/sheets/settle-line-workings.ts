import type { LineSettlement } from '@bekal/core'
import { limits, numbered, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { oneEach, type SpendingWorking } from '../figures/index.js'
import { divisionBasis, givenColumns } from './kept-basis.js'
import { lookUp } from './look-up.js'
import { ofScheme } from './slice-steps.js'
import { divisionColumns } from './split-line-division.js'
import { isMode, stepsOver } from './split-line-steps.js'
import { payColumns, wideUnitSteps } from './unit-steps.js'

const { parties, places } = limits
const steps = stepsOver<SpendingWorking>(({ spending }) => spending)
const { number, step } = steps
const units = wideUnitSteps(payColumns)

const party = (at: FormulaContext, n: number) => at.cellAt('parties', 'id', n - 1)

/** What was paid for a line, and by what it is divided; see SpendingWorking for the meaning of each step. */
const spent: ComputedColumn[] = [
  ...step(
    'paid',
    ['Dibayar pihak', 'Paid by party'],
    (at, n) => {
      const own = `--(${at.range('actuals', 'lineRow')}=${at.row + 1}),--(${at.range('actuals', 'partyId')}=${party(at, n)})`
      return `IF(OR(${at.cell('id')}="",${party(at, n)}=""),0,SUMPRODUCT(${own},${at.range('actuals', 'minor')}))`
    },
    ({ paid }) => paid,
    parties,
  ),
  number(
    'spent',
    ['Dibayar (satuan terkecil)', 'Paid (minor units)'],
    (at) => `SUM(${at.across('paid1', `paid${parties}`)})`,
    ({ settled }) => settled.spent,
  ),
  number(
    'isKept',
    ['Menurut perbandingan rencana', 'Keeps planned proportions'],
    (at) => {
      const planned = numbered(places, (n) => plannedSize(at, n)).join('+')
      return `IF(${at.cell('shareKey', 'splitLines')}="",0,IF(${planned}>0,1,0))`
    },
    ({ isKept }) => isKept,
  ),
  number(
    'schemeRow',
    ['Urutan skema', 'Place of scheme'],
    (at) => `IF(${at.cell('isKept')}=1,0,${at.cell('schemeRow', 'splitLines')})`,
    ({ schemeRow }) => schemeRow,
  ),
  number(
    'byLibrary',
    ['Dibagi program', 'Shared by the program'],
    (at) => `IF(${at.cell('schemeRow')}=0,0,${ofScheme(at, 'byLibrary')})`,
    ({ byLibrary }) => byLibrary,
  ),
  ...divisionBasis(
    ({ spending }) => spending,
    (at) => [
      at.cell('id'),
      `TEXT(${at.cell('spent')},"0")`,
      at.cell('account', 'splitLines'),
      at.cell('schemeId', 'costLines'),
    ],
  ),
  ...givenColumns(({ spending }) => spending),
]

const division = divisionColumns<SpendingWorking>({
  steps,
  total: 'spent',
  weight: (at, n, assigned) => `IF(${at.cell('isKept')}=1,${plannedSize(at, n)},${assigned})`,
  units,
  more: [
    ...step('payMiddle', ['Sisa bagi sementara', 'Remainder so far'], units.middle, ({ middles }) => middles),
    ...step(
      'payRemainder',
      ['Sisa bagi tempat', 'Remainder of place'],
      units.remainder,
      ({ remainders }) => remainders,
    ),
  ],
})

const claimColumns = {
  places: parties,
  slice: 'openSize',
  weight: 'claim',
  weightSum: 'claimSum',
  whole: 'claimWhole',
  rest: 'claimRest',
  middle: 'claimMiddle',
  remainder: 'claimRemainder',
  floor: 'claimFloor',
  key: 'claimKey',
  missing: 'claimMissing',
}
const claims = wideUnitSteps(claimColumns)

/** What each party was to pay of it, what of it is nobody's, and who has paid that: those who have paid most, in proportion. */
const balance: ComputedColumn[] = [
  ...step(
    'due',
    ['Bagian pihak', 'Due from party'],
    (at, n) => {
      const [one, first] = [party(at, n), at.cell('payAmount1')]
      const slots = at.block('splitLines', 'slotParty1', `slotParty${limits.payers}`)
      const ofSlots = `SUMPRODUCT(--(INDEX(${slots},${at.row + 1},0)=${one}),${at.across('payAmount1', `payAmount${limits.payers}`)})`
      const provider = lookUp(at, at.cell('providerId', 'costLines'), 'parties', 'id')
      const others = `IF(${isMode(at, 'provided')},IF(${provider}=${one},${first},0),${ofSlots})`
      return `IF(OR(${at.cell('id')}="",${one}=""),0,IF(${isMode(at, 'scheme')},${at.cell(`payAmount${n}`)},${others}))`
    },
    ({ due }) => due,
    parties,
  ),
  ...step(
    'hasPart',
    ['Punya bagian', 'Has a part'],
    (at, n) => {
      const planned = `${at.cell('isCash', 'splitLines')}*N(${at.cell(`party${n}`, 'splitLines')})`
      return `IF(OR(${planned}<>0,${at.cell(`due${n}`)}<>0),1,0)`
    },
    ({ hasPart }) => hasPart,
    parties,
  ),
  number(
    'somebodyHas',
    ['Ada yang punya bagian', 'Somebody has a part'],
    // Cell by cell: LibreOffice may add up a range of cells that wait for others before they are worked out.
    (at) => `IF(${numbered(parties, (n) => at.cell(`hasPart${n}`)).join('+')}>0,1,0)`,
    ({ hasPart }) => (hasPart.includes(1) ? 1 : 0),
  ),
  number(
    'open',
    ['Tanpa penanggung (satuan terkecil)', 'Nobody’s part (minor units)'],
    (at) => `${at.cell('spent')}-SUM(${at.across('due1', `due${parties}`)})`,
    ({ settled }) => settled.unassigned,
  ),
  number(
    'openSize',
    ['Ukurannya', 'Its size'],
    (at) => `ABS(${at.cell('open')})`,
    ({ settled }) => Math.abs(settled.unassigned),
  ),
  ...step(
    'claim',
    ['Dibayar di atas bagian', 'Paid beyond the part'],
    (at, n) => `MAX(0,SIGN(${at.cell('open')})*(${at.cell(`paid${n}`)}-${at.cell(`due${n}`)}))`,
    ({ claims: amounts }) => amounts,
    parties,
  ),
  number(
    'claimSum',
    ['Jumlah di atas bagian', 'Sum beyond the parts'],
    claims.weightSum,
    ({ claimSteps }) => claimSteps.weightSum,
  ),
  number('claimWhole', ['Hasil bagi lebihnya', 'Quotient of it'], claims.whole, ({ claimSteps }) => claimSteps.whole),
  number('claimRest', ['Sisa bagi lebihnya', 'Remainder of it'], claims.rest, ({ claimSteps }) => claimSteps.rest),
  ...step(
    'claimMiddle',
    ['Sisa lebih sementara', 'Remainder of it so far'],
    claims.middle,
    ({ claimSteps }) => claimSteps.middles,
    parties,
  ),
  ...step(
    'claimRemainder',
    ['Sisa lebih pihak', 'Remainder of party'],
    claims.remainder,
    ({ claimSteps }) => claimSteps.remainders,
    parties,
  ),
  ...step(
    'claimFloor',
    ['Lebih dibulatkan ke bawah', 'Of it, rounded down'],
    claims.floor,
    ({ claimSteps }) => claimSteps.floors,
    parties,
  ),
  ...step(
    'claimKey',
    ['Urutan sisa lebihnya', 'Queue for the rest of it'],
    (at, n) => claims.key(at, n, String(n)),
    ({ claimSteps }) => claimSteps.keys,
    parties,
  ),
  number(
    'claimMissing',
    ['Satuan lebih tersisa', 'Units of it missing'],
    claims.missing,
    ({ claimSteps }) => claimSteps.missing,
  ),
  ...step(
    'unassigned',
    ['Dibayar tanpa penanggung', 'Paid of nobody’s part'],
    (at, n) => `IF(${at.cell('claimSum')}=0,0,SIGN(${at.cell('open')})*${claims.units(at, n)})`,
    ({ unassigned }) => unassigned,
    parties,
  ),
  ...step(
    'difference',
    ['Selisih (satuan terkecil)', 'Difference (minor units)'],
    (at, n) => `${at.cell(`paid${n}`)}-${at.cell(`due${n}`)}-${at.cell(`unassigned${n}`)}`,
    ({ differences }) => differences,
    parties,
  ),
  number(
    'isOver',
    ['Melebihi rencananya', 'Over its plan'],
    (at) => {
      const planned = `${at.cell('isCash', 'splitLines')}*${at.cell('minor', 'splitLines')}`
      return `IF(${at.cell('spent')}>MAX(0,${planned}),1,0)`
    },
    ({ settled }) => (isOverPlan(settled) ? 1 : 0),
  ),
  number(
    'tooLarge',
    ['Terlalu besar', 'Too large'],
    (at) => {
      const limit = limits.exactProportions
      const byDivisor = `${at.cell('way')}>${oneEach}`
      const inParts = `OR(AND(${at.cell('rest')}<>0,${at.cell('weightSum')}>${limit}),AND(${byDivisor},${at.cell('weightSum')}>${limits.exactWeights}))`
      const shared = `MAX(${at.across('claim1', `claim${parties}`)})<${at.cell('claimSum')}`
      const inClaims = `AND(${at.cell('claimRest')}<>0,${at.cell('claimSum')}>${limit},${shared})`
      return `IF(OR(ABS(${at.cell('spent')})>${limits.exactTotal},${inParts},${inClaims}),1,0)`
    },
    (line) => (isTooLarge(line) ? 1 : 0),
  ),
]

/** More was paid than planned; a refund that did not come back in full is not. */
export function isOverPlan({ planned, spent: paid }: LineSettlement): boolean {
  return paid > Math.max(0, planned)
}

/** Whether a cell cannot hold every step of the division. */
export function isTooLarge({ settled, rest, way, weightSum, claims: amounts, claimSteps }: SpendingWorking): boolean {
  const isShared = Math.max(...amounts) < claimSteps.weightSum
  return (
    Math.abs(settled.spent) > limits.exactTotal ||
    (rest !== 0 && weightSum > limits.exactProportions) ||
    (way > oneEach && weightSum > limits.exactWeights) ||
    (claimSteps.rest !== 0 && claimSteps.weightSum > limits.exactProportions && isShared)
  )
}

export const settleWorkings: ComputedColumn[] = [...spent, ...division, ...balance]

/** What a place has of the line as it was planned, without its sign; the last place is nobody's. */
function plannedSize(at: FormulaContext, n: number): string {
  if (n < places) return `ABS(${at.cell(`payAmount${n}`, 'splitLines')})`
  const others = numbered(places - 1, (one) => at.cell(`payAmount${one}`, 'splitLines')).join('-')
  return `ABS(${at.cell('minor', 'splitLines')}-${others})`
}
