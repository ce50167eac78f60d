import type { Language } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { examplePlan, examples } from '../../test/cells.js'
import { toSerial } from '../definition/index.js'
import type { ChartCells, LayoutChart } from './layout.js'
import { layoutWorkbook } from './layout-workbook.js'

const chartsOf = (name: string, locale: Language) =>
  layoutWorkbook(examplePlan(name), { locale }).sheets.flatMap(({ charts }) => charts)

const find = (charts: readonly LayoutChart[], key: string) => charts.find((chart) => chart.key === key) as LayoutChart
const sum = ({ values }: ChartCells) =>
  values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)

// From examples/lapas-selong: what `bekal split --by party` and the funds of the plan say.
test('who pays, by program: the stacks are the cash of each party', () => {
  const { categories, series } = find(chartsOf('lapas-selong', 'id'), 'partiesByProgram')
  expect(categories.values.slice(0, 3)).toEqual(['lapas', 'bpvp', 'llk'])
  const stack = (party: number) => series.reduce((total, { values }) => total + Number(values.values[party] ?? 0), 0)
  expect([0, 1, 2].map(stack)).toEqual([26_634_764, 54_577_036, 9_205_000])
})

test('funds against ceilings: the ceilings of the plan, in its order', () => {
  const plan = examplePlan('lapas-selong')
  const { categories, series } = find(chartsOf('lapas-selong', 'en'), 'fundsAgainstCeilings')
  expect(categories.values.slice(0, plan.funds.length)).toEqual(plan.funds.map(({ name }) => name))
  expect(series.map(({ name }) => name.values)).toEqual([['Ceiling'], ['Planned']])
  expect(series[0]?.values.values.slice(0, plan.funds.length)).toEqual(plan.funds.map(({ ceiling }) => ceiling))
})

test('withdrawals: a series for each party adds up to its cash', () => {
  const { series } = find(chartsOf('lapas-selong', 'id'), 'withdrawals')
  expect(series.slice(0, 3).map(({ values }) => sum(values))).toEqual([26_634_764, 54_577_036, 9_205_000])
})

// What `bekal schedule` prints: 15 February to 1 March, 5 to 30 April, 14 June to 23 August 2027.
test('the timetable: every bar begins unseen at the first session and lasts to the end', () => {
  const { categories, series, axis } = find(chartsOf('lapas-selong', 'en'), 'timetable')
  expect(categories.values.slice(0, 3)).toEqual(['cuci-1', 'barber-1', 'menjahit-1'])
  const [start, length] = series.map(({ values }) => values.values.slice(0, 3))
  expect(start).toEqual(['2027-02-15', '2027-04-05', '2027-06-14'].map(toSerial))
  expect(length).toEqual([15, 26, 71])
  expect(series.map(({ colour }) => colour !== undefined)).toEqual([false, true])
  expect(axis).toEqual({ format: '[$-809]d mmm', step: 91, from: toSerial('2027-01-01'), to: toSerial('2027-12-31') })
})

describe('every chart', () => {
  const cases = examples.flatMap((name) => (['id', 'en'] as Language[]).map((locale) => ({ name, locale })))

  test.each(cases)(
    'of $name in $locale has as many values as categories, and says what it shows',
    ({ name, locale }) => {
      const charts = chartsOf(name, locale)
      expect(charts.length).toBeGreaterThanOrEqual(3)
      for (const { title, reads, categories, series, area } of charts) {
        expect(title).not.toBe('')
        expect(reads).toMatch(/\.$/u)
        for (const { values, name } of series) {
          expect(values.values).toHaveLength(categories.values.length)
          expect(name.values).toHaveLength(1)
        }
        expect(area.left).toBeLessThan(area.right)
        expect(area.firstRow).toBeLessThan(area.lastRow)
      }
    },
  )

  test('counts in millions where amounts are large, and in units where they are small', () => {
    expect(find(chartsOf('lapas-selong', 'id'), 'withdrawals').axis).toEqual({ format: '#,##0.0,,', title: 'Rp juta' })
    expect(find(chartsOf('lapas-selong', 'en'), 'withdrawals').axis.title).toBe('Rp million')
    expect(find(chartsOf('community-college-penang', 'en'), 'withdrawals').axis).toEqual({
      format: '#,##0',
      title: 'RM',
    })
  })
})
