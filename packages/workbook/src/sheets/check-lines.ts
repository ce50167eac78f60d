import { maxFactorDecimals } from '@bekal/core'
import { limits, numbered, type FormulaContext } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { flag, type CheckRule } from './check-rule.js'

const { payers } = limits
const ofSplit = (at: FormulaContext, column: string) => at.range('splitLines', column)
const ofPayers = (at: FormulaContext, key: string) => at.block('splitLines', `${key}1`, `${key}${payers}`)
const isCash = (at: FormulaContext) => `(${ofSplit(at, 'isCash')}=1)`
const byScheme = (at: FormulaContext, assignment: string) => `(${assignment}=${at.label('assignment-kind', 'scheme')})`

/** Parties that pay a cash line by its scheme and have no fund for it, place by place of every line. */
const withoutFund = ({ plan, lines }: Figures) =>
  lines.flatMap(({ isCash: cash, parties, funds }, at) => {
    const bound = cash === 1 && plan.costLines[at]?.assignment.kind === 'scheme'
    return numbered(payers, (n) => bound && parties[n - 1] !== '' && funds[n - 1] === '')
  })

/** Whether the scheme of a line is not in force when the line is to be paid; schemes that it follows are not looked at. */
const outOfForce = ({ plan }: Figures) =>
  plan.costLines.map(({ assignment, month }) => {
    const scheme = assignment.kind === 'scheme' && plan.schemes.find(({ id }) => id === assignment.schemeId)
    if (scheme === false || scheme === undefined) return false
    const day = (at: number, last: string) => `${plan.fiscalYear}-${String(at).padStart(2, '0')}-${last}`
    const { validFrom = '', validTo = '9999' } = scheme
    return validFrom > day(month ?? 12, '31') || validTo < day(month ?? 1, '01')
  })

/** What can be wrong with a cost line that its own cells do not show. */
export const lineRules: readonly CheckRule[] = [
  {
    key: 'accounts-payable',
    code: 'account-not-payable',
    label: {
      id: 'RAB: setiap dana membayar akun yang boleh dibayarnya saja',
      en: 'Costs: every fund pays only accounts that it may pay',
    },
    flags: [
      flag(
        'costLines',
        'account',
        (_, at) => `(${ofSplit(at, 'notPayable')}=1)*1`,
        ({ lineFaults }) => lineFaults.map(({ notPayable }) => notPayable),
      ),
    ],
  },
  {
    key: 'funds-named',
    code: 'fund-not-named',
    label: {
      id: 'RAB: setiap pihak yang membayar menurut skema punya dana yang jelas',
      en: 'Costs: every party that pays by a scheme has one clear fund',
    },
    flags: [
      flag(
        'costLines',
        'fund1',
        (range, at) => {
          const lacking = `(${ofPayers(at, 'payParty')}<>"")*(${ofPayers(at, 'payFund')}="")`
          return `${lacking}*${isCash(at)}*${byScheme(at, range('assignment'))}`
        },
        withoutFund,
      ),
    ],
  },
  {
    key: 'nothing-paid-twice',
    code: 'paid-twice',
    label: {
      id: 'RAB: tidak ada hal yang dibayar dua kali (uraian, program, angkatan, dan bulan yang sama)',
      en: 'Costs: nothing is paid twice (the same description, program, cohort and month)',
    },
    flags: [
      flag(
        'costLines',
        'id',
        (_, at) => `(${ofSplit(at, 'again')}=1)*1`,
        ({ lineFaults }) => lineFaults.map(({ again }) => again),
      ),
    ],
  },
  {
    key: 'factors-exact',
    code: 'factors-too-fine',
    label: {
      id: `RAB: faktor satu baris bersama-sama paling banyak ${maxFactorDecimals} desimal`,
      en: `Costs: the factors of a line have ${maxFactorDecimals} decimals together at the most`,
    },
    flags: [
      flag(
        'costLines',
        'factor1',
        (_, at) => `(${ofSplit(at, 'decimals')}>${maxFactorDecimals})*1`,
        ({ lineFaults }) => lineFaults.map(({ decimals }) => decimals > maxFactorDecimals),
      ),
    ],
  },
  {
    key: 'taxes-planned',
    code: 'tax-beyond-total',
    label: {
      id: 'RAB: pajak setiap baris tunai sudah termasuk jumlahnya',
      en: 'Costs: the tax of every cash line is in its total',
    },
    flags: [
      flag(
        'costLines',
        'taxLabel',
        (range, at) => `${isCash(at)}*(${range('totalIsGross')}=0)*(${range('taxMinor')}<>0)`,
        ({ plan, split }) =>
          split.lines.map(
            ({ tax }, at) => plan.costLines[at]?.contribution === 'cash' && (tax?.beyondTotal ?? 0) !== 0,
          ),
      ),
    ],
  },
  {
    key: 'schemes-in-force',
    code: 'scheme-not-valid',
    label: {
      id: 'RAB: skema setiap baris berlaku pada bulan bayarnya',
      en: 'Costs: the scheme of every line is in force in its month of payment',
    },
    flags: [
      flag(
        'costLines',
        'schemeId',
        (range, at) => {
          const ofScheme = (column: string) =>
            `SUMIF(${at.range('schemes', 'id')},${range('schemeId')}&"",${at.range('schemes', column)})`
          const year = at.field('plan', 'fiscalYear')
          const month = numbered(12, (n) => `(${range('month')}=${at.label('month', String(n))})*${n}`).join('+')
          const none = `(${range('month')}="")`
          const [first, last] = [`DATE(${year},${month}+${none},1)`, `DATE(${year},${month}+1+12*${none},0)`]
          const late = `(${ofScheme('validFrom')}>${last})`
          const past = `(${ofScheme('validTo')}>0)*(${ofScheme('validTo')}<${first})`
          return `(${range('schemeId')}<>"")*${byScheme(at, range('assignment'))}*((${late}+${past})>0)`
        },
        outOfForce,
      ),
    ],
  },
]
