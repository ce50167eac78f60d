import type * as z from 'zod/mini'
import { issueMaker, type Issue } from '../result/index.js'
import { keysOf, shapesAt, typesOf } from './known-keys.js'
import { planMessages } from './messages.js'
import { deepestNesting, placesTooDeep } from './nesting.js'
import { trainingPlan, type TrainingPlan } from './schema.js'

const issue = issueMaker(planMessages)

/** A plan, or everything that keeps a value from being one. */
export type ParsedPlan = { plan: TrainingPlan; issues: [] } | { plan?: never; issues: Issue[] }

/**
 * Reads an unknown value as a training plan: shape only. What the plan means is `checkPlan`'s work.
 * @returns the plan, or all problems at once, each with its path, what was found and what is allowed; of a value nested too
 * deeply to be looked at, only where it is so.
 */
export function parsePlan(value: unknown): ParsedPlan {
  const tooDeep = placesTooDeep(value)
  if (tooDeep.length > 0) {
    return { issues: tooDeep.map((path) => issue('nested-too-deeply', path, { levels: deepestNesting })) }
  }
  const parsed = trainingPlan.safeParse(value, { reportInput: true })
  if (parsed.success) return { plan: parsed.data, issues: [] }
  return { issues: parsed.error.issues.flatMap((problem) => toIssues(problem, [])) }
}

type Problem = z.core.$ZodIssue
type Path = (string | number)[]

function toIssues(problem: Problem, above: Path): Issue[] {
  const path = [...above, ...problem.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  if (problem.input === undefined && problem.code !== 'unrecognized_keys' && path.length > 0) {
    return [issue('missing-key', path, { key: String(path.at(-1)) })]
  }
  const found = show(problem.input)
  switch (problem.code) {
    case 'unrecognized_keys':
      return problem.keys.map((key) => strangeKey(problem, path, key))
    case 'invalid_type':
      return [issue('wrong-type', path, { expected: problem.expected, found })]
    case 'invalid_value':
      return [issue('not-allowed', path, { found, allowed: problem.values.map(String).join(', ') })]
    case 'too_small':
      return [
        issue('out-of-range', path, { found, bound: 'min', limit: Number(problem.minimum), ...countedIn(problem) }),
      ]
    case 'too_big':
      return [
        issue('out-of-range', path, { found, bound: 'max', limit: Number(problem.maximum), ...countedIn(problem) }),
      ]
    case 'not_multiple_of':
      return [issue('too-fine', path, { found, step: problem.divisor })]
    case 'invalid_format':
      return [issue('bad-format', path, { found, format: nameOfFormat(problem, path) })]
    case 'invalid_union':
      return noBranch(problem, path)
    case 'invalid_key':
    case 'invalid_element':
      return problem.issues.flatMap((inner) => toIssues(inner, path))
    case 'custom':
      return [issue('wrong-type', path, { expected: problem.message, found })]
  }
}

/** A limit of a list counts entries, of a text characters; of a number it is the number itself. */
function countedIn({ origin }: { readonly origin: string }) {
  return origin === 'array' ? { counted: 'entries' } : origin === 'string' ? { counted: 'characters' } : {}
}

/** A key that is not known there, or known only in another alternative of the same place. */
function strangeKey(problem: Extract<Problem, { code: 'unrecognized_keys' }>, path: Path, key: string): Issue {
  const place = [...path, key]
  if (path[0] === 'participants') return issue('personal-key', place, { key })
  const value = Object(problem.input)[key] as unknown
  const shapes = shapesAt(path, problem.input)
  const types = typesOf(shapes, key)
  if (types.length > 0 && !types.includes(typeof value)) {
    return issue('wrong-type', place, { expected: types.join('|'), found: show(value) })
  }
  const allowed = keysOf(shapes).filter((known) => !problem.keys.includes(known))
  return issue('unknown-key', place, { key, allowed: allowed.join(', ') || '—' })
}

/** Of a choice of shapes, the problems with the one that fits best are the ones to mend. */
function noBranch(problem: Extract<Problem, { code: 'invalid_union' }>, path: Path): Issue[] {
  const branches = problem.errors.filter((branch) => branch.length > 0)
  if (branches.length === 0) return [unknownKind(problem, path)]
  const types = branches.flatMap((branch) => (branch.length === 1 ? ownType(branch[0] as Problem) : []))
  if (types.length === branches.length) {
    return [issue('wrong-type', path, { expected: [...new Set(types)].join('|'), found: show(problem.input) })]
  }
  const depth = (branch: readonly Problem[]) => Math.max(...branch.map((inner) => inner.path.length))
  const best = branches.reduce((a, b) =>
    depth(b) > depth(a) || (depth(b) === depth(a) && b.length < a.length) ? b : a,
  )
  return best.flatMap((inner) => toIssues(inner, path))
}

/** The type a branch asks for, when it fails for the type of the whole value. */
function ownType(problem: Problem): string[] {
  return problem.code === 'invalid_type' && problem.path.length === 0 ? [problem.expected] : []
}

/** The key that tells which of several shapes is meant holds none of their names, or is missing. */
function unknownKind(problem: Extract<Problem, { code: 'invalid_union' }>, path: Path): Issue {
  const key = String(path.at(-1))
  const kind = Object(problem.input)[key] as unknown
  if (kind === undefined) return issue('missing-key', path, { key })
  const options = 'options' in problem && Array.isArray(problem.options) ? problem.options.map(String) : []
  return issue('not-allowed', path, { found: show(kind), allowed: options.join(', ') || '—' })
}

/** Which of our formats a failed pattern stands for; messages say it in words. */
function nameOfFormat(problem: Extract<Problem, { code: 'invalid_format' }>, path: Path): string {
  if (problem.format !== 'regex') return problem.format
  const pattern = 'pattern' in problem ? String(problem.pattern) : ''
  const last = path.at(-1)
  if (last === '$schema') return 'address'
  if (last === 'currency') return 'currency'
  if (last === 'timeZone') return 'time-zone'
  if (pattern.includes('[01]')) return 'time'
  if (pattern.includes('{0,63}')) return 'id'
  if (pattern.includes('{0,31}')) return 'account'
  return 'text'
}

/** A value as JSON, short enough for a message. */
function show(value: unknown): string {
  if (typeof value === 'string') {
    const characters = [...value]
    return JSON.stringify(characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : value)
  }
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
