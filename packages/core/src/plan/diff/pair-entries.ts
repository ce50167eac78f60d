import { planLists } from '../lists.js'

/** Lists whose entries are spoken of on their own: a change is reported under the innermost of them. */
export const entityLists: ReadonlySet<string> = new Set([...planLists.codes, 'holidays', 'parameters'])

/** An entry of a list, with its position from 0. */
export interface Placed<T> {
  readonly entry: T
  readonly at: number
}

/** An entry as two versions of a list have it. */
export interface Pair<T> {
  readonly key: string | number
  readonly before?: Placed<T>
  readonly after?: Placed<T>
}

/** The entries of two versions of a list, matched by what they are known by: first the earlier ones, then what is new. */
export function pairEntries<T>(list: string, before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [was, is] = [entriesByKey(list, before), entriesByKey(list, after)]
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => {
    const [earlier, later] = [was.get(key), is.get(key)]
    return { key, ...(earlier && { before: earlier }), ...(later && { after: later }) }
  })
}

/**
 * The entries of a list by what they are known by: a text by itself, an entry by its id or what stands for one, any
 * other by its position. No entry is lost: the second of the same id is `meals#2`, so duplicates match in order.
 * @param list the key under which the list stands in the plan.
 */
export function entriesByKey<T>(list: string, entries: readonly T[]): Map<string | number, Placed<T>> {
  const byKey = new Map<string | number, Placed<T>>()
  const seen = new Map<string, number>()
  entries.forEach((entry, at) => {
    const own = identityOf(list, entry)
    if (own === undefined) return byKey.set(at, { entry, at })
    let key = own
    while (byKey.has(key)) {
      const count = (seen.get(own) ?? 1) + 1
      seen.set(own, count)
      key = `${own}#${count}`
    }
    return byKey.set(key, { entry, at })
  })
  return byKey
}

function identityOf(list: string, entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  const parts = (Object.hasOwn(identities, list) ? identities[list] : ['id'])?.map(
    (key) => (entry as Readonly<Record<string, unknown>>)[key],
  )
  return parts?.every((part) => typeof part === 'string') ? parts.join('/') : undefined
}

/** What tells the entries of a list apart, where it is not `id`; steps of a sum or of tiers have only their place. */
const identities: Readonly<Record<string, readonly string[]>> = {
  participants: ['code'],
  outcomes: ['participantCode', 'cohortId'],
  followUps: ['on'],
  holidays: ['date'],
  closures: ['from'],
  shortDays: ['from'],
  unavailable: ['from'],
  breaks: ['from'],
  signatories: ['role'],
  tools: ['name'],
  adaptations: ['what'],
  obligations: ['partyId'],
  order: ['party'],
  bandGuards: ['band'],
}
