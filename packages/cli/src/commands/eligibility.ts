import { eligibilityMessages, type Language, type TrainingPlan } from '@bekal/core'
import { defineCommand } from '../command.js'
import { eligibilityAsJson } from '../eligibility/as-json.js'
import { eligibilityWords } from '../eligibility/eligibility-words.js'
import { reportOn, type EligibilityReport } from '../eligibility/questions.js'
import { renderEligibility } from '../eligibility/render-eligibility.js'
import { renderPerson } from '../eligibility/render-person.js'
import { peopleAsCsv } from '../eligibility/tables.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, located, openSource, wordingFor } from '../input/source.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const eligibilityCommand = defineCommand({
  name: 'eligibility',
  about: {
    id: 'Menilai siapa yang dapat menyelesaikan pelatihan sebelum bebas dan siapa yang boleh praktik di luar: usulan untuk sidang TPP.',
    en: 'Judges who can finish a course before release and who may practise outside: a proposal for the panel.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'cohort',
      value: 'ID',
      about: {
        id: 'angkatan yang dinilai; boleh tidak disebut bila hanya ada satu',
        en: 'the cohort to judge; may be left out where there is only one',
      },
    },
    {
      name: 'as-of',
      value: 'DATE',
      about: { id: 'dinilai per tanggal; bila tidak disebut: hari ini', en: 'as of this date; if not given: today' },
    },
    {
      name: 'explain',
      value: 'CODE',
      conflicts: ['csv'],
      about: { id: 'alasan satu peserta, aturan demi aturan', en: 'the reasons for one participant, rule by rule' },
    },
    {
      name: 'csv',
      conflicts: ['json', 'explain'],
      about: { id: 'tabelnya sebagai CSV', en: 'the table as CSV' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const known = wordingFor(io, given, source)
    const wording = { ...known, catalogue: { ...known.catalogue, ...eligibilityMessages } }
    const { language } = wording
    if (source.plan === undefined) {
      tell(io, issuesAsText(source.issues, wording))
      return noAnswer(io, given, source, issuesAsJson(source.issues, wording), eligibilityWords.noAnswers()[language])
    }
    const report = reportOn(source.plan, given, io.today(), language)
    const chosen = given.explain === undefined ? report : only(report, given.explain, language)
    const issues = [...source.issues, ...located(source, report.issues)]
    if (issues.length > 0) tell(io, issuesAsText(issues, wording))
    if (given.json) showJson(io, { ...eligibilityAsJson(chosen, language), ...issuesAsJson(issues, wording) })
    else if (given.csv) io.stdout(peopleAsCsv(report, language))
    else show(io, asText(source.plan, chosen, given.explain !== undefined, language))
    return exitCodeOf({ unreadable: source.unreadable, issues })
  },
})

/** @throws {WrongUseError} when nobody has that code. */
function only(report: EligibilityReport, code: string, language: Language): EligibilityReport {
  const people = report.people.filter((person) => person.code === code)
  if (people.length === 0) throw new WrongUseError(eligibilityWords.unknownParticipant(code), language)
  return { ...report, people }
}

function asText(plan: TrainingPlan, report: EligibilityReport, explained: boolean, language: Language): string {
  if (!explained) return renderEligibility(plan, report, language)
  return report.people.map((person) => renderPerson(plan, report, person, language)).join('\n\n')
}
