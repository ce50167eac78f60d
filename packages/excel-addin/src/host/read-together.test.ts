import type { RawWorkbook } from '@bekal/workbook/parsing'
import { expect, test, vi } from 'vitest'
import { readTogether } from './read-together.js'
import type { Progress, WorkbookHost } from './workbook-host.js'

/** A host whose readings end when they are told to. */
function slowHost() {
  const ends: ((cells: RawWorkbook) => void)[] = []
  const reads: (Progress | undefined)[] = []
  const listeners: (() => void)[] = []
  const host = {
    kind: 'excel',
    features: new Set(),
    language: undefined,
    name: 'a.xlsx' as string | undefined,
    read(progress) {
      reads.push(progress)
      return new Promise<RawWorkbook>((end) => ends.push(end))
    },
    apply: async () => undefined,
    put: async () => ({ refused: 'AccessDenied' }),
    addTable: async ({ sheet }) => sheet,
    goTo: async () => undefined,
    onChange: (changed) => {
      listeners.push(changed)
      return () => undefined
    },
  } satisfies WorkbookHost
  return { host, ends, reads, change: () => listeners.forEach((tell) => tell()) }
}

const cells = (name: string): RawWorkbook => ({ sheets: [{ name, rows: new Map() }] })

test('two who ask at a time get one reading, and both hear how far it is', async () => {
  const { host, ends, reads } = slowHost()
  const together = readTogether(host)
  const heard = [vi.fn(), vi.fn()]
  const answers = [together.read(heard[0]), together.read(heard[1]), together.read()]
  reads[0]?.(0.5, 'RAB')
  ends[0]?.(cells('RAB'))
  expect(new Set(await Promise.all(answers)).size).toBe(1)
  expect(heard.map(({ mock }) => mock.calls)).toEqual([[[0.5, 'RAB']], [[0.5, 'RAB']]])
  expect(reads).toHaveLength(1)
})

test('who asks when it is over, after a change or after something was written has the cells fetched anew', async () => {
  const { host, ends, reads, change } = slowHost()
  const together = readTogether(host)
  const first = together.read()
  ends[0]?.(cells('1'))
  await first
  void together.read()
  change()
  void together.read()
  expect(await together.put([])).toEqual({ refused: 'AccessDenied' })
  void together.read()
  await together.apply({ title: '', language: 'id', dated: '', sheets: [], names: [] } as never)
  void together.read()
  expect(await together.addTable?.({ sheet: 'T', headings: [], rows: [], format: '' })).toBe('T')
  void together.read()
  expect(reads).toHaveLength(6)
})

test('a listener that reads because of a change joins no reading from before it', () => {
  const { host, reads, change } = slowHost()
  const together = readTogether(host)
  together.onChange(() => void together.read())
  together.onChange(() => void together.read())
  void together.read()
  change()
  expect(reads).toHaveLength(2)
})

test('a reading that fails is not handed out again, and the name is the one the workbook has by now', async () => {
  const { host } = slowHost()
  const read = vi.fn<WorkbookHost['read']>().mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(undefined)
  const together = readTogether({ ...host, get name() { return host.name }, read }) // prettier-ignore
  await expect(together.read()).rejects.toThrow('gone')
  expect(await together.read()).toBeUndefined()
  host.name = 'b.xlsx'
  expect(together.name).toBe('b.xlsx')
})
