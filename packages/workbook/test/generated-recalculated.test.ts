import type { Language } from '@bekal/core'
import { aCostLine, aFund, aPlan, arbitraryPlan, aScheme } from '@bekal/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook } from '../src/layout/index.js'
import { formulaCells } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const locales: Language[] = ['id', 'en']
/** `npm run recalculate -- 300 7` tries three hundred, from seed 7 on; the suite a fixed few. */
const count = Number(process.env.BEKAL_PLANS ?? 24)
const seed = Number(process.env.BEKAL_PLANS_SEED ?? 20261124)
/** Plans in one run of LibreOffice: its start costs seconds, and each file it holds some memory. */
const batch = 12

/** Cases that generated plans found once: a fund named for a party that has another fund, and only that one. */
const found = ['a', 'b'].map((payer) =>
  aPlan({
    parties: ['a', 'b'].map((id) => ({ id, name: id, kind: 'other' as const })),
    funds: ['a', 'b'].map((id) => aFund({ id: `dana-${id}`, partyId: id })),
    agreements: [],
    schemes: [aScheme({ id: 'satu', rule: { kind: 'whole', party: payer } })],
    costLines: [aCostLine({ assignment: { kind: 'scheme', schemeId: 'satu', funds: { a: 'dana-b', b: 'dana-b' } } })],
  }),
)
const plans = [...found, ...fc.sample(arbitraryPlan, { numRuns: count, seed })]
const batches = Array.from({ length: Math.ceil(plans.length / batch) }, (_, n) => n * batch)

describe.skipIf(libreOffice.missing)(`generated plans [skipped when: ${libreOffice.reason}]`, () => {
  test.each(batches)(
    'plans from %i on: LibreOffice finds the library’s figure in every formula cell',
    async (first) => {
      const layouts = plans
        .slice(first, first + batch)
        .map((plan, at) => layoutWorkbook(plan, { locale: locales[(first + at) % 2] as Language }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      const wrong = []
      for (const [at, bytes] of recalculate(files).entries()) {
        const layout = layouts[at] as (typeof layouts)[number]
        expect(formulaCells(layout).length).toBeGreaterThan(4_000)
        wrong.push(...(await disagreements(layout, bytes)).map((one) => `plan ${first + at}: ${one}`))
      }
      expect(wrong).toEqual([])
    },
    600_000,
  )
})
