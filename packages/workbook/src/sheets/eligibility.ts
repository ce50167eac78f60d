import {
  dateAfter,
  eligibilityAnswers,
  type EligibilityAnswer,
  type EligibilityQuestion,
  type Labels,
} from '@bekal/core'
import {
  computed,
  date,
  resultTable,
  text,
  toSerial,
  type CellValue,
  type ComputedColumn,
} from '../definition/index.js'
import type { Figures, PersonWorking } from '../figures/index.js'
import { neededUntil } from './eligibility-counts.js'
import { eligibilitySteps, inCohort, ofCohort, personAt, programOf } from './eligibility-steps.js'

const said = (answer: EligibilityAnswer): Labels => ({
  id: eligibilityAnswers.label(answer, 'id'),
  en: eligibilityAnswers.label(answer, 'en'),
})
const noCohort = { id: 'Belum masuk angkatan', en: 'In no cohort yet' }

const answer = (question: EligibilityQuestion, id: string, en: string) =>
  computed(`${question}.answer`, id, en, text(24), {
    signal: { good: said('yes'), bad: [said('no')] },
    formula: (at) => {
      const [no, unknown, late] = (['no', 'unknown', 'late'] as const).map((one) => at.cell(`${question}.${one}`))
      const label = (code: EligibilityAnswer) => at.text(said(code))
      const answered = `IF(${no}>0,${label('no')},IF(${unknown}>0,${label('unknown')},IF(${late}>0,${label('only-if-late-release')},${label('yes')})))`
      return `IF(${at.cell('code')}="","",${inCohort(at, answered, at.text(noCohort))})`
    },
    result: (figures, row) => {
      const person = personAt(figures, row)
      if (person === undefined) return ''
      const { judged } = person
      return judged ? eligibilityAnswers.label(judged[question].answer, figures.language) : figures.say(noCohort)
    },
  })

const shownColumns: readonly ComputedColumn[] = [
  computed('code', 'Kode', 'Code', text(16), {
    formula: (at) => `IF(${at.cell('code', 'participants')}="","",${at.cell('code', 'participants')})`,
    result: (figures, row) => personAt(figures, row)?.person.code ?? '',
  }),
  computed('cohort', 'Angkatan', 'Cohort', text(12), {
    formula: (at) => inCohort(at, ofCohort(at, 'cohorts', 'id')),
    result: (figures, row) => figures.plan.cohorts[(personAt(figures, row)?.place ?? 0) - 1]?.id ?? '',
  }),
  computed('title', 'Program', 'Training program', text(26), {
    formula: (at) => inCohort(at, programOf(at, 'title')),
    result: (figures, row) => {
      const person = personAt(figures, row)
      const cohort = figures.plan.cohorts[(person?.place ?? 0) - 1]
      return figures.plan.programs.find(({ id }) => id === cohort?.programId)?.title ?? ''
    },
  }),
  computed('endsOn', 'Pelatihan selesai', 'Course ends', date(14), {
    formula: (at) => inCohort(at, ofCohort(at, 'cohortHours', 'endsOn')),
    result: (figures, row) => serial(personAt(figures, row)?.course?.endsOn),
  }),
  computed('neededUntil', 'Diperlukan sampai', 'Needed until', date(14), {
    formula: (at) => {
      const rules = ['train', 'limited', 'kindRank', 'fromEnd'].map((column) => at.range('rulesInForce', column))
      const asked = `${rules[0]}*(1-${rules[1]})*(${rules[2]}=2)*(1-${rules[3]}*(${at.cell('endsOn')}=""))`
      const most = `SUMPRODUCT(MAX(${asked}*${neededUntil(at)}))`
      return inCohort(at, `IF(${most}=0,"",${most})`)
    },
    result: (figures, row) => {
      const person = personAt(figures, row)
      return person === undefined ? '' : serial(latestNeed(person, figures))
    },
  }),
  answer('train', 'Berlatih di dalam', 'Train inside'),
  answer('practise', 'Praktik di luar', 'Practise outside'),
  computed('startsOn', 'Pelatihan mulai', 'Course starts', date(14), {
    formula: (at) => {
      const first = ofCohort(at, 'cohortHours', 'firstSession')
      return inCohort(at, `IF(${first}="",${ofCohort(at, 'cohorts', 'startsOn')},${first})`)
    },
    result: (figures, row) => serial(personAt(figures, row)?.course?.startsOn),
  }),
]

/** The two answers for everybody who is in a cohort, from the end of its course on the timetable. */
export const eligibilityTable = resultTable({
  key: 'eligibility',
  title: { id: 'Kelayakan: usulan untuk sidang TPP', en: 'Eligibility: a proposal for the panel (sidang TPP)' },
  note: {
    id: 'Dinilai terhadap angkatan pertama yang mencantumkan peserta, untuk hari mulainya. Bekal mengusulkan; sidang TPP yang memutuskan. Alasan tiap aturan: “bekal eligibility --explain KODE”.',
    en: 'Held against the first cohort that lists a person, for the day it starts. Bekal proposes; the panel decides. For the reasons rule by rule: “bekal eligibility --explain CODE”.',
  },
  rows: { of: 'participants' },
  columns: [...shownColumns, ...eligibilitySteps],
})

function serial(iso: string | undefined): CellValue {
  return iso === undefined ? '' : toSerial(iso)
}

/** The last day that any rule on the time left for training needs, of those that concern everybody. */
function latestNeed({ course }: PersonWorking, { eligibility }: Figures): string | undefined {
  if (course === undefined) return undefined
  const { usualDays, startsOn, endsOn } = course
  const days = eligibility.rules.flatMap(({ rule }) => {
    if (rule.kind !== 'time-left' || rule.question !== 'train' || rule.active === false || rule.onlyIf) return []
    if (rule.after === 'course-start') return [dateAfter(startsOn, rule.days ?? usualDays.daysLeftMin)]
    return endsOn === undefined ? [] : [dateAfter(endsOn, rule.days ?? usualDays.releaseBufferDays)]
  })
  return days.sort().at(-1)
}
