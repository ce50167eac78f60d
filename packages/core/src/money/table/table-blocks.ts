/** Rows and columns of a table, by index and in order, between which amounts can move. */
export interface Block {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * Takes a table apart, given one filling of its margins: a cell within a block holds something in some filling of the
 * same margins, a cell outside every block in none, whatever its weight.
 *
 * One unit can move into an empty cell exactly when a ring of moves leads back to its row: from the column to a row
 * that has something there, from that row to a column it may pay into, and so on. So rows and columns that reach each
 * other in this way are a block. Within a block, factors of finite size exist that fit all margins.
 * @source Strong components of the residual graph (Kosaraju and Sharir).
 */
export function tableBlocks(
  weights: readonly (readonly number[])[],
  table: readonly (readonly number[])[],
): readonly Block[] {
  const rows = weights.length
  const size = rows + (weights[0]?.length ?? 0)
  // A unit may enter a cell where the weight allows it (row → column) and leave where there is one (column → row).
  const forth = (from: number, to: number) =>
    from < rows ? (weights[from]?.[to - rows] as number) > 0 : (table[to]?.[from - rows] as number) > 0
  const back = (from: number, to: number) => forth(to, from)
  const seen = new Array<boolean>(size).fill(false)
  const leftFirst: number[] = []
  for (let node = 0; node < size; node += 1) visit(node, rows, forth, seen, leftFirst)
  const taken = new Array<boolean>(size).fill(false)
  const blocks: Block[] = []
  for (const node of leftFirst.reverse()) {
    const members: number[] = []
    visit(node, rows, back, taken, members)
    members.sort((one, other) => one - other)
    const columns = members.flatMap((member) => (member < rows ? [] : [member - rows]))
    if (members.length > columns.length && columns.length > 0) {
      blocks.push({ rows: members.slice(0, members.length - columns.length), columns })
    }
  }
  return blocks
}

/** Depth first from a node, without recursion; every node goes into `left` when nothing more is reached from it. */
function visit(
  start: number,
  rows: number,
  leads: (from: number, to: number) => boolean,
  seen: boolean[],
  left: number[],
): void {
  if (seen[start]) return
  seen[start] = true
  const first = (node: number) => (node < rows ? rows : 0)
  const path = [{ node: start, next: first(start) }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const end = top.node < rows ? seen.length : rows
    while (top.next < end && (seen[top.next] || !leads(top.node, top.next))) top.next += 1
    if (top.next < end) {
      seen[top.next] = true
      path.push({ node: top.next, next: first(top.next) })
    } else {
      left.push(top.node)
      path.pop()
    }
  }
}
