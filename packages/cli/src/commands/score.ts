import { defineCommand } from '../command.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { answerAsJson, answerOf } from '../score/answer.js'
import { scoresAsCsv } from '../score/csv.js'
import { explanationOf, renderExplanations, renderScores } from '../score/render-scores.js'
import { scoreWords } from '../score/score-words.js'

export const scoreCommand = defineCommand({
  name: 'score',
  about: {
    id: 'Menilai kesiapan peserta dan program: nilai, status, alasan, langkah berikutnya, perubahan. Alat bantu perencanaan.',
    en: 'Scores readiness of participants and programs: score, status, reasons, next step, change. A planning aid.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'as-of',
      value: 'DATE',
      about: {
        id: 'nilai menurut bukti yang ada pada tanggal ini; tanpa opsi ini: tanggal tiap penilaian',
        en: 'the score by the evidence of this date; without it: the date of each assessment',
      },
    },
    {
      name: 'subject',
      value: 'CODE',
      about: { id: 'satu peserta (kode) atau program (kode) saja', en: 'one participant (code) or program (id) only' },
    },
    {
      name: 'explain',
      about: {
        id: 'penjelasan tiap hasil dengan kalimat yang dapat dibacakan',
        en: 'each result explained in sentences to be read aloud',
      },
    },
    {
      name: 'csv',
      conflicts: ['json', 'explain'],
      about: { id: 'hasil sebagai CSV', en: 'the results as CSV' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    const found = issuesAsJson(source.issues, wording)
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (source.plan === undefined) {
      return noAnswer(io, given, source, found, scoreWords.noScore()[wording.language])
    }
    const answer = answerOf(source.plan, given, wording.language)
    if (given.json) {
      const told = given.explain
        ? {
            explanations: answer.results.map((one) => ({
              assessmentId: one.assessmentId,
              sentences: explanationOf(answer, one),
            })),
          }
        : {}
      showJson(io, { ...answerAsJson(answer), ...told, ...found })
    } else if (given.csv) io.stdout(scoresAsCsv(answer))
    else show(io, given.explain ? renderExplanations(answer) : renderScores(answer))
    return exitCodeOf(source)
  },
})
