import type { Issue, IssuePath } from '../../result/index.js'
import { issue, type PlanRule } from './issue.js'

/** Courses start, and bills are paid, inside the fiscal year (1 January to 31 December) that the plan budgets for. */
export const datesInFiscalYear: PlanRule = (plan) => {
  const outside = (date: string, path: IssuePath): Issue[] =>
    date.startsWith(`${plan.fiscalYear}-`)
      ? []
      : [issue('date-outside-fiscal-year', path, { date, fiscalYear: plan.fiscalYear })]
  return [
    ...plan.cohorts.flatMap(({ startsOn }, at) => outside(startsOn, ['cohorts', at, 'startsOn'])),
    ...plan.actuals.flatMap(({ paidOn }, at) => outside(paidOn, ['actuals', at, 'paidOn'])),
  ]
}

/** Every period ends on or after the day it starts. ISO dates compare as text. */
export const periodsInOrder: PlanRule = (plan) => {
  const inOrder = (from: string | undefined, to: string | undefined, path: IssuePath): Issue[] =>
    from === undefined || to === undefined || from <= to ? [] : [issue('period-reversed', path, { from, to })]
  return [
    ...(plan.site.breaks ?? []).flatMap(({ from, to }, at) => inOrder(from, to, ['site', 'breaks', at, 'to'])),
    ...(plan.calendar.closures ?? []).flatMap(({ from, to }, at) =>
      inOrder(from, to, ['calendar', 'closures', at, 'to']),
    ),
    ...(plan.calendar.shortDays ?? []).flatMap(({ from, to }, at) =>
      inOrder(from, to, ['calendar', 'shortDays', at, 'to']),
    ),
    ...(['instructors', 'venues'] as const).flatMap((list) =>
      plan[list].flatMap(({ unavailable }, at) =>
        (unavailable ?? []).flatMap(({ from, to }, n) => inOrder(from, to, [list, at, 'unavailable', n, 'to'])),
      ),
    ),
    ...(['schemes', 'agreements'] as const).flatMap((list) =>
      plan[list].flatMap(({ validFrom, validTo }, at) => inOrder(validFrom, validTo, [list, at, 'validTo'])),
    ),
    ...(plan.parameters ?? []).flatMap(({ validFrom, validTo }, at) =>
      inOrder(validFrom, validTo, ['parameters', at, 'validTo']),
    ),
    ...plan.participants.flatMap(({ release: { earliest, likely, latest } }, at) => [
      ...inOrder(earliest, likely, ['participants', at, 'release', 'likely']),
      ...inOrder(likely, latest, ['participants', at, 'release', 'latest']),
    ]),
  ]
}
