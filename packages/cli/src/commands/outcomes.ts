import { outcomeDefaults, planOutcomes, splitPlan, type Language } from '@bekal/core'
import { localDate } from '@bekal/core/schema'
import { defineCommand } from '../command.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { sentences } from '../messages.js'
import { outcomesAsCsv } from '../outcomes/csv.js'
import { renderOutcomes } from '../outcomes/render-outcomes.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { show, showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const outcomesCommand = defineCommand({
  name: 'outcomes',
  about: {
    id: 'Menghitung hasil pelatihan: kehadiran, kelulusan, sertifikat, pekerjaan setelah bebas, dan biaya per kursi dan per lulusan.',
    en: 'Works out what came of the training: attendance, passes, certificates, work after release, cost per seat and completer.',
  },
  arguments: [
    {
      name: 'FILE',
      about: { id: 'rencana (JSON) atau buku kerja (xlsx)', en: 'a plan (JSON) or a workbook (xlsx)' },
    },
  ],
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
    const { plan, unreadable } = source
    const wording = wordingFor(io, given, source)
    const { language } = wording
    const options = { ...asOfFrom(given.asOf, language), ...thresholdFrom(given.suppressBelow, language) }
    const found = issuesAsJson(source.issues, wording)
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (plan === undefined || source.issues.some(({ code }) => code === 'amount-too-large')) {
      if (given.json) showJson(io, found)
      tell(io, sentences.noOutcomes()[language])
      return unreadable ? 2 : 1
    }
    const outcomes = planOutcomes(plan, options, splitPlan(plan))
    if (given.json) showJson(io, { ...outcomes, ...found })
    else if (given.csv) io.stdout(outcomesAsCsv(plan, outcomes, language))
    else show(io, renderOutcomes(plan, outcomes, language))
    return exitCodeOf(source)
  },
})

/** @throws {WrongUseError} unless it is a date that exists. */
function asOfFrom(given: string | undefined, language: Language): { asOf?: string } {
  if (given === undefined) return {}
  if (!localDate.safeParse(given).success) throw new WrongUseError(sentences.notADate(given), language)
  return { asOf: given }
}

/** @throws {WrongUseError} unless it is a whole number from 0 up. */
function thresholdFrom(given: string | undefined, language: Language): { suppressBelow?: number } {
  if (given === undefined) return {}
  if (!/^\d{1,6}$/u.test(given)) throw new WrongUseError(sentences.notACount(given), language)
  return { suppressBelow: Number(given) }
}
