import type { IssuePath } from '../../result/index.js'
import type { ChangePath } from '../diff/index.js'
import { isRecord } from '../diff/compare-values.js'
import { entriesByKey } from '../diff/pair-entries.js'
import type { TrainingPlan } from '../schema.js'

/**
 * Where in a plan a path of changes leads, by position: `['costLines', 'meals', 'unitCost']` is
 * `['costLines', 3, 'unitCost']`. A key without a value has its place; an entry that is not there has none.
 */
export function positionsOf(plan: TrainingPlan, path: ChangePath): IssuePath | undefined {
  return new PlanPlaces(plan).positionsOf(path)
}

/** The places of one plan, by position and by what entries are known by. */
export class PlanPlaces {
  readonly #plan: TrainingPlan
  readonly #entries = new WeakMap<readonly unknown[], ReturnType<typeof entriesByKey>>()
  readonly #keys = new WeakMap<readonly unknown[], readonly (string | number)[]>()

  constructor(plan: TrainingPlan) {
    this.#plan = plan
  }

  positionsOf(path: ChangePath): IssuePath | undefined {
    return this.#follow(path)?.positions
  }

  /** The value at a path; undefined where the plan has none. */
  valueOf(path: ChangePath): unknown {
    return this.#follow(path)?.value
  }

  #follow(path: ChangePath) {
    let value: unknown = this.#plan
    let list = ''
    const positions: (string | number)[] = []
    for (const step of path) {
      if (Array.isArray(value)) {
        const placed = this.#entriesOf(list, value).get(step)
        if (placed === undefined) return undefined
        positions.push(placed.at)
        value = placed.entry
      } else {
        positions.push(step)
        value = childOf(value, step)
        list = String(step)
      }
    }
    return { positions, value }
  }

  /** The other way round: positions as keys that are the same wherever the entry stands. */
  keysOf(path: IssuePath): ChangePath {
    let value: unknown = this.#plan
    let list = ''
    return path.map((step) => {
      const inList = Array.isArray(value)
      const key = inList ? (this.#keysOf(list, value as unknown[])[Number(step)] ?? step) : step
      if (!inList) list = String(step)
      value = inList ? (value as unknown[])[Number(step)] : childOf(value, step)
      return key
    })
  }

  #entriesOf(list: string, entries: readonly unknown[]) {
    const known = this.#entries.get(entries) ?? entriesByKey(list, entries)
    this.#entries.set(entries, known)
    return known
  }

  #keysOf(list: string, entries: readonly unknown[]) {
    const known = this.#keys.get(entries) ?? [...this.#entriesOf(list, entries).keys()]
    this.#keys.set(entries, known)
    return known
  }
}

function childOf(value: unknown, step: string | number): unknown {
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
}
