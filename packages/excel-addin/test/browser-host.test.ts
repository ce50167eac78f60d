import { buildWorkbook, writeLayout } from '@bekal/workbook'
import { address, layoutWorkbook } from '@bekal/workbook/layout'
import { parseWorkbook } from '@bekal/workbook/parsing'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { browserHost, type BrowserHost } from '../src/browser/index.js'
import { inThePage } from '../src/browser/beside-the-page.js'
import { isRefusal } from '../src/host/index.js'
import { refusalWords } from '../src/taskpane/desk/refusal-words.js'
import { examplePlan } from './example-plan.js'

const plan = examplePlan()
const layout = layoutWorkbook(plan, { locale: 'id' })
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await buildWorkbook(plan, { locale: 'id' })
})

async function planIn(host: BrowserHost) {
  const raw = await host.read()
  if (raw === undefined || isRefusal(raw)) throw new TypeError('nothing read')
  return parseWorkbook(raw).plan
}

async function opened() {
  const host = browserHost()
  expect(await host.open(bytes, 'rencana.xlsx')).toBeUndefined()
  return host
}

/** The beginning of a workbook behind a password: a compound file with a stream of that name, in UTF-16. */
const encrypted = () =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])])

describe('before a file is open', () => {
  test('there is nothing to read, save or see', async () => {
    const host = browserHost()
    expect([host.name, await host.read(), host.save(), await host.view('id')]).toEqual(Array(4).fill(undefined))
    expect(await host.put([{ sheet: 'RAB', cell: 'A7', value: 1 }])).toEqual({ refused: 'no-workbook' })
    expect(await host.goTo({ sheet: 'RAB', cell: 'A7' })).toEqual({ refused: 'no-workbook' })
  })

  test.each([
    { bytes: new Uint8Array(), refused: 'empty', said: [/kosong/u, /empty/u] },
    { bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), refused: 'old-excel', said: [/simpan sebagai/u, /save it as/u] },
    { bytes: encrypted(), refused: 'password', said: [/kata sandi/u, /password/u] },
    { bytes: new TextEncoder().encode('a;b'), refused: 'not-a-workbook', said: [/bukan buku kerja/u, /not an Excel/u] },
  ])('a file that is $refused is not opened, and the page says why', async ({ bytes: foreign, refused, said }) => {
    const host = browserHost()
    const refusal = await host.open(foreign, 'x.xlsx')
    expect(refusal).toMatchObject({ refused })
    expect(host.name).toBeUndefined()
    const { id, en } = refusalWords(refusal ?? { refused: 'nothing' })
    expect([id, en]).toEqual(said.map((words) => expect.stringMatching(words) as string))
  })
})

describe('a file that is open', () => {
  test('is read as the plan that it was made from, and saved as it is', async () => {
    const host = await opened()
    expect(host.name).toBe('rencana.xlsx')
    expect(await planIn(host)).toEqual(plan)
    expect(host.save()).toEqual({ name: 'rencana.xlsx', bytes })
  })

  test('is not given up for one that cannot be read', async () => {
    const host = await opened()
    expect(await host.open(new Uint8Array([1, 2, 3]), 'y.xlsx')).toMatchObject({ refused: 'not-a-workbook' })
    expect(host.name).toBe('rencana.xlsx')
    expect(await planIn(host)).toEqual(plan)
  })

  test('takes values into its cells; two edits at once both stay', async () => {
    const host = await opened()
    const changed = vi.fn()
    host.onChange(changed)
    const { sheet, cell } = cellOf('Pihak', plan.parties[0]?.name as string)
    const first = host.put([{ sheet, cell, value: 'Lapas =1+1' }])
    const second = host.put([{ sheet, cell: cell.replace('B', 'C'), value: null }])
    expect([await first, await second]).toEqual([undefined, undefined])
    expect(changed).toHaveBeenCalledTimes(2)
    expect(host.isChanged).toBe(true)
    const raw = await host.read()
    if (raw === undefined || isRefusal(raw)) throw new TypeError('nothing read')
    const row = raw.sheets.find(({ name }) => name === sheet)?.rows.get(Number(cell.slice(1)))
    expect(row?.get(2)).toEqual({ value: 'Lapas =1+1' })
    expect(row?.has(3)).toBe(false)
    expect(host.save()?.bytes).not.toEqual(bytes)
    expect(host.isChanged).toBe(false)
  })

  test('stays as it is when an edit names a sheet that it does not have', async () => {
    const host = await opened()
    const edits = [
      { sheet: 'Pihak', cell: 'B7', value: 'x' },
      { sheet: 'Tidak ada', cell: 'A1', value: 1 },
    ]
    expect(await host.put(edits)).toEqual({ refused: 'no-such-sheet' })
    expect(host.save()?.bytes).toBe(bytes)
  })

  test('shows the cell that was gone to, in the language of the reader', async () => {
    const host = await opened()
    const went = vi.fn()
    const stop = host.onGoTo(went)
    expect(await host.goTo({ sheet: 'RAB', cell: 'F9' })).toBeUndefined()
    expect(await host.goTo({ sheet: 'RAB', cell: 'F0' })).toEqual({ refused: 'no-such-sheet' })
    stop()
    expect(await host.goTo({ sheet: 'Kalender', cell: 'A10' })).toBeUndefined()
    expect(went.mock.calls).toEqual([[{ sheet: 'RAB', cell: 'F9' }]])
    const view = await host.view('id', { size: { rows: 3, columns: 2 } })
    expect(view).toMatchObject({ sheet: 'Kalender', cell: 'A10', columns: ['A', 'B'] })
    expect(view?.rows.map(({ number }) => number)).toEqual([9, 10, 11])
    expect(view?.rows[1]?.cells[0]?.text).toBe('01/01/2027')
  })

  test('shows percentages as percentages, in the style of the reader', async () => {
    const host = await opened()
    // The prison's part of the cash: 26,634,764 of 91,223,400.
    const split = layout.sheets.find(({ name }) => name === 'Pembagian')
    const share = split?.cells.find(({ value }) => typeof value === 'number' && Math.abs(value - 0.29197) < 0.00001)
    const { column = 0, row = 0 } = share ?? {}
    const place = { sheet: 'Pembagian', cell: address(column, row) }
    for (const [language, text] of [['id', '29,2%'], ['en', '29.2%']] as const) {
      const view = await host.view(language, { place, size: { rows: 1, columns: 1 } })
      expect(view?.rows[0]?.cells[0]).toMatchObject({ text, isPercent: true })
    }
  }) // prettier-ignore

  test('is renewed by a layout under its own name', async () => {
    const host = await opened()
    expect(await host.apply(layoutWorkbook({ ...plan, title: 'Baru' }, { locale: 'id' }))).toBeUndefined()
    expect(host.name).toBe('rencana.xlsx')
    expect((await planIn(host))?.title).toBe('Baru')
  })

  test('with a sheet of somebody’s own it takes the figures of the plan; that sheet stays', async () => {
    const [guide] = layout.sheets
    const note = { ...guide?.cells[0], value: 'Rapat 3 Maret', row: 2, column: 2 }
    const own = { ...guide, name: 'Catatan saya', cells: [note], conditions: [], charts: [], merges: [] }
    const host = browserHost()
    await host.open(await writeLayout({ ...layout, sheets: [...layout.sheets, own] } as typeof layout), 'rencana.xlsx')
    const edited = { ...plan, title: 'Baru' }
    expect(await host.apply(layoutWorkbook(edited, { locale: 'id' }), undefined, edited)).toBeUndefined()
    expect(await planIn(host)).toEqual(edited)
    const view = await host.view('id', { place: { sheet: 'Catatan saya', cell: 'B2' } })
    expect(view?.rows[1]?.cells[1]?.text).toBe('Rapat 3 Maret')
  })

  test('is not renewed when that would lose a sheet of somebody’s own', async () => {
    const host = browserHost({
      ...inThePage(),
      read: async () => ({ sheets: ['RAB', 'Catatan saya'].map((name) => ({ name, rows: new Map() })) }),
    })
    await host.open(bytes, 'rencana.xlsx')
    expect(await host.apply(layout)).toEqual({ refused: 'other-sheets' })
    expect(host.save()?.bytes).toBe(bytes)
  })
})

test('a layout makes a file where none is open, with the name of the plan', async () => {
  const host = browserHost()
  const steps: number[] = []
  expect(
    await host.apply({ ...layout, title: 'Rencana 2026/2027: "Lapas"' }, (done) => steps.push(done)),
  ).toBeUndefined()
  expect(host.name).toBe('Rencana 2026 2027 Lapas.xlsx')
  expect(host.save()?.bytes.length).toBeGreaterThan(50_000)
  expect(await planIn(host)).toEqual(plan)
  expect(steps.at(-1)).toBe(1)
})

function cellOf(sheet: string, text: string) {
  const found = layout.sheets.find(({ name }) => name === sheet)?.cells.find(({ value }) => value === text)
  return { sheet, cell: `${String.fromCharCode(64 + (found?.column ?? 0))}${found?.row}` }
}
