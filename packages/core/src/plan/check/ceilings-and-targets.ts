import { issue, listed, type PlanRule } from './issue.js'

/** No fund and no account of a fund is planned beyond its ceiling. */
export const ceilingsHeld: PlanRule = (_, { split }) =>
  split.funds.flatMap(({ id, planned, ceiling, accounts }, at) => [
    ...(planned > ceiling
      ? [
          issue('fund-over-ceiling', ['funds', at, 'ceiling'], {
            fundId: id,
            planned,
            ceiling,
            over: planned - ceiling,
          }),
        ]
      : []),
    ...accounts
      .filter((account) => account.planned > account.ceiling)
      .map(({ prefix, planned: used, ceiling: limit }) =>
        issue('account-over-ceiling', ['funds', at, 'accountCeilings', prefix], {
          fundId: id,
          prefix,
          planned: used,
          ceiling: limit,
          over: used - limit,
        }),
      ),
  ])

/** What each party carries meets the agreement's target within its tolerance. */
export const targetsMet: PlanRule = (plan, { split }) => {
  const places = new Map(plan.agreements.map(({ id }, at) => [id, at] as const).toReversed())
  return split.targets
    .filter(({ withinTolerance }) => !withinTolerance)
    .map(({ agreementId, partyId, target, assigned, difference }) => {
      return issue('target-missed', ['agreements', places.get(agreementId) ?? 0, 'schemeId'], {
        agreementId,
        partyId,
        target,
        assigned,
        difference,
      })
    })
}

/** No person, meal or day is paid for by two lines. */
export const nothingPaidTwice: PlanRule = (plan, { split }) => {
  const places = new Map(plan.costLines.map(({ id }, at) => [id, at]))
  return split.doubleFunding.map(({ lineIds, partyIds, persons, cohortSize }) => {
    const path = ['costLines', places.get(lineIds.at(-1) ?? '') ?? 0]
    const params = { lines: listed(lineIds), parties: listed(partyIds) }
    return persons === null || cohortSize === null
      ? issue('paid-twice', path, params)
      : issue('more-paid-for-than-there-are', path, { ...params, persons, cohortSize })
  })
}
