/**
 * Long work that can be left between two steps, so that a page takes what is typed meanwhile; each `next()` does one. What it
 * comes to is returned with the last.
 */
export type Steps<Result> = Generator<undefined, Result>

/** Does all steps, one after the other. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
