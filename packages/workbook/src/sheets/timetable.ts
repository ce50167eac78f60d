import { weekdays, type LessonHoursPerDay, type TrainingPlan } from '@bekal/core'
import {
  computed,
  date,
  decimal,
  defineSheet,
  integer,
  resultTable,
  text,
  toSerial,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { blankUnless } from './blank-unless.js'

const cohortAt = ({ plan }: Figures, row: number) => plan.cohorts[row]
const programAt = (figures: Figures, row: number) =>
  figures.plan.programs.find(({ id }) => id === cohortAt(figures, row)?.programId)

/** Lesson hours of one week: the cohort's own where it states them, else the site's. */
function weekly(plan: TrainingPlan, own: LessonHoursPerDay | undefined): number {
  return weekdays.reduce((sum, day) => {
    const siteHours = plan.site.lessonHoursPerDay[day]
    if (own === undefined) return sum + siteHours
    if (typeof own === 'number') return sum + (siteHours === 0 ? 0 : own)
    return sum + (own[day] ?? siteHours)
  }, 0)
}

function weeklyFormula(at: FormulaContext): string {
  return weekdays
    .map((day) => {
      const site = `N(${at.field('site', `hours.${day}`)})`
      const own = at.cell(`hours.${day}`, 'cohorts')
      const every = at.cell('lessonHoursPerDay', 'cohorts')
      return `IF(${every}<>"",IF(${site}=0,0,N(${every})),IF(${own}<>"",N(${own}),${site}))`
    })
    .join('+')
}

export const timetableSheet = defineSheet({
  key: 'timetable',
  name: { id: 'Jadwal', en: 'Timetable' },
  role: 'result',
  orientation: 'landscape',
  purpose: {
    id: 'Beban jam tiap angkatan. Jumlah minggu belum memperhitungkan hari libur dan penutupan di Kalender.',
    en: 'The hours of each cohort. Weeks do not yet take the holidays and closures of the calendar into account.',
  },
  blocks: [
    resultTable({
      key: 'cohortHours',
      title: { id: 'Jam pelajaran per angkatan', en: 'Lesson hours by cohort' },
      rows: { of: 'cohorts' },
      columns: [
        computed('id', 'Angkatan', 'Cohort', text(22), {
          formula: (at) => blankUnless(at.cell('id', 'cohorts')),
          result: (figures, row) => cohortAt(figures, row)?.id ?? '',
        }),
        computed('program', 'Program', 'Program', text(44), {
          formula: (at) =>
            `IF(${at.cell('id')}="","",IFERROR(INDEX(${at.range('programs', 'title')},MATCH(${at.cell('programId', 'cohorts')},${at.range('programs', 'id')},0)),""))`,
          result: (figures, row) => programAt(figures, row)?.title ?? '',
        }),
        computed('startsOn', 'Mulai', 'Starts on', date(14), {
          formula: (at) => `IF(${at.cell('id')}="","",${at.cell('startsOn', 'cohorts')})`,
          result: (figures, row) => {
            const cohort = cohortAt(figures, row)
            return cohort === undefined ? '' : toSerial(cohort.startsOn)
          },
        }),
        computed('lessonHours', 'Jumlah JP', 'Lesson hours', integer({}, 12), {
          formula: (at) =>
            `IF(${at.cell('id')}="","",IFERROR(INDEX(${at.range('programs', 'lessonHours')},MATCH(${at.cell('programId', 'cohorts')},${at.range('programs', 'id')},0)),0))`,
          result: (figures, row) => {
            if (cohortAt(figures, row) === undefined) return ''
            return (programAt(figures, row)?.units ?? []).reduce((sum, { lessonHours }) => sum + lessonHours, 0)
          },
        }),
        computed('perWeek', 'JP per minggu', 'Lesson hours a week', integer({}, 16), {
          formula: (at) => `IF(${at.cell('id')}="","",${weeklyFormula(at)})`,
          result: (figures, row) => {
            const cohort = cohortAt(figures, row)
            return cohort === undefined ? '' : weekly(figures.plan, cohort.lessonHoursPerDay)
          },
        }),
        computed('weeks', 'Minggu (tanpa libur)', 'Weeks (without holidays)', decimal({}, 20), {
          formula: (at) =>
            `IF(OR(${at.cell('id')}="",N(${at.cell('perWeek')})=0),"",ROUND(${at.cell('lessonHours')}/${at.cell('perWeek')},1))`,
          result: (figures, row) => {
            const cohort = cohortAt(figures, row)
            const perWeek = cohort === undefined ? 0 : weekly(figures.plan, cohort.lessonHoursPerDay)
            if (perWeek === 0) return ''
            const hours = (programAt(figures, row)?.units ?? []).reduce((sum, { lessonHours }) => sum + lessonHours, 0)
            return Math.round((hours / perWeek) * 10) / 10
          },
        }),
      ],
    }),
  ],
})
