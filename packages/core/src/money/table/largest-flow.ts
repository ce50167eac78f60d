/** Where a table stops: the rows that are short of room, the columns they may pay into, and by how much. */
export interface Cut {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly amount: number
}

interface Sides {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * Fills the allowed cells with as much as the margins let through, paying no heed to proportions.
 *
 * Dinic's method on the two sides of a table: label rows and columns by their distance from rows that still have
 * something, then push along labels until nothing goes; every phase makes the shortest way longer. When no way is left,
 * the labelled rows and columns are a smallest cut. Written out here because core has no library for it: it depends on
 * none but those for schemas and dates.
 * @returns `clash` null and a table with both margins, or the cut.
 * @source Dinic (1970); max-flow min-cut, Ford and Fulkerson (1956).
 */
export function largestFlow(
  weights: readonly (readonly number[])[],
  { rows, columns }: Sides,
): { readonly table: number[][]; readonly clash: Cut | null } {
  const table = weights.map((row) => row.map(() => 0))
  const left = [...rows]
  const room = [...columns]
  for (;;) {
    const labels = label(weights, table, left, room)
    if (!labels.open) {
      const clashing = labels.rows.flatMap((level, at) => (level < 0 ? [] : [at]))
      const reached = labels.columns.flatMap((level, at) => (level < 0 ? [] : [at]))
      const amount = left.reduce((sum, rest) => sum + rest, 0)
      return { table, clash: amount === 0 ? null : { rows: clashing, columns: reached, amount } }
    }
    const phase = { weights, table, room, labels, rowNext: rows.map(() => 0), columnNext: columns.map(() => 0) }
    left.forEach((rest, row) => {
      left[row] = rest - pushFromRow(phase, row, rest)
    })
  }
}

interface Labels {
  readonly rows: number[]
  readonly columns: number[]
  /** Whether some column with room was reached. */
  readonly open: boolean
}

function label(
  weights: readonly (readonly number[])[],
  table: readonly (readonly number[])[],
  left: readonly number[],
  room: readonly number[],
): Labels {
  const rows = left.map((rest): number => (rest > 0 ? 0 : -1))
  const columns = room.map((): number => -1)
  const queue = rows.flatMap((level, at) => (level === 0 ? [at] : []))
  let open = false
  for (const row of queue) {
    columns.forEach((known, column) => {
      if (known >= 0 || (weights[row]?.[column] as number) === 0) return
      const level = (rows[row] as number) + 1
      columns[column] = level
      open ||= (room[column] as number) > 0
      table.forEach((cells, other) => {
        if ((cells[column] as number) === 0 || (rows[other] as number) >= 0) return
        rows[other] = level + 1
        queue.push(other)
      })
    })
  }
  return { rows, columns, open }
}

interface Phase {
  readonly weights: readonly (readonly number[])[]
  readonly table: number[][]
  readonly room: number[]
  readonly labels: Labels
  /** The next place to try from each row and column: what led nowhere is not tried twice in a phase. */
  readonly rowNext: number[]
  readonly columnNext: number[]
}

/** @returns how much of `amount` went on from the row to columns with room. */
function pushFromRow(phase: Phase, row: number, amount: number): number {
  const { weights, table, labels, rowNext } = phase
  const cells = table[row] as number[]
  let sent = 0
  for (; sent < amount && (rowNext[row] as number) < cells.length; rowNext[row] = (rowNext[row] as number) + 1) {
    const column = rowNext[row] as number
    const onward = (labels.rows[row] as number) + 1 === labels.columns[column]
    if (!onward || (weights[row]?.[column] as number) === 0) continue
    const through = pushFromColumn(phase, column, amount - sent)
    cells[column] = (cells[column] as number) + through
    sent += through
    if (sent === amount) break
  }
  return sent
}

/** Fills the column's own room first, then makes room by moving what other rows have there elsewhere. */
function pushFromColumn(phase: Phase, column: number, amount: number): number {
  const { table, room, labels, columnNext } = phase
  let sent = Math.min(amount, room[column] as number)
  room[column] = (room[column] as number) - sent
  for (
    ;
    sent < amount && (columnNext[column] as number) < table.length;
    columnNext[column] = (columnNext[column] as number) + 1
  ) {
    const row = columnNext[column] as number
    const cells = table[row] as number[]
    if ((labels.columns[column] as number) + 1 !== labels.rows[row]) continue
    const moved = pushFromRow(phase, row, Math.min(amount - sent, cells[column] as number))
    cells[column] = (cells[column] as number) - moved
    sent += moved
    if (sent === amount) break
  }
  return sent
}
