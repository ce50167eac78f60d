import {
  explainLine,
  splitBy,
  splitPlan,
  type Language,
  type PlanSplit,
  type SplitView,
  type TrainingPlan,
} from '@bekal/core'
import { defineCommand, type SharedValues } from '../command.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import type { Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { splitAsCsv } from '../split/csv.js'
import { explanationAsJson } from '../split/explanation-as-json.js'
import { matrixOf, renderMatrix } from '../split/matrix.js'
import { renderOverview } from '../split/overview.js'
import { renderExplanation } from '../split/render-explanation.js'
import { WrongUseError } from '../wrong-use.js'

const views = ['party', 'program', 'cohort', 'account', 'month', 'fund'] as const satisfies readonly SplitView[]

export const splitCommand = defineCommand({
  name: 'split',
  about: {
    id: 'Menunjukkan siapa menanggung apa: pihak, dana terhadap pagu, target terhadap pembebanan.',
    en: 'Shows who pays what: parties, funds against ceilings, targets against what is assigned.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'by',
      value: 'VIEW',
      choices: views,
      conflicts: ['explain'],
      about: { id: 'tabel menurut', en: 'a table by' },
    },
    {
      name: 'csv',
      conflicts: ['json', 'explain'],
      about: {
        id: 'tabel itu sebagai CSV; tanpa --by: setiap baris biaya',
        en: 'that table as CSV; without --by: every cost line',
      },
    },
    {
      name: 'explain',
      value: 'LINE',
      about: { id: 'perhitungan satu baris biaya', en: 'the working of one cost line' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    const found = issuesAsJson(source.issues, wording)
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (source.plan === undefined || source.issues.some(({ code }) => code === 'amount-too-large')) {
      return noAnswer(io, given, source, found, sentences.noSplit()[wording.language])
    }
    const split = splitPlan(source.plan)
    if (given.explain !== undefined) showLine(io, source.plan, split, given.explain, given, wording.language)
    else if (given.json) {
      const by = given.by === undefined ? {} : { by: { view: given.by, rows: splitBy(source.plan, given.by, split) } }
      showJson(io, { ...split, ...by, ...found })
    } else showSplit(io, source.plan, split, given, wording.language)
    return exitCodeOf(source)
  },
})

function showSplit(io: Io, plan: TrainingPlan, split: PlanSplit, chosen: Chosen, language: Language): void {
  const { by, csv } = chosen
  if (csv) io.stdout(splitAsCsv(plan, split, by, language))
  else if (by === undefined) show(io, renderOverview(plan, split, language))
  else show(io, renderMatrix(plan, matrixOf(plan, by, split, language), language))
}

interface Chosen {
  readonly by?: SplitView
  readonly csv?: true
}

/** @throws {WrongUseError} when there is no such line. */
function showLine(io: Io, plan: TrainingPlan, split: PlanSplit, id: string, given: SharedValues, language: Language) {
  const explanation = explainLine(plan, split, id)
  if (explanation === undefined) {
    const known = plan.costLines.map((line) => line.id)
    throw new WrongUseError(sentences.unknownLine(id, known), language)
  }
  if (given.json) showJson(io, explanationAsJson(explanation))
  else show(io, renderExplanation(plan, explanation, language))
}
