import { clientObject, type Kind } from './client-object.js'
import { mayChange } from './cells.js'
import type { FakeContext } from './fake-context.js'
import { parseArea, type BookModel, type NoteModel, type SheetModel } from './model.js'
import { RichApiError } from './rich-api-error.js'

interface Named {
  readonly book: BookModel
  readonly name: string
}

const nameKind: Kind<Named> = {
  name: 'NamedItem',
  properties: {
    name: { get: ({ name }) => name },
    formula: {
      get: ({ book, name }) => book.names.get(name),
      set: ({ book, name }, formula: string) => book.names.set(name, checked(book, formula)),
    },
  },
}

export const namesKind: Kind<BookModel> = {
  name: 'NamedItemCollection',
  items: (book, context) =>
    [...book.names.keys()].map((name) => ({
      model: { name },
      make: () => clientObject(context, nameKind, () => ({ book, name })),
    })),
  methods: {
    add: ((model: () => BookModel, context: FakeContext, name: string, reference: string) => {
      context.enqueue(
        'NamedItemCollection.add',
        () => {
          const { names } = model()
          const taken = [...names.keys()].some((one) => one.toLowerCase() === name.toLowerCase())
          if (taken) throw new RichApiError('InvalidArgument', `The name ${name} is taken.`)
          if (!/^[\p{L}_\\][\p{L}\d._\\]*$/u.test(name) || parseArea(name.toUpperCase()) !== undefined) {
            throw new RichApiError('InvalidArgument', `${name} cannot be a name.`)
          }
          names.set(name, checked(model(), reference))
        },
        name,
        reference,
      )
      return clientObject(context, nameKind, () => ({ book: model(), name }))
    }) as never,
  },
}

/** A name needs the sheet that it names. */
function checked({ sheets }: BookModel, formula: string): string {
  const [, sheet = '', cells = ''] = /^='((?:[^']|'')+)'!([$A-Z\d:]+)$/u.exec(formula) ?? []
  const isThere = sheets.some(({ name }) => name === sheet.replaceAll("''", "'"))
  if (!isThere || parseArea(cells) === undefined) throw new RichApiError('InvalidArgument', `No cells: ${formula}`)
  return formula
}

interface PlacedNote {
  readonly sheet: SheetModel
  readonly note: NoteModel
}

const noteKind: Kind<PlacedNote> = {
  name: 'Note',
  properties: { content: { get: ({ note }) => note.content } },
  methods: {
    delete: ((model: () => PlacedNote, context: FakeContext) =>
      context.enqueue('Note.delete', () => {
        const { sheet, note } = model()
        mayChange({ sheet })
        sheet.notes = sheet.notes.filter((one) => one !== note)
      })) as never,
  },
}

export const notesKind: Kind<SheetModel> = {
  name: 'NoteCollection',
  items: (sheet, context) =>
    sheet.notes.map((note) => ({ model: note, make: () => clientObject(context, noteKind, () => ({ sheet, note })) })),
  methods: {
    add: ((model: () => SheetModel, context: FakeContext, cell: string, content: string) => {
      context.enqueue(
        'NoteCollection.add',
        () => {
          mayChange({ sheet: model() })
          if (model().notes.some((note) => note.cell === cell)) {
            throw new RichApiError('InvalidOperation', `${cell} has a note.`)
          }
          model().notes.push({ cell, content })
        },
        content,
      )
      return clientObject<PlacedNote>(context, noteKind, () => undefined)
    }) as never,
  },
}
