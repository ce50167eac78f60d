import { describe, expect, test } from 'vitest'
import { emptyStart, type StartForm } from './start-state.js'
import { readForm } from './read-form.js'

const { form } = emptyStart(new Date('2026-11-29'), 'Asia/Makassar')
const filled = (change: Partial<StartForm>) => readForm({ ...form, siteName: 'Lapas Contoh', ...change }, 'id')

describe('the fields of a new plan', () => {
  test('become the plan that bekal init would make', () => {
    const reading = filled({ partners: [{ kind: 'bpvp', name: ' Balai  Contoh ' }], programs: ['barbershop'] })
    if (!('plan' in reading)) throw new TypeError(JSON.stringify(reading.faults))
    const { plan, language } = reading
    expect(language).toBe('id')
    expect(plan).toMatchObject({
      id: 'lapas-contoh-2027',
      title: 'Rencana Pelatihan Vokasi Lapas Contoh 2027',
      fiscalYear: 2027,
      site: { timeZone: 'Asia/Makassar', lessonHoursPerDay: { fri: 5, sat: 0 } },
    })
    expect(plan.parties.map(({ id, name }) => [id, name])).toEqual([
      ['lapas-contoh', 'Lapas Contoh'],
      ['balai-contoh', 'Balai Contoh'],
    ])
    expect(plan.programs.map(({ id }) => id)).toEqual(['barbershop'])
  })

  test('with two partners of one name get two ids', () => {
    const two = [
      { kind: 'bpvp' as const, name: 'Balai' },
      { kind: 'llk' as const, name: 'Balai' },
    ]
    const reading = filled({ partners: two })
    expect('plan' in reading && reading.plan.parties.map(({ id }) => id)).toEqual(['lapas-contoh', 'balai', 'balai-2'])
  })

  test('tell every fault at once, each at its field', () => {
    const reading = readForm({ ...form, year: '27', hours: '0', partners: [{ kind: 'llk', name: ' ' }] }, 'id')
    expect('faults' in reading && Object.keys(reading.faults)).toEqual([
      'start-site',
      'start-year',
      'start-hours',
      'partner-1',
    ])
  })

  test('with a name that no plan can hold are refused, not cut', () => {
    expect('faults' in filled({ siteName: 'x'.repeat(3000) })).toBe(true)
  })
})
