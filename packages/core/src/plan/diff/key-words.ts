import { opportunityInputs } from '../../opportunity/index.js'
import type { Labels, Language } from '../../vocabulary/index.js'
import { planLists } from '../lists.js'
import { budgetKeyWords } from './budget-key-words.js'
import { courseKeyWords } from './course-key-words.js'

/**
 * What a key of the plan is called in the middle of a sentence; the key itself where it has no words.
 * @param keys from the root of the plan, without what names an entry: `['parties', 'kind']`; a last `*` is the id in a
 *   record by ids, as in "share of …".
 */
export function keyInWords(keys: readonly string[], language: Language): string {
  const [key = '', parent] = [...keys].reverse()
  if (key === '*') return own(`${parent}.*`)?.[language] ?? keyInWords(keys.slice(0, -1), language)
  const words = own(`${parent}.${key}`) ?? own(key)
  return words?.[language] ?? key
}

/** Whether a key has words of its own, or has them below some of its parents. */
export function hasWords(key: string): boolean {
  return Object.keys(keyWords).some((known) => known === key || known.endsWith(`.${key}`))
}

function own(key: string): Labels | undefined {
  return Object.hasOwn(keyWords, key) ? keyWords[key] : undefined
}

const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const keyWords: Readonly<Record<string, Labels>> = {
  ...Object.fromEntries(
    opportunityInputs.codes.map((code) => [
      code,
      { id: inSentence(opportunityInputs.label(code, 'id')), en: inSentence(opportunityInputs.label(code, 'en')) },
    ]),
  ),
  ...Object.fromEntries(
    planLists.codes.map((list) => [list, { id: planLists.label(list, 'id'), en: planLists.label(list, 'en') }]),
  ),
  ...budgetKeyWords,
  ...courseKeyWords,
}
