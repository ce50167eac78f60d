import type { CooperationAgreement, CostLine } from '../budget/index.js'
import type { TrainingPlan } from './schema.js'

/** The program a cost line belongs to, directly or through its cohort; undefined for lines of the whole plan. */
export function programOfLine(plan: Pick<TrainingPlan, 'cohorts'>, { scope }: Pick<CostLine, 'scope'>) {
  if ('programId' in scope) return scope.programId
  if ('cohortId' in scope) return plan.cohorts.find(({ id }) => id === scope.cohortId)?.programId
  return undefined
}

/** Whether an agreement covers a line: all lines when its scope names nothing, else those of its programs and cohorts. */
export function agreementCovers(
  plan: Pick<TrainingPlan, 'cohorts'>,
  { scope }: Pick<CooperationAgreement, 'scope'>,
  line: Pick<CostLine, 'scope'>,
): boolean {
  const { programIds = [], cohortIds = [] } = scope
  if (programIds.length === 0 && cohortIds.length === 0) return true
  const programId = programOfLine(plan, line)
  if (programId !== undefined && programIds.includes(programId)) return true
  return 'cohortId' in line.scope && cohortIds.includes(line.scope.cohortId)
}
