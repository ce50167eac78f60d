import type { TrainingProgram } from '../program/index.js'
import type { CohortSchedule } from './schedule-cohort.js'
import type { Session, TimeSpan } from './session.js'

type Tool = NonNullable<TrainingProgram['tools']>[number]

/** One tool to be counted out when people come in and counted in before they leave. */
export interface ToolCount extends TimeSpan {
  readonly cohortId: string
  readonly tool: string
  readonly quantity: number
  readonly risk: Tool['risk']
}

/** Risk classes that are counted; a rag or a brush is not. */
const counted: ReadonlySet<Tool['risk']> = new Set(['medium', 'high'])

/**
 * The count-out and count-in list of a course: every tool of medium or high risk for every stretch of time without a break.
 * A break ends a stretch, since people leave the workshop; the next unit does not.
 */
export function toolCounts(schedule: CohortSchedule, { tools = [] }: Pick<TrainingProgram, 'tools'>): ToolCount[] {
  const atRisk = tools.filter(({ risk }) => counted.has(risk))
  return stretches(schedule.sessions).flatMap((stretch) =>
    atRisk.map(({ name, quantity, risk }) => ({ ...stretch, cohortId: schedule.id, tool: name, quantity, risk })),
  )
}

/** Sessions that follow each other without a break, as one. */
export function stretches(sessions: readonly Session[]): TimeSpan[] {
  const joined: TimeSpan[] = []
  for (const { date, from, to } of sessions) {
    const last = joined.at(-1)
    if (last?.date === date && last.to === from) joined[joined.length - 1] = { ...last, to }
    else joined.push({ date, from, to })
  }
  return joined
}
