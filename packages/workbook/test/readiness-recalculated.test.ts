import { rubricNames, readinessStatuses, scorePlan, type ReadinessRubric } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { assessedPlan } from './assessed-plan.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

describe.skipIf(libreOffice.missing)(
  `readiness recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    const plans = Array.from({ length: 8 }, (_, n) => assessedPlan(n))
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]

    beforeAll(async () => {
      layouts = plans.map((plan, n) => layoutWorkbook(plan, { locale: n % 2 === 0 ? 'id' : 'en' }))
      results = recalculate(await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout)))))
    }, 600_000)

    test('hundreds of generated assessments get status, score and bounds of the library', async () => {
      const seen = new Set<string>()
      for (const [n, plan] of plans.entries()) {
        const language = n % 2 === 0 ? 'id' : 'en'
        const on = readTables(await cellsOf(results[n] as Uint8Array), language === 'id' ? 'Kesiapan' : 'Readiness')
        const [code, status, ...figures] =
          language === 'id'
            ? ['Kode', 'Status kesiapan', 'Nilai', 'Batas bawah', 'Batas atas', 'Cakupan bukti', 'Cakupan bukti segar']
            : ['Id', 'Readiness status', 'Score', 'Low', 'High', 'Evidence covers', 'Covered by fresh evidence']
        const rows = on.rows(code as string, status as string)
        const { results: known, unscored } = scorePlan(plan)
        expect(unscored).toEqual([])
        known.forEach((result, at) => {
          const rubric = plan.rubrics.find(({ id }) => id === result.rubricId) as ReadinessRubric
          const beside = readinessStatuses.codes.find((one) => one === result.status)
          const name = beside
            ? readinessStatuses.label(beside, language)
            : rubricNames(rubric, language).band(result.status)
          const row = rows[at] as number
          expect(on.at(row, status as string), `${result.assessmentId} of plan ${n}`).toBe(name)
          const { score, boundLow, boundHigh, coverage, effectiveCoverage } = result
          const expected = [score, boundLow, boundHigh, coverage, effectiveCoverage]
          figures.forEach((title, which) => {
            const shown = on.at(row, title)
            if (expected[which] === null) expect(shown).toBe('')
            else
              expect(shown, `${title} of ${result.assessmentId} of plan ${n}`).toBeCloseTo(expected[which] as number, 9)
          })
          seen.add(result.status)
        })
      }
      expect([...seen].sort()).toEqual(['BLOCKED', 'INSUFFICIENT_EVIDENCE', 'from-0', 'from-40', 'from-60', 'from-75'])
    })

    test('and so does every step on the way', async () => {
      for (const [n, layout] of layouts.entries()) {
        expect(await disagreements(layout, results[n] as Uint8Array), `plan ${n}`).toEqual([])
      }
    })
  },
)
