/** Numbers and tables as the report prints them. */
export const say = (text) => console.log(text)
export const count = (number) => number.toLocaleString('en')
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
export const ratio = ({ min, median, max }, digits = 2) =>
  [min, median, max].map((value) => value.toFixed(digits)).join(' – ')

/** Columns as wide as their widest cell; the first is text, the others stand to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  const last = widths.length - 1
  const line = (row) =>
    row
      .map((cell, at) =>
        at === 0 || (at === last && String(cell).includes(' + '))
          ? String(cell).padEnd(widths[at])
          : String(cell).padStart(widths[at]),
      )
      .join('  ')
  rows.forEach((row, at) => {
    say(line(row).trimEnd())
    if (at === 0) say(widths.map((width) => '-'.repeat(width)).join('  '))
  })
}
