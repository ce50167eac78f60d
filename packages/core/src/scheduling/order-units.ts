import type { CompetencyUnit } from '../program/index.js'

/** Units in the order they are taught. */
export interface UnitOrder {
  readonly units: readonly CompetencyUnit[]
  /** Ids of units that wait for each other, the first again at the end; one entry per knot. */
  readonly cycles: readonly (readonly string[])[]
}

/**
 * Puts units in an order in which every unit comes after those it requires, as near to the written order as can be: the
 * first written of those that may be taught comes next. Where units wait for each other without end, the first written
 * goes ahead, so that days and end of the course are still known. Requirements outside the list are left aside.
 */
export function orderUnits(units: readonly CompetencyUnit[]): UnitOrder {
  const known = new Set(units.map(({ id }) => id))
  const waiting = [...units]
  const taught = new Set<string>()
  const ordered: CompetencyUnit[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ requires = [] }) => requires.every((id) => taught.has(id) || !known.has(id)))
    const [next] = waiting.splice(Math.max(ready, 0), 1) as [CompetencyUnit]
    ordered.push(next)
    taught.add(next.id)
  }
  return { units: ordered, cycles: cyclesOf(units) }
}

/** Each knot once, found from its first written unit. */
function cyclesOf(units: readonly CompetencyUnit[]): string[][] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[][] = []
  const way: string[] = []
  const visit = (id: string) => {
    if (state.get(id) === 'done' || !byId.has(id)) return
    if (state.get(id) === 'open') return void cycles.push([...way.slice(way.indexOf(id)), id])
    state.set(id, 'open')
    way.push(id)
    for (const required of byId.get(id)?.requires ?? []) visit(required)
    way.pop()
    state.set(id, 'done')
  }
  for (const { id } of units) visit(id)
  return cycles
}
