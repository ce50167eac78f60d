/** `allocateCarrying`: how far a party's running total strays from its exact share of all, and what that costs. */
import { allocate, allocateCarrying } from '@bekal/core'
import { allocate as allocateDinero, dinero, toSnapshot } from 'dinero.js'
import { median, paired, ratios, seeded } from './measure.mjs'

const lines = 300_000
const rounds = 10
const parts = 100
const rupiah = { code: 'IDR', base: 10, exponent: 0 }
const weighings = {
  'eight alike': [1_250, 1_250, 1_250, 1_250, 1_250, 1_250, 1_250, 1_250],
  'eight uneven': [3_137, 2_411, 1_503, 1_009, 811, 607, 401, 121],
}

/** @returns one entry for each list of weights; drift in rupiah, the greatest after any line, of any party */
export async function benchCarry() {
  const results = []
  for (const [name, weights] of Object.entries(weighings)) results.push(await benchWeights(name, weights))
  return results
}

async function benchWeights(name, weights) {
  const random = seeded(weights[0])
  const totals = Array.from({ length: lines }, () => 5_000 + Math.floor(random() * 2_000_000))
  const size = lines / rounds / parts
  const over = (split) => (round, part) => {
    const from = (round * parts + part) * size
    for (let at = from; at < from + size; at += 1) split(totals[at])
  }
  let debts
  const carrying = (total) => {
    const split = allocateCarrying(total, weights, debts)
    debts = split.debts
    return split.amounts
  }
  const plain = (total) => allocate(total, weights)
  const byDinero = (total) =>
    allocateDinero(dinero({ amount: total, currency: rupiah }), weights).map((part) => toSnapshot(part).amount)
  const times = await paired(
    { carrying: over(carrying), plain: over(plain), dinero: over(byDinero) },
    { rounds, parts, warmUp: 2 },
  )
  debts = undefined
  return {
    weights: name,
    lines,
    drift: { carrying: drift(carrying), plain: drift(plain), dinero: drift(byDinero) },
    nanosecondsPerSplit: (median(times.carrying) * 1e6 * rounds) / lines,
    carryingToPlain: ratios(times.carrying, times.plain),
    carryingToDinero: ratios(times.carrying, times.dinero),
  }

  /** Exact: in parts of the weights' sum, which stay whole. */
  function drift(split) {
    const got = weights.map(() => 0)
    const sum = weights.reduce((all, weight) => all + weight, 0)
    let [all, worst] = [0, 0]
    for (const total of totals) {
      all += total
      split(total).forEach((amount, at) => {
        got[at] += amount
        worst = Math.max(worst, Math.abs(got[at] * sum - all * weights[at]))
      })
    }
    return worst / sum
  }
}
