import { mayChange } from './cells.js'
import { clientObject, type Kind } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import type { Area, BookModel, SheetModel, TableModel } from './model.js'
import { areasAt, rangeOf } from './range-kind.js'
import { RichApiError } from './rich-api-error.js'

interface InTable {
  readonly book: BookModel
  readonly sheet: SheetModel
  readonly table: TableModel
}

interface InColumn extends InTable {
  readonly at: number
}

const columnKind: Kind<InColumn> = {
  name: 'TableColumn',
  methods: {
    getTotalRowRange: ((model: () => InColumn, context: FakeContext) =>
      rangeOf(context, () => {
        const { book, sheet, table, at } = model()
        if (!table.showTotals) throw new RichApiError('ItemNotFound', 'The table shows no totals.')
        const [row, column] = [table.area.bottom + 1, table.area.left + at]
        return { book, sheet, areas: [{ top: row, bottom: row, left: column, right: column }] }
      })) as never,
  },
}

const columnsKind: Kind<InTable> = {
  name: 'TableColumnCollection',
  methods: {
    getItemAt: ((model: () => InTable, context: FakeContext, at: number) =>
      clientObject(context, columnKind, () => ({ ...model(), at }))) as never,
  },
}

const tableKind: Kind<InTable> = {
  name: 'Table',
  properties: {
    style: { set: ({ table }, style: string) => (table.style = style) },
    showTotals: { set: ({ table }, shown: boolean) => (table.showTotals = shown) },
  },
  children: { columns: (model, context) => clientObject(context, columnsKind, model) },
  methods: {
    getRange: ((model: () => InTable, context: FakeContext) =>
      rangeOf(context, () => {
        const { book, sheet, table } = model()
        return { book, sheet, areas: [table.area] }
      })) as never,
  },
}

const overlaps = (one: Area, other: Area) =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right

export const tablesKind: Kind<Pick<InTable, 'book' | 'sheet'>> = {
  name: 'TableCollection',
  methods: {
    add: ((
      model: () => Pick<InTable, 'book' | 'sheet'>,
      context: FakeContext,
      address: string,
      hasHeaders: boolean,
    ) => {
      let made: InTable | undefined
      context.enqueue(
        'TableCollection.add',
        () => {
          const { book, sheet } = model()
          mayChange({ sheet })
          const [area] = areasAt(address) as [Area]
          if (!hasHeaders || sheet.tables.some((table) => overlaps(table.area, area)))
            throw new RichApiError('InvalidArgument', `No table can be at ${address}.`)
          made = { book, sheet, table: { area, showTotals: false } }
          sheet.tables.push(made.table)
        },
        address,
      )
      return clientObject(context, tableKind, () => made)
    }) as never,
  },
}
