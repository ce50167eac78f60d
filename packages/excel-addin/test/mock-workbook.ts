import { OfficeMockObject } from 'office-addin-mock'
import { vi } from 'vitest'

interface Seed {
  readonly rowCount: number
  readonly columnCount: number
  readonly address?: string
  readonly values?: unknown[][]
  /** What stands to the right of, and below, the selection. */
  readonly right?: { readonly address: string; readonly formulas: unknown[][] }
  readonly below?: { readonly address: string; readonly formulas: unknown[][] }
}

/** Puts an Excel with one selection in place of the global one; reading what was not loaded and synced gives an error text. */
export function mockWorkbook({ right, below, address = '', values = [], ...shape }: Seed) {
  const nothing = { address: '', formulas: [] }
  const neighbours = new OfficeMockObject({ right: right ?? nothing, below: below ?? nothing } as never)
  const excel = new OfficeMockObject({
    context: {
      workbook: {
        selection: {
          ...shape,
          address,
          values,
          getColumnsAfter: () => neighbours.right,
          getRowsBelow: () => neighbours.below,
        },
        getSelectedRange(this: OfficeMockObject) {
          return this.selection
        },
      },
    },
    async run(this: OfficeMockObject, batch: (context: unknown) => Promise<unknown>) {
      const sync = this.context.sync.bind(this.context)
      // The neighbours hang on no property of the context, so its sync has to be passed on to them.
      this.context.sync = async () => {
        await neighbours.sync()
        await sync()
      }
      return batch(this.context)
    },
  } as never)
  vi.stubGlobal('Excel', excel)
  return { right: neighbours.right, below: neighbours.below }
}

/** An Excel that refuses with a code, the way a protected sheet does. */
export function mockRefusal(code: string): void {
  vi.stubGlobal('Excel', {
    run: async () => {
      throw Object.assign(new Error('The request was refused.'), { code })
    },
  })
}
