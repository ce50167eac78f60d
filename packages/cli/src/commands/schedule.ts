import { scheduleMessages, type Language } from '@bekal/core'
import { defineCommand } from '../command.js'
import { keepSource, saveFile } from '../input/files.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, located, openSource, wordingFor } from '../input/source.js'
import type { Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { noAnswer } from '../report/no-answer.js'
import { show, showJson, tell } from '../report/print.js'
import { answerOf, type ScheduleAnswer } from '../schedule/answer.js'
import { sessionsAsCsv, toolsAsCsv } from '../schedule/csv.js'
import { questionsOf } from '../schedule/questions.js'
import { renderSchedule } from '../schedule/render-schedule.js'
import { scheduleWords } from '../schedule/schedule-words.js'
import { toolsTable } from '../schedule/tables.js'
import { WrongUseError } from '../wrong-use.js'

export const scheduleCommand = defineCommand({
  name: 'schedule',
  about: {
    id: 'Menyusun jadwal tiap angkatan: berapa hari, kapan selesai, apa yang bentrok.',
    en: 'Lays the course of each cohort into days: how many days, when it ends, what clashes.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'cohort',
      value: 'ID',
      about: { id: 'satu angkatan saja, dengan sesi-sesinya', en: 'one cohort only, with its sessions' },
    },
    {
      name: 'hours-per-day',
      value: 'N',
      about: { id: 'andaikan JP setiap hari pelatihan sekian', en: 'suppose this many lesson hours a training day' },
    },
    {
      name: 'before',
      value: 'DATE',
      about: {
        id: 'paling cepat dan paling lambat mulai kapan agar selesai sebelum tanggal ini',
        en: 'the earliest and the latest start that end before this date',
      },
    },
    {
      name: 'from',
      value: 'DATE',
      about: {
        id: 'bersama --before: mulai dicari sejak tanggal ini; bila tidak disebut: sejak mulai yang direncanakan',
        en: 'with --before: look for a start from this date on; if not given: from the planned start',
      },
    },
    {
      name: 'around-absences',
      about: {
        id: 'andaikan pelatihan berhenti saat tempat atau semua pengajarnya tidak tersedia',
        en: 'suppose courses pause while their venue, or every instructor, is not available',
      },
    },
    {
      name: 'tools',
      about: {
        id: 'daftar hitung alat berisiko tiap sesi, keluar dan masuk',
        en: 'the list to count tools at risk, out and in, at every session',
      },
    },
    {
      name: 'csv',
      conflicts: ['json'],
      about: { id: 'sesi (atau hitung alat) sebagai CSV', en: 'sessions (or the tool count) as CSV' },
    },
    {
      name: 'ics',
      value: 'OUT.ics',
      about: { id: 'juga tulis sesi sebagai berkas iCalendar', en: 'also write the sessions as an iCalendar file' },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    const { language } = wording
    if (source.plan === undefined) {
      tell(io, issuesAsText(source.issues, wording))
      return noAnswer(io, given, source, issuesAsJson(source.issues, wording), scheduleWords.noSchedule()[language])
    }
    const questions = questionsOf(source.plan, given, language)
    const answer = answerOf(source.plan, questions)
    // What a supposition changes stands in place of what was found in the plan as it is; else the file's own places are kept.
    const supposed = questions.hoursPerDay !== undefined || questions.aroundAbsences
    const issues = supposed
      ? [
          ...source.issues.filter(({ code }) => !Object.hasOwn(scheduleMessages, code)),
          ...located(source, answer.issues),
        ]
      : source.issues
    if (issues.length > 0) tell(io, issuesAsText(issues, wording))
    if (given.ics !== undefined) await saveCalendar(io, given.file, given.ics, answer, language)
    if (given.json) showJson(io, { ...answerAsJson(answer, given), ...issuesAsJson(issues, wording) })
    else if (given.csv) io.stdout(given.tools ? toolsAsCsv(answer, language) : sessionsAsCsv(answer, language))
    else show(io, given.tools ? toolsTable(answer, language) : renderSchedule(answer, questions, language))
    return exitCodeOf({ unreadable: source.unreadable, issues })
  },
})

/** The stable form; the long list of tools only where it was asked for. */
function answerAsJson({ cohorts, clashes }: ScheduleAnswer, { tools }: { readonly tools?: true }) {
  return {
    cohorts: cohorts.map(({ toolCounts, ...cohort }) => (tools ? { ...cohort, toolCounts } : cohort)),
    clashes,
  }
}

/** @throws {WrongUseError} when the file cannot be written, or calendar files do not know the site's time zone. */
async function saveCalendar(
  io: Io,
  source: string,
  path: string,
  answer: ScheduleAnswer,
  language: Language,
): Promise<void> {
  keepSource(io, source, path, language, '--ics')
  // Loaded only when asked for: the rules of all time zones are large.
  const { courseCalendar, knowsTimeZone } = await import('../icalendar/course-calendar.js')
  const { timeZone } = answer.plan.site
  if (!knowsTimeZone(timeZone)) throw new WrongUseError(scheduleWords.unknownZone(timeZone), language)
  await saveFile(io, path, courseCalendar(answer.plan, answer.cohorts, language), language)
  tell(io, sentences.written(io.absolutePath(path))[language])
}
