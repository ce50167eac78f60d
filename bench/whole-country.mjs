/** `splitPlan` and `checkPlan` on a plan of the whole country, and on parts of it, each in a process of its own. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './measure.mjs'

const sizes = [3_000, 30_000, 300_000]
const runs = 3
const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))

/** @returns one entry for each work and size; medians of the runs, in which all take turns */
export function benchWholeCountry() {
  const cases = ['countryOnly', 'splitPlan', 'checkPlan'].flatMap((work) =>
    sizes.map((lines) => ({ work, lines, seen: [] })),
  )
  for (let run = 0; run < runs; run += 1) {
    for (const { work, lines, seen } of cases) {
      seen.push(JSON.parse(execFileSync(process.execPath, [oneCase, work, String(lines)], { encoding: 'utf8' })))
    }
  }
  return cases.map(({ work, lines, seen }) => ({
    work,
    lines,
    runs,
    milliseconds: median(seen.map(({ result }) => result.milliseconds)),
    microsecondsPerLine: (median(seen.map(({ result }) => result.milliseconds)) * 1000) / lines,
    maxRssMiB: median(seen.map(({ maxRssMiB }) => maxRssMiB)),
    right: seen.every(({ result }) => result.right),
  }))
}
