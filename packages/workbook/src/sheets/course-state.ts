import { minuteOf, usualDayStart, type TrainingPlan } from '@bekal/core'
import {
  code,
  computed,
  listOf,
  reference,
  stored,
  text,
  toSerial,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { basisColumns } from './kept-basis.js'
import { unitsTable } from './programs.js'

const fits = { id: 'Sesuai', en: 'Up to date' }
const outdated = { id: 'Hitung ulang', en: 'Compute again' }

/** Who and what a cohort shares with another at the same time, as the library found it. */
const clashesOf = ({ plan, courses }: Figures, row: number): string => {
  const id = plan.cohorts[row]?.id
  return courses.schedule.clashes
    .filter(({ cohortIds }) => id !== undefined && cohortIds.includes(id))
    .map((clash) => `${clash.cohortIds.find((other) => other !== id) ?? id} (${clash.id})`)
    .join('; ')
}

/** What the stored timetable of a cohort was computed from: the same text from the cells and from the plan. */
const basis = {
  formula: (at: FormulaContext): string => {
    const own = (column: string) => at.cell(column, 'cohorts')
    const units = `(${at.range('units', 'programId')}=${own('programId')})`
    const place = `(ROW(${at.range('units', 'id')})-ROW(${at.cellAt('units', 'id', 0)})+1)`
    const start = at.field('site', 'dayStart')
    const parts = [
      ...['programId', 'venueId', 'instructorIds', 'participantCodes'].map(own),
      at.cell('startsOn'),
      at.cell('endsOn'),
      at.cell('trainingDays'),
      `SUMPRODUCT(${units}*${at.range('units', 'lessonHours')}*${place})`,
      `SUMPRODUCT(${units}*LEN(${at.range('units', 'requires')})*${place})`,
      `IF(${start}="",${usualDayStart.replace(/\D/gu, '')},SUBSTITUTE(${start},":",""))*1`,
      `SUM(${at.range('breaks', 'pause')})`,
    ]
    return `IF(${at.cell('id')}="","",${parts.join('&"|"&')})`
  },
  result: ({ plan, language, courses, scale }: Figures, row: number): string => {
    const cohort = plan.cohorts[row]
    const course = courses.cohorts[row]
    if (cohort === undefined || course === undefined) return ''
    const context = { language, scale }
    const list = (ids: string[] | undefined, kind: ReturnType<typeof listOf>): CellValue =>
      ids === undefined ? '' : kind.toCell(ids, context)
    const { dayStart = usualDayStart } = plan.site
    return [
      cohort.programId,
      cohort.venueId ?? '',
      list(cohort.instructorIds, listOf(reference('instructors'))),
      list(cohort.participantCodes, listOf(reference('participants', 'code'))),
      toSerial(cohort.startsOn),
      course.endsOn === undefined ? '' : toSerial(course.endsOn),
      course.endsOn === undefined ? '' : course.trainingDays,
      ...unitDigests(plan, cohort.programId, context),
      Number(dayStart.replace(':', '')),
      pauses(plan),
    ].join('|')
  },
}

function pauses({ site: { dayStart = usualDayStart, breaks = [] } }: TrainingPlan): number {
  const start = minuteOf(dayStart)
  return breaks.reduce((sum, { from, to }) => sum + Math.max(0, minuteOf(to) - Math.max(minuteOf(from), start)), 0)
}

/** Lesson hours and prerequisites of a program's units, each weighted with its place in the table. */
function unitDigests(plan: TrainingPlan, programId: string, context: Pick<Figures, 'language' | 'scale'>): number[] {
  const rows = unitsTable.source
    .rows(plan)
    .map(({ entity, keys }, at) => ({
      unit: entity as { lessonHours?: number; requires?: string[] },
      keys,
      at: at + 1,
    }))
    .filter(({ keys }) => keys.programId === programId)
  const requires = (ids: string[] | undefined) =>
    ids === undefined ? 0 : String(listOf(code()).toCell(ids, context)).length
  return [
    rows.reduce((sum, { unit, at }) => sum + (unit.lessonHours ?? 0) * at, 0),
    rows.reduce((sum, { unit, at }) => sum + requires(unit.requires) * at, 0),
  ]
}

/** What the library found for each cohort, and whether that still fits the cells. */
export const courseStateColumns: readonly ComputedColumn[] = [
  stored('clashes', 'Bentrok dengan', 'Clashes with', text(40), clashesOf),
  computed('state', 'Jadwal tersimpan', 'Stored timetable', text(16), {
    signal: { good: fits },
    formula: (at) => `IF(${at.cell('id')}="","",IF(${at.cell('fresh')}=1,${at.text(fits)},${at.text(outdated)}))`,
    result: ({ plan, say }, row) => (plan.cohorts[row] === undefined ? '' : say(fits)),
  }),
]

export const courseFreshness: readonly ComputedColumn[] = basisColumns({
  now: ['basis', 'Isian sekarang', 'Inputs now'],
  kept: ['basisKept', 'Isian saat dihitung', 'Inputs when computed'],
  fresh: ['fresh', 'Jadwal masih sesuai', 'Timetable still fits'],
  ...basis,
})
