import { stringify } from 'csv-stringify/sync'

/** A text, an amount in minor units, or any other figure. */
export type CsvCell = string | number | { readonly figure: number }

/** Rows as CSV (RFC 4180). Amounts in major units, every figure with a dot. */
export function renderCsv(rows: readonly (readonly CsvCell[])[], minorUnit: number): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      // A text that begins like a formula gets an apostrophe; figures keep their minus sign.
      escape_formulas: true,
      cast: {
        number: (minorUnits) => majorUnits(minorUnits, minorUnit),
        object: (cell) => ({ value: String((cell as { readonly figure: number }).figure), escape_formulas: false }),
      },
    },
  )
}

/** Exact, by moving the point: 1250 cents are 12.50. */
function majorUnits(minorUnits: number, decimals: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = minorUnits < 0 ? '-' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}
