import { dateAfter, schedulePlan, type TrainingPlan } from '@bekal/core'
import { aCohort, aParticipant, aPlan, aProgram, arbitraryPlan } from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { toSerial } from '../src/definition/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const seeded = <T>(values: fc.Arbitrary<T>, numRuns: number) => fc.sample(values, { numRuns, seed: 20261124 })

/** Calendar, site and parameters as generated, drawn into the plan's year; sixty cohorts of every pace and length. */
function planOfCohorts(plan: TrainingPlan, at: number): TrainingPlan {
  const days = seeded(fc.nat({ max: 500 }), 400).slice(at * 3)
  const day = (n: number) => dateAfter(`${plan.fiscalYear}-01-01`, days[n % days.length] as number)
  const period = <T extends { from: string; to: string }>(one: T, n: number): T => {
    const from = day(n)
    return { ...one, from, to: dateAfter(from, n % 40) }
  }
  const hours = seeded(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.record({ mon: fc.nat(9), sat: fc.nat(5) })), 100)
  return {
    ...aPlan(),
    fiscalYear: plan.fiscalYear,
    site: plan.site.signatories === undefined ? plan.site : { ...plan.site, signatories: [] },
    calendar: {
      ...plan.calendar,
      holidays: Array.from({ length: 20 }, (_, n) => ({
        date: day(n + 50),
        label: `Libur ${n}`,
        kind: n % 3 === 0 ? ('collective-leave' as const) : ('public-holiday' as const),
        status: 'official' as const,
      })).filter(({ date }, n, all) => all.findIndex((one) => one.date === date) === n),
      closures: Array.from({ length: 3 }, (_, n) => period({ from: '', to: '', why: `Tutup ${n}` }, n + 7)),
      shortDays: [
        ...(plan.calendar.shortDays ?? []).map((one, n) => period(one, n + 20)),
        { ...period({ from: '', to: '' }, 31), lessonHoursPerDay: { mon: 2, fri: 1, sun: 0 }, why: 'Puasa' },
      ],
    },
    parameters: [
      ...(plan.parameters ?? []),
      { id: 'lesson-hours-per-day-max', value: 4 + (at % 5), validFrom: day(90), status: 'assumption' },
    ],
    programs: Array.from({ length: 10 }, (_, n) =>
      aProgram({
        id: `p${n}`,
        units: [{ id: 'u', title: `Unit ${n}`, lessonHours: 1 + n * 47 }],
        seats: { min: 0, max: 16 },
      }),
    ),
    cohorts: Array.from({ length: 60 }, (_, n) =>
      aCohort({
        id: `c${n}`,
        programId: `p${n % 10}`,
        startsOn: day(n + 100),
        ...(n % 3 > 0 && { lessonHoursPerDay: hours[n] as number }),
      }),
    ),
  }
}

const generated = seeded(arbitraryPlan, 30)
  .filter(({ site }) => Object.values(site.lessonHoursPerDay).some((hours) => hours > 0))
  .slice(0, 4)
  .map(planOfCohorts)

describe.skipIf(libreOffice.missing)(
  `courses recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let edited: Uint8Array

    beforeAll(async () => {
      layouts = generated.map((plan) => layoutWorkbook(plan, { locale: 'id' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      results = recalculate([...files, await editedFile()])
      edited = results.pop() as Uint8Array
    }, 600_000)

    test('hundreds of generated cohorts begin and end in the sheet when the library says', async () => {
      let ended = 0
      for (const [at, plan] of generated.entries()) {
        const last = dateAfter(`${plan.fiscalYear}-01-01`, 511)
        const on = readTables(await cellsOf(results[at] as Uint8Array), 'Jadwal')
        const rows = on.rows('Angkatan', 'Sesi pertama')
        schedulePlan(plan).cohorts.forEach(({ id, endsOn, startsOn, trainingDays }, n) => {
          const row = rows[n] as number
          const reached = endsOn !== null && endsOn <= last
          ended += reached ? 1 : 0
          const expected = reached ? [id, toSerial(startsOn as string), toSerial(endsOn), trainingDays] : [id, '', '']
          const found = ['Angkatan', 'Sesi pertama', 'Selesai', 'Hari pelatihan'].map((heading) => on.at(row, heading))
          expect(reached ? found : [found[0], ...found.slice(2)], `plan ${at} ${id}`).toEqual(expected)
        })
      }
      expect(ended).toBeGreaterThan(120)
    })

    test('and so does every step on the way', async () => {
      for (const [at, layout] of layouts.entries()) {
        expect((await disagreements(layout, results[at] as Uint8Array)).slice(0, 5)).toEqual([])
      }
    })

    test('a holiday, another pace and a later start move the end in the sheet, and what was stored is marked outdated', async () => {
      const on = readTables(await cellsOf(edited), 'Jadwal')
      const dates = Object.fromEntries(cohortRows(on).map((row) => [on.at(row, 'Angkatan'), on.at(row, 'Selesai')]))
      const { plan } = await readWorkbook(edited)
      const library = schedulePlan(plan as TrainingPlan).cohorts.map(({ id, endsOn }) => [
        id,
        toSerial(endsOn as string),
      ])
      expect(Object.entries(dates)).toEqual(library)
      // jahit-1: 5 on Monday the 2nd, holiday on the 3rd, 5, 5, 3, then 2 on Monday the 9th. jahit-2: 2 a day from the 9th.
      expect(dates).toEqual({
        'jahit-1': toSerial('2026-03-09'),
        'jahit-2': toSerial('2026-03-20'),
        'jahit-3': toSerial('2026-06-04'),
      })
      const states = cohortRows(on).map((row) => on.at(row, 'Jadwal tersimpan'))
      expect(states).toEqual(['Hitung ulang', 'Hitung ulang', 'Sesuai'])
      const checks = readTables(await cellsOf(edited), 'Cek')
      const row = checks
        .rows('Yang diperiksa', 'Temuan')
        .find((one) => String(checks.at(one, 'Yang diperiksa')).includes('nilai yang dihitung program'))
      expect(checks.at(row as number, 'Temuan')).toBe(2)
      const { issues } = await readWorkbook(edited)
      expect(issues.filter(({ code }) => code === 'values-outdated').map(({ sheet }) => sheet)).toContain('Jadwal')
    })

    test('a clash that the library found is red on the sheet of checks, with its place', async () => {
      const clashing: TrainingPlan = {
        ...small,
        cohorts: small.cohorts.map((cohort) => ({ ...cohort, startsOn: '2026-03-02', participantCodes: ['P-01'] })),
      }
      const layout = layoutWorkbook(clashing, { locale: 'id' })
      const [result] = recalculate([await writeLayout(withWrongResults(layout))])
      expect(await disagreements(layout, result as Uint8Array)).toEqual([])
      const on = readTables(await cellsOf(result as Uint8Array), 'Cek')
      const row = on
        .rows('Yang diperiksa', 'Temuan')
        .find((one) => String(on.at(one, 'Yang diperiksa')).includes('bentrok'))
      expect([on.at(row as number, 'Temuan'), on.at(row as number, 'Keadaan')]).toEqual([3, 'PERIKSA'])
    }, 120_000)
  },
)

/** Rows of the first table; the sheet goes on with others. */
const cohortRows = (on: ReturnType<typeof readTables>) => on.rows('Angkatan', 'Sesi pertama').slice(0, 3)

const small: TrainingPlan = aPlan({
  programs: [aProgram({ seats: { min: 0, max: 16 } })],
  participants: [aParticipant()],
  cohorts: [
    aCohort({ participantCodes: ['P-01'] }),
    aCohort({ id: 'jahit-2', lessonHoursPerDay: 5 }),
    aCohort({ id: 'jahit-3', startsOn: '2026-06-01' }),
  ],
})

/** A holiday comes in; one cohort gets another pace and start. */
async function editedFile(): Promise<Uint8Array> {
  const layout = layoutWorkbook(small, { locale: 'id' })
  return editCells(await buildWorkbook(small, { locale: 'id' }), {
    Kalender: addressesIn(
      layout,
      'Kalender',
      'Nama hari',
      { spare: 0 },
      {
        Tanggal: toSerial('2026-03-03'),
        'Nama hari': 'Libur contoh',
        'Jenis libur': 'Libur nasional',
        'Status tanggal': 'Resmi',
      },
    ),
    Angkatan: addressesIn(
      layout,
      'Angkatan',
      'Kode tempat',
      { id: 'jahit-2' },
      {
        Mulai: toSerial('2026-03-09'),
        'JP/hari': 2,
      },
    ),
  })
}
