import {
  currencyOf,
  explanationWords as words,
  formatAmount,
  type ExplainedSharedTotal,
  type Language,
  type PartOfTotal,
  type TrainingPlan,
} from '@bekal/core'
import { labels } from '../messages.js'
import { renderTable } from '../report/table.js'
import { partyTitle, renderBands } from './bands-table.js'
import { nameOf } from './names.js'

/** Whose total is shared and why so, then the line's part beside that of the others: rows and columns add up. */
export function renderSharedTotal(
  plan: TrainingPlan,
  lineId: string,
  { total, lineIds, whose, parts, clash, byScheme }: ExplainedSharedTotal,
  language: Language,
): string {
  const money = (minorUnits: number) => formatAmount(minorUnits, currencyOf(plan), language)
  return [
    words.sharedTotal(lineIds.length, whose, money(total))[language],
    ...(byScheme.certificate === null ? [renderBands(plan, byScheme, language)] : []),
    byScheme.sentence[language],
    ...(clash !== null ? [notBrokenDown(clash)] : lineIds.length > 1 ? [breakdown(), proportional()] : []),
  ].join('\n\n')

  function breakdown(): string {
    const row = (name: string, of: (part: PartOfTotal) => number) => {
      const amounts = parts.map(of)
      return [name, ...amounts.map(money), money(amounts.reduce((sum, amount) => sum + amount, 0))]
    }
    const titles = [...parts.map(({ partyId }) => partyTitle(plan, partyId, language)), labels.total[language]]
    return renderTable(
      [{ title: labels.line[language] }, ...titles.map((title) => ({ title, figure: true }))],
      [
        row(words.thisLine(lineId)[language], ({ thisLine }) => thisLine),
        row(words.otherLines(lineIds.length - 1)[language], ({ otherLines }) => otherLines),
      ],
      row(labels.total[language], (part) => part.total),
    )
  }

  function proportional(): string {
    const limited = plan.funds.some(
      ({ partyId, accounts }) => accounts !== undefined && parts.some((part) => part.partyId === partyId),
    )
    return [words.brokenDown(), ...(limited ? [words.accountsLimited()] : [])].map((text) => text[language]).join(' ')
  }

  function notBrokenDown({ lineIds: lines, partyIds, amount }: NonNullable<typeof clash>): string {
    const parties = partyIds.map((id) => nameOf(plan.parties, id))
    return words.notBrokenDown(lines.join(', '), parties.join(', ') || '–', money(amount))[language]
  }
}
