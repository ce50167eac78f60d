/** Stands in for Office.js in the page: an Excel with one selection, which notes what is written beside it. */
export function officeStub(options: {
  readonly displayLanguage: string
  readonly values: readonly (readonly unknown[])[]
  readonly bodyBackgroundColor?: string
}): string {
  return `(${install.toString()})(${JSON.stringify(options)})`
}

function install({ displayLanguage, values, bodyBackgroundColor }: Parameters<typeof officeStub>[0]): void {
  const written: unknown[] = []
  const target = {
    load() {},
    address: 'RAB!Z1',
    formulas: [['']],
    set values(cells: unknown) {
      written.push(cells)
    },
  }
  const selection = {
    load() {},
    address: 'RAB!A1',
    values,
    rowCount: values.length,
    columnCount: values[0]?.length,
    getColumnsAfter: () => target,
    getRowsBelow: () => target,
  }
  // Sheets are not part of this Excel: whoever asks for them is refused, as by a workbook that is being saved.
  const refused = () => {
    throw Object.assign(new Error('The workbook is busy.'), { code: 'GeneralException' })
  }
  const worksheets = { load: refused, onChanged: { add: () => ({ remove() {}, context: undefined }) } }
  const workbook = { load() {}, worksheets, getSelectedRange: () => selection }
  const context = { workbook, sync: async () => {} }
  const associated: Record<string, unknown> = {}
  class CustomFunctionsError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  Object.assign(globalThis, {
    stub: { written, associated, selection },
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: async () => ({ host: 'Excel', platform: 'OfficeOnline' }),
      context: {
        displayLanguage,
        requirements: { isSetSupported: () => true },
        officeTheme: bodyBackgroundColor ? { bodyBackgroundColor } : undefined,
      },
    },
    Excel: { run: async (...given: ((context: unknown) => unknown)[]) => given.at(-1)?.(context) },
    CustomFunctions: {
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      associate: (id: string, run: unknown) => (associated[id] = run),
    },
  })
}
