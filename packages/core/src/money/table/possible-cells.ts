/**
 * The weights with zero in every cell that is zero in all tables with the same margins, given one such table.
 *
 * One unit can move into an empty cell exactly when a ring of moves leads back to its row: from the column to a row
 * that has something there, from that row to a column it may pay into, and so on. Cells of which row and column do not
 * reach each other so are settled by the margins alone, and factors of finite size exist for all the rest.
 * @source Strong components of the residual graph (Kosaraju and Sharir).
 */
export function possibleCells(
  weights: readonly (readonly number[])[],
  table: readonly (readonly number[])[],
): number[][] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  const size = rows + columns
  // A unit may enter a cell where the weight allows it (row → column) and leave where there is one (column → row).
  const forth = (node: number, other: number) =>
    node < rows
      ? other >= rows && (weights[node]?.[other - rows] as number) > 0
      : other < rows && (table[other]?.[node - rows] as number) > 0
  const order: number[] = []
  const seen = new Array<boolean>(size).fill(false)
  for (let node = 0; node < size; node += 1) visit(node, rows, size, forth, seen, (left) => order.push(left))
  const component = new Array<number>(size).fill(-1)
  const taken = new Array<boolean>(size).fill(false)
  for (const node of order.reverse()) {
    visit(
      node,
      rows,
      size,
      (from, to) => forth(to, from),
      taken,
      (member) => {
        component[member] = node
      },
    )
  }
  return weights.map((row, at) =>
    row.map((weight, column) => (component[at] === component[rows + column] ? weight : 0)),
  )
}

/** Depth first from a node, without recursion; `leave` is told every node when nothing more is reached from it. */
function visit(
  start: number,
  rows: number,
  size: number,
  leads: (from: number, to: number) => boolean,
  seen: boolean[],
  leave: (node: number) => void,
): void {
  if (seen[start]) return
  seen[start] = true
  const first = (node: number) => (node < rows ? rows : 0)
  const path = [{ node: start, next: first(start) }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const end = top.node < rows ? size : rows
    while (top.next < end && (seen[top.next] || !leads(top.node, top.next))) top.next += 1
    if (top.next < end) {
      seen[top.next] = true
      path.push({ node: top.next, next: first(top.next) })
    } else {
      leave(top.node)
      path.pop()
    }
  }
}
