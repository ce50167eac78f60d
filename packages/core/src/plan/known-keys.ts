import { planJsonSchema } from './json-schema.js'

/** One shape of the plan's JSON Schema; alternatives and references are resolved by `shapesAt`. */
export interface Shape {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Shape>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly propertyNames?: Shape
  readonly items?: Shape
  readonly additionalProperties?: Shape | boolean
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** The shapes a value may have at a path; where a value names its kind, that one alone. */
export function shapesAt(path: readonly (string | number)[], value: unknown): Shape[] {
  const root = planJsonSchema() as Shape
  const at = path.reduce<Shape[]>(
    (shapes, step) =>
      shapes.flatMap((shape) => {
        const inner = typeof step === 'number' ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties)
        return typeof inner === 'object' ? variants(inner, root) : []
      }),
    [root],
  )
  const meant = at.filter((shape) => agrees(shape, value))
  return meant.length > 0 ? meant : at
}

/** The keys that the shapes know. */
export function keysOf(shapes: readonly Shape[]): string[] {
  const keys = shapes.flatMap(({ properties, propertyNames }) => [
    ...Object.keys(properties ?? {}),
    ...(propertyNames?.enum ?? []).map(String),
  ])
  return [...new Set(keys)]
}

/** The JSON types that the shapes give a key; none where no shape knows it. */
export function typesOf(shapes: readonly Shape[], key: string): string[] {
  const types = shapes.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, key) ? (properties[key]?.type ?? []) : [],
  )
  return [...new Set(types)]
}

function variants(shape: Shape, root: Shape): Shape[] {
  if (shape.$ref !== undefined) return variants(root.$defs?.[shape.$ref.split('/').at(-1) as string] ?? {}, root)
  const branches = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])]
  return branches.length === 0 ? [shape] : branches.flatMap((branch) => variants(branch, root))
}

/** Whether a value carries every constant that a shape demands. */
function agrees({ properties = {} }: Shape, value: unknown): boolean {
  return Object.entries(properties).every(
    ([key, inner]) => inner.const === undefined || inner.const === Object(value)[key],
  )
}
