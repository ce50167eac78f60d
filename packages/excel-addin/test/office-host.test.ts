import { aPlan } from '@bekal/core/testing'
import { layoutWorkbook } from '@bekal/workbook/layout'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isRefusal } from '../src/host/index.js'
import { officeHost } from '../src/office/office-host.js'
import { installFakeExcel, type FakeOptions, type SheetModel } from './fake-excel/index.js'
import { resultsOf } from './layout-results.js'

const layout = layoutWorkbook(aPlan(), { locale: 'id' })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function written(options: FakeOptions = {}) {
  const fake = installFakeExcel({ results: resultsOf(layout), ...options })
  const host = officeHost()
  expect(await host.apply(layout)).toBeUndefined()
  return { fake, host }
}

/** A sheet as plain data that can be compared. */
const plain = (sheet: SheetModel) => structuredClone(sheet)

describe('applying a layout', () => {
  test('takes few batches and calls: three batches and one for each sheet, forty calls for each', async () => {
    const { fake } = await written()
    const cells = layout.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)
    const rules = layout.sheets.reduce(
      (sum, { validations, conditions, notes }) => sum + 4 * validations.length + 6 * conditions.length + notes.length,
      0,
    )
    expect(cells).toBeGreaterThan(10_000)
    expect(fake.log.syncs).toBeLessThanOrEqual(layout.sheets.length + 6)
    expect(fake.log.calls - rules).toBeLessThan(layout.sheets.length * 150)
    expect(fake.log.largest).toBeLessThan(2_000_000)
  })

  test('twice comes to the same as once; sheets of others and what they hold stay', async () => {
    const { fake, host } = await written()
    fake.type('Sheet1', 'A1', "='Pihak'!A7")
    fake.type('Sheet1', 'A2', 'Catatan')
    const before = fake.book.sheets.map(plain)
    expect(before.at(-1)?.rows.size).toBeGreaterThan(0)
    expect(await host.apply(layout)).toBeUndefined()
    const after = fake.book.sheets.map(plain)
    for (const [at, sheet] of before.entries()) expect(after[at], sheet.name).toEqual(sheet)
  })

  test('a sheet behind a password is refused before anything is changed', async () => {
    const fake = installFakeExcel()
    const host = officeHost()
    fake.book.sheets.push({ ...plain(fake.sheet('Sheet1')), name: 'Pihak', protection: { on: true, password: 'x' } })
    fake.type('Pihak', 'A1', 'punya orang')
    expect(await host.apply(layout)).toEqual({ refused: 'AccessDenied' })
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Pihak'])
    expect(fake.cell('Pihak', 'A1').value).toBe('punya orang')
  })

  test('calculation waits until the end and goes on afterwards, also when Excel refuses halfway', async () => {
    const fake = installFakeExcel()
    const modes = new Set<string>()
    const host = officeHost()
    await host.apply(layout, () => modes.add(fake.book.calculationMode))
    expect([...modes]).toEqual(['Manual', 'Automatic'])
    fake.ways.largestRequest = 20_000
    expect(await host.apply(layout)).toEqual({ refused: 'RequestPayloadSizeLimitExceeded' })
    expect(fake.book.calculationMode).toBe('Automatic')
  })

  test('tells how far it is, sheet by sheet', async () => {
    installFakeExcel()
    const told: [number, string | undefined][] = []
    await officeHost().apply(layout, (done, sheet) => told.push([done, sheet]))
    expect(told.map(([, sheet]) => sheet)).toEqual([...layout.sheets.map(({ name }) => name), undefined])
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
    expect(told.at(-1)).toEqual([1, undefined])
  })

  test('an Excel that has only what the manifest demands hides what it cannot fold, and leaves notes out', async () => {
    const { fake, host } = await written({ version: '1.9' })
    expect([...host.features].sort()).toEqual(['charts', 'functions', 'go-to-cell', 'live-changes'])
    const split = layout.sheets.find(({ name }) => name === 'Pembagian')
    const folded = split?.columns.flatMap((column, at) => (column.folded === true ? [at + 1] : [])) ?? []
    const hidden = [...fake.sheet('Pembagian').columns].filter(([, band]) => band.hidden)
    expect(folded.length).toBeGreaterThan(20)
    expect(hidden.map(([column]) => column).sort((a, b) => a - b)).toEqual(folded)
    expect(hidden.every(([, { level }]) => level === undefined)).toBe(true)
    expect(fake.runs).toEqual([{ delayForCellEdit: true }])
  })

  test('one undo takes all of it back where Excel can do that', async () => {
    const { fake, host } = await written()
    expect(host.features.has('one-undo-step')).toBe(true)
    expect(fake.runs).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }])
  })

  test('texts that look like numbers, days or formulas stay texts', async () => {
    const title = '=1+1'
    const plan = aPlan({ title })
    const odd = layoutWorkbook(plan, { locale: 'id' })
    const fake = installFakeExcel()
    expect(await officeHost().apply(odd)).toBeUndefined()
    const place = odd.sheets.find(({ name }) => name === 'Lokasi')?.cells.find(({ value }) => value === title)
    const cell = fake.sheet('Lokasi').cells.get(`${place?.row},${place?.column}`)
    expect(cell).toMatchObject({ value: title })
    expect(cell?.formula).toBeUndefined()
  })
})

describe('while somebody types in a cell', () => {
  test('everything waits until the cell is done', async () => {
    const { fake, host } = await written()
    fake.ways.editing = true
    setTimeout(() => (fake.ways.editing = false), 60)
    expect(await host.put([{ sheet: 'Pihak', cell: 'B7', value: 'Baru' }])).toBeUndefined()
    expect(fake.cell('Pihak', 'B7').value).toBe('Baru')
  })

  test('an Excel that refuses instead of waiting is asked again, and at last its refusal is told', async () => {
    vi.useFakeTimers()
    const asked = vi.fn(async () => {
      throw Object.assign(new Error('editing'), { code: 'InvalidOperationInCellEditMode' })
    })
    installFakeExcel()
    vi.stubGlobal('Excel', { run: asked })
    const answer = officeHost().goTo({ sheet: 'Pihak', cell: 'A1' })
    await vi.runAllTimersAsync()
    expect(await answer).toEqual({ refused: 'InvalidOperationInCellEditMode' })
    expect(asked).toHaveBeenCalledTimes(4)
  })
})

describe('reading', () => {
  test('takes one batch for the sheets, one for their sizes, one for every twenty thousand cells', async () => {
    const { fake, host } = await written()
    fake.log.syncs = 0
    await host.read()
    const cells = fake.book.sheets.reduce((sum, sheet) => {
      const rows = [...sheet.cells.keys()].map((key) => key.split(',').map(Number))
      return sum + Math.max(0, ...rows.map(([row = 0]) => row)) * Math.max(0, ...rows.map(([, column = 0]) => column))
    }, 0)
    expect(fake.log.syncs).toBeLessThanOrEqual(2 + Math.ceil((2 * cells) / 20_000))
  })

  test('brings numbers, days, truth, errors, texts and formulas as a file would', async () => {
    const fake = installFakeExcel({ results: { Sheet1: { B1: 12, B2: '', B3: '#DIV/0!', B4: 46_000 } } })
    fake.type('Sheet1', 'A2', 1.5)
    fake.type('Sheet1', 'A3', 46_000)
    fake.cell('Sheet1', 'A3').look.numberFormat = '[$-421]dd mmmm yyyy'
    fake.type('Sheet1', 'A4', true)
    fake.type('Sheet1', 'A5', '#N/A')
    fake.type('Sheet1', 'A6', "'=bukan rumus")
    fake.type('Sheet1', 'A7', '  ')
    for (const [row, formula] of ['=6*2', '=""', '=1/0', '=TODAY()'].entries())
      fake.type('Sheet1', `B${row + 1}`, formula)
    fake.cell('Sheet1', 'B3').isError = true
    fake.cell('Sheet1', 'B4').look.numberFormat = 'dd/mm/yyyy'
    const raw = await officeHost().read()
    if (raw === undefined || isRefusal(raw)) throw new TypeError('refused')
    const [{ name, rows }] = raw.sheets as [(typeof raw.sheets)[number]]
    expect(name).toBe('Sheet1')
    expect([...rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell]))).toEqual([
      [1, 2, { value: 12, formula: '6*2' }],
      [2, 1, { value: 1.5 }],
      [2, 2, { value: null, formula: '""' }],
      [3, 1, { value: 46_000, isDate: true }],
      [3, 2, { value: null, error: '#DIV/0!', formula: '1/0' }],
      [4, 1, { value: true }],
      [4, 2, { value: 46_000, isDate: true, formula: 'TODAY()' }],
      [5, 1, { value: null, error: '#N/A' }],
      [6, 1, { value: '=bukan rumus' }],
    ])
  })

  test('an empty workbook has a sheet without cells', async () => {
    installFakeExcel()
    expect(await officeHost().read()).toEqual({ sheets: [{ name: 'Sheet1', rows: new Map() }] })
  })
})

describe('putting values into cells', () => {
  test('all of them or none: one cell that is locked refuses the whole', async () => {
    const { fake, host } = await written()
    const before = fake.cell('Pihak', 'B7').value
    const edits = [
      { sheet: 'Pihak', cell: 'B7', value: 'Baru' },
      { sheet: 'Pihak', cell: 'A1', value: 'Judul' },
    ]
    expect(await host.put(edits)).toEqual({ refused: 'AccessDenied' })
    expect(fake.cell('Pihak', 'B7').value).toBe(before)
    expect(await host.put([{ sheet: 'Tidak ada', cell: 'A1', value: 1 }])).toEqual({ refused: 'ItemNotFound' })
  })

  test('a text stays a text, a day looks like one, nothing empties', async () => {
    const fake = installFakeExcel()
    fake.type('Sheet1', 'A4', 'lama')
    const put = await officeHost().put([
      { sheet: 'Sheet1', cell: 'A1', value: '01/02' },
      { sheet: 'Sheet1', cell: 'A2', value: 46_000, isDate: true },
      { sheet: 'Sheet1', cell: 'A3', value: 46_000 },
      { sheet: 'Sheet1', cell: 'A4', value: null },
    ])
    expect(put).toBeUndefined()
    const cells = ['A1', 'A2', 'A3', 'A4'].map((cell) => fake.cell('Sheet1', cell))
    expect(cells.map(({ value }) => value)).toEqual(['01/02', 46_000, 46_000, undefined])
    expect(cells.map(({ look }) => look.numberFormat)).toEqual([undefined, 'dd/mm/yyyy', undefined, undefined])
  })
})

describe('going to a cell', () => {
  test('opens what hides it', async () => {
    const { fake, host } = await written()
    const sheet = fake.sheet('Pembagian')
    sheet.visibility = 'Hidden'
    const [column] = [...sheet.columns].find(([, { hidden }]) => hidden) as [number, object]
    const cell =
      `${String.fromCharCode(64 + Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}9`.replace(
        '@',
        '',
      )
    expect(await host.goTo({ sheet: 'Pembagian', cell })).toBeUndefined()
    expect([fake.book.active?.name, fake.book.selection]).toEqual(['Pembagian', cell])
    expect([sheet.visibility, sheet.columns.get(column)?.hidden]).toEqual(['Visible', undefined])
    expect(await host.goTo({ sheet: 'Hilang', cell: 'A1' })).toEqual({ refused: 'ItemNotFound' })
  })
})

describe('changes', () => {
  test('are told once they rest, and no more after stopping', async () => {
    const fake = installFakeExcel()
    const changed = vi.fn()
    const stop = officeHost().onChange(changed)
    await vi.waitFor(() => expect(fake.book.listeners.size).toBe(1))
    for (const typed of ['a', 'b', 'c']) fake.type('Sheet1', 'A1', typed)
    expect(changed).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 3000 })
    stop()
    await vi.waitFor(() => expect(fake.book.listeners.size).toBe(0))
    fake.type('Sheet1', 'A1', 'd')
    expect(changed).toHaveBeenCalledTimes(1)
  })
})

test('speaks the language of Excel’s menus and goes by the file’s name', async () => {
  installFakeExcel({ displayLanguage: 'en-GB' })
  const host = officeHost()
  await host.read()
  expect([host.kind, host.language, host.name]).toEqual(['excel', 'en', 'Buku1.xlsx'])
})
