/**
 * Solves `matrix × x = right` for a symmetric matrix without negative directions. Directions that the matrix does not
 * tell (all factors of a group of columns together) get zero.
 * @source Gaussian elimination with the largest diagonal element as pivot.
 */
export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at] as number])
  const size = lines.length
  const scale = Math.max(...lines.map((line, at) => line[at] as number), 0)
  const pivots: number[] = []
  const open = new Set(lines.keys())
  while (open.size > 0) {
    let pivot = -1
    for (const at of open) if (pivot < 0 || diagonal(lines, at) > diagonal(lines, pivot)) pivot = at
    if (!(diagonal(lines, pivot) > scale * 1e-13)) break
    open.delete(pivot)
    pivots.push(pivot)
    const head = lines[pivot] as number[]
    for (const at of open) {
      const line = lines[at] as number[]
      const times = (line[pivot] as number) / (head[pivot] as number)
      for (let column = 0; column <= size; column += 1) {
        line[column] = (line[column] as number) - times * (head[column] as number)
      }
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (const pivot of pivots.reverse()) {
    const line = lines[pivot] as number[]
    const others = solution.reduce((sum, x, at) => (at === pivot ? sum : sum + x * (line[at] as number)), 0)
    solution[pivot] = ((line[size] as number) - others) / (line[pivot] as number)
  }
  return solution
}

function diagonal(lines: readonly (readonly number[])[], at: number): number {
  return lines[at]?.[at] as number
}
