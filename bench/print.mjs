/** The report as tables for people. */

export function print({ node, cores, allocate, workbook, memory }) {
  say(`Node ${node}, ${cores} cores. A ratio is our time divided by theirs in the same round: lower is faster.`)
  printAllocate(allocate)
  printWorkbook(workbook)
  printMemory(memory)
}

function printAllocate(results) {
  const [{ splits, rounds }] = results
  say(`\nallocate: ${count(splits)} splits in ${rounds} rounds; nanoseconds per split, median`)
  table([
    [
      'parties',
      'ours',
      'dinero.js',
      'limit',
      'ours / dinero.js',
      'ours / limit',
      'not exact: ours',
      'dinero.js',
      'off by',
    ],
    ...results.map(({ parties, nanosecondsPerSplit: time, ratios, differing }) => [
      parties,
      time.ours.toFixed(0),
      time.dinero.toFixed(0),
      time.limit.toFixed(0),
      ratio(ratios.oursToDinero),
      ratio(ratios.oursToLimit),
      count(differing.ours),
      `${count(differing.dinero)} (${((100 * differing.dinero) / splits).toFixed(0)} %)`,
      `≤ Rp${differing.dineroLargest}`,
    ]),
  ])
}

function printWorkbook({ plan, rounds, sheets, cells, formulas, fileBytes, build, read }) {
  say(`\nworkbook of ${plan}: ${sheets} sheets, ${count(cells)} cells (${count(formulas)} formulas); ${rounds} rounds`)
  table([
    ['', 'ours', 'plain exceljs', 'ours / exceljs', 'where our time goes'],
    ...[
      ['build', build],
      ['read', read],
    ].map(([name, { milliseconds, ratio: spread, steps }]) => [
      name,
      `${milliseconds.ours.toFixed(0)} ms`,
      `${milliseconds.exceljs.toFixed(0)} ms`,
      ratio(spread),
      Object.entries(steps)
        .map(([step, time]) => `${step} ${Number.isFinite(time) ? time.toFixed(0) : '?'} ms`)
        .join(' + '),
    ]),
    [
      'file size',
      kilobytes(fileBytes.ours),
      kilobytes(fileBytes.exceljs),
      (fileBytes.ours / fileBytes.exceljs).toFixed(2),
      '',
    ],
  ])
}

const caseNames = {
  nothing: 'Node alone',
  buildWorkbook: 'build, ours',
  writePlainly: 'build, plain exceljs',
  readWorkbook: 'read, ours',
  readPlainly: 'read, plain exceljs',
}

function printMemory(cases) {
  say('\neach once in a process of its own, from its start; median of three')
  table([
    ['', 'peak memory', 'time', 'processor time'],
    ...cases.map(({ case: name, maxRssMiB, milliseconds, cpuMilliseconds }) => [
      caseNames[name],
      `${maxRssMiB.toFixed(0)} MiB`,
      `${milliseconds.toFixed(0)} ms`,
      `${cpuMilliseconds.toFixed(0)} ms`,
    ]),
  ])
}

const say = (text) => console.log(text)
const count = (number) => number.toLocaleString('en')
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
const ratio = ({ min, median, max }) => `${min.toFixed(2)} – ${median.toFixed(2)} – ${max.toFixed(2)}`

/** Columns as wide as their widest cell; the first is text, the others stand to the right. */
function table(rows) {
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
