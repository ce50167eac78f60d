import { minuteOf, usualDayStart, type TrainingPlan } from '@bekal/core'
import {
  computed,
  date,
  plainInteger,
  resultTable,
  toSerial,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { notShort, workedDays, type Figures } from '../figures/index.js'
import { parameterFormula } from './parameter-formula.js'

/** Minutes since midnight of a time that is a text, as this workbook writes it, or a part of a day. */
function minutes(cell: string): string {
  return `IF(ISNUMBER(${cell}),ROUND(${cell}*1440,0),LEFT(${cell},2)*60+MID(${cell},4,2))`
}

function dayStart(at: FormulaContext): string {
  const cell = at.field('site', 'dayStart')
  return `IF(${cell}="",${minuteOf(usualDayStart)},${minutes(cell)})`
}

const startOf = ({ site }: TrainingPlan) => minuteOf(site.dayStart ?? usualDayStart)

/** What a break takes from the day, for the formulas that count with it. */
export const breakColumns: readonly ComputedColumn[] = [
  computed('pause', 'Menit istirahat sesudah jam mulai', 'Minutes of break after the start', plainInteger({}, 12), {
    working: true,
    formula: (at) => {
      const [from, to] = [at.cell('from'), at.cell('to')]
      return `IF(OR(${from}="",${to}=""),0,MAX(0,${minutes(to)}-MAX(${minutes(from)},${dayStart(at)})))`
    },
    result: ({ plan }, row) => {
      const pause = plan.site.breaks?.[row]
      return pause === undefined ? 0 : Math.max(0, minuteOf(pause.to) - Math.max(minuteOf(pause.from), startOf(plan)))
    },
  }),
  computed('counts', 'Istirahat sesudah jam mulai', 'Break after the start', plainInteger({}, 12), {
    working: true,
    formula: (at) =>
      `IF(OR(${at.cell('from')}="",${at.cell('to')}=""),0,IF(${minutes(at.cell('to'))}>${dayStart(at)},1,0))`,
    result: ({ plan }, row) => {
      const pause = plan.site.breaks?.[row]
      return pause !== undefined && minuteOf(pause.to) > startOf(plan) ? 1 : 0
    },
  }),
]

const dayAt = ({ courses }: Figures, row: number) => courses.days[row] as Figures['courses']['days'][number]

/** Every day that courses may fall on: closed or not, and how many lesson hours it allows at most. */
export const trainingDaysTable = resultTable({
  key: 'trainingDays',
  title: { id: 'Hari pelatihan (langkah perhitungan)', en: 'Training days (steps of the calculation)' },
  note: {
    id: 'Sejak 1 Januari tahun anggaran, dari Kalender, Lokasi, dan parameter. Buka baris terlipat untuk melihatnya.',
    en: 'From 1 January of the fiscal year, by calendar, site and parameters. Unfold the rows to see them.',
  },
  rows: { count: () => workedDays },
  foldRow: () => true,
  columns: [
    computed('number', 'Hari ke', 'Day number', plainInteger({}, 10), {
      formula: (at) => String(at.row + 1),
      result: (_, row) => row + 1,
    }),
    computed('date', 'Tanggal hari', 'Date of the day', date(14), {
      formula: (at) => `DATE(${at.field('plan', 'fiscalYear')},1,1)+${at.row}`,
      result: (figures, row) => toSerial(dayAt(figures, row).date),
    }),
    computed('weekday', 'Hari dalam minggu', 'Day of the week', plainInteger({}, 10), {
      formula: (at) => `MOD(${at.cell('date')}-2,7)+1`,
      result: (figures, row) => dayAt(figures, row).weekday + 1,
    }),
    computed('closed', 'Tutup', 'Closed', plainInteger({}, 10), {
      formula: (at) => {
        const day = at.cell('date')
        const onHoliday = (kind: string) =>
          `COUNTIFS(${at.range('holidays', 'date')},${day},${at.range('holidays', 'kind')},${at.label('holiday-kind', kind)})`
        const worked = `${at.field('calendarOptions', 'collectiveLeaveWorked')}=${at.label('yes-no', 'yes')}`
        const closures = `COUNTIFS(${at.range('closures', 'from')},"<="&${day},${at.range('closures', 'to')},">="&${day})`
        return `IF(${onHoliday('public-holiday')}+IF(${worked},0,${onHoliday('collective-leave')})+${closures}>0,1,0)`
      },
      result: (figures, row) => (dayAt(figures, row).closed === undefined ? 0 : 1),
    }),
    computed('short', 'JP hari pendek', 'Lesson hours of a short day', plainInteger({}, 10), {
      formula: (at) => {
        const day = at.cell('date')
        const within = `(${at.range('shortDays', 'from')}<=${day})*(${at.range('shortDays', 'to')}>=${day})`
        const hours = `INDEX(${at.block('shortDays', 'short.mon', 'short.sun')},0,${at.cell('weekday')})`
        return `${notShort}-SUMPRODUCT(MAX(${within}*(${notShort}-${hours})))`
      },
      result: (figures, row) => dayAt(figures, row).short?.lessonHours ?? notShort,
    }),
    computed('most', 'JP paling banyak', 'Most lesson hours', plainInteger({}, 10), {
      formula: (at) => {
        const day = at.cell('date')
        const length = parameterFormula(at, 'lesson-hour-minutes', day)
        const breaks = `SUM(${at.range('breaks', 'pause')})-SUM(${at.range('breaks', 'counts')})*(${length}-1)`
        const untilMidnight = `MAX(0,INT((1439-${dayStart(at)}-${breaks})/${length}))`
        return `MIN(${parameterFormula(at, 'lesson-hours-per-day-max', day)},${untilMidnight})`
      },
      result: (figures, row) => dayAt(figures, row).most,
    }),
    computed('hours', 'JP hari itu', 'Lesson hours of the day', plainInteger({}, 10), {
      formula: (at) => `(1-${at.cell('closed')})*MIN(${at.cell('short')},${at.cell('most')})`,
      result: (figures, row) => {
        const { closed, short, most } = dayAt(figures, row)
        return closed === undefined ? Math.min(short?.lessonHours ?? notShort, most) : 0
      },
    }),
  ],
})
