import type { Labels, Language } from '../../vocabulary/index.js'
import type { ChangePath, PlanChange } from './change.js'
import { isRecord } from './compare-values.js'
import { diffSentences, diffWords } from './diff-sentences.js'
import type { PathReader, PlaceInWords } from './path-words.js'
import { oneLine, type ValueTeller } from './value-words.js'

/** How values are told before and after, and how paths are read. */
export interface DiffReader {
  readonly before: ValueTeller
  readonly after: ValueTeller
  readonly paths: PathReader
}

/** One sentence per entry of the plan, with all that has changed in it. */
export function describeChanges(changes: readonly PlanChange[], reader: DiffReader, language: Language): string[] {
  const clauses = new Map<string, string[]>()
  for (const change of changes) {
    const place = reader.paths.read(change.path)
    const subject = place.subject === '' ? diffWords.plan[language] : place.subject
    const own = clauses.get(subject) ?? []
    clauses.set(subject, own)
    own.push(clauseOf(change, place, reader)[language])
  }
  return [...clauses].map(([subject, own]) => diffSentences.about(subject, own.join('; '))[language])
}

/** One change without its entry's name, in the language of the reader; the other of the pair is not to be used. */
export function clauseOf(
  change: PlanChange,
  { field, keys }: PlaceInWords,
  { before, after, paths }: DiffReader,
): Labels {
  switch (change.kind) {
    case 'added': {
      const { path, after: entry, at } = change
      if (field === '') return diffSentences.entryAdded(detailsOf(entry, path, keys, after))
      return isMention(entry, at)
        ? diffSentences.mentionAdded(field)
        : diffSentences.added(field, after.tell(entry, keys))
    }
    case 'removed': {
      const { before: entry, at } = change
      if (field === '') return diffSentences.entryRemoved()
      return isMention(entry, at)
        ? diffSentences.mentionRemoved(field)
        : diffSentences.removed(field, before.tell(entry, keys))
    }
    case 'changed':
      return diffSentences.changed(field, before.tell(change.before, keys), after.tell(change.after, keys))
    case 'moved': {
      if (change.before.length > namedAtMost) return inTies(change, diffSentences.manyMoved(field))
      const orderOf = (order: ChangePath) => {
        const names = order.map((key) => paths.read([...change.path, key]).name)
        return oneLine((new Set(names).size < names.length ? order : names).join(', '))
      }
      return inTies(change, diffSentences.moved(field, orderOf(change.before), orderOf(change.after)))
    }
  }
}

/** An order of more entries is not spelt out. */
const namedAtMost = 8

/** Odd units follow the order of the plan's parties and funds: that is why it matters. */
function inTies({ path }: PlanChange, moved: Labels): Labels {
  return path.length === 1 && (path[0] === 'parties' || path[0] === 'funds') ? diffSentences.oddUnits(moved) : moved
}

/** An id or a text in a list of such: its place says it already. */
function isMention(value: unknown, at: number | undefined): boolean {
  return at !== undefined && typeof value === 'string'
}

function detailsOf(entry: unknown, path: ChangePath, keys: readonly string[], teller: ValueTeller): string {
  return isRecord(entry) ? teller.details(entry, String(path.at(-1)), keys) : ''
}
