import type { AllocationCertificate } from '../../money/index.js'
import { formatAmount } from '../../money/index.js'
import type { Labels, Language } from '../../vocabulary/index.js'
import { currencyOf } from '../currency.js'
import { taxName } from '../line-tax.js'
import { nameOf } from '../names.js'
import type { TrainingPlan } from '../schema.js'
import type { LineExplanation } from './explain-line.js'
import { explanationWords as words } from './explanation-words.js'
import { fundName, namedPayers } from './payers.js'

/** An explained line in sentences; what a line does not have is left out. */
export interface LineInWords {
  /** Factors, price and total: `16 orang × Rp25.000 = Rp400.000`. */
  readonly computed: string
  readonly tax?: string
  /** To whom it is assigned, and how. */
  readonly assignment: string
  /** The rule of its scheme: the parties' agreement. */
  readonly scheme?: string
  /** Whose total the scheme shares, where several lines make it up. */
  readonly sharedTotal?: string
  /** The working, fit to be pasted in a letter; absent where one payer takes the whole. */
  readonly working?: string
}

/** Why a line costs what it costs and who pays how much of it, in words. */
export function describeLine(plan: TrainingPlan, explained: LineExplanation, language: Language): LineInWords {
  const { line, amounts, certificate, scheme, byScheme, sharedTotal } = explained
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  const factors = line.factors.map(({ value, unit }) => `${number(value, language)} ${unit}`)
  const divided = byScheme ?? sharedTotal?.byScheme ?? (certificate && !isOnePart(certificate) ? certificate : null)
  return {
    computed: `${[...factors, money(line.unitCost)].join(' × ')} = ${money(amounts.total)}`,
    ...(amounts.tax && { tax: taxInWords(amounts.tax, money, language) }),
    assignment: assignmentInWords(plan, explained, language)[language],
    ...(scheme && { scheme: scheme.words[language] }),
    ...(sharedTotal && {
      sharedTotal: words.sharedTotal(sharedTotal.lineIds.length, sharedTotal.whose, money(sharedTotal.total))[language],
    }),
    ...(divided && { working: divided.sentence[language] }),
  }
}

/** What one payer takes whole was not divided; there is no working to tell. */
function isOnePart({ entries }: AllocationCertificate): boolean {
  return entries.length === 1
}

function taxInWords(
  tax: NonNullable<LineExplanation['amounts']['tax']>,
  money: (minorUnits: number) => string,
  language: Language,
): string {
  const sum = words.tax(taxName(tax, language), money(tax.net), money(tax.tax), money(tax.gross))
  const planned = tax.beyondTotal === 0 ? words.taxInTotal() : words.taxBeyondTotal(money(tax.beyondTotal))
  return `${sum[language]} ${planned[language]}`
}

function assignmentInWords(plan: TrainingPlan, { line, scheme, ...of }: LineExplanation, language: Language): Labels {
  const { assignment } = line
  switch (assignment.kind) {
    case 'whole-line':
      return words.wholeLine(fundName(plan, assignment.fundId))
    case 'by-quantity': {
      const unit = line.factors[0]?.unit ?? ''
      const quantity = (stated: number) => `${number(stated, language)} ${unit}`.trim()
      return words.byQuantity(namedPayers(plan, line).map(({ name, stated }) => `${name} ${quantity(stated)}`))
    }
    case 'scheme': {
      const computed = of.byScheme !== null || of.sharedTotal !== null
      const named = words.byScheme(scheme?.label ?? assignment.schemeId)
      const trouble = words.schemeNotComputable()
      return computed ? named : { id: `${named.id} ${trouble.id}`, en: `${named.en} ${trouble.en}` }
    }
    case 'provided':
      return words.provided(nameOf(plan.parties, assignment.partyId))
    case 'unassigned':
      return words.assignedToNobody()
  }
}

function number(value: number, language: Language): string {
  return value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 4 })
}
