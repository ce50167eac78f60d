/** One goal of a person: how far it was attained, from −2 (much less than expected) over 0 (as expected) to 2. */
export interface Goal {
  readonly level: number
  /** Importance, times difficulty where that is judged; 1 where not stated. */
  readonly weight?: number
}

/**
 * Goal attainment, T: 50 when all goals are attained as expected, in tens of a standard deviation. It stands beside the
 * readiness score, never inside it; a goal can be an indicator on a linear scale from −2 to 2.
 * @param rho how far goals are expected to go together; 0.3 by convention.
 * @returns null without goals, and where all weights are zero.
 * @throws {BadGoalError} when a level is not from −2 to 2, or a weight is below zero.
 * @source Kiresuk and Sherman (1968): 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²).
 * @example goalAttainment([{ level: 1 }]) //=> 60
 */
export function goalAttainment(goals: readonly Goal[], rho = 0.3): number | null {
  for (const goal of goals) assertGoal(goal)
  const weights = goals.map(({ weight = 1 }) => weight)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return null
  const attained = goals.reduce((all, { level }, at) => all + level * (weights[at] as number), 0)
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0)
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * sum ** 2)
}

function assertGoal({ level, weight = 1 }: Goal): void {
  if (!(level >= -2 && level <= 2)) throw new BadGoalError(`the level ${level} is not from -2 to 2`)
  if (!(weight >= 0 && weight < Infinity)) throw new BadGoalError(`the weight ${weight} is not zero or more`)
}

export class BadGoalError extends Error {
  override readonly name = 'BadGoalError'
  readonly code = 'bad-goal'
  constructor(fault: string) {
    super(`Cannot measure goal attainment: ${fault}.`)
  }
}
