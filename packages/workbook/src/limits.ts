/** What one workbook has room for. A plan beyond this is refused with an issue that says so, never cut. */
export const limits = {
  parties: 8,
  /** Payers of one line: pairs of fund and quantity. */
  payers: 8,
  /** Places among which one amount is divided: the payers, and nobody (what a scheme gives to no party). */
  places: 9,
  factors: 4,
  /**
   * Each line takes some 370 cells with all steps of its calculation. This many fill a file that `readWorkbook` still
   * opens: a quarter of its bounds (unpacked size, cells) is left to the other sheets. `bench/README.md` tells what it costs.
   */
  costLines: 3_000,
  /** Sessions that the timetable lists; the terminal lists all. */
  sessions: 2_000,
  /** Totals up to here are proven equal in sheet and library; cells hold 15 digits, intermediate steps need the rest. */
  exactTotal: 10_000_000_000_000,
  /** Weights of one split, added up. */
  exactWeights: 10_000_000,
  /** Amounts in whose proportion a payment is divided, added up: their remainders are worked out digit by digit. */
  exactProportions: 10_000_000_000,
} as const

/** Empty rows that a table has for what a planner adds, where its declaration states no other number. */
export const spareRows = 20
