import type { Language } from '../../vocabulary/index.js'
import { ruleWeights } from '../rule-weights.js'
import type { Party, SharingRule } from '../schema.js'
import { ruleWords, type Part, type RuleWords } from './rule-words.js'

/** A rule as words: the middle of a sentence, and a list below it where one sentence would not do. */
export interface Clause {
  readonly text: string
  /** Whether it begins with words of ours rather than with a party's name. */
  readonly ownWords: boolean
  /** Whether it can be followed by "but …" without being misread. */
  readonly plain: boolean
  readonly items: readonly { readonly label: string; readonly clause: Clause }[]
}

type Rule<K extends SharingRule['kind']> = Extract<SharingRule, { kind: K }>

/** Tells rules in one language, with the names of one plan. */
export class RuleTeller {
  readonly #names: ReadonlyMap<string, string>
  readonly #money: (amount: number) => string
  readonly #words: RuleWords
  readonly #tag: string

  constructor(parties: readonly Pick<Party, 'id' | 'name'>[], money: (amount: number) => string, language: Language) {
    this.#names = new Map(parties.map(({ id, name }) => [id, name]))
    this.#money = money
    this.#words = ruleWords[language]
    this.#tag = language === 'id' ? 'id-ID' : 'en-US'
  }

  nameOf(party: string): string {
    return this.#names.get(party) ?? `“${party}”`
  }

  tell(rule: SharingRule): Clause {
    switch (rule.kind) {
      case 'whole':
        return plain(this.#words.whole(this.nameOf(rule.party)))
      case 'percent':
      case 'equal':
      case 'weights':
      case 'by-driver':
        return this.#proportions(rule)
      case 'fixed':
        return this.#fixed(rule)
      case 'capped':
        return this.#capped(rule)
      case 'at-least':
        return this.#atLeast(rule)
      case 'tiers':
        return this.#tiers(rule)
      case 'in-order':
        return this.#inOrder(rule)
      case 'match':
        return this.#match(rule)
      case 'by-account':
        return this.#byAccount(rule)
      case 'scheme':
        return { ...plain(this.#words.asScheme(rule.schemeId)), ownWords: true }
    }
  }

  #proportions(rule: Rule<'percent' | 'equal' | 'weights' | 'by-driver'>): Clause {
    const words = this.#words
    const weights = [...(ruleWeights(rule) ?? [])]
    const paying = weights.filter(([, weight]) => weight > 0)
    if (paying.length === 0) return { ...plain(words.nobody), ownWords: true }
    const only = paying[0]
    if (only !== undefined && weights.length === 1) return plain(words.whole(this.nameOf(only[0])))
    const names = words.and(weights.map(([party]) => this.nameOf(party)))
    switch (rule.kind) {
      case 'percent':
        return plain(
          words.parts(weights.map(([party, weight]) => ({ name: this.nameOf(party), part: this.#percent(weight) }))),
        )
      case 'equal':
        return plain(words.equal(names))
      case 'weights':
        return plain(words.ratio(names, weights.map(([, weight]) => this.#number(weight)).join(' : ')))
      case 'by-driver': {
        const quantities = weights.map(([party, weight]) => `${this.nameOf(party)} ${this.#number(weight)}`).join(', ')
        return plain(
          rule.driver === 'participants' ? words.participants(names, quantities) : words.lessonHours(names, quantities),
        )
      }
    }
  }

  #fixed({ amounts, rest }: Rule<'fixed'>): Clause {
    const parts = this.#parts(amounts)
    if (parts.length === 0) return this.tell(rest)
    return this.#then({ ...plain(this.#words.first(parts)), ownWords: true }, this.#words.rest, this.tell(rest))
  }

  #capped({ caps, rule, overflow }: Rule<'capped'>): Clause {
    const limits = this.#parts(caps).map((part) => this.#words.atMost(part))
    const main = this.tell(rule)
    if (limits.length === 0) return main
    const atMost = this.#words.and(limits)
    const excess = this.tell(overflow)
    if (main.plain)
      return this.#then(
        { ...main, text: `${main.text}, ${this.#words.butAtMost} ${atMost}` },
        this.#words.excess,
        excess,
      )
    return listed(atMost, false, [
      { label: this.#words.sharing, clause: main },
      { label: this.#words.excess, clause: excess },
    ])
  }

  #atLeast({ floors, rule }: Rule<'at-least'>): Clause {
    const parts = this.#parts(floors)
    const main = this.tell(rule)
    if (parts.length === 0) return main
    const limits = `${this.#words.and(parts.map((part) => this.#words.atLeast(part)))}, ${this.#words.filledFirst(parts.length)}`
    if (main.plain) return { ...main, plain: false, text: `${main.text}, ${this.#words.butAtMost} ${limits}` }
    return listed(limits, false, [{ label: this.#words.sharing, clause: main }])
  }

  /** Empty tiers, and those after one without an end, are passed over, as they are in the sharing. */
  #tiers({ tiers }: Rule<'tiers'>): Clause {
    const items: { label: string; clause: Clause }[] = []
    let from = 0
    const label = (upTo: number | undefined) =>
      this.#words.between(
        from === 0 ? undefined : this.#money(from),
        upTo === undefined ? undefined : this.#money(upTo),
      )
    for (const { upTo, rule } of tiers) {
      if (upTo !== undefined && upTo <= from) continue
      items.push({ label: label(upTo), clause: this.tell(rule) })
      if (upTo === undefined) return listed(this.#words.tiers, true, items)
      from = upTo
    }
    items.push({ label: label(undefined), clause: { ...plain(this.#words.nobody), ownWords: true } })
    return listed(this.#words.tiers, true, items)
  }

  #inOrder({ order }: Rule<'in-order'>): Clause {
    const open = order.findIndex(({ limit }) => limit === undefined)
    const used = open < 0 ? order : order.slice(0, open + 1)
    if (open === 0) return plain(this.#words.whole(this.nameOf(used[0]?.party ?? '')))
    const text = this.#words.inOrder(
      used.map(({ party, limit }) => ({
        name: this.nameOf(party),
        limit: limit === undefined ? undefined : this.#money(limit),
      })),
    )
    return { ...plain(open < 0 ? `${text}; ${this.#words.nobodyBeyond}` : text), plain: false }
  }

  #match({ lead, follower, ratio: [a, b], cap, rest }: Rule<'match'>): Clause {
    if (cap === 0) return this.tell(rest)
    if (b === 0) return plain(this.#words.whole(this.nameOf(lead)))
    const text = this.#words.match(this.nameOf(lead), this.nameOf(follower), this.#number(a), this.#number(b))
    if (cap === undefined) return plain(text)
    const until = this.#words.until(this.nameOf(follower), this.#money(cap))
    return this.#then(plain(`${text} ${until}`), this.#words.afterwards, this.tell(rest))
  }

  #byAccount({ cases, otherwise }: Rule<'by-account'>): Clause {
    return listed(this.#words.byAccount, true, [
      ...cases.map(({ accounts, rule }) => ({
        label: this.#words.accounts(this.#words.or(accounts)),
        clause: this.tell(rule),
      })),
      { label: this.#words.otherAccounts, clause: this.tell(otherwise) },
    ])
  }

  #then(clause: Clause, link: string, next: Clause): Clause {
    return { ...clause, plain: false, text: `${clause.text}; ${link}: ${next.text}`, items: next.items }
  }

  #parts(amounts: Readonly<Record<string, number>>): Part[] {
    return Object.entries(amounts).map(([party, amount]) => ({ name: this.nameOf(party), part: this.#money(amount) }))
  }

  #percent(basisPoints: number): string {
    return (basisPoints / 10_000).toLocaleString(this.#tag, { style: 'percent', maximumFractionDigits: 2 })
  }

  #number(value: number): string {
    return value.toLocaleString(this.#tag)
  }
}

function plain(text: string): Clause {
  return { text, ownWords: false, plain: true, items: [] }
}

function listed(text: string, ownWords: boolean, items: Clause['items']): Clause {
  return { text, ownWords, plain: false, items }
}
