import {
  allocate,
  allocateTable,
  explainAllocation,
  judgeOpportunity,
  prepareScheme,
  schedulePlan,
  scorePlan,
  unassigned,
  workingDays,
  type TrainingPlan,
} from '@bekal/core'
import { arbitraryPlan, completeOpportunity } from '@bekal/core/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serialOf } from '../src/functions/definition/cell-kind.js'
import { PlanSource } from '../src/functions/plan/plan-source.js'
import { call, refusalOf } from './call-function.js'
import { rawWorkbook } from './raw-workbook.js'

/** What functions show is what the library says, on plans that nobody chose. */
const law = (sentence: string, numRuns: number, holds: (plan: TrainingPlan, total: number) => void) =>
  test(sentence, () => fc.assert(fc.property(arbitraryPlan, amounts, holds), { numRuns }))
const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
const weightLists = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0))

describe('on generated plans', () => {
  law('SHARE is the scheme of the library, for one amount, a column and a list of parties', 150, (plan, total) => {
    for (const scheme of plan.schemes) {
      const prepared = prepareScheme(scheme, plan)
      if (prepared === undefined) {
        expect(refusalOf('SHARE', [scheme.id, total], { plan }).labels.id).toContain(scheme.id)
        continue
      }
      const account = plan.costLines[0]?.account ?? ''
      const shares = prepared.share(total, account || undefined)
      const shareOf = (id: string) => (Object.hasOwn(shares, id) ? shares[id] : 0)
      const single = call('SHARE', [scheme.id, total, account], { plan })
      expect(single.reduce((sum, [, amount]) => sum + (amount as number), 0)).toBe(total)
      const ids = plan.parties.map(({ id }) => id)
      const [row = []] = call('SHARE', [scheme.id, [[total], [0]], account], { plan })
      expect(row.slice(0, ids.length)).toEqual(ids.map(shareOf))
      expect(row[ids.length] ?? 0).toBe(shareOf(unassigned))
      const list = [...ids].reverse().concat('(belum dibebankan)')
      expect(call('SHARE', [scheme.id, total, account, [list]], { plan })).toEqual([
        [...[...ids].reverse(), unassigned].map(shareOf),
      ])
    }
  }) // prettier-ignore

  law('ENDDATE of every cohort is the end of its schedule', 100, (plan) => {
    for (const { id, endsOn } of schedulePlan(plan).cohorts) {
      if (endsOn === null) expect(refusalOf('ENDDATE', [id], { plan }).code).toBe('not-available')
      else expect(call('ENDDATE', [id], { plan })).toEqual([[serialOf(endsOn)]])
    }
  })

  law('ENDDATE of a start and hours is that of a cohort with them', 60, (plan) => {
    for (const cohort of plan.cohorts.filter(({ lessonHoursPerDay }) => lessonHoursPerDay === undefined)) {
      const hours = plan.programs.find(({ id }) => id === cohort.programId)?.units.reduce((sum, unit) => sum + unit.lessonHours, 0) ?? 0
      const end = schedulePlan(plan).cohorts.find(({ id }) => id === cohort.id)?.endsOn
      if (typeof end !== 'string' || hours > 10_000) continue
      expect(call('ENDDATE', [cohort.startsOn, hours], { plan })).toEqual([[serialOf(end)]])
    }
  }) // prettier-ignore

  law('WORKDAYS are those of the calendar', 60, (plan) => {
    const [from, to] = [`${plan.fiscalYear}-01-01`, `${plan.fiscalYear}-12-31`]
    expect(call('WORKDAYS', [from, to], { plan })).toEqual([[workingDays(plan.calendar, from, to)]])
  })

  law('READINESS and NEXTSTEP of every stage are those of the scores', 150, (plan) => {
    const { results } = scorePlan(plan)
    for (const { subject, rubricId, stage } of results) {
      const own = results.filter((one) => JSON.stringify([one.subject, one.rubricId, one.stage]) === JSON.stringify([subject, rubricId, stage]))
      const latest = own.reduce((best, one) => (one.asOf >= best.asOf ? one : best))
      const id = 'programId' in subject ? subject.programId : subject.participantCode
      // A program may be called like a participant; then the participant is meant.
      if ('programId' in subject && plan.participants.some(({ code }) => code === id)) continue
      const [row = []] = call('READINESS', [id, rubricId, stage], { plan })
      expect(row[0]).toBe(latest.score ?? '')
      const [next = []] = call('NEXTSTEP', [id, rubricId, stage], { plan })
      if (latest.cheapestUpgrade !== null) expect(next.slice(1, 3)).toEqual([latest.cheapestUpgrade.cost, latest.cheapestUpgrade.newScore])
      else if (latest.nextStep !== 'ACT') expect(next.slice(1)).toEqual(['', '', ''])
    }
  }) // prettier-ignore

  test('the plan that a workbook holds gives the same as the plan itself', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, amounts, async (plan, total) => {
        const source = new PlanSource()
        const reading = new Promise<TrainingPlan | undefined>((resolve) =>
          source.watch((one) => resolve('view' in one ? one.view.plan : undefined)),
        )
        source.connect({ read: async () => rawWorkbook(plan), onChange: () => () => {} })
        const read = await reading
        for (const { id } of plan.schemes.filter((scheme) => prepareScheme(scheme, plan) !== undefined)) {
          expect(call('SHARE', [id, total], { plan: read as TrainingPlan })).toEqual(call('SHARE', [id, total], { plan }))
        }
      }),
      { numRuns: 5 },
    )
  }) // prettier-ignore
})

describe('on generated numbers', () => {
  test('ALLOCATE of a column is allocate, row by row', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), weightLists, (totals, weights) => {
        const column = totals.map((total) => [total])
        const rows = totals.map((total) => allocate(total, weights))
        expect(call('ALLOCATE', [column, [weights]])).toEqual(rows)
        expect(call('ALLOCATE', [column, totals.map(() => weights)])).toEqual(rows)
        const turned = weights.map((_, at) => rows.map((row) => row[at]))
        expect(call('ALLOCATE', [[totals], weights.map((weight) => [weight])])).toEqual(turned)
      }),
    )
  })

  test('CERTIFICATE adds up to its amounts', () => {
    fc.assert(
      fc.property(amounts, weightLists, (total, weights) => {
        const table = call('CERTIFICATE', [total, [weights]])
        const { entries } = explainAllocation(total, weights)
        const rows = table.slice(1, -2)
        expect(rows.map((row) => row.at(-1))).toEqual(entries.map(({ amount }) => amount))
        for (const row of rows) expect((row[3] as number) + (row[5] as number)).toBe(row[6])
      }),
    )
  })

  test('ALLOCATETABLE is the table of the library', () => {
    const tables = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(tables, fc.array(fc.nat({ max: 1000 }), { minLength: 4, maxLength: 4 }), (weights, totals) => {
        const rows = totals.slice(0, weights.length)
        const sum = rows.reduce((all, one) => all + one, 0)
        const third = Math.floor(sum / 3)
        const columns = [third, third, sum - 2 * third]
        const found = allocateTable(weights, { rows, columns })
        const args = [weights, rows.map((one) => [one]), [columns]]
        if (found.ok) expect(call('ALLOCATETABLE', args)).toEqual(found.table)
        else expect(refusalOf('ALLOCATETABLE', args).labels.id).toContain(`kelebihan ${found.clash.amount.toLocaleString('id-ID')}.`)
      }),
    )
  }) // prettier-ignore

  test('BREAKEVEN is the judgement of the library', () => {
    fc.assert(
      fc.property(completeOpportunity, (opportunity) => {
        const inputs = ['price', 'variableCost', 'fixedCostPerMonth', 'startUpCost', 'unitsPerDay', 'workingDaysPerMonth', 'ownerWagePerMonth'] as const
        const args = inputs.map((input) => opportunity[input]?.value)
        const { withWage, withoutWage } = judgeOpportunity(opportunity)
        const shown = call('BREAKEVEN', args).slice(2).map((row) => row.slice(1))
        const keys = ['breakEvenPerMonth', 'breakEvenPerDay', 'monthlyResult', 'paybackMonths'] as const
        expect(shown).toEqual(
          keys.map((key) => [withoutWage, withWage].map((standing) => (standing[key].answer === 'known' ? standing[key].value : 'tidak pernah'))),
        )
      }),
    )
  }) // prettier-ignore
})
