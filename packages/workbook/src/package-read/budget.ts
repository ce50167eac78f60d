/**
 * What reading one file may cost. Every cell, row and text that is taken out of a part is counted against it, so that the
 * size of a file bounds time and memory, whatever it was made to unfold to.
 */
export class Budget {
  private cells: number
  private letters: number

  constructor(size: number) {
    this.cells = Math.min(mostCells, cellFloor + Math.floor(size / bytesPerCell))
    this.letters = letterFloor + size * lettersPerByte
  }

  /** A row costs as much as a few cells: it is a table of its own in memory. */
  row(): void {
    this.spend(4)
  }

  /** The text of a shared string is held once, but whoever reads the cells goes through it as often as it is shown. */
  text(length: number): void {
    this.letters -= length
    if (this.letters < 0) throw new TooManyCellsError()
  }

  cell(): void {
    this.spend(1)
  }

  private spend(cells: number): void {
    this.cells -= cells
    if (this.cells < 0) throw new TooManyCellsError()
  }
}

/** Cells of all sheets together: three times the workbook of a plan with 5,000 cost lines. */
const mostCells = 6_000_000
/** Cells that any file may hold, and how many bytes of the packed file more of them take at least. */
const [cellFloor, bytesPerCell] = [500_000, 3]
const [letterFloor, lettersPerByte] = [32_000_000, 20]

/** A file holds more than a planning workbook could. */
export class TooManyCellsError extends Error {
  override readonly name = 'TooManyCellsError'
  readonly code = 'too-many-cells'
  constructor() {
    super('The file holds more cells than its size allows.')
  }
}
