import { count, kilobytes, ratio, say, table } from './print-table.mjs'

/** The start-up of pages as tables for people. */
export function printStartup({ chromium, rounds, encodings, load, pages, toStarter }) {
  say(
    `\nstart-up in Chromium ${chromium}, compressed (${encodings.join(', ')}), Office.js a stub: ` +
      `from the request to the first control in view, ${rounds} rounds in turn`,
  )
  const milliseconds = (spread) => (spread === undefined ? 'NO CONTROL' : ratio(spread, 0))
  table([
    ['page', 'milliseconds', 'asked for until then', 'requests', 'in all', 'requests', 'asked elsewhere'],
    ...pages.map(({ page, milliseconds: spread, opening, inAll, elsewhere }) => [
      page,
      milliseconds(spread),
      kilobytes(opening.bytes),
      count(opening.requests),
      kilobytes(inAll.bytes),
      count(inAll.requests),
      count(elsewhere.length),
    ]),
  ])
  if (toStarter === undefined) {
    say('Against Microsoft’s starter project: build it elsewhere (see bench/README.md), then --starter=ITS/dist.')
  } else {
    say('\nours / the starter, both in Excel')
    table([
      ['time to the first control', 'asked for until then', 'requests'],
      [
        toStarter.milliseconds ? ratio(toStarter.milliseconds) : '',
        toStarter.bytes.toFixed(2),
        toStarter.requests.toFixed(2),
      ],
    ])
  }
  say(`Load of the machine in the last minute: ${load.toFixed(1)} processes.`)
}
