import {
  changeVerdicts,
  participantRubric,
  programRubric,
  readinessNotice,
  readinessStatuses,
  rubricNames,
  scorePlan,
  type ReadinessRubric,
  type TrainingPlan,
} from '@bekal/core'
import { aParticipant, aPlan, aProgram } from '@bekal/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { assessedPlan, brokenRubricsPlan } from './assessed-plan.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells, type Typed } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

describe.skipIf(libreOffice.missing)(
  `readiness recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    const plans = Array.from({ length: 8 }, (_, n) => assessedPlan(n))
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let edited: Uint8Array[]
    const others = [brokenRubricsPlan(), small]

    beforeAll(async () => {
      layouts = [...plans, ...others].map((plan, n) => layoutWorkbook(plan, { locale: n % 2 === 0 ? 'id' : 'en' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      const all = recalculate([...files, ...(await editedFiles())])
      results = all.slice(0, files.length)
      edited = all.slice(files.length)
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

    test('a rubric with errors scores nobody, and the checks count what is wrong', async () => {
      const [plan, at] = [brokenRubricsPlan(), plans.length]
      const { unscored, results: scored } = scorePlan(plan)
      expect([unscored.length > 8, scored.length > 0]).toEqual([true, true])
      const cell = await cellsOf(results[at] as Uint8Array)
      const on = readTables(cell, 'Kesiapan')
      const rows = on.rows('Kode', 'Status kesiapan')
      const unusable = plan.assessments.filter(
        (_, n) => on.at(rows[n] as number, 'Status kesiapan') === 'Rubrik tidak dapat dipakai',
      )
      expect(unusable.map(({ id }) => id)).toEqual(unscored)
      const check = readTables(cell, 'Cek')
      const found = check
        .rows('Yang diperiksa', 'Temuan')
        .filter((row) =>
          /^Rubrik: (?:ada kategori|kategori naik|dimensi, bobot)/u.test(String(check.at(row, 'Yang diperiksa'))),
        )
      expect(found.map((row) => check.at(row, 'Keadaan'))).toEqual(['PERIKSA', 'PERIKSA', 'PERIKSA'])
    })

    test('and tell change from errors of measurement as the library does', async () => {
      const seen = new Set<string>()
      for (const [n, plan] of plans.entries()) {
        const language = n % 2 === 0 ? 'id' : 'en'
        const on = readTables(await cellsOf(results[n] as Uint8Array), language === 'id' ? 'Kesiapan' : 'Readiness')
        const [code, status, points, verdict] =
          language === 'id'
            ? (['Kode', 'Status kesiapan', 'Perubahan (poin)', 'Kesimpulan perubahan'] as const)
            : (['Id', 'Readiness status', 'Change (points)', 'Verdict on the change'] as const)
        const rows = on.rows(code, status)
        for (const change of scorePlan(plan).changes) {
          const at = plan.assessments.findIndex(
            ({ subject, stage, rubricId }) =>
              JSON.stringify(subject) === JSON.stringify(change.subject) &&
              stage === change.to &&
              rubricId === change.rubricId,
          )
          const shown = [on.at(rows[at] as number, points), on.at(rows[at] as number, verdict)]
          expect(shown[1], `row ${at} of plan ${n}`).toBe(changeVerdicts.label(change.verdict, language))
          if (change.difference === null) expect(shown[0]).toBe('')
          else expect(shown[0]).toBeCloseTo(change.difference, 9)
          seen.add(change.reason ?? change.verdict)
        }
      }
      const told = [
        'DETERIORATED',
        'IMPROVED',
        'NO_RELIABLE_CHANGE',
        'no-common-evidence',
        'no-measurement-error',
        'other-version',
      ]
      expect([...seen].sort()).toEqual(told)
    })

    describe('when somebody types', () => {
      const open = async (which: number) => {
        const cell = await cellsOf(edited[which] as Uint8Array)
        const on = readTables(cell, 'Kesiapan')
        const row = on.rowOf('Kode', 'program', 'Status kesiapan')
        const check = readTables(cell, 'Cek')
        const states = check.rows('Yang diperiksa', 'Temuan')
        const found = (rule: string) =>
          states
            .filter((one) => String(check.at(one, 'Yang diperiksa')).startsWith(rule))
            .map((one) => check.at(one, 'Temuan'))
        return { cell, on, found, shown: (heading: string) => on.at(row, heading) }
      }

      // 20·75 + 20·75 + 15·80 + 15·100 + 15·(100 + 60)/2 + 15·90, in hundredths.
      test('nothing: the program stands at 82.5, and the notice is read first', async () => {
        const { cell, shown, found } = await open(0)
        expect(shown('Nilai')).toBeCloseTo(82.5, 9)
        expect(shown('Status kesiapan')).toBe('Layak dimulai')
        expect(shown('Langkah berikutnya')).toMatch(/^Lakukan tindakan: .+ → Unggul$/u)
        expect(cell('Kesiapan', 'A6')).toBe(readinessNotice.id)
        expect(found('Skema, Pembagian')).toEqual([0])
      })

      test('a value below a gate: held, three points less, and the stored step asks to be computed again', async () => {
        const { shown, found } = await open(1)
        expect(shown('Nilai')).toBeCloseTo(79.5, 9)
        expect(shown('Status kesiapan')).toBe('Tertahan syarat wajib')
        expect(shown('Syarat belum terpenuhi')).toBe('Biaya yang sudah ada penanggungnya (persen)')
        expect(shown('Langkah berikutnya')).toBe('Hitung ulang')
        expect(found('Skema, Pembagian')).toEqual([1])
        const { issues, plan } = await readWorkbook(edited[1] as Uint8Array)
        expect(issues).toContainEqual(expect.objectContaining({ code: 'values-outdated', sheet: 'Kesiapan' }))
        expect(plan?.assessments[0]?.observations['dana-pasti']?.value).toBe(70)
      })

      test('another start of a band and another level: both count at once and come back in the plan', async () => {
        const { shown } = await open(2)
        // The level 4 is now 85: 20·85 + 20·(75 + 85)/2 instead of 20·75 + 20·75.
        expect(shown('Nilai')).toBeCloseTo(85.5, 9)
        expect(shown('Status kesiapan')).toBe('Perbaiki dahulu')
        const { plan } = await readWorkbook(edited[2] as Uint8Array)
        expect(plan?.rubrics[1]?.bands.map(({ min }) => min)).toEqual([0, 50, 86, 90])
      })

      test('a band out of order: nothing is scored by the rubric, and two checks say why', async () => {
        const { shown, found } = await open(3)
        expect(shown('Nilai')).toBe('')
        expect(shown('Status kesiapan')).toBe('Rubrik tidak dapat dipakai')
        expect(found('Rubrik: kategori naik')).toEqual([1])
        expect(found('Kesiapan: rubrik tiap penilaian')[0]).toBeGreaterThan(0)
      })
    })
  },
)

const at = '2026-11-20'
/** A program assessed by the shipped rubric, and a rubric of participants beside it. */
const small: TrainingPlan = aPlan({
  programs: [aProgram()],
  participants: [aParticipant()],
  rubrics: [participantRubric, programRubric],
  assessments: [
    {
      id: 'program',
      rubricId: programRubric.id,
      subject: { programId: 'jahit' },
      stage: 'before',
      asOf: '2026-11-24',
      observations: {
        permintaan: { value: 4, at },
        'balik-modal': { value: 6, at },
        'usaha-sendiri': { value: 4, at },
        'unit-disesuaikan': { value: 80, at },
        'instruktur-ditugaskan': { value: 100, at },
        'izin-keamanan': { value: true, at },
        peralatan: { value: 60, at },
        'dana-pasti': { value: 90, at },
      },
    },
  ],
})

async function editedFiles(): Promise<Uint8Array[]> {
  const layout = layoutWorkbook(small, { locale: 'id' })
  const bytes = await buildWorkbook(small, { locale: 'id' })
  const band = (id: string, min: number) =>
    addressesIn(layout, 'Rubrik', 'Mulai nilai', { id: programRubric.id, second: ['Kode', id] }, { 'Mulai nilai': min })
  /** The score of level 4: three rows below that of level 1, which is the first of its indicator. */
  const level = (indicator: string, score: number): Record<string, Typed> => {
    const which = { id: programRubric.id, second: ['Kode indikator', indicator] } as const
    const [first] = Object.keys(addressesIn(layout, 'Rubrik', 'Kode indikator', which, { Nilai: score }))
    return { [(first as string).replace(/\d+$/u, (row) => String(Number(row) + 3))]: score }
  }
  const observed = (indicator: string, value: Typed) => {
    const which = { id: 'program', second: ['Indikator', indicator] } as const
    return addressesIn(layout, 'Kesiapan', 'Indikator', which, { Nilai: value })
  }
  return [
    bytes,
    editCells(bytes, { Kesiapan: observed('dana-pasti', 70) }),
    editCells(bytes, {
      Rubrik: {
        ...band('layak', 86),
        ...band('unggul', 90),
        ...level('permintaan', 85),
        ...level('usaha-sendiri', 85),
      },
    }),
    editCells(bytes, { Rubrik: band('layak', 95) }),
  ]
}
