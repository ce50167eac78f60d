import { describe, expect, test } from 'vitest'
import { aCohort, aPlan } from '../../test/index.js'
import { starterPrograms } from '../program/index.js'
import { languages } from '../vocabulary/index.js'
import { checkPlan } from './check-plan.js'
import { judgeOpportunities } from './judge-opportunities.js'
import { parsePlan } from './parse-plan.js'
import { starterProgram, UnknownStarterProgramError } from './starter-program.js'

describe.each(languages)('the whole catalogue in a plan in %s', (language) => {
  const programs = starterPrograms.map(({ id }) => starterProgram(id, language))
  const cohorts = programs.map(({ id }) => aCohort({ id: `${id}-1`, programId: id }))
  const figures = programs.flatMap(({ opportunity = {} }) =>
    Object.values(opportunity).filter((one) => one !== undefined),
  )
  const plan = aPlan({ locale: language, programs, cohorts })

  test('has the right shape and no remark', () => {
    expect(parsePlan(plan)).toEqual({ plan, issues: [] })
    expect(checkPlan(plan)).toEqual([])
  })

  test('every figure has a unit, a source and a status', () => {
    expect(figures.length).toBeGreaterThan(programs.length)
    expect(figures.every(({ unit, source }) => unit !== undefined && source !== undefined)).toBe(true)
  })

  test('an assumption says that it needs to be confirmed or surveyed', () => {
    const marked = language === 'id' ? /perlu/iu : /to be confirmed|needs a/iu
    for (const { source, status } of figures) if (status === 'assumption') expect(source).toMatch(marked)
  })

  test('no wage and no demand of one place: what a trade gives is unknown until they are filled in', () => {
    for (const { report } of judgeOpportunities(plan)) {
      expect(report.withWage.paybackMonths.answer).toBe('unknown')
      expect(report.missing).toEqual(expect.arrayContaining(['ownerWagePerMonth', 'localDemandPerDay']))
    }
  })
})

describe('the catalogue', () => {
  test('begins with the three founding trades and has others', () => {
    expect(starterPrograms.map(({ id }) => id).slice(0, 3)).toEqual(['vehicle-wash', 'barbershop', 'garment-sewing'])
    expect(starterPrograms.length).toBeGreaterThanOrEqual(8)
  })

  // 240 JP in 2024 (suara-ntt.com); 30 days × 240 minutes ÷ 45 = 160 JP, a quarter of it theory (Winardi et al. 2022);
  // 36 JP on 9 days (fokusborneo.com); 9–10 days of 8 JP (bicarablitar.com); 24–40 JP proposed for washing.
  test.each([
    ['garment-sewing', 240],
    ['welding', 160],
    ['batik', 36],
    ['barbershop', 80],
    ['vehicle-wash', 40],
  ])('%s takes the hours of the package it goes by: %i', (id, hours) => {
    const { units } = starterProgram(id, 'id')
    expect(units.reduce((sum, { lessonHours }) => sum + lessonHours, 0)).toBe(hours)
  })

  test('a quarter of the welding course is theory, as in the course it goes by', () => {
    const { units } = starterProgram('welding', 'en')
    expect(units.reduce((sum, { lessonHours, theoryShare = 0 }) => sum + lessonHours * theoryShare, 0)).toBeCloseTo(
      40,
      6,
    )
  })

  test('unit ids are unique over all programs, and a prerequisite comes before what needs it', () => {
    const ids = starterPrograms.flatMap(({ units }) => units.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { units } of starterPrograms) {
      units.forEach(({ requires = [] }, at) => {
        const before = units.slice(0, at).map(({ id }) => id)
        expect(before).toEqual(expect.arrayContaining([...requires]))
      })
    }
  })

  test('codes of a national standard are those that were read: six units of hairdressing', () => {
    const codes = starterPrograms.flatMap(({ units }) => units.flatMap(({ code }) => code ?? []))
    expect(codes).toEqual([
      ...['S.96KEC00.001.2', 'S.96KEC00.002.2', 'S.96KEC00.003.1', 'S.96KEC00.004.2', 'S.96KEC00.006.1'],
      'S.96KEC02.089.2',
    ])
  })

  test('every program adapts something to the prison and says why, and where hours, seats and certificate come from', () => {
    for (const { units, adaptations, evidence, tools } of starterPrograms) {
      expect(units.some(({ adaptation }) => adaptation !== undefined)).toBe(true)
      expect(adaptations.length).toBeGreaterThan(0)
      expect(adaptations.every(({ why }) => /perlu konfirmasi/u.test(why.id) && /to be confirmed/u.test(why.en))).toBe(
        true,
      )
      expect(tools.length).toBeGreaterThan(0)
      expect(evidence.map(({ about }) => about)).toEqual(
        expect.arrayContaining(['lesson-hours', 'seats', 'certificate']),
      )
    }
  })

  test('an unknown id is refused by name', () => {
    expect(() => starterProgram('juggling', 'en')).toThrow(UnknownStarterProgramError)
  })
})
