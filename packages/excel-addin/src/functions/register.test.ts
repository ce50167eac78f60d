import { aPlan, aScheme } from '@bekal/core/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rawWorkbook } from '../../test/raw-workbook.js'
import { functionList } from './function-list.js'

class CustomFunctionsError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

type Run = (...args: unknown[]) => unknown
const associated = new Map<string, Run>()

beforeEach(() => {
  vi.resetModules()
  associated.clear()
  vi.stubGlobal('CustomFunctions', {
    Error: CustomFunctionsError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    associate: (id: string, run: Run) => associated.set(id, run),
  })
})
afterEach(() => vi.unstubAllGlobals())

const fresh = () => import('./index.js')
const run = (id: string, ...args: unknown[]) => associated.get(id)?.(...args)

test('each function is handed to Excel under its id', async () => {
  const { registerFunctions } = await fresh()
  registerFunctions()
  expect([...associated.keys()]).toEqual(functionList.map(({ id }) => id))
})

test('an ordinary browser has no runtime for functions and nothing happens', async () => {
  vi.unstubAllGlobals()
  const { registerFunctions } = await fresh()
  expect(() => registerFunctions()).not.toThrow()
})

describe('a function of its arguments alone', () => {
  test('returns its table; the invocation that Excel adds is no argument', async () => {
    const { registerFunctions } = await fresh()
    registerFunctions()
    expect(run('ALLOCATE', 100, [[2], [3], [1]], null, null, null, { address: 'A1' })).toEqual([[33], [50], [17]])
  })

  test('throws an error of Excel in the language Excel shows its menus in', async () => {
    const { registerFunctions } = await fresh()
    registerFunctions()
    const thrown = () => {
      try {
        return run('TERBILANG', [['x']])
      } catch (error) {
        expect(error).toBeInstanceOf(CustomFunctionsError)
        return error
      }
    }
    expect(thrown()).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('berisi "x"') })
    vi.stubGlobal('Office', { context: { displayLanguage: 'en-GB' } })
    expect(thrown()).toMatchObject({ message: expect.stringContaining('is "x"') })
    vi.stubGlobal('Office', { context: { displayLanguage: 'id-ID' } })
    expect(thrown()).toMatchObject({ message: expect.stringContaining('berisi "x"') })
  })
})

describe('a function that reads the plan', () => {
  const invoked = () => ({ setResult: vi.fn(), onCanceled: () => {} })
  const open = (title: string, lapas: number) => {
    const plan = aPlan({
      title,
      schemes: [aScheme({ rule: { kind: 'percent', shares: { lapas, llk: 10_000 - lapas } } })],
    })
    return rawWorkbook(plan)
  }
  function host(first: ReturnType<typeof open>) {
    const one = { content: first, change: () => {} }
    return Object.assign(one, {
      read: async () => one.content,
      onChange: (callback: () => void) => {
        one.change = callback
        return () => {}
      },
    })
  }

  test('waits for the workbook, then follows it: what changed the plan changes the cell, nothing else does', async () => {
    const { connectFunctions, registerFunctions } = await fresh()
    registerFunctions()
    const cell = invoked()
    run('SHARE', 'bagi', 100, null, null, cell)
    expect(cell.setResult).not.toHaveBeenCalled()
    const workbook = host(open('Rencana', 7000))
    connectFunctions(workbook)
    await vi.waitFor(() => expect(cell.setResult).toHaveBeenCalledTimes(1))
    expect(cell.setResult).toHaveBeenLastCalledWith([
      ['Lapas Contoh', 70],
      ['LLK Contoh', 30],
    ])

    const other = invoked()
    workbook.content = open('Nama lain', 7000)
    workbook.change()
    run('READINESS', 'P-77', null, null, other)
    await vi.waitFor(() => expect(other.setResult).toHaveBeenCalledTimes(1))
    expect(other.setResult.mock.lastCall?.[0]).toMatchObject({ code: '#N/A', message: expect.stringContaining('P-77') })
    expect(cell.setResult).toHaveBeenCalledTimes(1)

    workbook.content = open('Nama lain', 5000)
    workbook.change()
    await vi.waitFor(() => expect(cell.setResult).toHaveBeenCalledTimes(2))
    expect(cell.setResult.mock.lastCall?.[0]).toEqual([
      ['Lapas Contoh', 50],
      ['LLK Contoh', 50],
    ])

    cell.onCanceled()
    workbook.content = open('Nama lain', 1000)
    workbook.change()
    const later = invoked()
    run('SHARE', 'bagi', 100, null, null, later)
    await vi.waitFor(() => expect(later.setResult).toHaveBeenCalledTimes(1))
    expect(cell.setResult).toHaveBeenCalledTimes(2)
  })

  test('answers at once, and without a workbook, where its arguments say it all', async () => {
    const { registerFunctions } = await fresh()
    registerFunctions()
    const cell = invoked()
    run('WORKDAYS', '2026-03-02', '2026-03-06', [['']], cell)
    expect(cell.setResult.mock.calls).toEqual([[[[5]]]])
    run('ENDDATE', '2026-03-02', 'x', 5, [['']], cell)
    expect(cell.setResult.mock.lastCall?.[0]).toMatchObject({ code: '#VALUE!' })
  })
})
