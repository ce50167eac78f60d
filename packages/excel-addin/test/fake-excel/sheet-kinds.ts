import { chartsKind } from './chart-kinds.js'
import { clientObject, type Kind, type Property } from './client-object.js'
import type { FakeContext } from './fake-context.js'
import { notesKind } from './name-kinds.js'
import { newSheet, type BookModel, type SheetModel } from './model.js'
import { mayChange, type Cells } from './cells.js'
import { areasAt, rangeOf, usedArea } from './range-kind.js'
import { RichApiError } from './rich-api-error.js'
import { tablesKind } from './table-kinds.js'

/** A sheet in its workbook. */
export interface Placed {
  readonly book: BookModel
  readonly sheet: SheetModel
}

const page = (key: string): Property<SheetModel> => ({
  set: (sheet, value: never) => {
    mayChange({ sheet })
    sheet.page[key] = value
  },
})

const setPage = (key: string) =>
  ((model: () => SheetModel, context: FakeContext, ...given: unknown[]) =>
    context.enqueue(`PageLayout.${key}`, () => {
      mayChange({ sheet: model() })
      model().page[key] = given.length === 1 ? given[0] : given
    })) as never

const pageKind: Kind<SheetModel> = {
  name: 'PageLayout',
  properties: {
    orientation: page('orientation'),
    paperSize: page('paperSize'),
    centerHorizontally: page('centerHorizontally'),
    zoom: page('zoom'),
  },
  children: {
    headersFooters: (model, context) =>
      clientObject(
        context,
        {
          name: 'HeaderFooterGroup',
          children: {
            defaultForAllPages: (own, same) =>
              clientObject(
                same,
                {
                  name: 'HeaderFooter',
                  properties: { leftFooter: page('leftFooter'), rightFooter: page('rightFooter') },
                } satisfies Kind<SheetModel>,
                own,
              ),
          },
        } satisfies Kind<SheetModel>,
        model,
      ),
  },
  methods: {
    setPrintMargins: setPage('setPrintMargins'),
    setPrintArea: setPage('setPrintArea'),
    setPrintTitleRows: setPage('setPrintTitleRows'),
  },
}

const protectionKind: Kind<SheetModel> = {
  name: 'WorksheetProtection',
  properties: { protected: { get: ({ protection }) => protection.on } },
  methods: {
    protect: ((model: () => SheetModel, context: FakeContext, options: Record<string, unknown>) =>
      context.enqueue('WorksheetProtection.protect', () => {
        if (model().protection.on) throw new RichApiError('AccessDenied', 'The sheet is protected already.')
        model().protection = { on: true, options }
      })) as never,
    unprotect: ((model: () => SheetModel, context: FakeContext, password?: string) =>
      context.enqueue('WorksheetProtection.unprotect', () => {
        if (model().protection.password !== password) throw new RichApiError('AccessDenied', 'It wants a password.')
        model().protection = { on: false }
      })) as never,
  },
}

const simple = (name: string, run: (sheet: SheetModel, given: never) => void) =>
  ((model: () => SheetModel, context: FakeContext, given: never) =>
    context.enqueue(name, () => {
      mayChange({ sheet: model() })
      run(model(), given)
    })) as never

const panesKind: Kind<SheetModel> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: simple('freezeRows', (sheet, count: number) => (sheet.frozenRows = count)),
    unfreeze: simple('unfreeze', (sheet) => (sheet.frozenRows = 0)),
  },
}

const filterKind: Kind<SheetModel> = {
  name: 'AutoFilter',
  methods: {
    apply: simple('AutoFilter.apply', (sheet, range: string) => (sheet.filter = range)),
    remove: simple('AutoFilter.remove', (sheet) => delete sheet.filter),
  },
}

const range = ((model: () => Placed, context: FakeContext, address?: string) => {
  const areas = areasAt(address)
  return rangeOf(context, (): Cells => ({ ...model(), areas }))
}) as never

const sheetKind: Kind<Placed> = {
  name: 'Worksheet',
  properties: {
    name: { get: ({ sheet }) => sheet.name },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, visibility: string) => {
        const others = book.sheets.filter((one) => one !== sheet && one.visibility === 'Visible')
        if (visibility !== 'Visible' && others.length === 0) {
          throw new RichApiError('InvalidOperation', 'A workbook shows at least one sheet.')
        }
        sheet.visibility = visibility
      },
    },
    tabColor: { set: ({ sheet }, color: string) => (sheet.tabColor = color) },
    showGridlines: { set: ({ sheet }, shown: boolean) => (sheet.showGridlines = shown) },
  },
  children: {
    protection: (model, context) => clientObject(context, protectionKind, () => model().sheet),
    tables: (model, context) => clientObject(context, tablesKind, model),
    charts: (model, context) => clientObject(context, chartsKind, () => model().sheet),
    notes: (model, context) => clientObject(context, notesKind, () => model().sheet),
    pageLayout: (model, context) => clientObject(context, pageKind, () => model().sheet),
    freezePanes: (model, context) => clientObject(context, panesKind, () => model().sheet),
    autoFilter: (model, context) => clientObject(context, filterKind, () => model().sheet),
  },
  methods: {
    getRange: range,
    getRanges: ((model: () => Placed, context: FakeContext, address: string) => {
      if (address.length > 255) throw new RichApiError('InvalidArgument', `An address of ${address.length} characters.`)
      const areas = areasAt(address)
      return rangeOf(context, (): Cells => ({ ...model(), areas }))
    }) as never,
    getUsedRangeOrNullObject: ((model: () => Placed, context: FakeContext) =>
      rangeOf(context, () => {
        const area = usedArea(model().sheet)
        return area && { ...model(), areas: [area] }
      })) as never,
    delete: ((model: () => Placed, context: FakeContext) =>
      context.enqueue('Worksheet.delete', () => {
        const { book, sheet } = model()
        if (book.sheets.every((one) => one === sheet || one.visibility !== 'Visible'))
          throw new RichApiError('InvalidOperation', 'A workbook shows at least one sheet.')
        book.sheets.splice(book.sheets.indexOf(sheet), 1)
      })) as never,
    activate: ((model: () => Placed, context: FakeContext) =>
      context.enqueue('Worksheet.activate', () => {
        const { book, sheet } = model()
        if (sheet.visibility !== 'Visible') throw new RichApiError('InvalidOperation', `${sheet.name} is hidden.`)
        book.active = sheet
      })) as never,
  },
}

const sheetOf = (context: FakeContext, resolve: () => Placed | undefined) => clientObject(context, sheetKind, resolve)

const find = (book: BookModel, name: string) => {
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return sheet && { book, sheet }
}

const byName = ((model: () => BookModel, context: FakeContext, name: string) =>
  sheetOf(context, () => find(model(), name))) as never

export const sheetsKind: Kind<BookModel> = {
  name: 'WorksheetCollection',
  items: (book, context) =>
    book.sheets.map((sheet) => ({ model: sheet, make: () => sheetOf(context, () => ({ book, sheet })) })),
  children: {
    onChanged: (model, context) =>
      clientObject(
        context,
        {
          name: 'EventHandlers',
          methods: {
            add: ((own: () => BookModel, same: FakeContext, listener: () => Promise<void>) => {
              same.enqueue('onChanged.add', () => own().listeners.add(listener))
              return {
                context: same,
                remove: () => same.enqueue('onChanged.remove', () => own().listeners.delete(listener)),
              }
            }) as never,
          },
        } satisfies Kind<BookModel>,
        model,
      ),
  },
  methods: {
    getItem: byName,
    getItemOrNullObject: byName,
    add: ((model: () => BookModel, context: FakeContext, name: string) => {
      let made: Placed | undefined
      context.enqueue(
        'WorksheetCollection.add',
        () => {
          if (find(model(), name)) throw new RichApiError('ItemAlreadyExists', `There is a sheet ${name}.`)
          if (name.length > 31 || /[\\/?*[\]:]/u.test(name))
            throw new RichApiError('InvalidArgument', `No name: ${name}.`)
          made = { book: model(), sheet: newSheet(name) }
          model().sheets.push(made.sheet)
        },
        name,
      )
      return sheetOf(context, () => made)
    }) as never,
  },
}
