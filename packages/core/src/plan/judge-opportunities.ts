import { judgeOpportunity, type OpportunityReport } from '../opportunity/index.js'
import type { PlannedProgram, TrainingPlan } from './schema.js'

/** A program's trade, judged for all who are to learn it. */
export interface ProgramOpportunity {
  readonly programId: string
  readonly graduates: number
  readonly report: OpportunityReport
}

/**
 * Judges the trade of every program that states figures for one, in plan order.
 * @throws {OpportunityTooLargeError} when a month passes 15 digits; `checkPlan` reports it.
 */
export function judgeOpportunities(plan: Pick<TrainingPlan, 'programs' | 'cohorts'>): ProgramOpportunity[] {
  return plan.programs.flatMap((program) => {
    if (program.opportunity === undefined) return []
    const graduates = expectedGraduates(plan, program)
    return [{ programId: program.id, graduates, report: judgeOpportunity(program.opportunity, { graduates }) }]
  })
}

/**
 * How many people would leave a program with the trade: those named in its cohorts, all seats of a cohort that names
 * nobody yet, and all seats of one course where no cohort is planned.
 */
export function expectedGraduates(plan: Pick<TrainingPlan, 'cohorts'>, { id, seats }: PlannedProgram): number {
  const cohorts = plan.cohorts.filter(({ programId }) => programId === id)
  if (cohorts.length === 0) return seats.max
  return cohorts.reduce((sum, { participantCodes = [] }) => sum + (participantCodes.length || seats.max), 0)
}
