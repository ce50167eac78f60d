/** The report as tables for people. */
import { count, kilobytes, ratio, say, table } from './print-table.mjs'
import { printStartup } from './print-startup.mjs'

export function print({ node, cores, ...report }) {
  say(`Node ${node}, ${cores} cores. A ratio is our time divided by theirs in the same round: lower is faster.`)
  for (const [section, printed] of Object.entries(printers)) {
    if (report[section] !== undefined) printed(report[section])
  }
}

const printers = {
  allocate: printAllocate,
  carry: printCarry,
  table: printTable,
  country: printCountry,
  courses: printCourses,
  readiness: printReadiness,
  functions: printFunctions,
  workbook: printWorkbook,
  hostile: printHostile,
  memory: printMemory,
  large: printLarge,
  startup: printStartup,
}

function printAllocate(results) {
  const [{ splits, rounds }] = results
  say(`\nallocate: ${count(splits)} splits by each way in ${rounds} rounds; thousands of splits per second, median`)
  table([
    ['method', 'parties', 'totals', 'ours', 'dinero.js', 'limit', 'ours / dinero.js', 'ours / limit'],
    ...results.flatMap(({ parties, totals, nanosecondsPerSplit: time, ways }) =>
      ways.map(({ way, nanosecondsPerSplit, oursToDinero, oursToLimit }) => [
        way,
        parties,
        totals,
        ...[nanosecondsPerSplit, time.dinero, time.limit].map((ns) => count(Math.round(1e6 / ns))),
        ratio(oursToDinero, 3),
        ratio(oursToLimit),
      ]),
    ),
  ])
  say('\nanswers that are not the exact largest-remainder split')
  table([
    ['parties', 'totals', 'ours', 'limit', 'dinero.js', 'off by'],
    ...results.map(({ parties, totals, differing }) => [
      parties,
      totals,
      count(differing.ours),
      count(differing.limit),
      `${count(differing.dinero)} (${((100 * differing.dinero) / splits).toFixed(0)} %)`,
      `≤ Rp${count(differing.dineroLargest)}`,
    ]),
  ])
}

function printHostile(results) {
  say('\nfiles made to do harm, each read in a process of its own: time to the answer, memory above reading nothing')
  table([
    ['file', 'kB', 'ms', 'MiB more', 'answer'],
    ...results.map(({ name, bytes, milliseconds, moreMiB, answer }) => [
      name,
      count(Math.round(bytes / 1024)),
      count(Math.round(milliseconds)),
      count(Math.round(moreMiB)),
      answer,
    ]),
  ])
}

function printCarry(results) {
  say(
    `\nallocateCarrying over ${count(results[0].lines)} lines: greatest distance of a party from its exact share of all`,
  )
  table([
    ['weights', 'carried', 'plain', 'dinero.js', 'ns per split', 'carried / plain', 'carried / dinero.js'],
    ...results.map(({ weights, drift, nanosecondsPerSplit, carryingToPlain, carryingToDinero }) => [
      weights,
      `Rp${drift.carrying.toFixed(4)}`,
      `Rp${count(Math.round(drift.plain))}`,
      `Rp${count(Math.round(drift.dinero))}`,
      nanosecondsPerSplit.toFixed(0),
      ratio(carryingToPlain),
      ratio(carryingToDinero, 3),
    ]),
  ])
  const holds = results.every(({ drift }) => drift.carrying < 1)
  say(`Fact: with carried debts nobody is ever a rupiah off: ${holds ? 'holds' : 'DOES NOT HOLD'}.`)
}

function printFunctions(results) {
  const [{ rows, rounds }] = results
  say(
    `\n=BEKAL.ALLOCATE over ${count(rows)} totals as built for Excel: milliseconds, median of ${rounds}; Excel’s own share is not in it`,
  )
  table([
    ['parties', 'one formula', 'one in every row', 'library alone', 'every row / one', 'one / library'],
    ...results.map(({ parties, milliseconds: { spill, perRow, bare }, perRowToSpill, spillToLibrary }) => [
      parties,
      ...[spill, perRow, bare].map((ms) => ms.toFixed(1)),
      ratio(perRowToSpill),
      ratio(spillToLibrary),
    ]),
  ])
}

function printTable(results) {
  const lengths = Object.keys(results[0].milliseconds)
  say(`\nallocateTable, 12 columns, totals up to 10^13: milliseconds by rows, median of ${results[0].rounds}`)
  table([
    ['cells', ...lengths.map((rows) => `${rows} rows`), 'twice the rows', 'right'],
    ...results.map(({ kind, milliseconds, growth, right }) => [
      kind,
      ...lengths.map((rows) => milliseconds[rows].toFixed(0)),
      ratio(growth),
      right ? 'yes' : 'NO',
    ]),
  ])
}

function printCountry(results) {
  say(`\na plan of the whole country, each in a process of its own; median of ${results[0].runs}`)
  table([
    ['', 'lines', 'milliseconds', 'µs per line', 'peak memory', 'right'],
    ...results.map(({ work, lines, milliseconds, microsecondsPerLine, maxRssMiB, right }) => [
      countryNames[work],
      count(lines),
      milliseconds.toFixed(0),
      microsecondsPerLine.toFixed(1),
      `${maxRssMiB.toFixed(0)} MiB`,
      right ? 'yes' : 'NO',
    ]),
  ])
}

const countryNames = { countryOnly: 'the plan alone', splitPlan: 'splitPlan', checkPlan: 'checkPlan' }

function printCourses(results) {
  say('\ncourses in time and who can finish them, each in a process of its own; times of the larger size')
  table([
    ['', 'how many', 'milliseconds', 'µs each', 'of µs each at a quarter', 'peak memory', 'before the work', 'right'],
    ...results.map(({ work, sizes, milliseconds, microsecondsEach, growth, maxRssMiB, planMiB, right }) => [
      courseNames[work],
      count(sizes[1]),
      milliseconds[1].toFixed(0),
      microsecondsEach[1].toFixed(1),
      growth.toFixed(2),
      `${maxRssMiB[1].toFixed(0)} MiB`,
      `${planMiB.toFixed(0)} MiB`,
      right ? 'yes' : 'NO',
    ]),
  ])
}

const courseNames = {
  schedule: 'cohorts of a year (schedulePlan)',
  answers: 'people against 20 cohorts, answers only',
  reasons: 'people against 20 cohorts, with every reason',
}

function printReadiness(results) {
  say('\nreadiness, 20 indicators; the limit is a loop over typed arrays that checks nothing and explains nothing')
  table([
    ['', 'people', 'milliseconds', 'limit', 'µs each', 'ours / limit', 'peak memory', 'right'],
    ...results.map(({ work, people, milliseconds, microsecondsEach, oursToLimit, maxRssMiB, right }) => [
      readinessNames[work],
      count(people),
      milliseconds.ours.toFixed(0),
      milliseconds.limit?.toFixed(1) ?? '',
      microsecondsEach.toFixed(2),
      oursToLimit === undefined ? '' : ratio(oursToLimit),
      maxRssMiB === undefined ? '' : `${maxRssMiB.toFixed(0)} MiB`,
      right ? 'yes' : 'NO',
    ]),
  ])
}

const readinessNames = {
  bare: 'bare scores (scoreTable)',
  explained: 'with explanation (scorePrepared)',
  ranks: '10,000 weight draws (rankIntervals)',
  country: 'with explanation, in a process of its own',
}

function printWorkbook({ plan, rounds, sheets, cells, formulas, fileBytes, build, read }) {
  say(`\nworkbook of ${plan}: ${sheets} sheets, ${count(cells)} cells (${count(formulas)} formulas); ${rounds} rounds`)
  table([
    ['', 'ours', 'plain exceljs', 'ours / exceljs', 'of ours, layout'],
    ...[
      ['build', build],
      ['read', read],
    ].map(([name, { milliseconds, ratio: spread, layout }]) => [
      name,
      `${milliseconds.ours.toFixed(0)} ms`,
      `${milliseconds.exceljs.toFixed(0)} ms`,
      ratio(spread),
      layout === undefined ? '' : `${layout.toFixed(0)} ms`,
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

function printLarge({ sheet, whole, reads }) {
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`
  const memory = (mib) => `${mib.toFixed(0)} MiB`
  say(`\n${count(sheet.lines)} cost lines on their sheet, written; ${sheet.runs} runs, each a process of its own`)
  table(
    [
      ['', 'processor time', 'ours / theirs', 'peak memory', 'file'],
      ['ours', sheet.ours, ''],
      ['plain exceljs', sheet.exceljs, ratio(sheet.ofExceljs)],
      ['hucre (without rules)', sheet.hucre, ratio(sheet.ofHucre)],
    ].map(([name, seen, ...rest]) =>
      typeof seen === 'string'
        ? [name, seen, ...rest]
        : [name, seconds(seen.milliseconds), ...rest, memory(seen.maxRssMiB), kilobytes(seen.fileBytes)],
    ),
  )
  say('\nwhole workbooks')
  table([
    ['cost lines', 'processor time', 'ms per line', 'peak memory', 'file', 'kB per line'],
    ...whole.map(({ lines, milliseconds, maxRssMiB, fileBytes }) => [
      count(lines),
      seconds(milliseconds),
      (milliseconds / lines).toFixed(2),
      memory(maxRssMiB),
      kilobytes(fileBytes),
      (fileBytes / lines / 1000).toFixed(1),
    ]),
  ])
  say(`\nreading, every cell judged; ${reads[0].runs} runs`)
  table([
    ['', 'cost lines', 'ours', 'plain exceljs', 'ours / exceljs', 'peak memory', 'of exceljs'],
    ...reads.map(({ what, lines, ours, exceljs, ofExceljs }) => [
      what,
      count(lines),
      seconds(ours.milliseconds),
      seconds(exceljs.milliseconds),
      ratio(ofExceljs),
      memory(ours.maxRssMiB),
      memory(exceljs.maxRssMiB),
    ]),
  ])
}
