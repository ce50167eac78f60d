/** A formula cut at the rows that move when it is filled down: texts, and between them row numbers. */
export interface ShiftableFormula {
  readonly texts: readonly string[]
  readonly rows: readonly number[]
}

/**
 * Cuts a formula for comparing it with those below it; undefined where it must not be shared. Excel shares no formula
 * that refers to another sheet: it would leave the reference as it stands in the first cell. Whole rows and tables are
 * not what the sheets use, so nothing is risked on them.
 */
export function shiftable(formula: string): ShiftableFormula | undefined {
  if (formula.includes('!') || formula.includes('[')) return undefined
  const texts: string[] = []
  const rows: number[] = []
  let start = 0
  for (const match of formula.matchAll(words)) {
    const [word] = match
    if (wholeRow.test(word)) {
      const around = `${formula[match.index - 1] ?? ''}${formula[match.index + word.length] ?? ''}`
      if (around.includes(':')) return undefined
      continue
    }
    const row = relativeRow.exec(word)?.[1]
    if (row === undefined) continue
    const end = match.index + word.length
    texts.push(formula.slice(start, end - row.length))
    rows.push(Number(row))
    start = end
  }
  texts.push(formula.slice(start))
  return { texts, rows }
}

/** Whether a formula is what filling down another by so many rows gives. */
export function isShifted(formula: string, { texts, rows }: ShiftableFormula, by: number): boolean {
  let at = 0
  for (let n = 0; n < rows.length; n += 1) {
    const piece = `${texts[n] as string}${(rows[n] as number) + by}`
    if (!formula.startsWith(piece, at)) return false
    at += piece.length
  }
  const last = texts[rows.length] as string
  return formula.length === at + last.length && formula.startsWith(last, at)
}

/** Quoted texts are one word, and so is a function's name with its bracket: neither is a reference. */
const words = /"(?:[^"]|"")*"|[\p{L}\p{N}_.$\\]+\(?/gu
const relativeRow = /^\$?[A-Za-z]{1,3}(\d+)$/u
const wholeRow = /^\$?\d+$/u
