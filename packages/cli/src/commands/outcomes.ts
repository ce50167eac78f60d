import { outcomeDefaults, planOutcomes, readinessPoints, scorePlan, splitPlan, type Language } from '@bekal/core'
import { defineCommand } from '../command.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { parseTypedDate } from '../input/typed-date.js'
import { outcomesAsCsv } from '../outcomes/csv.js'
import { outcomeLabels, outcomeWords } from '../outcomes/outcome-labels.js'
import { renderOutcomes } from '../outcomes/render-outcomes.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const outcomesCommand = defineCommand({
  name: 'outcomes',
  about: {
    id: 'Menghitung hasil pelatihan: kehadiran, kelulusan, sertifikat, pekerjaan setelah bebas, dan biaya per kursi dan per lulusan.',
    en: 'Works out what came of the training: attendance, passes, certificates, work after release, cost per seat and completer.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'as-of',
      value: 'DATE',
      about: {
        id: 'menghitung tindak lanjut sampai tanggal ini (TTTT-BB-HH); bila tidak disebut: tindak lanjut terakhir yang tercatat',
        en: 'count follow-ups up to this date (YYYY-MM-DD); if not given: the last follow-up recorded',
      },
    },
    {
      name: 'suppress-below',
      value: 'N',
      about: {
        id: `tidak menampilkan hitungan di bawah N orang; bila tidak disebut: ${outcomeDefaults.suppressBelow}`,
        en: `do not show counts below N people; if not given: ${outcomeDefaults.suppressBelow}`,
      },
    },
    {
      name: 'csv',
      conflicts: ['json'],
      about: { id: 'hasilnya sebagai CSV', en: 'the results as CSV' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const { plan } = source
    const wording = wordingFor(io, given, source)
    const { language } = wording
    const options = {
      ...(given.asOf !== undefined && { asOf: parseTypedDate(given.asOf, language) }),
      ...thresholdFrom(given.suppressBelow, language),
    }
    const found = issuesAsJson(source.issues, wording)
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (plan === undefined || source.issues.some(({ code }) => code === 'amount-too-large')) {
      return noAnswer(io, given, source, found, outcomeLabels.noAnswer[language])
    }
    const points = readinessPoints(scorePlan(plan))
    const outcomes = planOutcomes(plan, { ...options, readinessPoints: points }, splitPlan(plan))
    if (given.json) showJson(io, { ...outcomes, ...found })
    else if (given.csv) io.stdout(outcomesAsCsv(plan, outcomes, language))
    else show(io, renderOutcomes(plan, outcomes, language))
    return exitCodeOf(source)
  },
})

/** @throws {WrongUseError} unless it is a whole number from 0 up. */
function thresholdFrom(given: string | undefined, language: Language): { suppressBelow?: number } {
  if (given === undefined) return {}
  if (!/^\d{1,6}$/u.test(given)) throw new WrongUseError(outcomeWords.notACount(given), language)
  return { suppressBelow: Number(given) }
}
