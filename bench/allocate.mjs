/** `allocate` by every method, against dinero.js and against the least that any answer costs: a bare loop. */
import { allocate, allocationMethods } from '@bekal/core'
import { allocate as allocateDinero, dinero, toSnapshot } from 'dinero.js'
import { bareLoop } from './bare-loop.mjs'
import { median, paired, ratios, seeded } from './measure.mjs'

const rounds = 15
const splitsPerRound = 8_000
const parts = 20
const weightLists = 4096
/** Cost lines of a training budget run from a box of pens to a workshop; the largest amount there is has 15 digits. */
const sizes = {
  'Rp5,000 to 500 million': { from: 5_000, to: 500_000_000 },
  'up to 10^15': { from: 900_000_000_000_000, to: 999_999_999_999_999 },
}
/** The rupiah as plans count it: whole, without sen. */
const rupiah = { code: 'IDR', base: 10, exponent: 0 }

/** Takes up what the loops give, so that no engine may skip them as useless. */
const sink = { sum: 0 }

/** @returns one entry for each number of parties and size of totals */
export async function benchAllocate() {
  const results = []
  for (const parties of [3, 8, 12]) {
    for (const [totals, range] of Object.entries(sizes)) results.push(await benchParties(parties, totals, range))
  }
  return results
}

async function benchParties(parties, totals, range) {
  const random = seeded(parties)
  const weights = Array.from({ length: weightLists }, () => basisPoints(parties, random))
  const lines = Array.from({ length: rounds }, () => Array.from({ length: splitsPerRound }, () => total(random, range)))
  const size = splitsPerRound / parts
  /** Runs one way of splitting over a part of the lines of a round; whole numbers go in, whole numbers come out. */
  const over = (split) => (round, part) => {
    const amounts = lines[round]
    const end = (part + 1) * size
    for (let at = part * size; at < end; at += 1) sink.sum += split(amounts[at], weights[at % weightLists])[0]
  }
  const methods = allocationMethods.map((method) => {
    const options = { method }
    return [method, over((amount, parts) => allocate(amount, parts, options))]
  })
  const cases = { default: over(allocate), ...Object.fromEntries(methods) }
  const times = await paired(
    { ...cases, dinero: over(splitWithDinero), limit: over(bareLoop) },
    { rounds, parts, warmUp: 3 },
  )
  const perSplit = (name) => (median(times[name]) * 1e6) / splitsPerRound
  return {
    parties,
    totals,
    splits: rounds * splitsPerRound,
    rounds,
    nanosecondsPerSplit: { dinero: perSplit('dinero'), limit: perSplit('limit') },
    ways: Object.keys(cases).map((way) => ({
      way,
      nanosecondsPerSplit: perSplit(way),
      oursToDinero: ratios(times[way], times.dinero),
      oursToLimit: ratios(times[way], times.limit),
    })),
    differing: differing(lines, weights),
  }
}

function splitWithDinero(amount, weights) {
  const parts = allocateDinero(dinero({ amount, currency: rupiah }), weights)
  return parts.map((part) => toSnapshot(part).amount)
}

/** How many splits are not the exact largest-remainder answer, which is worked out in bigint on its own. */
function differing(lines, weights) {
  const counts = { ours: 0, dinero: 0, limit: 0, dineroLargest: 0 }
  const differs = (split, exact) => split.some((share, at) => share !== exact[at])
  for (const amounts of lines) {
    amounts.forEach((amount, at) => {
      const weighing = weights[at % weightLists]
      const exact = exactSplit(amount, weighing)
      if (differs(allocate(amount, weighing), exact)) counts.ours += 1
      if (differs(bareLoop(amount, weighing), exact)) counts.limit += 1
      const theirs = splitWithDinero(amount, weighing)
      if (!differs(theirs, exact)) return
      counts.dinero += 1
      theirs.forEach((share, party) => {
        counts.dineroLargest = Math.max(counts.dineroLargest, Math.abs(share - exact[party]))
      })
    })
  }
  return counts
}

function exactSplit(amount, weights) {
  const total = BigInt(amount)
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  const entries = weights.map((weight, at) => {
    const product = total * BigInt(weight)
    return { at, share: product / sum, remainder: product % sum }
  })
  const missing = Number(total - entries.reduce((all, { share }) => all + share, 0n))
  const shares = entries.map(({ share }) => Number(share))
  const byRemainder = entries.sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  )
  for (const { at } of byRemainder.slice(0, missing)) shares[at] += 1
  return shares
}

/** Weights that add up to 10,000, one list in four with a party that pays nothing. */
function basisPoints(parties, random) {
  const paying = random() < 0.25 ? parties - 1 : parties
  const cuts = Array.from({ length: paying - 1 }, () => Math.floor(random() * 10_001)).sort((a, b) => a - b)
  const weights = [...cuts, 10_000].map((cut, at) => cut - (cuts[at - 1] ?? 0))
  return paying === parties ? weights : [...weights, 0]
}

/** Spread evenly over the orders of magnitude. */
function total(random, { from, to }) {
  return Math.floor(from * (to / from) ** random())
}
