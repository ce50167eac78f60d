import { describeDiff, diffPlans, type TrainingPlan } from '@bekal/core'
import { defineCommand, type ExitCode } from '../command.js'
import { renderDiff } from '../diff/render-diff.js'
import { exitCodeOf, openSource, wordingFor, type Source } from '../input/source.js'
import type { Io } from '../io/io.js'
import { languageOfEnvironment } from '../language.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText, type Wording } from '../report/issues.js'
import { show, showJson, tell } from '../report/print.js'

export const diffCommand = defineCommand({
  name: 'diff',
  about: {
    id: 'Membandingkan dua versi rencana: apa yang berubah dan akibatnya bagi tiap pihak.',
    en: 'Compares two versions of a plan: what changed, and what it does to each party.',
  },
  arguments: [
    {
      name: 'A',
      about: {
        id: 'versi lama: rencana (JSON) atau buku kerja (xlsx)',
        en: 'the earlier version: a plan (JSON) or a workbook (xlsx)',
      },
    },
    {
      name: 'B',
      about: {
        id: 'versi baru: rencana (JSON) atau buku kerja (xlsx)',
        en: 'the later version: a plan (JSON) or a workbook (xlsx)',
      },
    },
  ],
  options: [],
  async run(io, given) {
    const sources = { before: await openSource(io, given.a), after: await openSource(io, given.b) }
    const { before, after } = sources
    const lang = given.lang ?? after.locale ?? before.locale ?? languageOfEnvironment(io.env)
    const wordings = {
      before: wordingFor(io, { lang }, before),
      after: wordingFor(io, { lang }, after),
    }
    tellIssues(io, given.a, before, wordings.before)
    tellIssues(io, given.b, after, wordings.after)
    const found = {
      before: issuesAsJson(before.issues, wordings.before),
      after: issuesAsJson(after.issues, wordings.after),
    }
    const plans = bothPlans(sources)
    if (plans === undefined) {
      if (given.json) showJson(io, found)
      tell(io, sentences.noDiff()[lang])
    } else {
      const diff = diffPlans(plans.before, plans.after)
      if (given.json) showJson(io, { ...diff, ...found })
      else show(io, renderDiff(describeDiff(diff, plans, lang), [given.a, given.b], lang))
    }
    return Math.max(exitCodeOf(before), exitCodeOf(after)) as ExitCode
  },
})

function tellIssues(io: Io, path: string, { issues }: Source, wording: Wording): void {
  if (issues.length > 0) tell(io, `${path}\n${issuesAsText(issues, wording)}\n`)
}

function bothPlans({ before, after }: { readonly before: Source; readonly after: Source }) {
  if (before.plan === undefined || after.plan === undefined) return undefined
  return { before: before.plan, after: after.plan } satisfies Record<string, TrainingPlan>
}
