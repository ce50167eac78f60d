import type { Labels, Language } from '../../vocabulary/index.js'
import type { ChangePath } from '../diff/index.js'
import { compareValues } from '../diff/compare-values.js'
import { clauseOf } from '../diff/describe-changes.js'
import { PathReader } from '../diff/path-words.js'
import { ValueTeller } from '../diff/value-words.js'
import type { TrainingPlan } from '../schema.js'
import type { MergeConflict } from './conflict.js'
import { conflictSentences, type CopiesSay } from './conflict-sentences.js'
import { distinct, same } from './distinct.js'
import { PlanPlaces } from './plan-places.js'

/** The plans that were merged, and what each copy is called: its file. */
export interface MergedPlans {
  readonly base: TrainingPlan
  readonly copies: readonly { readonly name: string; readonly plan: TrainingPlan }[]
}

/**
 * Conflicts in words, one text for each in the same order: what the value was, what each copy says, and which of them is
 * followed for now. Copies that left it as it was are not mentioned.
 * @example
 * describeConflicts(conflicts, { base, copies }, 'en')
 * //=> ['Cost line “Meals” (meals): unit cost was Rp25,000. “prison.xlsx” says Rp27,000; “centre.xlsx” says Rp28,000.
 * //     For now the result follows “prison.xlsx”.']
 */
export function describeConflicts(
  conflicts: readonly MergeConflict[],
  plans: MergedPlans,
  language: Language,
): string[] {
  const speaker = new ConflictSpeaker(plans, language)
  return conflicts.map((conflict) => speaker.tell(conflict))
}

/**
 * What each copy says in each conflict, short enough for a choice between them: the value, or what it did to the entry.
 * @returns by conflict, by copy; undefined where a copy has no value, or has taken the entry out.
 */
export function sidesOfConflicts(
  conflicts: readonly MergeConflict[],
  plans: MergedPlans,
  language: Language,
): (string | undefined)[][] {
  const speaker = new ConflictSpeaker(plans, language)
  return conflicts.map((conflict) => speaker.sides(conflict))
}

/** Copies that have the same value, and the first of them. */
interface Camp {
  readonly names: readonly string[]
  readonly value: unknown
  readonly at: number
}

class ConflictSpeaker {
  readonly #names: readonly string[]
  readonly #language: Language
  readonly #base: ValueTeller
  readonly #copies: readonly ValueTeller[]
  readonly #places: readonly PlanPlaces[]
  readonly #paths: PathReader

  constructor({ base, copies }: MergedPlans, language: Language) {
    this.#names = copies.map(({ name }) => name)
    this.#language = language
    this.#base = new ValueTeller(base, language)
    this.#copies = copies.map(({ plan }) => new ValueTeller(plan, language))
    this.#places = copies.map(({ plan }) => new PlanPlaces(plan))
    this.#paths = new PathReader([...this.#copies, this.#base], language)
  }

  tell(conflict: MergeConflict): string {
    const { subject, field, keys } = this.#paths.read(conflict.path)
    const about = subject === '' ? { id: 'rencana', en: 'the plan' }[this.#language] : subject
    const camps = campsOf(conflict, this.#names)
    const kept = this.#say(conflictSentences.kept(this.#names[conflict.kept] ?? ''))
    const sentences = field === '' ? this.#ofEntry(conflict, camps) : this.#ofField(conflict, camps, field, keys)
    return this.#say(conflictSentences.about(about, [...sentences, kept]))
  }

  sides({ copies, base, path }: MergeConflict): (string | undefined)[] {
    const { field, keys } = this.#paths.read(path)
    const there = copies.flatMap(({ value }, at) => (value === undefined ? [] : [{ names: [], value, at }]))
    const contents = field === '' && base.value === undefined ? this.#contents(there, path) : undefined
    return copies.map(({ value }, at) => {
      if (value === undefined) return undefined
      if (field !== '') return this.#copies[at]?.tell(value, keys) ?? ''
      if (contents !== undefined) return contents[there.findIndex((camp) => camp.at === at)] ?? ''
      return this.#changes(base.value, { names: [], value, at }, path)
    })
  }

  #ofField({ base }: MergeConflict, camps: readonly Camp[], field: string, keys: readonly string[]): string[] {
    const was =
      base.value === undefined
        ? conflictSentences.wasBlank(field)
        : conflictSentences.was(field, this.#base.tell(base.value, keys))
    const says = camps.flatMap(({ names, value, at }): CopiesSay[] =>
      value === undefined ? [] : [{ copies: names, what: this.#copies[at]?.tell(value, keys) ?? '' }],
    )
    return [was, conflictSentences.versions(says, takenAwayIn(camps))].map((sentence) => this.#say(sentence))
  }

  #ofEntry({ code, base, path }: MergeConflict, camps: readonly Camp[]): string[] {
    const there = camps.filter(({ value }) => value !== undefined)
    const said =
      base.value === undefined
        ? this.#contents(there, path)
        : there.map((camp) => this.#changes(base.value, camp, path))
    const removed = takenAwayIn(camps)
    return [
      conflictSentences.entry[code],
      ...there.map(({ names }, at) => conflictSentences.inCopies({ copies: names, what: said[at] ?? '' })),
      ...(removed.length === 0 ? [] : [conflictSentences.removedIn(removed)]),
    ].map((sentence) => this.#say(sentence))
  }

  /** What a copy changed in an entry. */
  #changes(before: unknown, { value, at }: Camp, path: ChangePath): string {
    const reader = { before: this.#base, after: this.#copies[at] ?? this.#base, paths: this.#paths }
    return compareValues(before, value, placeOf(path))
      .map((change) => this.#say(clauseOf(change, this.#paths.read(change.path), reader)))
      .join('; ')
  }

  /** What several copies have in the fields of a new entry that they fill in differently. */
  #contents(camps: readonly Camp[], path: ChangePath): string[] {
    const changes = camps.slice(1).flatMap(({ value }) => compareValues(camps[0]?.value, value, placeOf(path)))
    const fields = distinct(changes.map((change) => change.path)) as ChangePath[]
    return camps.map(({ at }) =>
      fields
        .map((inner) => {
          const { field, keys } = this.#paths.read(inner)
          const value = this.#places[at]?.valueOf(inner)
          return value === undefined
            ? conflictSentences.blank(field)
            : conflictSentences.holds(field, this.#copies[at]?.tell(value, keys) ?? '')
        })
        .map((field) => this.#say(field))
        .join('; '),
    )
  }

  #say(labels: Labels): string {
    return labels[this.#language]
  }
}

function campsOf({ base, copies }: MergeConflict, names: readonly string[]): Camp[] {
  const changed = copies.map(({ value }) => value).map((value) => !same(base.value, value))
  return distinct(copies.filter((_, at) => changed[at]).map(({ value }) => value)).map((value) => {
    const members = copies.flatMap((copy, at) => (changed[at] && same(copy.value, value) ? [at] : []))
    return { names: members.map((at) => names[at] ?? ''), value, at: members[0] ?? 0 }
  })
}

function takenAwayIn(camps: readonly Camp[]): readonly string[] {
  return camps.find(({ value }) => value === undefined)?.names ?? []
}

function placeOf(path: ChangePath) {
  return { path, key: String(path.at(-2) ?? ''), owner: {} }
}
