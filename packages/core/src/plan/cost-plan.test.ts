import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPlan, arbitraryPlan } from '../../test/index.js'
import { aSharedCourse } from '../../test/shared-course.js'
import { costPlan, currencyOf, programOfLine } from './index.js'

describe('what a shared course costs', () => {
  test('by line, by program and in all, cash and in kind apart', () => {
    expect(costPlan(aSharedCourse())).toEqual({
      total: 2_001_000,
      cash: 1_501_000,
      inKind: 500_000,
      lines: [
        { id: 'bahan', total: 400_000 },
        { id: 'honor', total: 1_000_001 },
        { id: 'alat', total: 999 },
        { id: 'ruang', total: 500_000 },
        { id: 'mentor', total: 0 },
        { id: 'cetak', total: 100_000 },
      ],
      programs: [
        { id: 'jahit', cash: 1_500_001, inKind: 500_000 },
        { id: 'las', cash: 0, inKind: 0 },
      ],
      general: { cash: 999, inKind: 0 },
    })
  })

  test('a plan without lines costs nothing', () => {
    expect(costPlan(aPlan())).toMatchObject({ total: 0, cash: 0, inKind: 0, general: { cash: 0, inKind: 0 } })
  })

  test('a line of an unknown cohort is in no program but in the total', () => {
    const { programs, general, total } = costPlan(aSharedCourse({ cohorts: [] }))
    expect(programs[0]).toEqual({ id: 'jahit', cash: 1_000_001, inKind: 500_000 })
    expect(general).toEqual({ cash: 500_999, inKind: 0 })
    expect(total).toBe(2_001_000)
  })

  test('in every plan, lines make the total, and so do programs and the rest', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { total, cash, inKind, lines, programs, general } = costPlan(plan)
        const parts = [...programs, general]
        expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(total)
        expect(parts.reduce((sum, part) => sum + part.cash, 0)).toBe(cash)
        expect(parts.reduce((sum, part) => sum + part.inKind, 0)).toBe(inKind)
        expect(cash + inKind).toBe(total)
      }),
    )
  })
})

describe('where a line belongs', () => {
  const plan = aSharedCourse()

  test.each([
    ['its program', { programId: 'las' }, 'las'],
    ['the program of its cohort', { cohortId: 'jahit-1' }, 'jahit'],
    ['no program where it is of the whole plan', {}, undefined],
    ['no program where its cohort is unknown', { cohortId: 'tak-ada' }, undefined],
  ])('%s', (_, scope, program) => {
    expect(programOfLine(plan, { scope })).toBe(program)
  })
})

describe('the currency of a plan', () => {
  test('rupiah without a stated minor unit are whole', () => {
    expect(currencyOf(aPlan())).toEqual({ code: 'IDR', minorUnit: 0 })
  })

  test('any currency has the minor unit it states', () => {
    expect(currencyOf(aPlan({ currency: 'MYR', currencyMinorUnit: 2 }))).toEqual({ code: 'MYR', minorUnit: 2 })
  })
})
