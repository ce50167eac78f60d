/** What a two-way table is asked for, and what is known to fill it. */
export interface TableTask {
  readonly weights: readonly (readonly number[])[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** The margins of a filling, so that a table exists; what it has in cells of weight zero is left out. */
export function taskOf(weights: readonly (readonly number[])[], filling: readonly (readonly number[])[]): TableTask {
  const allowed = weights.map((row, at) =>
    row.map((weight, column) => (weight === 0 ? 0 : (filling[at]?.[column] as number))),
  )
  return { weights, rows: allowed.map(sum), columns: transposed(allowed).map(sum) }
}

export function sum(cells: readonly number[]): number {
  return cells.reduce((all, cell) => all + cell, 0)
}

export function transposed(table: readonly (readonly number[])[]): number[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] as number))
}

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}

/** Every table of whole numbers with these margins and nothing in cells of weight zero. For tiny tables. */
export function allTables({ weights, rows, columns }: TableTask): number[][][] {
  const [margin, ...laterRows] = rows
  const [line, ...laterLines] = weights
  if (margin === undefined || line === undefined) return columns.every((rest) => rest === 0) ? [[]] : []
  return fillings(line, margin, columns).flatMap((row) => {
    const left = columns.map((column, at) => column - (row[at] as number))
    return allTables({ weights: laterLines, rows: laterRows, columns: left }).map((rest) => [row, ...rest])
  })
}

function fillings(line: readonly number[], margin: number, columns: readonly number[]): number[][] {
  const [weight, ...later] = line
  const [most, ...laterColumns] = columns
  if (weight === undefined || most === undefined) return margin === 0 ? [[]] : []
  const limit = weight === 0 ? 0 : Math.min(margin, most)
  return Array.from({ length: limit + 1 }, (_, cell) =>
    fillings(later, margin - cell, laterColumns).map((rest) => [cell, ...rest]),
  ).flat()
}

/** A positive fraction. */
interface Exact {
  readonly over: bigint
  readonly under: bigint
}

export function isLess(one: Exact, other: Exact): boolean {
  return one.over * other.under < other.over * one.under
}

/**
 * What the biproportional table makes smallest: the product over all units of (units − ½) ÷ weight, as a fraction.
 * @source The integer programme behind double-proportional divisor methods (Balinski and Demange 1989).
 */
export function unfairness(table: readonly (readonly number[])[], weights: readonly (readonly number[])[]): Exact {
  let [over, under] = [1n, 1n]
  table.forEach((row, at) => {
    row.forEach((cell, column) => {
      for (let unit = 1; unit <= cell; unit += 1) {
        over *= BigInt(2 * unit - 1)
        under *= BigInt(weights[at]?.[column] as number)
      }
    })
  })
  return { over, under }
}

/**
 * Whether row and column factors exist with which every cell is its rounded product, in exact fractions at any size.
 *
 * Columns j and k bear factors with ratio at most (2 × cell in k + 1) ÷ weight in k × weight in j ÷ (2 × cell in j − 1)
 * of every row; the least ratio of each pair is tightened by third columns until none is (Floyd and Warshall). Factors
 * exist unless a column then asks for less than itself.
 */
export function isBiproportional(
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): boolean {
  const columns = [...(table[0] ?? []).keys()]
  if (columns.length > table.length) return isBiproportional(transposed(table), transposed(weights))
  const least = columns.map((from) => columns.map((to) => leastRatio(table, weights, from, to)))
  for (const via of columns) {
    for (const from of columns) {
      const first = least[from]?.[via]
      for (const to of first === undefined ? [] : columns) {
        const second = least[via]?.[to]
        const known = least[from]?.[to]
        if (first === undefined || second === undefined) continue
        const joined = { over: first.over * second.over, under: first.under * second.under }
        if (from === to && joined.over < joined.under) return false
        if (known === undefined || isLess(joined, known)) (least[from] as (Exact | undefined)[])[to] = joined
      }
    }
  }
  return true
}

function leastRatio(
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  from: number,
  to: number,
): Exact | undefined {
  let least: Exact | undefined
  table.forEach((row, at) => {
    const line = weights[at] as readonly number[]
    if (from === to || row[from] === 0 || line[to] === 0) return
    const ratio = {
      over: BigInt(2 * (row[to] as number) + 1) * BigInt(line[from] as number),
      under: BigInt(2 * (row[from] as number) - 1) * BigInt(line[to] as number),
    }
    if (least === undefined || isLess(ratio, least)) least = ratio
  })
  return least
}
