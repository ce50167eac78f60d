import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseMoves, type Offer } from './choose-moves.js'

const uneven = (positions: readonly number[]) => positions.reduce((sum, one) => sum + Math.abs(one), 0)
const offer = (amount: number, rooms: number[] = []): Offer => ({ from: 0, amount, takers: [{ to: 1, rooms }] })
const begin = (positions: number[], rooms: number[] = []) => ({ positions, beyond: positions.map(Math.abs), rooms })
const amounts = (positions: number[], offers: Offer[], rooms: number[] = []) =>
  chooseMoves(begin(positions, rooms), offers, 10_000).moves.map(({ offer: { amount } }) => amount)

describe('two parties', () => {
  test.each<[string, number, number[], number[]]>([
    ['the one that fits', 300, [100, 300, 250], [300]],
    ['two that fit together', 300, [100, 250, 200], [200, 100]],
    ['the nearest from below', 300, [280, 330], [280]],
    ['the nearest from above', 300, [250, 330], [330]],
    ['none that leaves more than before', 300, [601], []],
    ['nor one that leaves the same the other way round', 300, [600], []],
    ['fewer lines where they come equally near', 300, [150, 150, 300], [300]],
    ['where larger-first fails, the exact choice', 300, [190, 160, 140], [160, 140]],
    ['nothing where all is even', 0, [1], []],
  ])('%s', (_, position, offers, expected) => {
    const from = offers.map((amount) => offer(amount))
    expect(amounts([position, -position], from)).toEqual(expected)
  })

  test('none that passes zero where no position may', () => {
    const [positions, offers] = [[300, -300], [250, 330].map((amount) => offer(amount))]
    const { moves } = chooseMoves({ positions, beyond: [0, 0], rooms: [] }, offers, 10_000)
    expect(moves.map(({ offer: { amount } }) => amount)).toEqual([250])
  })

  test('a room is not overdrawn, also by several', () => {
    expect(amounts([300, -300], [offer(150, [0]), offer(100, [0]), offer(90, [1])], [180, 90])).toEqual([150, 90])
  })

  test('a search that is stopped gives the best it has seen and says so', () => {
    const many = Array.from({ length: 60 }, (_, n) => offer(2 * (1_000 + n * n)))
    const position = 50_001
    const stopped = chooseMoves(begin([position, -position]), many, 200)
    expect(stopped.proven).toBe(false)
    expect(stopped.moves.reduce((sum, { offer: { amount } }) => sum + amount, 0)).toBeGreaterThan(position * 0.9)
    expect(chooseMoves(begin([position, -position]), many, 200)).toEqual(stopped)
  })
})

/** Every choice there is, tried one by one. */
function bestByTrying(
  positions: readonly number[],
  beyond: readonly number[],
  offers: readonly Offer[],
  rooms: readonly number[],
) {
  let best = { uneven: uneven(positions), moves: 0 }
  const visit = (at: number, left: readonly number[], room: readonly number[], moves: number) => {
    const holds = left.every((one, n) => one * Math.sign(positions[n] as number) >= -(beyond[n] as number))
    if (!holds || room.some((one) => one < 0)) return
    const found = { uneven: uneven(left), moves }
    if (found.uneven < best.uneven || (found.uneven === best.uneven && moves < best.moves)) best = found
    const next = offers[at]
    if (next === undefined) return
    visit(at + 1, left, room, moves)
    for (const { to, rooms: used } of next.takers) {
      const moved = left.map((one, n) => one + (n === to ? next.amount : 0) - (n === next.from ? next.amount : 0))
      const less = room.map((one, n) => one - (used.includes(n) ? next.amount : 0))
      visit(at + 1, moved, less, moves + 1)
    }
  }
  visit(0, positions, rooms, 0)
  return best
}

test('no choice is better: compared with trying them all', () => {
  const taker = fc.record({ to: fc.constantFrom(2, 3), rooms: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 2 }) })
  const offers = fc.array(
    fc.record({
      from: fc.constantFrom(0, 1),
      amount: fc.integer({ min: 1, max: 60 }),
      takers: fc.array(taker, { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  const cases = fc.record({
    over: fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 })),
    cut: fc.integer({ min: 1, max: 99 }),
    mayPass: fc.boolean(),
    offers,
    rooms: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 })),
  })
  fc.assert(
    fc.property(cases, ({ over: [one, other], cut, mayPass, offers: all, rooms }) => {
      const third = Math.min(one + other - 1, Math.max(1, Math.floor(((one + other) * cut) / 100)))
      const positions = [one, other, -third, third - one - other]
      const beyond = positions.map((position) => (mayPass ? Math.abs(position) : 0))
      const { moves, proven } = chooseMoves({ positions, beyond, rooms }, all, 10_000)
      const [left, room] = [[...positions], [...rooms]] as [number[], number[]]
      for (const {
        offer: { from, amount },
        taker: { to, rooms: used },
      } of moves) {
        left[from] = (left[from] as number) - amount
        left[to] = (left[to] as number) + amount
        for (const at of used) room[at] = (room[at] as number) - amount
      }
      expect(proven).toBe(true)
      expect(new Set(moves.map((move) => all.indexOf(move.offer))).size).toBe(moves.length)
      expect(room.every((one) => one >= 0)).toBe(true)
      expect({ uneven: uneven(left), moves: moves.length }).toEqual(bestByTrying(positions, beyond, all, rooms))
    }),
  )
})
