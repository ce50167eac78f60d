import type { Language } from '../../vocabulary/index.js'
import type { Difference } from './change.js'
import type { FigureDiff } from './compare-figures.js'
import type { DiffReader } from './describe-changes.js'
import { diffSentences, diffWords, type Step } from './diff-sentences.js'

/** What the changes do to the total and to each party, to the funds, and to the cost lines. */
export function describeFigures(
  { total, unassigned, parties, funds, lines }: FigureDiff,
  { after: teller, paths }: DiffReader,
  language: Language,
) {
  const stepOf = ({ before, after, difference }: Difference): Step => ({
    size: teller.money(Math.abs(difference)),
    before: teller.money(before),
    after: teller.money(after),
    more: difference > 0,
  })
  const unlessSame = (figure: Difference, sentence: (step: Step) => string) =>
    figure.difference === 0 ? [] : [sentence(stepOf(figure))]
  const clause = (name: string, figure: Difference) =>
    unlessSame(figure, ({ before, after }) => diffSentences.figure(name, before, after)[language])
  const about = (list: string, id: string, clauses: readonly string[]) =>
    clauses.length === 0 ? [] : [diffSentences.about(paths.read([list, id]).subject, clauses.join('; '))[language]]
  const nameOf = (id: string) => paths.read(['parties', id]).name
  const unchanged = parties.flatMap(({ id, cash, inKind }) =>
    cash.difference === 0 && inKind.difference === 0 ? [id] : [],
  )

  return {
    parties: [
      total.difference === 0
        ? diffSentences.totalStays(teller.money(total.after))[language]
        : diffSentences.totalChanges(stepOf(total))[language],
      ...parties.flatMap(({ id, cash, inKind }) => [
        ...unlessSame(cash, (step) => diffSentences.cashChanges(nameOf(id), step)[language]),
        ...unlessSame(inKind, (step) => diffSentences.inKindChanges(nameOf(id), step)[language]),
      ]),
      ...(unchanged.length === 0 ? [] : [diffSentences.partiesStay(unchanged.map(nameOf))[language]]),
      ...unlessSame(unassigned, (step) => diffSentences.unassignedChanges(step)[language]),
    ],
    funds: funds.flatMap(({ id, planned, remaining }) => {
      const clauses = [
        ...clause(diffWords.planned[language], planned),
        ...clause(diffWords.remaining[language], remaining),
      ]
      const over = clauses.length > 0 && remaining.after < 0 ? [diffWords.overCeiling[language]] : []
      return about('funds', id, [...clauses, ...over])
    }),
    lines: lines.flatMap((line) =>
      about('costLines', line.id, [
        ...clause(diffWords.total[language], line.total),
        ...line.parties.flatMap((party) => clause(nameOf(party.id), party)),
        ...clause(diffWords.unassigned[language], line.unassigned),
      ]),
    ),
  }
}
