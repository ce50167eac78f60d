import { outcomeDefaults, type FollowUpWindow, type Stand } from '@bekal/core'
import {
  computed,
  integer,
  plainInteger,
  text,
  toSerial,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures, OutcomeMark } from '../figures/index.js'
import { standMarks } from './outcome-words.js'
import { packed } from './packed-list.js'

const markAt = ({ outcomes }: Figures, row: number): OutcomeMark | undefined => outcomes.marks[row]
const { yes, no, unknown, notDue } = standMarks
const quoted = (mark: string) => `"${mark}"`
/** A question is asked only of people whom the cohort names. */
const whenCounted = (at: FormulaContext, formula: string) => `IF(N(${at.cell('counted')})=0,"",${formula})`

/** How an outcome is marked on one question: `y`, `n`, `u` (unknown), `d` (not due yet); a step. */
function mark(
  key: string,
  label: [string, string],
  formula: (at: FormulaContext) => string,
  standOf: (one: OutcomeMark) => Stand | undefined,
): ComputedColumn {
  return computed(key, label[0], label[1], text(12), {
    working: true,
    formula: (at) => whenCounted(at, formula(at)),
    result: (figures, row) => {
      const one = markAt(figures, row)
      const stand = one?.counted === 1 ? standOf(one) : undefined
      return stand === undefined ? '' : standMarks[stand]
    },
  })
}

const label = (at: FormulaContext, code: string) => at.label('course-result', code)
const inCohort = (at: FormulaContext, column: string) => `INDEX(${at.range('cohorts', column)},${at.cell('cohortRow')})`

function attendedFormula(at: FormulaContext): string {
  const program = `MATCH(${inCohort(at, 'programId')},${at.range('programs', 'id')},0)`
  const hours = `N(IFERROR(INDEX(${at.range('programs', 'lessonHours')},${program}),0))`
  const points = `INDEX(${at.range('cohortCosts', 'attendancePoints')},${at.cell('cohortRow')})`
  const enough = `N(${at.cell('attendedLessonHours')})*10000>=${points}*${hours}`
  return `IF(${hours}=0,${quoted(unknown)},IF(${enough},${quoted(yes)},${quoted(no)}))`
}

function completedFormula(at: FormulaContext): string {
  const result = at.cell('result')
  const passed = `OR(${result}=${label(at, 'passed')},${result}=${label(at, 'competent')})`
  return `IF(${result}="",${quoted(unknown)},IF(${passed},${quoted(yes)},${quoted(no)}))`
}

/** Who did not pass is given none; who passed may still be given one. */
function certifiedFormula(at: FormulaContext): string {
  const [kind, completed] = [at.cell('certificateKind'), at.cell('completed')]
  const none = `IF(${completed}=${quoted(no)},${quoted(no)},${quoted(unknown)})`
  const participation = `${kind}=${at.label('certificate-kind', 'participation')}`
  return `IF(${kind}="",${none},IF(${participation},${quoted(no)},${quoted(yes)}))`
}

/** 1 for each follow-up of this outcome; for products inside SUMPRODUCT. */
function own(at: FormulaContext): string {
  const same = (column: string) => `(${at.range('followUps', column)}=${at.cell(column)})`
  return `${same('participantCode')}*${same('cohortId')}`
}

/** The last follow-up in a window and the mark that it gives. */
function workColumns({ months, from, before }: FollowUpWindow, at: number): ComputedColumn[] {
  const n = at + 1
  const last = (row: FormulaContext) => row.cell(`last${n}`)
  const asOf = (row: FormulaContext) => row.field('outcomeSettings', 'asOf')
  const released = (row: FormulaContext) => row.cell('released')
  const isDate = (row: FormulaContext) => `ISNUMBER(${released(row)})`
  return [
    computed(
      `last${n}`,
      `Tindak lanjut terakhir, ${months} bulan`,
      `Last follow-up, ${months} months`,
      plainInteger({}, 12),
      {
        working: true,
        formula: (row) => {
          const on = row.range('followUps', 'on')
          const inside = `(${on}>=EDATE(${released(row)},${from}))*(${on}<EDATE(${released(row)},${before}))`
          return `IF(${isDate(row)},SUMPRODUCT(MAX(${own(row)}*${inside}*(${on}<=N(${asOf(row)}))*${on})),"")`
        },
        result: (figures, row) => {
          const one = markAt(figures, row)
          if (one?.releasedOn === undefined) return ''
          const day = one.lastDays[at]
          return day === undefined ? 0 : toSerial(day)
        },
      },
    ),
    mark(
      `working${n}`,
      [`Bekerja setelah ${months} bulan`, `Working after ${months} months`],
      (row) => {
        const status = row.range('followUps', 'status')
        const some = (...which: string[]) =>
          `SUMPRODUCT(${own(row)}*(${row.range('followUps', 'on')}=${last(row)})*(${which.join('+')}))>0`
        const is = (code: string) => `(${status}=${row.label('follow-up-status', code)})`
        const found = `IF(${some(is('employed'), is('self-employed'))},${quoted(yes)},IF(${some(is('in-training'), is('none'))},${quoted(no)},${quoted(unknown)}))`
        const early = `OR(${asOf(row)}="",N(${asOf(row)})<EDATE(${released(row)},${months}))`
        const asked = `IF(${early},${quoted(notDue)},IF(${last(row)}=0,${quoted(unknown)},${found}))`
        return `IF(${row.cell('completed')}<>${quoted(yes)},"",IF(${isDate(row)},${asked},${quoted(unknown)}))`
      },
      ({ stands }) => stands.working[at],
    ),
  ]
}

/** Steps beside the outcomes: whether each counts, and how it is marked on every question. */
export const markColumns: readonly ComputedColumn[] = [
  computed('cohortRow', 'Baris angkatan', 'Row of the cohort', integer({}, 10), {
    working: true,
    formula: (at) =>
      `IF(${at.cell('cohortId')}="",0,IFERROR(MATCH(${at.cell('cohortId')},${at.range('cohorts', 'id')},0),0))`,
    result: (figures, row) => markAt(figures, row)?.cohortRow ?? 0,
  }),
  computed('counted', 'Dihitung', 'Counts', integer({}, 10), {
    working: true,
    formula: (at) => {
      const named = `ISNUMBER(FIND(";"&${at.cell('participantCode')}&";",${packed(inCohort(at, 'participantCodes'))}))`
      return `IF(OR(${at.cell('cohortRow')}=0,${at.cell('participantCode')}=""),0,IF(${named},1,0))`
    },
    result: (figures, row) => markAt(figures, row)?.counted ?? 0,
  }),
  mark('attended', ['Hadir', 'Attended'], attendedFormula, ({ stands }) => stands.attendance),
  mark('completed', ['Lulus', 'Completed'], completedFormula, ({ stands }) => stands.completion),
  mark('certified', ['Tersertifikasi', 'Certified'], certifiedFormula, ({ stands }) => stands.certification),
  computed('released', 'Bebas', 'Released', plainInteger({}, 12), {
    working: true,
    formula: (at) => {
      const place = `MATCH(${at.cell('participantCode')},${at.range('participants', 'code')},0)`
      const found = `INDEX(${at.range('participants', 'release.likely')},${place})`
      return `IF(${at.cell('participantCode')}="","",IFERROR(IF(N(${found})=0,"",${found}),""))`
    },
    result: (figures, row) => {
      const day = markAt(figures, row)?.releasedOn
      return day === undefined ? '' : toSerial(day)
    },
  }),
  ...outcomeDefaults.windows.flatMap(workColumns),
]
