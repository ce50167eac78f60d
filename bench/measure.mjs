/**
 * Paired measuring: every round runs all cases after one another, on the same input, in an order that turns from round
 * to round. What slows the machine down for a while then slows all of them, and the ratio of one round stays fair. Time
 * is processor time: waiting for others does not lengthen it, collecting one's own garbage does.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects garbage, so that one case does not pay for the rubbish of the one before it. */
const collect = runInNewContext('gc')

/**
 * @param {Record<string, (round: number, part: number) => unknown>} cases what to run; a promise is awaited
 * @param {{ rounds: number, warmUp: number, parts?: number }} options warm-up rounds are run and thrown away; they are
 *   numbered from 0 like the others. A round is cut into `parts`, in each of which every case has its turn: where one
 *   case takes far longer than another, an interruption would otherwise nearly always strike the long one.
 * @returns {Promise<Record<string, number[]>>} milliseconds of processor time of each case in each round
 */
export async function paired(cases, { rounds, warmUp, parts = 1 }) {
  const names = Object.keys(cases)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    const round = turn < 0 ? turn + warmUp : turn
    const sums = Object.fromEntries(names.map((name) => [name, 0]))
    for (let part = 0; part < parts; part += 1) {
      for (let at = 0; at < names.length; at += 1) {
        const name = names[(at + round + part) % names.length]
        if (parts === 1 || at + part === 0) collect()
        const start = processorTime()
        const result = cases[name](round, part)
        if (result instanceof Promise) await result
        sums[name] += processorTime() - start
      }
    }
    if (turn >= 0) for (const name of names) times[name].push(sums[name])
  }
  return times
}

/** Milliseconds that this process has computed since it began. */
export function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Ratios of two cases, round by round. */
export function ratios(ours, theirs) {
  return spread(ours.map((time, round) => time / theirs[round]))
}

/** @returns {{ min: number, median: number, max: number }} */
export function spread(values) {
  return { min: Math.min(...values), median: median(values), max: Math.max(...values) }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Random numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
