import { describeScheme, type SharingRule } from '../../budget/index.js'
import { formatAmount, type Currency } from '../../money/index.js'
import { describeNumber } from '../../result/index.js'
import type { Labels, Language } from '../../vocabulary/index.js'
import { currencyOf } from '../currency.js'
import type { TrainingPlan } from '../schema.js'
import { isRecord } from './compare-values.js'
import { keyInWords } from './key-words.js'
import { amounts, basisPoints, codes, idsOf, isRecordById, roleOf, sharingRules } from './value-roles.js'

/** Tells the values of one version of a plan in one language: money in its currency, ids by the names it gives them. */
export class ValueTeller {
  readonly plan: TrainingPlan
  readonly #language: Language
  readonly #currency: Currency

  constructor(plan: TrainingPlan, language: Language) {
    this.plan = plan
    this.#language = language
    this.#currency = currencyOf(plan)
  }

  money(minorUnits: number): string {
    return formatAmount(minorUnits, this.#currency, this.#language)
  }

  /** A value as it stands in the middle of a sentence. @param keys its keys from the root, `*` for an id. */
  tell(value: unknown, keys: readonly string[]): string {
    if (typeof value === 'number') return this.#number(value, keys)
    if (typeof value === 'string') return this.#text(value, keys)
    if (typeof value === 'boolean') return (value ? words.yes : words.no)[this.#language]
    if (Array.isArray(value)) return this.#list(value, keys)
    return isRecord(value) ? this.#record(value, keys) : words.nothing[this.#language]
  }

  /** The fields of an entry beside what it is called, `key` and name: "account 521211; unit cost Rp25,000". */
  details(entry: Readonly<Record<string, unknown>>, key: string, keys: readonly string[]): string {
    const name = nameKeyOf(entry)
    const rest = Object.entries(entry).filter(([own, value]) => own !== name && value !== key)
    return this.#fields(rest, keys).join('; ')
  }

  /** The name an entry has, in the reader's language; undefined where it has none. */
  nameOf(entry: unknown): string | undefined {
    const key = isRecord(entry) ? nameKeyOf(entry) : undefined
    if (key === undefined) return undefined
    const name = (entry as Readonly<Record<string, string | Labels>>)[key]
    return oneLine(typeof name === 'string' ? name : (name?.[this.#language] ?? ''))
  }

  /** What an id is called that stands at some keys; undefined where nothing there has names, or the plan has no such id. */
  nameOfId(id: string, keys: readonly string[]): string | undefined {
    const vocabulary = roleOf(codes, [...keys, 'id'])
    if (vocabulary)
      return (
        vocabulary.codes.find((code) => code === withoutCount(id)) && vocabulary.label(withoutCount(id), this.#language)
      )
    const entries = (roleOf(idsOf, keys) ?? []).flatMap((list): readonly { readonly id: string }[] => this.plan[list])
    return this.nameOf(entries.find((entry) => entry.id === id))
  }

  #number(value: number, keys: readonly string[]): string {
    if (roleOf(amounts, keys)) return this.money(value)
    if (roleOf(basisPoints, keys)) return `${describeNumber(value / 100, this.#language)}%`
    return roleOf(codes, keys)?.label(String(value), this.#language) ?? describeNumber(value, this.#language)
  }

  #text(text: string, keys: readonly string[]): string {
    const vocabulary = roleOf(codes, keys)
    if (vocabulary?.codes.includes(text)) return vocabulary.label(text, this.#language)
    const name = this.nameOfId(text, keys)
    return name === undefined ? said(text) : `“${name}”`
  }

  #list(list: readonly unknown[], keys: readonly string[]): string {
    if (list.length === 0) return words.nothing[this.#language]
    if (keys.at(-1) === 'ratio') return list.map((part) => this.tell(part, keys)).join(' : ')
    if (keys.at(-1) !== 'factors') return list.map((entry) => this.#entry(entry, keys)).join(', ')
    return list
      .filter(isRecord)
      .map(({ value, unit }) => `${this.tell(value, keys)} ${oneLine(String(unit))}`)
      .join(' × ')
  }

  #entry(entry: unknown, keys: readonly string[]): string {
    const name = this.nameOf(entry)
    return name === undefined ? this.tell(entry, keys) : `“${name}”`
  }

  #record(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
    if (roleOf(sharingRules, keys) && typeof record.kind === 'string') return this.#rule(record as SharingRule)
    const entries = Object.entries(record)
    if (entries.length === 0) return (keys.at(-1) === 'scope' ? words.wholePlan : words.nothing)[this.#language]
    if (!isRecordById(keys)) return this.#fields(entries, keys).join(', ')
    return entries.map(([id, value]) => `${this.#text(id, keys)}: ${this.tell(value, [...keys, '*'])}`).join(', ')
  }

  #fields(entries: readonly (readonly [string, unknown])[], keys: readonly string[]): string[] {
    return entries.map(([key, value]) => {
      const own = [...keys, key]
      const told = this.tell(value, own)
      return saysItself(key) && roleOf(codes, own) ? told : `${keyInWords(own, this.#language)} ${told}`
    })
  }

  /** The rule's own sentences, in one line. */
  #rule(rule: SharingRule): string {
    const text = describeScheme({ rule }, this.plan.parties, this.#currency, this.#language)
    return `“${text.replace(/\n *(?:- )?/gu, ' ').replace(/\.$/u, '')}”`
  }
}

/** A text as it is quoted; dates, times and account codes need no quotation marks. */
export function said(text: string): string {
  return /^[\d.:-]+$/u.test(text) ? text : `“${oneLine(text)}”`
}

/** Texts may have several lines; a sentence has one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** A second entry of the same id is matched as `id#2`. */
function withoutCount(id: string): string {
  return id.replace(/#\d+$/u, '')
}

/** A kind says by itself what it is: "assignment Whole line, fund …". */
function saysItself(key: string): boolean {
  return key === 'kind' || key === 'type'
}

function nameKeyOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  return ['name', 'title', 'label', 'description'].find((key) => entry[key] !== undefined)
}

const words = {
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  nothing: { id: 'tidak ada', en: 'none' },
  wholePlan: { id: 'seluruh rencana', en: 'the whole plan' },
} satisfies Record<string, Labels>
