import { aCostLine, aFund, aPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook } from '../src/layout/index.js'
import { limits } from '../src/limits.js'
import { cellsOf } from './cells.js'
import { withWrongResults } from './disagreements.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

/** A quantity in ten-thousandths and a unit cost. */
interface Case {
  readonly parts: bigint
  readonly unitCost: bigint
}

/** What a cell takes. */
const mostUnitCost = 999_999_999_999_999n

/** Halves, and what is one ten-thousandth beside them, at every size up to the greatest total that sheet and library share. */
const cases = fc
  .sample(
    fc.record({
      digits: fc.integer({ min: 1, max: 13 }),
      parts: fc.bigInt(1n, 99_999_999n),
      off: fc.constantFrom(-1n, 0n, 1n),
    }),
    { numRuns: 600, seed: 20261129 },
  )
  .flatMap(({ digits, parts, off }): Case[] => {
    const most = 10n ** BigInt(digits) * 10_000n
    // The unit cost nearest to that total for which quantity × unit cost ends in 4999, 5000 or 5001 ten-thousandths.
    const around = most / parts < mostUnitCost ? most / parts : mostUnitCost
    for (let unitCost = around; unitCost > 0n && unitCost > around - 40_000n; unitCost -= 1n) {
      if ((parts * unitCost) % 10_000n === 5_000n + off) return [{ parts, unitCost }]
    }
    return []
  })
const found: Case = { parts: 5_933_000n, unitCost: 856_542_165n } // 593.3 × 856,542,165 = 508,186,466,494.5

/** Half away from zero, in whole numbers. */
const expected = ({ parts, unitCost }: Case) => Number((2n * parts * unitCost + 10_000n) / 20_000n)

test.skipIf(libreOffice.missing)(
  `totals of lines at halves and beside them [skipped when: ${libreOffice.reason}]`,
  async () => {
    const all = [found, ...cases]
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter((one) => expected(one) > limits.exactTotal / 10).length).toBeGreaterThan(10)
    const plan = aPlan({
      funds: [aFund({ ceiling: 999_999_999_999_999 })],
      agreements: [],
      costLines: all.flatMap(({ parts, unitCost }, at) =>
        [1, -1].map((sign) =>
          aCostLine({
            id: `b${at}${sign < 0 ? 'k' : ''}`,
            factors: [{ value: Number(parts) / 10_000, unit: 'paket' }],
            unitCost: sign * Number(unitCost),
          }),
        ),
      ),
    })
    const [bytes] = recalculate([await writeLayout(withWrongResults(layoutWorkbook(plan, { locale: 'id' })))])
    const on = readTables(await cellsOf(bytes as Uint8Array), 'RAB')
    const totals = on
      .rows('Kode', 'Uraian')
      .slice(0, 2 * all.length)
      .map((row) => on.at(row, 'Jumlah biaya'))
    expect(totals).toEqual(all.flatMap((one) => [expected(one), -expected(one)]))
  },
  300_000,
)
