/**
 * Courses in time and who can finish them: `schedulePlan` on a year of a thousand cohorts, and as many people as are held
 * in the country judged against twenty of them. Each run is a process of its own, at two sizes to see how it grows.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './measure.mjs'

const cases = [
  { work: 'schedule', sizes: [250, 1_000], runs: 3 },
  { work: 'answers', sizes: [68_750, 275_000], runs: 2 },
  { work: 'reasons', sizes: [5_000, 20_000], runs: 1 },
]
const oneCase = fileURLToPath(new URL('one-case.mjs', import.meta.url))

/** @returns one entry for each work; medians of the runs, and how time for each one grows with four times as many */
export function benchCourses() {
  return cases.map(({ work, sizes, runs }) => {
    const seen = sizes.map((size) => Array.from({ length: runs }, () => runOnce(work, size)))
    const milliseconds = seen.map((times) => median(times.map(({ result }) => result.milliseconds)))
    const each = milliseconds.map((time, at) => (time * 1000) / sizes[at])
    return {
      work,
      sizes,
      runs,
      milliseconds,
      microsecondsEach: each,
      growth: each[1] / each[0],
      maxRssMiB: seen.map((times) => median(times.map(({ maxRssMiB }) => maxRssMiB))),
      planMiB: median(seen[1].map(({ result }) => result.planMiB)),
      right: seen.flat().every(({ result }) => result.right),
    }
  })
}

function runOnce(work, size) {
  return JSON.parse(execFileSync(process.execPath, [oneCase, `${work}Courses`, String(size)], { encoding: 'utf8' }))
}
