import { assignmentKinds, programOfLine } from '@bekal/core'
import { limits, numbered, toMinor, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { checkedBase, checkedLetters, lineChecksum, payerSlots, quantityScale } from '../figures/index.js'
import { divisionBasis, givenColumns } from './kept-basis.js'
import { lookUp } from './look-up.js'
import { ofScheme } from './slice-steps.js'
import { isMode, number, slotFund, slotQuantity, step, word } from './split-line-steps.js'

const { payers, places } = limits

/** No scheme, or the line's own total is what it shares. */
const sharesAlone = (at: FormulaContext) => {
  const over = at.cell('over', 'costLines')
  return `OR(${over}="",${over}=${at.label('shared-total', 'line')})`
}

/**
 * Who pays a line and from which fund, and the parts that the library has worked out for it; see LineWorking for the
 * meaning of each step.
 */
export const payerColumns: ComputedColumn[] = [
  number(
    'mode',
    ['Cara bebanan', 'Assignment kind'],
    (at) =>
      `IF(${at.cell('id')}="",0,IFERROR(MATCH(${at.cell('assignment', 'costLines')},${at.choices('assignment-kind')},0),${assignmentKinds.codes.length}))`,
    ({ mode }) => mode,
  ),
  word(
    'programId',
    ['Program', 'Program'],
    (at) => {
      const [program, cohort] = [at.cell('programId', 'costLines'), at.cell('cohortId', 'costLines')]
      const ofCohort = lookUp(at, cohort, 'cohorts', 'programId')
      return `IF(${at.cell('id')}="","",IF(${program}<>"",${program},IF(${cohort}="","",${ofCohort})))`
    },
    (_, { plan }, line) => programOfLine(plan, line) ?? '',
  ),
  word(
    'cohortId',
    ['Angkatan', 'Cohort'],
    (at) => `${at.cell('cohortId', 'costLines')}&""`,
    (_, __, { scope }) => ('cohortId' in scope ? scope.cohortId : ''),
  ),
  number(
    'isCash',
    ['Tunai', 'Is cash'],
    (at) => `IF(AND(${at.cell('id')}<>"",${at.cell('contribution')}=${at.label('contribution', 'cash')}),1,0)`,
    ({ isCash }) => isCash,
  ),
  number(
    'minor',
    ['Jumlah (satuan terkecil)', 'Total (minor units)'],
    (at) =>
      `IF(OR(${at.cell('id')}="",${at.cell('contribution')}=${at.label('contribution', 'in-kind-unvalued')}),0,${toMinor(`N(${at.cell('total', 'costLines')})`, at)})`,
    ({ total }) => total,
  ),
  number(
    'quantityScale',
    ['Skala volume', 'Quantity scale'],
    (at) =>
      `IF(${numbered(payers, (n) => `(N(${slotQuantity(at, n)})<>INT(N(${slotQuantity(at, n)})))`).join('+')}=0,1,10000)`,
    (_, { plan }, row) => {
      const line = plan.costLines[row]
      return line === undefined ? 1 : quantityScale(payerSlots(line, plan))
    },
    1,
  ),
  number(
    'quantityGap',
    ['Selisih volume', 'Quantity gap'],
    (at) => {
      const assigned = numbered(payers, (n) => `N(${slotQuantity(at, n)})`).join('+')
      return `IF(${isMode(at, 'by-quantity')},ROUND(${assigned}-N(${at.cell('factor1', 'costLines')}),4),0)`
    },
    (_, { plan }, row) => {
      const line = plan.costLines[row]
      if (line?.assignment.kind !== 'by-quantity') return 0
      const assigned = Object.values(line.assignment.quantities).reduce((sum, n) => sum + Math.round(n * 1e4), 0)
      return (assigned - Math.round((line.factors[0]?.value ?? 0) * 1e4)) / 1e4
    },
  ),
  ...step(
    'slotParty',
    ['Pemilik dana', 'Owner of fund'],
    (at, n) => {
      const fund = slotFund(at, n)
      const named = `LEFT(${fund},FIND("=",${fund})-1)`
      return `IF(${fund}="","",IF(AND(${isMode(at, 'scheme')},${ofAnother(at, n)}),${named},${ownerOf(at, n)}))`
    },
    ({ slotParties }) => slotParties,
    payers,
    '',
  ),
  number(
    'schemeRow',
    ['Urutan skema', 'Place of scheme'],
    (at) =>
      `IF(${isMode(at, 'scheme')},IFERROR(MATCH(${at.cell('schemeId', 'costLines')},${at.range('schemes', 'id')},0),0),0)`,
    ({ schemeRow }) => schemeRow,
  ),
  number(
    'byLibrary',
    ['Dibagi program', 'Shared by the program'],
    (at) => `IF(${at.cell('schemeRow')}=0,0,IF(OR(${ofScheme(at, 'byLibrary')}=1,NOT(${sharesAlone(at)})),1,0))`,
    ({ byLibrary }) => byLibrary,
  ),
  word(
    'shareKey',
    ['Kunci total bersama', 'Key of the shared total'],
    (at) => {
      const over = at.cell('over', 'costLines')
      const ofCohort = `IF(${at.cell('cohortId')}="","("&${at.cell('programId')}&")",${at.cell('cohortId')})`
      const where = `IF(${over}=${at.label('shared-total', 'cohort')},${ofCohort},IF(${over}=${at.label('shared-total', 'program')},${at.cell('programId')},""))`
      const key = [at.cell('schemeId', 'costLines'), over, where, at.cell('isCash')].join('&"|"&')
      return `IF(NOT(${isMode(at, 'scheme')}),"",IF(${sharesAlone(at)},"",${key}))`
    },
    ({ shareKey }) => shareKey,
  ),
  number(
    'shareTotal',
    ['Total bersama', 'Shared total'],
    (at) =>
      `IF(${at.cell('shareKey')}="",0,SUMPRODUCT(--(${at.range('splitLines', 'shareKey')}=${at.cell('shareKey')}),${at.range('splitLines', 'minor')}))`,
    ({ shareTotal }) => shareTotal,
  ),
  ...divisionBasis(
    ({ lines }) => lines,
    (at) => [
      at.cell('id'),
      `TEXT(${at.cell('minor')},"0")`,
      at.cell('account'),
      at.cell('schemeId', 'costLines'),
      at.cell('over', 'costLines'),
      `TEXT(${at.cell('shareTotal')},"0")`,
      numbered(payers, (n) => slotFund(at, n)).join('&";"&'),
    ],
    (at) => [`OR(${sharesAlone(at)},SUM(${at.range('funds', 'changed')})=0)`],
  ),
  ...givenColumns(({ lines }) => lines),
  ...step(
    'payParty',
    ['Penanggung', 'Payer'],
    (at, n) => {
      if (n === places) return '""'
      const provider = n === 1 ? lookUp(at, at.cell('providerId', 'costLines'), 'parties', 'id') : '""'
      const [weight, before] = [at.cell(`payWeight${n}`), at.cell(`payBefore${n}`)]
      const given = `${at.cell('fresh')}*N(${at.cell(`given${n}`)})`
      const pays = `OR(${weight}<>0,${before}<>0,${at.cell('residual')}=${n},${given}<>0)`
      return `IF(NOT(${pays}),"",IF(${isMode(at, 'scheme')},${at.cellAt('parties', 'id', n - 1)}&"",IF(${isMode(at, 'provided')},${provider},${at.cell(`slotParty${n}`)})))`
    },
    ({ parties }) => parties,
    places,
    '',
  ),
  ...step(
    'payFund',
    ['Dari dana', 'From fund'],
    (at, n) => {
      if (n === places) return '""'
      const party = at.cell(`payParty${n}`)
      const sole = lookUp(at, party, 'parties', 'soleFund')
      const named = numbered(payers, (slot) => slot).reduceRight(
        (otherwise, slot) =>
          `IF(${at.cell(`slotParty${slot}`)}=${party},IF(${ofAnother(at, slot)},"",${slotFund(at, slot)}),${otherwise})`,
        sole,
      )
      return `IF(OR(${party}="",${at.cell('isCash')}=0,${isMode(at, 'provided')}),"",IF(${isMode(at, 'scheme')},${named},${slotFund(at, n)}&""))`
    },
    ({ funds }) => funds,
    places,
    '',
  ),
  number(
    'checksum',
    ['Jumlah periksa', 'Checksum'],
    (at) => {
      const places = `ROW($1:$${checkedLetters})`
      const codes = `CODE(MID(${at.cell('account')}&REPT(" ",${checkedLetters}),${places},1))`
      const rest = `(${at.cell('minor')}-${checkedBase}*INT(${at.cell('minor')}/${checkedBase}))`
      return `IF(${at.cell('id')}="",0,${rest}*(1+SUMPRODUCT(${codes},${places})))`
    },
    ({ total }, { plan }, row) => lineChecksum(total, plan.costLines[row]?.account ?? ''),
  ),
]

/** Whether the cell says `party=fund`: a fund named for a party that does not own it, which pays nothing. */
const ofAnother = (at: FormulaContext, n: number) => `ISNUMBER(FIND("=",${slotFund(at, n)}))`

function ownerOf(at: FormulaContext, n: number): string {
  const owner = lookUp(at, slotFund(at, n), 'funds', 'partyId')
  return lookUp(at, owner, 'parties', 'id')
}
