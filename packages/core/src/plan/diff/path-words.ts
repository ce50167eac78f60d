import type { Language } from '../../vocabulary/index.js'
import type { ChangePath } from './change.js'
import { isRecord } from './compare-values.js'
import { keyInWords } from './key-words.js'
import { entityLists, entriesByKey } from './pair-entries.js'
import { isRecordById } from './value-roles.js'
import { oneLine, said, type ValueTeller } from './value-words.js'

/** A place in a plan as it is said. */
export interface PlaceInWords {
  /** The entry it belongs to, with those around it: "cost line “Meals” (meals)"; empty for the plan itself. */
  readonly subject: string
  /** The rest: "tax, rate"; empty for the entry as a whole. */
  readonly field: string
  /** Its keys from the root; `*` for the id in a record by ids. */
  readonly keys: readonly string[]
  /** What the last entry or id on the way is called, without its id. */
  readonly name: string
}

/** Reads paths of changes in one language. An entry is called by the name that the first version that has it gives. */
export class PathReader {
  readonly #tellers: readonly ValueTeller[]
  readonly #language: Language
  readonly #entries = new WeakMap<readonly unknown[], ReturnType<typeof entriesByKey>>()

  /** @param tellers of the versions that the paths may lead through, the one whose names count most first. */
  constructor(tellers: readonly ValueTeller[], language: Language) {
    this.#tellers = tellers
    this.#language = language
  }

  read(path: ChangePath): PlaceInWords {
    let values: readonly unknown[] = this.#tellers.map(({ plan }) => plan)
    let keys: readonly string[] = []
    let field: readonly string[] = []
    let name = ''
    const subject: string[] = []
    for (const step of path) {
      const inList = values.some(Array.isArray)
      const byId = !inList && isRecordById(keys)
      const list = keys.at(-1) ?? ''
      values = values.map((value) => this.#child(value, step, list))
      if (!inList && !byId) {
        keys = [...keys, String(step)]
        field = [...field, keyInWords(keys, this.#language)]
        continue
      }
      const known = this.#nameOf(String(step), values, keys)
      name = known ?? oneLine(String(step))
      if (byId) keys = [...keys, '*']
      const label = byId ? keyInWords(keys, this.#language) : (field.at(-1) ?? '')
      const entry = `${label} ${called(step, known, inList && values.some(isRecord))}`
      if (inList && entityLists.has(list) && values.some(isRecord)) {
        subject.push(entry)
        field = []
      } else field = [...field.slice(0, -1), entry]
    }
    return { subject: subject.join(', '), field: field.join(', '), keys, name }
  }

  #nameOf(step: string, values: readonly unknown[], keys: readonly string[]): string | undefined {
    return (
      firstOf(values, (value) => this.#tellers[0]?.nameOf(value)) ??
      firstOf(this.#tellers, (teller) => teller.nameOfId(step, keys))
    )
  }

  #child(value: unknown, step: string | number, list: string): unknown {
    if (isRecord(value)) return Object.hasOwn(value, step) ? value[step] : undefined
    if (!Array.isArray(value)) return undefined
    const entries = this.#entries.get(value) ?? entriesByKey(list, value)
    this.#entries.set(value, entries)
    return entries.get(step)?.entry
  }
}

/** An entry by its name, with its id where it has one; by its place, from 1, where it has neither. */
function called(step: string | number, name: string | undefined, withId: boolean): string {
  if (typeof step === 'number') return String(step + 1)
  if (name === undefined || name === step) return said(step)
  return withId ? `“${name}” (${oneLine(step)})` : `“${name}”`
}

function firstOf<T>(list: readonly T[], of: (entry: T) => string | undefined): string | undefined {
  return list.map(of).find((text) => text !== undefined)
}
