import { personUnits } from '@bekal/core'
import { columnLetter, limits, numbered, quote, type ComputedColumn, type FormulaContext } from '../definition/index.js'
import { longestLookUp, passedOver, unstated, type Figures } from '../figures/index.js'
import { lookUp } from './look-up.js'
import { ownPlace } from './places.js'
import { longestAccount } from './actual-entries.js'
import { number, word } from './split-line-steps.js'

const { factors, payers } = limits
const ofLine = (at: FormulaContext, column: string) => at.cell(column, 'costLines')
const faultAt = ({ lineFaults: all }: Figures, row: number) => all[row] as Figures['lineFaults'][number]

/**
 * 1 for each fund that pays something of the line and is bound to some accounts; each cell of the funds is held against
 * all payers of the line at once.
 */
function boundPayers(at: FormulaContext): string {
  const paid = `${at.across('payFund1', `payFund${payers}`)},${at.range('funds', 'id')}`
  const amounts = `${at.across('payAmount1', `payAmount${payers}`)},"<>0"`
  return `(COUNTIFS(${paid},${amounts})>0)*(${at.range('funds', 'payable')}<>"")`
}

/** For each fund, how many beginnings of the line's account are among the accounts it may pay. */
function allowances(at: FormulaContext): string {
  const beginnings = `LEFT(${at.cell('account')},COLUMN($A$1:$${columnLetter(longestAccount)}$1))`
  const found = `--ISNUMBER(FIND(";"&${beginnings}&";",${at.range('funds', 'payable')}))`
  return `MMULT(${found},ROW($1:$${longestAccount})^0)`
}

/** The description in words alone: every sign that makes no difference is taken for a blank. */
function thing(at: FormulaContext): string {
  const literal = (sign: string) => (sign === '\n' ? 'CHAR(10)' : quote(sign))
  const plain = passedOver.reduce((text, sign) => `SUBSTITUTE(${text},${literal(sign)}," ")`, ofLine(at, 'description'))
  return `TRIM(${plain})`
}

/** Lines with a key: the same month; and, beside a month, no month at all. */
function twins(at: FormulaContext) {
  const [key, keys, month] = [at.cell('paidFor'), at.range('splitLines', 'paidFor'), ofLine(at, 'month')]
  const always = `LEFT(${key},LEN(${key})-LEN(${month}))`
  const persons = at.range('splitLines', 'persons')
  return {
    sameMonth: `MATCH(${key},${keys},0)<${ownPlace(at, 'splitLines', 'id')}`,
    anyMonth: `ISNUMBER(MATCH(${always},${keys},0))`,
    persons: `SUMIF(${keys},${key},${persons})+IF(${month}="",0,SUMIF(${keys},${always},${persons}))`,
  }
}

/** People whom the line's cohort names, else the seats of its program; −1 for a line of no cohort. */
function cohortSize(at: FormulaContext): string {
  const cohort = ofLine(at, 'cohortId')
  const seats = lookUp(at, lookUp(at, cohort, 'cohorts', 'programId'), 'programs', 'seats.max', '-1')
  const count = lookUp(at, cohort, 'cohorts', 'participantCount', '-1')
  return `IF(${cohort}="",-1,IF(N(${count})=0,${seats},${count}))`
}

/** What has to be looked at in a line beside its own cells: see LineFault for the meaning of each. */
export const lineFaults: readonly ComputedColumn[] = [
  number(
    'notPayable',
    ['Dana tidak boleh membayar', 'Not payable by its fund'],
    (at) => {
      const unpaid = `SUMPRODUCT(${boundPayers(at)}*(${allowances(at)}=0))`
      return `IF(${at.cell('isCash')}=0,0,IF(SUMPRODUCT(${boundPayers(at)})=0,0,IF(${unpaid}>0,1,0)))`
    },
    (_, figures, row) => (faultAt(figures, row).notPayable ? 1 : 0),
  ),
  word(
    'thing',
    ['Uraian tanpa tanda', 'Description without signs'],
    (at) => {
      const nobody = `OR(${at.cell('isCash')}=0,${at.cell('minor')}<=0,${at.cell('unassigned')}>=${at.cell('total')})`
      return `IF(${nobody},"",${thing(at)})`
    },
    (_, { lineFaults: all, plan }, line) => all[plan.costLines.indexOf(line)]?.thing ?? '',
  ),
  word(
    'paidFor',
    ['Yang dibayar', 'What is paid for'],
    (at) => {
      const parts = [ofLine(at, 'programId'), ofLine(at, 'cohortId'), at.cell('thing'), ofLine(at, 'month')]
      const own = parts.join('&"|"&')
      return `IF(${at.cell('thing')}="","",IF(LEN(${own})>${longestLookUp},"",${own}))`
    },
    (_, { lineFaults: all, plan }, line) => all[plan.costLines.indexOf(line)]?.paidFor ?? '',
  ),
  number(
    'persons',
    ['Orang', 'People'],
    (at) => {
      const units = quote(`;${[...personUnits].join(';')};`)
      return numbered(factors, (n) => n).reduceRight((otherwise, n) => {
        const counts = `ISNUMBER(FIND(";"&LOWER(${ofLine(at, `unit${n}`)})&";",${units}))`
        return `IF(${counts},N(${ofLine(at, `factor${n}`)}),${otherwise})`
      }, String(unstated))
    },
    (_, figures, row) => faultAt(figures, row).persons,
    unstated,
  ),
  number(
    'again',
    ['Dibayar lagi', 'Paid again'],
    (at) => {
      const { sameMonth, anyMonth, persons } = twins(at)
      const isAgain = `OR(${sameMonth},AND(${ofLine(at, 'month')}<>"",${anyMonth}))`
      return `IF(${at.cell('paidFor')}="",0,IF(${isAgain},IF(ROUND(${persons},4)>${cohortSize(at)},1,0),0))`
    },
    (_, figures, row) => (faultAt(figures, row).again ? 1 : 0),
  ),
  number(
    'decimals',
    ['Desimal faktor', 'Decimals of factors'],
    (at) =>
      numbered(factors, (n) => {
        const factor = ofLine(at, `factor${n}`)
        const finer = [0, 1, 2, 3, 4].map((digits) => `(${factor}<>ROUND(${factor},${digits}))`).join('+')
        return `IF(ISNUMBER(${factor}),${finer},0)`
      }).join('+'),
    (_, figures, row) => faultAt(figures, row).decimals,
  ),
]
