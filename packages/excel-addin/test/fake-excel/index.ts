import { clientObject, type Kind } from './client-object.js'
import { FakeContext, isAtLeast, type Log, type Ways } from './fake-context.js'
import { cellAt, newSheet, parseArea, type BookModel, type CellModel, type SheetModel, type Value } from './model.js'
import { namesKind } from './name-kinds.js'
import { sheetsKind } from './sheet-kinds.js'
import { typeIn } from './type-in.js'

export type { BookModel, CellModel, SheetModel } from './model.js'
export { addressOf, parseArea, placesOf } from './model.js'

export interface FakeOptions {
  /** Newest version of the Excel API that it has; 1.20 where nothing is said. */
  readonly version?: string
  readonly displayLanguage?: string
  readonly bodyBackgroundColor?: string
  /** What formulas come to, by sheet and cell. */
  readonly results?: Readonly<Record<string, Readonly<Record<string, Value>>>>
}

/** The fake Excel as a test sees it: the workbook, what was asked of it, and a pair of hands. */
export interface FakeExcel {
  readonly book: BookModel
  readonly log: Log
  readonly ways: Ways
  sheet(name: string): SheetModel
  cell(sheet: string, address: string): CellModel
  /** Somebody types into a cell. */
  type(sheet: string, address: string, typed: Value): void
  /** Results of formulas from now on, and of those that are there. */
  setResults(results: NonNullable<FakeOptions['results']>): void
  /** Functions that were registered. */
  readonly associated: Record<string, unknown>
  /** Options with which requests were run. */
  readonly runs: unknown[]
}

const applicationKind: Kind<BookModel> = {
  name: 'Application',
  properties: {
    calculationMode: {
      get: (book) => book.calculationMode,
      set: (book, mode: string) => (book.calculationMode = mode),
    },
  },
  methods: {
    suspendApiCalculationUntilNextSync: ((_: unknown, context: FakeContext) =>
      context.enqueue('suspendApiCalculation', () => undefined)) as never,
    suspendScreenUpdatingUntilNextSync: ((_: unknown, context: FakeContext) =>
      context.enqueue('suspendScreenUpdating', () => undefined)) as never,
  },
}

const workbookKind: Kind<BookModel> = {
  name: 'Workbook',
  properties: { name: { get: (book) => book.name } },
  children: {
    worksheets: (model, context) => clientObject(context, sheetsKind, model),
    application: (model, context) => clientObject(context, applicationKind, model),
    names: (model, context) => clientObject(context, namesKind, model),
  },
}

/**
 * An Excel in memory, put in place of Office.js: `Office`, `Excel` and `CustomFunctions` become global. It has the part of
 * the API that the add-in uses, refuses what Excel refuses, and calculates nothing.
 */
export function installFakeExcel(options: FakeOptions = {}): FakeExcel {
  let results = options.results ?? {}
  const first = newSheet('Sheet1')
  const book: BookModel = {
    name: 'Buku1.xlsx',
    sheets: [first],
    calculationMode: 'Automatic',
    names: new Map(),
    active: first,
    calculate: (sheet, cell) => results[sheet]?.[cell],
    listeners: new Set(),
  }
  const log: Log = { syncs: 0, calls: 0, largest: 0, members: new Set() }
  const ways: Ways = { version: options.version ?? '1.20', editing: false, largestRequest: 5_000_000 }
  const runs: unknown[] = []
  const associated: Record<string, unknown> = {}
  const contextOf = (waits: boolean) => {
    const context = new FakeContext(book, log, ways, waits)
    context.workbook = clientObject(context, workbookKind, () => book)
    context.application = clientObject(context, applicationKind, () => book)
    return context
  }
  const run = async (...given: unknown[]) => {
    const batch = given.at(-1) as (context: FakeContext) => Promise<unknown>
    const [first] = given
    if (first instanceof FakeContext) return batch(first)
    const asked = given.length > 1 ? (first as { delayForCellEdit?: boolean }) : {}
    runs.push(asked)
    return batch(contextOf(asked.delayForCellEdit === true))
  }
  const sheet = (name: string) => {
    const found = book.sheets.find((one) => one.name === name)
    if (found === undefined) throw new TypeError(`no sheet ${name}`)
    return found
  }
  const cell = (name: string, address: string) => {
    const area = parseArea(address)
    if (area === undefined) throw new TypeError(`no cell ${address}`)
    return cellAt(sheet(name), area.top, area.left)
  }
  const fake: FakeExcel = {
    book,
    log,
    ways,
    sheet,
    cell,
    type(name, address, typed) {
      const area = parseArea(address)
      if (area === undefined) throw new TypeError(`no cell ${address}`)
      typeIn(book, sheet(name), area.top, area.left, cell(name, address), typed)
      for (const listener of book.listeners) void listener()
    },
    setResults: (given) => (results = given),
    associated,
    runs,
  }
  class CustomFunctionsError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  const { bodyBackgroundColor } = options
  Object.assign(globalThis, {
    fakeExcel: fake,
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: async () => ({ host: 'Excel', platform: 'OfficeOnline' }),
      context: {
        displayLanguage: options.displayLanguage ?? 'id-ID',
        officeTheme: bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor },
        document: { url: '' },
        requirements: {
          isSetSupported: (name: string, version: string) =>
            name === 'ExcelApi' ? isAtLeast(ways.version, version) : true,
        },
      },
    },
    Excel: { run },
    CustomFunctions: {
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: '#VALUE!' },
      associate: (id: string, call: unknown) => (associated[id] = call),
    },
  })
  return fake
}
