import { weekdays } from '@bekal/core'
import {
  computed,
  date,
  integer,
  plainInteger,
  shortDays as dayNames,
  toSerial,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { searchSteps, type Figures } from '../figures/index.js'

const courseAt = ({ courses }: Figures, row: number) => courses.cohorts[row]

/** Lesson hours of one weekday: the cohort's own where it states them, else the site's. */
function weekdayHours(at: FormulaContext, weekday: string): string {
  const site = `N(${at.field('site', `hours.${weekday}`)})`
  const own = at.cell(`hours.${weekday}`, 'cohorts')
  const every = at.cell('lessonHoursPerDay', 'cohorts')
  return `IF(${every}<>"",IF(${site}=0,0,N(${every})),IF(${own}<>"",N(${own}),${site}))`
}

/** A column of the days that the sheet works out. */
export const days = (at: FormulaContext, column: string) => at.range('trainingDays', column)
/** One term for each weekday, with the cohort's own hours on it. */
export const byWeekday = (at: FormulaContext, term: (weekday: number, own: string) => string) =>
  weekdays.map((_, n) => term(n + 1, at.cell(`week${n + 1}`))).join('+')

/**
 * Lesson hours of the cohort from its start to a day: where the day allows fewer than the cohort's week has, those; else the
 * week's. Counted weekday by weekday, which spreadsheet programs do much faster than day by day.
 * @param upTo number of the last day; all of them where not stated.
 */
export function hoursUpTo(at: FormulaContext, upTo?: string): string {
  const since = `${days(at, 'date')},">="&${at.cell('startsOn')}`
  const until = upTo === undefined ? '' : `,${days(at, 'number')},"<="&${upTo}`
  return byWeekday(at, (weekday, own) => {
    const these = `${days(at, 'weekday')},${weekday},${since}${until}`
    const fewer = `SUMIFS(${days(at, 'hours')},${these},${days(at, 'hours')},"<"&${own})`
    return `${fewer}+${own}*COUNTIFS(${these},${days(at, 'hours')},">="&${own})`
  })
}

const serialOr = (iso: string | undefined) => (iso === undefined ? '' : toSerial(iso))
/** More than any serial number of a date in a plan. */
const afterAllDates = 200_000

/**
 * When a course begins and ends, and on how many days it trains. The end is the first day up to which the lesson hours add
 * up; it is found by halving (`step1` … `step9`), since one formula cannot add up day by day.
 */
export const courseDates: readonly ComputedColumn[] = [
  computed('trainingDays', 'Hari pelatihan', 'Training days', integer({}, 12), {
    formula: (at) => {
      const within = `${days(at, 'date')},">="&${at.cell('startsOn')},${days(at, 'date')},"<="&${at.cell('endsOn')}`
      const taught = byWeekday(
        at,
        (weekday, own) => `(${own}>0)*COUNTIFS(${days(at, 'weekday')},${weekday},${days(at, 'hours')},">0",${within})`,
      )
      return `IF(${at.cell('endsOn')}="","",${taught})`
    },
    result: (figures, row) => {
      const course = courseAt(figures, row)
      return course?.endsOn === undefined ? '' : course.trainingDays
    },
  }),
  computed('firstSession', 'Sesi pertama', 'First session', date(14), {
    formula: (at) => {
      const taught = byWeekday(at, (weekday, own) => `(${days(at, 'weekday')}=${weekday})*(${own}>0)`)
      const open = `(${days(at, 'date')}>=${at.cell('startsOn')})*(${days(at, 'hours')}>0)*(${taught})`
      const first = `SUMPRODUCT(MAX(${open}*(${afterAllDates}-${days(at, 'date')})))`
      return `IF(${at.cell('room')}=0,"",${afterAllDates}-${first})`
    },
    result: (figures, row) => serialOr(courseAt(figures, row)?.startsOn),
  }),
  computed('endsOn', 'Selesai', 'Ends on', date(14), {
    formula: (at) => {
      const place = `${at.cell(`step${searchSteps.length}`)}+1`
      const reached = `OR(${at.cell('searched')}=0,${at.cell('room')}<${at.cell('lessonHours')})`
      return `IF(${reached},"",INDEX(${days(at, 'date')},${place}))`
    },
    result: (figures, row) => serialOr(courseAt(figures, row)?.endsOn),
  }),
  computed('span', 'Lama (hari kalender)', 'Length (calendar days)', integer({}, 12), {
    formula: (at) => `IF(${at.cell('endsOn')}="","",${at.cell('endsOn')}-${at.cell('firstSession')}+1)`,
    result: (figures, row) => {
      const { startsOn, endsOn } = courseAt(figures, row) ?? {}
      return startsOn === undefined || endsOn === undefined ? '' : toSerial(endsOn) - toSerial(startsOn) + 1
    },
  }),
]

/** The steps of the search. */
export const courseSearch: readonly ComputedColumn[] = [
  ...weekdays.map((weekday, n) =>
    computed(`week${n + 1}`, `JP ${dayNames.id[weekday]}`, `Hours ${dayNames.en[weekday]}`, plainInteger({}, 9), {
      working: true,
      formula: (at) => `IF(${at.cell('id')}="",0,${weekdayHours(at, weekday)})`,
      result: (figures, row) => courseAt(figures, row)?.week[n] ?? 0,
    }),
  ),
  computed('searched', 'Dicari', 'Searched', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const [start, dates] = [at.cell('startsOn'), days(at, 'date')]
      const known = `ISNUMBER(${start}),${start}>=MIN(${dates}),${start}<=MAX(${dates}),N(${at.cell('lessonHours')})>0`
      return `IF(${at.cell('id')}="",0,IF(AND(${known}),1,0))`
    },
    result: (figures, row) => (courseAt(figures, row)?.searched === true ? 1 : 0),
  }),
  computed('room', 'JP tersedia sejak mulai', 'Lesson hours from the start on', plainInteger({}, 12), {
    working: true,
    formula: (at) => `IF(${at.cell('searched')}=0,0,${hoursUpTo(at)})`,
    result: (figures, row) => courseAt(figures, row)?.room ?? 0,
  }),
  ...searchSteps.map((jump, n) =>
    computed(`step${n + 1}`, `Langkah ${n + 1}`, `Step ${n + 1}`, plainInteger({}, 9), {
      working: true,
      formula: (at) => {
        const before = n === 0 ? '0' : at.cell(`step${n}`)
        const notEnough = `${hoursUpTo(at, `(${before}+${jump})`)}<${at.cell('lessonHours')}`
        return `IF(${at.cell('searched')}=0,0,${before}+IF(${notEnough},${jump},0))`
      },
      result: (figures, row) => courseAt(figures, row)?.steps[n] ?? 0,
    }),
  ),
]
