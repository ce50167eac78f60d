import {
  eligibilityAnswers,
  planEligibility,
  type EligibilityRule,
  type Participant,
  type TrainingPlan,
} from '@bekal/core'
import {
  aCohort,
  anEligibilityRule,
  aPlan,
  aProgram,
  arbitraryEligibilityRule,
  arbitraryParticipant,
} from '@bekal/core/testing'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorkbook, readWorkbook } from '../src/index.js'
import { writeLayout } from '../src/exceljs/index.js'
import { layoutWorkbook, type WorkbookLayout } from '../src/layout/index.js'
import { cellsOf } from './cells.js'
import { disagreements, withWrongResults } from './disagreements.js'
import { addressesIn, editCells } from './edit-cells.js'
import { readTables } from './read-tables.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const units = ['ukur', 'potong', 'jahit']
const programs = [
  aProgram({
    units: units.map((id, at) => ({ id, title: id, lessonHours: 20 + 5 * at })),
    tools: [
      { name: 'Gunting', risk: 'high', quantity: 8 },
      { name: 'Mesin jahit', risk: 'low', quantity: 8 },
    ],
  }),
  aProgram({ id: 'cuci', field: 'Jasa otomotif', units: [{ id: 'cuci', title: 'Mencuci', lessonHours: 40 }] }),
]
const base = aPlan({ programs })
const sample = <T>(values: fc.Arbitrary<T>, numRuns: number) => fc.sample(values, { numRuns, seed: 20_261_124 })

/** Released in the months around the courses of March and June 2026, with whatever else may be recorded or not. */
const people = (code: string): fc.Arbitrary<Participant> => {
  const day = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10))
  const interests = fc.option(fc.subarray(['Garmen', 'Otomotif', 'Las, listrik']), { nil: undefined })
  const dates = fc.record(
    { halfSentenceDate: day(-60, 60), twoThirdsSentenceDate: day(-30, 160) },
    { requiredKeys: [], noNullPrototype: true },
  )
  const releases = fc
    .tuple(day(0, 40), day(20, 90), day(40, 160), fc.boolean(), fc.boolean())
    .map(([a, b, c, early, late]) => {
      const [earliest, likely, latest] = [a, b, c].sort() as [string, string, string]
      return { kind: 'parole' as const, ...(early && { earliest }), likely, ...(late && { latest }) }
    })
  return fc
    .tuple(arbitraryParticipant(code, ['ukur', 'potong', 'jahit', 'cuci']), releases, dates, interests)
    .map(([person, release, known, wishes]) => {
      const { code: id, status, completedUnits, literacy, flags } = person
      return {
        ...{ code: id, status, release },
        ...known,
        ...(completedUnits && { completedUnits }),
        ...(literacy && { literacy }),
        ...(wishes && { interests: wishes }),
        ...(flags && { flags }),
      }
    })
}

const ruleIds = [
  'train-sentenced',
  'train-tools',
  'TRAIN-INTEREST',
  'practise-half',
  'practise-two-thirds',
  'baru-1',
  'baru-2',
  'Baru-1',
]

/** A plan of sixty people, two in three of them in a cohort, by the defaults or by rules of its own. */
function generated(n: number): TrainingPlan {
  const codes = Array.from({ length: 60 }, (_, at) => `P-${n}-${at}`)
  const participants = sample(fc.tuple(...codes.map(people)), n + 1)[n] as Participant[]
  const rules = sample(
    fc.shuffledSubarray(ruleIds, { minLength: 4 }).chain((ids) => fc.tuple(...ids.map(arbitraryEligibilityRule))),
    n + 1,
  )[n] as EligibilityRule[]
  return {
    ...base,
    cohorts: [
      aCohort({ participantCodes: codes.slice(0, 25) }),
      aCohort({ id: 'cuci-1', programId: 'cuci', startsOn: '2026-06-06', participantCodes: codes.slice(20, 40) }),
      aCohort({ id: 'jahit-2', startsOn: '2026-04-01', lessonHoursPerDay: 0 }),
    ],
    participants,
    ...(n > 0 && { eligibilityRules: rules }),
    ...(n === 2 && { parameters: [{ id: 'release-buffer-days' as const, value: 21, status: 'assumption' as const }] }),
  }
}

describe.skipIf(libreOffice.missing)(
  `eligibility recalculated by LibreOffice [skipped when: ${libreOffice.reason}]`,
  () => {
    const plans = Array.from({ length: 6 }, (_, n) => generated(n))
    let layouts: WorkbookLayout[]
    let results: Uint8Array[]
    let edited: Uint8Array

    beforeAll(async () => {
      layouts = plans.map((plan, n) => layoutWorkbook(plan, { locale: n % 2 === 0 ? 'id' : 'en' }))
      const files = await Promise.all(layouts.map((layout) => writeLayout(withWrongResults(layout))))
      results = recalculate([...files, await editedFile()])
      edited = results.pop() as Uint8Array
    }, 600_000)

    test('hundreds of generated people get the answers of the library', async () => {
      const seen = new Set<string>()
      for (const [n, plan] of plans.entries()) {
        const language = n % 2 === 0 ? 'id' : 'en'
        const on = readTables(await cellsOf(results[n] as Uint8Array), language === 'id' ? 'Peserta' : 'Participants')
        const [code, train, practise] =
          language === 'id'
            ? ['Kode', 'Berlatih di dalam', 'Praktik di luar']
            : ['Code', 'Train inside', 'Practise outside']
        const rows = on.rows(code as string, train as string)
        const cohortOf = (person: string) =>
          plan.cohorts.find(({ participantCodes }) => participantCodes?.includes(person))
        const answers = new Map(plan.cohorts.map(({ id }) => [id, planEligibility(plan, id, { asOf: '2026-01-01' })]))
        plan.participants.forEach((person, at) => {
          const cohort = cohortOf(person.code)
          const known = answers.get(cohort?.id ?? '')?.people[at]
          const row = rows[at] as number
          const shown = [train, practise].map((title) => on.at(row, title as string))
          if (known === undefined) return expect(shown[0]).toMatch(/Belum masuk|In no cohort/u)
          expect(shown, `${person.code} of plan ${n}`).toEqual(
            [known.train, known.practise].map(({ answer }) => eligibilityAnswers.label(answer, language)),
          )
          return seen.add(known.train.answer).add(known.practise.answer)
        })
      }
      expect([...seen].sort()).toEqual(['no', 'only-if-late-release', 'unknown', 'yes'])
    })

    test('and so does every step on the way', async () => {
      for (const [n, layout] of layouts.entries()) {
        expect(await disagreements(layout, results[n] as Uint8Array), `plan ${n}`).toEqual([])
      }
    })

    test('a release typed anew changes the answer; interests typed anew leave the stored verdict behind', async () => {
      const on = readTables(await cellsOf(edited), 'Peserta')
      const rows = on.rows('Kode', 'Berlatih di dalam')
      expect(rows.slice(0, 2).map((row) => on.at(row, 'Berlatih di dalam'))).toEqual(['Ya', 'Belum dapat dijawab'])
      const { issues } = await readWorkbook(edited)
      expect(issues).toContainEqual(expect.objectContaining({ code: 'values-outdated', sheet: 'Peserta' }))
    })
  },
)

/** Two people of a cohort whose course ends on 19 March 2026; interests are asked for. */
const small: TrainingPlan = {
  ...base,
  cohorts: [aCohort({ participantCodes: ['A', 'B'] })],
  participants: [
    { code: 'A', status: 'sentenced', release: { kind: 'parole', likely: '2026-03-20' }, interests: ['Garmen'] },
    { code: 'B', status: 'sentenced', release: { kind: 'parole', likely: '2026-12-31' }, interests: ['Garmen'] },
  ],
  eligibilityRules: [anEligibilityRule({ id: 'train-interest' }, { kind: 'interest' })],
}

async function editedFile(): Promise<Uint8Array> {
  const layout = layoutWorkbook(small, { locale: 'id' })
  const bytes = await buildWorkbook(small, { locale: 'id' })
  return editCells(bytes, {
    Peserta: {
      ...addressesIn(layout, 'Peserta', 'Status hukum', { id: 'A' }, { 'Bebas diperkirakan': 46_387 }),
      ...addressesIn(layout, 'Peserta', 'Status hukum', { id: 'B' }, { Minat: 'Las' }),
    },
  })
}
