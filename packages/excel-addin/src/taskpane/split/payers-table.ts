import {
  contributions,
  currencyOf,
  nameOf,
  programName,
  scopesOf,
  type Labels,
  type Language,
  type PlanSplit,
  type TrainingPlan,
} from '@bekal/core'
import type { TableContent } from '../../host/index.js'
import { splitWords } from './split-words.js'

const columns: readonly Labels[] = [
  splitWords.chooseLine,
  splitWords.account,
  splitWords.description,
  splitWords.program,
  splitWords.cohort,
  splitWords.contribution,
  splitWords.party,
  splitWords.fund,
  splitWords.amount,
]

/**
 * Who pays what, a row for each payer of each line, so that it can be filtered and summed up by anything; what nobody pays
 * has rows of its own. Amounts in major units; they add up to the total of the plan.
 */
export function payersTable(plan: TrainingPlan, split: PlanSplit, language: Language): TableContent {
  const { tableSheet, unassigned } = splitWords
  const { minorUnit } = currencyOf(plan)
  const scopeOf = scopesOf(plan)
  const rows = split.lines.flatMap(({ id, contribution, shares, unassigned: open }, at) => {
    const line = plan.costLines[at]
    const { programId, cohortId = '' } = line === undefined ? {} : scopeOf(line)
    const row = (party: string, fund: string, amount: number) => [
      id,
      line?.account ?? '',
      line?.description ?? '',
      programId === undefined ? '' : programName(plan, programId, language),
      cohortId,
      contributions.label(contribution, language),
      party,
      fund,
      amount / 10 ** minorUnit,
    ]
    return [
      ...shares.map(({ partyId, fundId, amount }) =>
        row(called(plan.parties, partyId), fundId === undefined ? '' : called(plan.funds, fundId), amount),
      ),
      ...(open === 0 ? [] : [row(unassigned[language], '', open)]),
    ]
  })
  return {
    sheet: tableSheet[language],
    headings: columns.map((heading) => heading[language]),
    rows,
    format: minorUnit === 0 ? '#,##0' : `#,##0.${'0'.repeat(minorUnit)}`,
  }
}

/** Its name, with the id where another has the same: sums by name must not run together. */
function called(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  const name = nameOf(list, id)
  return list.filter((one) => one.name === name).length > 1 ? `${name} (${id})` : name
}
