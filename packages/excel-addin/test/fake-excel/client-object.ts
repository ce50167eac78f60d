import type { FakeContext } from './fake-context.js'
import { RichApiError } from './rich-api-error.js'

/** A property: how it is read from the model when it is synced, and how it is set. */
export interface Property<Model> {
  readonly get?: (model: Model) => unknown
  readonly set?: (model: Model, value: never) => void
}

/** What a kind of object on the add-in's side can do. Members that are not here do not exist: using one throws. */
export interface Kind<Model> {
  readonly name: string
  readonly properties?: Readonly<Record<string, Property<Model>>>
  /** Objects that hang on this one. */
  readonly children?: Readonly<Record<string, (model: () => Model, context: FakeContext) => object>>
  /** Run at once on the add-in's side; what they do to the model they put in the queue. */
  readonly methods?: Readonly<Record<string, (model: () => Model, context: FakeContext, ...given: never[]) => unknown>>
  /** Items of a collection. */
  readonly items?: (model: Model, context: FakeContext) => readonly { readonly model: object; make(): object }[]
}

export const internals = Symbol('internals')

/** What other parts of the fake may ask of an object on the add-in's side. */
export interface Internals {
  readonly model: () => unknown
  loadNow(path: string): void
}

/**
 * An object as Office.js hands it out: what is set or called waits in the queue, what is read must have been loaded and
 * synced, what does not exist throws. `resolve` finds the model behind it when the queue is run; none is a null object.
 */
export function clientObject<Model>(context: FakeContext, kind: Kind<Model>, resolve: () => Model | undefined): object {
  const loaded = new Map<string, unknown>()
  const children = new Map<string, object>()
  const known = new WeakMap<object, object>()
  const model = (): Model => {
    const found = resolve()
    if (found === undefined) throw new RichApiError('ItemNotFound', `The requested ${kind.name} does not exist.`)
    return found
  }
  const child = (name: string): object => {
    const before = children.get(name)
    if (before !== undefined) return before
    const make = kind.children?.[name] as NonNullable<Kind<Model>['children']>[string]
    const made = make(model, context)
    children.set(name, made)
    return made
  }
  const loadNow = (path: string): void => {
    const found = resolve()
    loaded.set('isNullObject', found === undefined)
    if (found === undefined) return
    const [first = '', ...rest] = path.split('/')
    if (first === 'items' && kind.items !== undefined) {
      const items = kind.items(found, context).map((one) => {
        const item = known.get(one.model) ?? one.make()
        known.set(one.model, item)
        return item
      })
      loaded.set('items', items)
      if (rest.length > 0) for (const item of items) internalsOf(item).loadNow(rest.join('/'))
      return
    }
    if (kind.children?.[first] !== undefined) return internalsOf(child(first)).loadNow(rest.join('/'))
    const property = kind.properties?.[first]
    if (property?.get === undefined) throw new RichApiError('InvalidArgument', `${kind.name} has no ${first} to load.`)
    loaded.set(first, property.get(found))
  }
  const target = { [internals]: { model, loadNow } satisfies Internals }
  return new Proxy(target, {
    get(_, member) {
      if (member === internals) return target[internals]
      if (typeof member === 'symbol' || member === 'then') return undefined
      if (member === 'context') return context
      if (member === 'load') {
        return (paths: string) => {
          for (const path of paths.split(',')) context.enqueue(`${kind.name}.load`, () => loadNow(path.trim()), path)
        }
      }
      if (member === 'items' || member === 'isNullObject' || kind.properties?.[member] !== undefined) {
        context.note(kind.name, member)
        if (loaded.has(member)) return loaded.get(member)
        throw new PropertyNotLoadedError(`${kind.name}.${member}`)
      }
      context.demand(kind.name, member)
      if (kind.children?.[member] !== undefined) return child(member)
      const method = kind.methods?.[member]
      if (method === undefined) throw new UnknownMemberError(`${kind.name}.${member}`)
      return (...given: never[]) => method(model, context, ...given)
    },
    set(_, member, value) {
      const property = kind.properties?.[String(member)]
      if (property?.set === undefined) throw new UnknownMemberError(`${kind.name}.${String(member)} =`)
      context.demand(kind.name, String(member))
      const { set } = property
      context.enqueue(`${kind.name}.${String(member)}=`, () => set(model(), value as never), value)
      return true
    },
  })
}

export function internalsOf(object: object): Internals {
  return (object as { [internals]: Internals })[internals]
}

export class PropertyNotLoadedError extends Error {
  override readonly name = 'PropertyNotLoadedError'
  readonly code = 'PropertyNotLoaded'
  constructor(member: string) {
    super(`${member} is not available: load it and call context.sync() before reading it.`)
  }
}

export class UnknownMemberError extends Error {
  override readonly name = 'UnknownMemberError'
  constructor(member: string) {
    super(`The fake Excel has no ${member}.`)
  }
}
