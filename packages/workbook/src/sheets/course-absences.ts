import { weekdays } from '@bekal/core'
import {
  computed,
  numbered,
  plainInteger,
  text,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { askedInstructors, searchSteps, type Figures } from '../figures/index.js'
import { byWeekday, days, hoursUpTo } from './course-search.js'
import { unknownKey } from './listed-ids.js'
import { packed } from './packed-list.js'
import { parameterFormula } from './parameter-formula.js'

const courseAt = ({ courses }: Figures, row: number) => courses.cohorts[row]

/** A step that is a number; 0 on rows without a cohort. */
const step = (
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  of: (course: NonNullable<ReturnType<typeof courseAt>>) => number,
) =>
  computed(key, label[0], label[1], plainInteger({}, 9), {
    working: true,
    formula,
    result: (figures, row) => {
      const course = courseAt(figures, row)
      return course === undefined ? 0 : of(course)
    },
  })

/** 0 while it is not known when the course ends. */
const whenLaid = (at: FormulaContext, formula: string) => `IF(${at.cell('endsOn')}="",0,${formula})`
const teacher = (at: FormulaContext, n: number) => at.cell(`teacher${n}`)
const away = (at: FormulaContext, column: string) => at.range('instructorsUnavailable', column)

/** 1 for each day, of all that the sheet works out, on which the cohort trains. */
function trains(at: FormulaContext): string {
  const taught = byWeekday(at, (weekday, own) => `(${days(at, 'weekday')}=${weekday})*(${own}>0)`)
  const within = `(${days(at, 'date')}>=${at.cell('startsOn')})*(${days(at, 'date')}<=${at.cell('endsOn')})`
  return `${within}*(${days(at, 'hours')}>0)*(${taught})`
}

/** For each of those days, in how many absences of the cohort's nth instructor it lies. */
function absencesOf(at: FormulaContext, n: number): string {
  const day = days(at, 'date')
  return `COUNTIFS(${away(at, 'instructorId')},${teacher(at, n)},${away(at, 'from')},"<="&${day},${away(at, 'to')},">="&${day})`
}

/** 1 for each instructor of the plan whom the cohort names. */
function named(at: FormulaContext): string {
  const ids = at.range('instructors', 'id')
  return `ISNUMBER(FIND(";"&${ids}&";",${at.cell('teachers')}))*(${ids}<>"")`
}

/** Lesson hours that the cohort states for itself, for every day or for weekdays. */
const ownHours = (at: FormulaContext) =>
  [at.cell('lessonHoursPerDay', 'cohorts'), ...weekdays.map((day) => at.cell(`hours.${day}`, 'cohorts'))].join('&')

/** What a cohort has to do without on its training days: its venue, its instructors, or hours that these can teach. */
export const courseAbsences: readonly ComputedColumn[] = [
  computed('teachers', 'Pengajar', 'Instructors', text(12), {
    working: true,
    formula: (at) => packed(at.cell('instructorIds', 'cohorts')),
    result: ({ plan }, row) => [';', ...(plan.cohorts[row]?.instructorIds ?? []).map((id) => `${id};`)].join(''),
  }),
  ...numbered(askedInstructors, (n) =>
    computed(`teacher${n}`, `Pengajar ${n}`, `Instructor ${n}`, text(12), {
      working: true,
      formula: (at) => {
        const size = `LEN(${at.cell('teachers')})`
        // Parted by as many blanks as the whole list is long, each entry lies within its own stretch of them.
        return `TRIM(MID(SUBSTITUTE(${at.cell('teachers')},";",REPT(" ",${size})),${n}*${size}+1,${size}))`
      },
      result: ({ plan }, row) => plan.cohorts[row]?.instructorIds?.[n - 1] ?? '',
    }),
  ),
  step(
    'venuePeriods',
    ['Masa tempat tidak tersedia', 'Periods without the venue'],
    (at) => {
      const own = at.cell('venueId', 'cohorts')
      const closed = (column: string) => at.range('venuesUnavailable', column)
      const since = `${days(at, 'date')},">="&${at.cell('startsOn')},${days(at, 'date')},">="&${closed('from')}`
      const until = `${days(at, 'date')},"<="&${at.cell('endsOn')},${days(at, 'date')},"<="&${closed('to')}`
      const hit = byWeekday(
        at,
        (weekday, hours) =>
          `(${hours}>0)*COUNTIFS(${days(at, 'weekday')},${weekday},${days(at, 'hours')},">0",${since},${until})`,
      )
      return whenLaid(at, `IF(${own}="",0,SUMPRODUCT((${closed('venueId')}=${own})*((${hit})>0)))`)
    },
    ({ absences }) => absences.venuePeriods,
  ),
  step(
    'awayDays',
    ['Hari ada pengajar berhalangan', 'Days with an instructor away'],
    (at) => {
      const some = numbered(askedInstructors, (n) => `(${teacher(at, n)}<>"")*${absencesOf(at, n)}`).join('+')
      return whenLaid(at, `SUMPRODUCT(${trains(at)}*((${some})>0))`)
    },
    ({ absences }) => absences.awayDays,
  ),
  step(
    'untaughtDays',
    ['Hari tanpa pengajar', 'Days without an instructor'],
    (at) => {
      const all = numbered(askedInstructors, (n) => `(((${teacher(at, n)}="")+${absencesOf(at, n)})>0)`).join('*')
      const list = at.cell('teachers')
      const count = `LEN(${list})-LEN(SUBSTITUTE(${list},";",""))-1`
      const cannotTell = `OR(${at.cell('awayDays')}=0,${count}>${askedInstructors})`
      return `IF(${cannotTell},0,${whenLaid(at, `SUMPRODUCT(${trains(at)}*${all})`)})`
    },
    ({ absences }) => absences.untaughtDays,
  ),
  computed('teachMost', 'JP pengajar bersama', 'Hours of its instructors', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const most = at.range('instructors', 'maxLessonHoursPerDay')
      const nobody = `SUBSTITUTE(${at.cell('teachers')},";","")=""`
      const stranger = `${at.cell(unknownKey('instructorIds'), 'cohorts')}=1`
      const unlimited = `SUMPRODUCT(${named(at)}*(1-ISNUMBER(${most})))>0`
      return `IF(OR(${nobody},${stranger},${unlimited}),"",SUMPRODUCT(${named(at)},${most}))`
    },
    result: (figures, row) => courseAt(figures, row)?.absences.teachMost ?? '',
  }),
  step(
    'overloadedDays',
    ['Hari melebihi JP pengajar', 'Days beyond their hours'],
    (at) => {
      const most = at.cell('teachMost')
      const full = byWeekday(at, (weekday, own) => {
        const within = `${days(at, 'date')},">="&${at.cell('startsOn')},${days(at, 'date')},"<"&${at.cell('endsOn')}`
        return `(${own}>${most})*COUNTIFS(${days(at, 'weekday')},${weekday},${days(at, 'hours')},">"&${most},${within})`
      })
      const last = `${at.cell('lessonHours')}-(${hoursUpTo(at, at.cell(`step${searchSteps.length}`))})`
      return `IF(${most}="",0,${whenLaid(at, `${full}+IF(${last}>${most},1,0)`)})`
    },
    ({ absences }) => absences.overloadedDays,
  ),
  step(
    'hoursOver',
    ['JP per hari melebihi batas', 'Hours a day above the limit'],
    (at) => {
      const limit = parameterFormula(at, 'lesson-hours-per-day-max', at.cell('startsOn'))
      return `IF(OR(${at.cell('id')}="",${ownHours(at)}=""),0,IF(MAX(${at.across('week1', 'week7')})>${limit},1,0))`
    },
    ({ hoursOver }) => (hoursOver ? 1 : 0),
  ),
]
