/** Figures that a rubric may leave out. Placeholders until a panel sets its own. */
export const policyDefaults = {
  /** Below a quarter of its weight, evidence is no evidence. */
  minFreshness: 0.25,
  /** A geometric mean throws everything away at zero; one point keeps the order of the others. */
  geometricFloor: 1,
  evidenceQuality: { self: 0.5, officer: 0.7, assessor: 0.9, certificate: 1 },
} as const

/** The standard error of picking the nearest of evenly spaced levels, `step` points apart: half a step, evenly spread. */
export function levelError(step: number): number {
  return step / Math.sqrt(12)
}
