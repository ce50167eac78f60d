import { fold } from './vocabulary.js'

/** Slips of the hand that one word may have: one in a short word, two in a longer one. */
const slips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2)
/** Words compared at most; a list that is longer than any of ours was not written by hand. */
const mostCompared = 2_000
const longest = 60

/**
 * The word that somebody probably meant: the one that differs from what they wrote by the fewest letters put in, left
 * out, exchanged or changed places with their neighbour; case and blanks do not count. Figures must agree: `jahit-1` is
 * not a slip of `jahit-2`.
 * @returns undefined when none is near, or two are equally near.
 */
export function nearestWord(written: string, words: Iterable<string>): string | undefined {
  const sought = fold(written)
  if (sought.length > longest) return undefined
  const figures = figuresOf(sought)
  let best: { readonly word: string; readonly distance: number; readonly alone: boolean } | undefined
  let compared = 0
  for (const word of words) {
    if ((compared += 1) > mostCompared) break
    const folded = fold(word)
    const allowed = slips(Math.min(sought.length, folded.length))
    if (figuresOf(folded) !== figures) continue
    if (folded.length > longest || Math.abs(folded.length - sought.length) > allowed) continue
    const distance = editDistance(sought, folded)
    if (distance > allowed || distance > (best?.distance ?? allowed)) continue
    best = { word, distance, alone: distance < (best?.distance ?? Infinity) }
  }
  return best?.alone === true ? best.word : undefined
}

const figuresOf = (text: string) => text.replace(/\D+/gu, ' ').trim()

/** Restricted Damerau–Levenshtein distance, by the usual table of which three rows are kept. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + changed,
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] as number) + 1)
      current.push(least)
    }
    ;[before, above] = [above, current]
  }
  return above[b.length] as number
}
