import { aPlan, aScheme } from '@bekal/core/testing'
import type { TrainingPlan } from '@bekal/core'
import type { RawCell, RawWorkbook } from '@bekal/workbook/parsing'
import { describe, expect, test, vi } from 'vitest'
import { rawWorkbook } from '../../../test/raw-workbook.js'
import type { HostRefusal } from '../../host/index.js'
import { PlanSource, type PlanReading } from './plan-source.js'

const plan = aPlan({ schemes: [aScheme()] })

/** A workbook that can be changed, and whose reading can be held up. */
function workbook() {
  const changed = new Set<() => void>()
  const host = {
    content: { sheets: [] } as RawWorkbook | HostRefusal | undefined,
    read: vi.fn(async () => host.content),
    onChange: (callback: () => void) => {
      changed.add(callback)
      return () => changed.delete(callback)
    },
    change: () => changed.forEach((callback) => callback()),
  }
  return host
}

/** A source whose parser gives one plan after the other. */
function sourceOf(...plans: TrainingPlan[]) {
  const parse = vi.fn(async () => ({ plan: plans[Math.min(parse.mock.calls.length, plans.length) - 1] as TrainingPlan, issues: [] }))
  return { source: new PlanSource(parse), parse }
} // prettier-ignore

/** Cells of a row, a text where the fiscal year stands. */
function withoutYear(cells: ReadonlyMap<number, RawCell>): ReadonlyMap<number, RawCell> {
  return new Map([...cells].map(([at, cell]) => [at, cell.value === plan.fiscalYear ? { value: 'kapan' } : cell]))
}

const titleOf = (reading: PlanReading) => ('view' in reading ? reading.view.plan.title : reading.refusal.labels.id)
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the plan of the open workbook', () => {
  test('is not read before anybody asks', async () => {
    const host = workbook()
    const { source } = sourceOf(plan)
    source.connect(host)
    host.change()
    await settled()
    expect(host.read).not.toHaveBeenCalled()
  })

  test('is read once for all who ask, also for those who asked before there was a workbook', async () => {
    const host = workbook()
    const { source, parse } = sourceOf(plan)
    const heard = [vi.fn(), vi.fn(), vi.fn()]
    source.watch(heard[0] as never)
    await settled()
    source.connect(host)
    source.watch(heard[1] as never)
    await settled()
    source.watch(heard[2] as never)
    expect(heard.map((one) => one.mock.calls.length)).toEqual([1, 1, 1])
    expect(new Set(heard.map((one) => one.mock.calls[0]?.[0])).size).toBe(1)
    expect(parse).toHaveBeenCalledTimes(1)
  })

  test('is read anew after a change while somebody watches, and not after', async () => {
    const host = workbook()
    const { source, parse } = sourceOf(aPlan({ title: 'Satu' }), aPlan({ title: 'Dua' }), aPlan({ title: 'Tiga' }))
    source.connect(host)
    const heard: unknown[] = []
    const stop = source.watch((reading) => heard.push(titleOf(reading)))
    await settled()
    host.change()
    await settled()
    stop()
    host.change()
    await settled()
    expect(heard).toEqual(['Satu', 'Dua'])
    expect(parse).toHaveBeenCalledTimes(2)
    // Whoever asks next is not given what is out of date.
    source.watch((reading) => heard.push(titleOf(reading)))
    expect(heard).toHaveLength(2)
    await settled()
    expect(heard).toEqual(['Satu', 'Dua', 'Tiga'])
  })

  test('changes during a reading lead to one more, and only the last is told', async () => {
    const host = workbook()
    const { source, parse } = sourceOf(aPlan({ title: 'Lama' }), aPlan({ title: 'Baru' }))
    source.connect(host)
    const heard: unknown[] = []
    source.watch((reading) => heard.push(titleOf(reading)))
    host.change()
    host.change()
    await settled()
    expect(heard).toEqual(['Baru'])
    expect(parse).toHaveBeenCalledTimes(2)
  })
})

describe('with the real reader of workbooks', () => {
  const readingOf = (content: RawWorkbook | HostRefusal | undefined) =>
    new Promise<PlanReading>((resolve) => {
      const source = new PlanSource()
      source.watch(resolve)
      const host = workbook()
      host.content = content
      source.connect(host)
    })

  test('the plan comes back', async () => {
    const reading = await readingOf(rawWorkbook(plan))
    expect('view' in reading && reading.view.plan).toEqual(plan)
  })

  test.each([
    { title: 'a foreign workbook', content: { sheets: [] }, words: 'Ini bukan buku kerja Bekal' },
    { title: 'no workbook', content: undefined, words: 'Ini bukan buku kerja Bekal' },
    { title: 'a refusal', content: { refused: 'AccessDenied' }, words: 'Excel tidak memberikan isi buku kerja (AccessDenied).' },
  ])('$title is said in words', async ({ content, words }) => {
    const reading = await readingOf(content)
    expect('refusal' in reading && reading.refusal.labels.id).toContain(words)
    expect('refusal' in reading && reading.refusal.code).toBe('not-available')
  }) // prettier-ignore

  test('a workbook with a cell that cannot be understood says how many errors there are', async () => {
    const { sheets } = rawWorkbook(plan)
    const spoilt = sheets.map(({ name, rows }) => ({
      name,
      rows: new Map([...rows].map(([row, cells]) => [row, withoutYear(cells)])),
    }))
    const reading = await readingOf({ sheets: spoilt })
    expect('refusal' in reading && reading.refusal.labels.id).toMatch(/belum dapat dibaca \([1-9]\d* kesalahan\)/u)
  }) // prettier-ignore

  test('a host that fails does not leave cells waiting', async () => {
    const source = new PlanSource()
    const heard = new Promise<PlanReading>((resolve) => source.watch(resolve))
    const host = workbook()
    host.read.mockRejectedValue(new RangeError('no'))
    source.connect(host)
    const reading = await heard
    expect('refusal' in reading && reading.refusal.labels.en).toContain('(RangeError)')
  })
})
