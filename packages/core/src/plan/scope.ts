import type { CooperationAgreement, CostLine } from '../budget/index.js'
import type { TrainingPlan } from './schema.js'

/** What a line is for; neither stated means the whole plan. A line of a cohort belongs to the cohort's program, too. */
export interface LineScope {
  readonly programId?: string | undefined
  readonly cohortId?: string | undefined
}

/** Finds the scope of lines, with the program of each cohort looked up once. Of cohorts that share an id, the first is meant. */
export function scopesOf({ cohorts }: Pick<TrainingPlan, 'cohorts'>): (line: Pick<CostLine, 'scope'>) => LineScope {
  const programs = new Map(cohorts.toReversed().map(({ id, programId }) => [id, programId]))
  return ({ scope }) => {
    if ('programId' in scope) return { programId: scope.programId }
    if ('cohortId' in scope) return { programId: programs.get(scope.cohortId), cohortId: scope.cohortId }
    return {}
  }
}

/** The program a cost line belongs to, directly or through its cohort; undefined for lines of the whole plan. */
export function programOfLine(plan: Pick<TrainingPlan, 'cohorts'>, line: Pick<CostLine, 'scope'>): string | undefined {
  return scopesOf(plan)(line).programId
}

/** Whether an agreement covers a line: all lines when its scope names nothing, else those of its programs and cohorts. */
export function agreementCovers(
  { scope: { programIds = [], cohortIds = [] } }: Pick<CooperationAgreement, 'scope'>,
  { programId, cohortId }: LineScope,
): boolean {
  if (programIds.length === 0 && cohortIds.length === 0) return true
  if (programId !== undefined && programIds.includes(programId)) return true
  return cohortId !== undefined && cohortIds.includes(cohortId)
}
