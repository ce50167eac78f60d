import { formatAmount, type Currency } from '../../money/index.js'
import type { Language } from '../../vocabulary/index.js'
import type { CostShareScheme, Party } from '../schema.js'
import { roundingMethods } from '../vocabularies.js'
import { RuleTeller, type Clause } from './rule-clause.js'
import { ruleWords } from './rule-words.js'

/**
 * A scheme in words, made from its rule: one sentence where it fits in one, else a sentence and a nested list
 * (Markdown); then validity and special rounding, where stated.
 * @param parties whose names are used; a party that is not among them is called by its id in quotation marks.
 * @example
 * describeScheme(scheme, parties, { code: 'IDR', minorUnit: 0 }, 'en')
 * //=> 'BPVP pays 80% and Lapas 20%, but BPVP at most Rp40,000,000; of the excess: Lapas pays all.'
 */
export function describeScheme(
  scheme: Pick<CostShareScheme, 'rule' | 'validFrom' | 'validTo' | 'rounding'>,
  parties: readonly Pick<Party, 'id' | 'name'>[],
  currency: Currency,
  language: Language,
): string {
  const words = ruleWords[language]
  const money = (amount: number) => formatAmount(amount, currency, language)
  const teller = new RuleTeller(parties, money, language)
  const { validFrom, validTo, rounding } = scheme
  const special =
    rounding !== undefined &&
    (rounding.method !== 'largest-remainder' || (rounding.unit ?? 1) > 1 || rounding.residualTo !== undefined)
  return [
    ...rendered(teller.tell(scheme.rule), ''),
    ...(validFrom === undefined && validTo === undefined ? [] : [words.validity(validFrom, validTo)]),
    ...(special
      ? [
          words.rounding(
            roundingMethods.label(rounding.method, language),
            (rounding.unit ?? 1) > 1 ? money(rounding.unit ?? 1) : undefined,
            rounding.residualTo && teller.nameOf(rounding.residualTo),
          ),
        ]
      : []),
  ].join('\n')
}

function rendered({ text, ownWords, items }: Clause, indent: string): string[] {
  const opening = ownWords ? capital(text) : text
  return [opening + (items.length === 0 ? '.' : ':'), ...items.flatMap((item) => listed(item, indent))]
}

function listed({ label, clause }: Clause['items'][number], indent: string): string[] {
  const [text, ...below] = rendered({ ...clause, ownWords: false }, `${indent}  `)
  return [`${indent}- ${capital(label)}: ${text}`, ...below]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
