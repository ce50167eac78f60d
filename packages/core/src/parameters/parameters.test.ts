import { describe, expect, test } from 'vitest'
import {
  defaultParameters,
  parameterDefinitions,
  parameterIds,
  parameterOn,
  parameterOverlaps,
  valueOn,
  type PlanParameter,
} from './index.js'

const minutes = (value: number, validity: Partial<PlanParameter> = {}): PlanParameter => ({
  id: 'lesson-hour-minutes',
  value,
  status: 'assumption',
  ...validity,
})
const on = (parameters: readonly PlanParameter[], date: string) => valueOn(parameters, 'lesson-hour-minutes', date)

describe('the defaults', () => {
  test.each([
    ['lesson-hour-minutes', 45],
    ['lesson-hours-per-day-max', 10],
    ['attendance-min', 0.8],
  ] as const)('%s is %s, as the process map of a national training centre has it', (id, value) => {
    expect(parameterOn(undefined, id, '2027-03-01')).toMatchObject({ value, status: 'observed', fromPlan: false })
  })

  test('are within the limits of their definitions', () => {
    for (const id of parameterIds.codes) {
      const { value } = defaultParameters[id]
      const { min, max, whole } = parameterDefinitions[id]
      expect(value).toBeGreaterThanOrEqual(min)
      expect(value).toBeLessThanOrEqual(max)
      expect(!whole || Number.isInteger(value)).toBe(true)
    }
  })
})

describe('a value of the plan', () => {
  test('counts before the default, only while it is in force', () => {
    const own = [minutes(50, { validFrom: '2027-02-08', validTo: '2027-03-09' })]
    expect(['2027-02-07', '2027-02-08', '2027-03-09', '2027-03-10'].map((date) => on(own, date))).toEqual([
      45, 50, 50, 45,
    ])
    expect(parameterOn(own, 'lesson-hour-minutes', '2027-03-01').fromPlan).toBe(true)
  })

  test('gives way to one that begins later, whichever is written first', () => {
    const always = minutes(40)
    const later = minutes(50, { validFrom: '2027-07-01' })
    for (const own of [
      [always, later],
      [later, always],
    ]) {
      expect([on(own, '2027-06-30'), on(own, '2027-07-01')]).toEqual([40, 50])
    }
  })

  test('of two that begin together the last written counts', () => {
    expect(on([minutes(40), minutes(60)], '2027-01-01')).toBe(60)
  })
})

describe('two values overlap', () => {
  const overlaps = (...parameters: PlanParameter[]) => parameterOverlaps(parameters)

  test('not where a value without an end is followed by a later one', () => {
    expect(overlaps(minutes(40), minutes(50, { validFrom: '2027-07-01' }))).toEqual([])
  })

  test('not where one ends the day before the other begins', () => {
    const parts = [minutes(40, { validTo: '2027-06-30' }), minutes(50, { validFrom: '2027-07-01' })]
    expect(overlaps(...parts)).toEqual([])
  })

  test('where a stated end reaches into the next', () => {
    const parts = [minutes(50, { validFrom: '2027-07-01' }), minutes(40, { validTo: '2027-07-01' })]
    expect(overlaps(...parts)).toEqual([{ at: 1, counts: 0, from: '2027-07-01' }])
  })

  test('where both begin together', () => {
    expect(overlaps(minutes(40), minutes(50))).toEqual([{ at: 0, counts: 1, from: undefined }])
  })

  test('never with another parameter', () => {
    expect(overlaps(minutes(40), { ...minutes(8), id: 'lesson-hours-per-day-max' })).toEqual([])
  })
})
