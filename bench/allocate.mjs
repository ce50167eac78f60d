/** `allocate` against dinero.js, and against the least that any answer costs: a bare loop that checks nothing. */
import { allocate } from '@bekal/core'
import { allocate as allocateDinero, dinero, toSnapshot } from 'dinero.js'
import { median, paired, ratios, seeded } from './measure.mjs'

const rounds = 20
const splitsPerRound = 50_000
const parts = 50
const weightLists = 4096
/** Cost lines of a training budget run from a box of pens to a workshop. */
const totals = { from: 5_000, to: 500_000_000 }
/** The rupiah as plans count it: whole, without sen. */
const rupiah = { code: 'IDR', base: 10, exponent: 0 }

/** Takes up what the loops give, so that no engine may skip them as useless. */
const sink = { sum: 0 }

/** @returns one entry for each number of parties */
export async function benchAllocate() {
  const results = []
  for (const parties of [3, 8]) results.push(await benchParties(parties))
  return results
}

async function benchParties(parties) {
  const random = seeded(parties)
  const weights = Array.from({ length: weightLists }, () => basisPoints(parties, random))
  const lines = Array.from({ length: rounds }, () => Array.from({ length: splitsPerRound }, () => total(random)))
  const size = splitsPerRound / parts
  /** Runs one way of splitting over a part of the lines of a round; whole numbers go in, whole numbers come out. */
  const over = (split) => (round, part) => {
    const amounts = lines[round]
    const end = (part + 1) * size
    for (let at = part * size; at < end; at += 1) sink.sum += split(amounts[at], weights[at % weightLists])[0]
  }
  const times = await paired(
    { ours: over(allocate), dinero: over(splitWithDinero), limit: over(bareLoop) },
    { rounds, parts, warmUp: 4 },
  )
  const perSplit = (name) => (median(times[name]) * 1e6) / splitsPerRound
  return {
    parties,
    splits: rounds * splitsPerRound,
    rounds,
    nanosecondsPerSplit: { ours: perSplit('ours'), dinero: perSplit('dinero'), limit: perSplit('limit') },
    ratios: { oursToDinero: ratios(times.ours, times.dinero), oursToLimit: ratios(times.ours, times.limit) },
    differing: differing(lines, weights),
  }
}

function splitWithDinero(amount, weights) {
  const parts = allocateDinero(dinero({ amount, currency: rupiah }), weights)
  return parts.map((part) => toSnapshot(part).amount)
}

const remainders = new Float64Array(8)

/** The limit: largest remainder on plain numbers, nothing checked, one scratch array for all calls. */
function bareLoop(amount, weights) {
  const { length } = weights
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += weights[at]
  const shares = new Array(length)
  let missing = amount
  for (let at = 0; at < length; at += 1) {
    const product = amount * weights[at]
    const share = Math.floor(product / sum)
    shares[at] = share
    remainders[at] = product - share * sum
    missing -= share
  }
  while (missing > 0) {
    let best = 0
    for (let at = 1; at < length; at += 1) if (remainders[at] > remainders[best]) best = at
    shares[best] += 1
    remainders[best] = -1
    missing -= 1
  }
  return shares
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
function total(random) {
  return Math.floor(totals.from * (totals.to / totals.from) ** random())
}
