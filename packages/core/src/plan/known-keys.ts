import type * as z from 'zod/mini'
import { trainingPlan } from './schema.js'

/** One shape that the plan's schema allows at a place; alternatives, options and references are resolved by `shapesAt`. */
export type Shape = z.core.$ZodTypes

/** The shapes a value may have at a path; where a value names its kind, that one alone. */
export function shapesAt(path: readonly (string | number)[], value: unknown): Shape[] {
  const at = path.reduce<Shape[]>(
    (shapes, step) => shapes.flatMap((shape) => inner(shape, step).flatMap(variants)),
    [trainingPlan as Shape],
  )
  const meant = at.filter((shape) => agrees(shape, value))
  return meant.length > 0 ? meant : at
}

/** The keys that the shapes know. */
export function keysOf(shapes: readonly Shape[]): string[] {
  return [...new Set(shapes.flatMap((shape) => Object.keys(keysOfObject(shape))))]
}

/** The JSON types that the shapes give a key; none where no shape knows it, or where it may hold several. */
export function typesOf(shapes: readonly Shape[], key: string): string[] {
  const types = shapes.flatMap((shape) => {
    const keys = keysOfObject(shape)
    return Object.hasOwn(keys, key) ? (typeOf(keys[key] as Shape) ?? []) : []
  })
  return [...new Set(types)]
}

function inner(shape: Shape, step: string | number): Shape[] {
  const { def } = shape._zod
  if (typeof step === 'number') return def.type === 'array' ? [def.element as Shape] : []
  if (def.type === 'record') return [def.valueType as Shape]
  const keys = keysOfObject(shape)
  return Object.hasOwn(keys, step) ? [keys[step] as Shape] : []
}

function keysOfObject(shape: Shape): Readonly<Record<string, z.core.$ZodType>> {
  const { def } = shape._zod
  return def.type === 'object' ? def.shape : {}
}

/** What stands behind an option or a reference, each alternative of a choice by itself. */
function variants(shape: Shape): Shape[] {
  const { def } = shape._zod
  if (def.type === 'optional') return variants(def.innerType as Shape)
  if (def.type === 'lazy') return variants(def.getter() as Shape)
  return def.type === 'union' ? def.options.flatMap((option) => variants(option as Shape)) : [shape]
}

/** The JSON type of a value; undefined where it is a choice. */
function typeOf(shape: Shape): string | undefined {
  const { def } = shape._zod
  switch (def.type) {
    case 'optional':
      return typeOf(def.innerType as Shape)
    case 'number':
      return 'format' in def ? 'integer' : 'number'
    case 'enum':
      return 'string'
    case 'record':
      return 'object'
    case 'tuple':
      return 'array'
    case 'literal':
      return typeof def.values[0]
    case 'union':
    case 'lazy':
      return undefined
    default:
      return def.type
  }
}

/** Whether a value carries every constant that a shape demands. */
function agrees(shape: Shape, value: unknown): boolean {
  return Object.entries(keysOfObject(shape)).every(([key, wanted]) => {
    const { def } = (wanted as Shape)._zod
    return def.type !== 'literal' || def.values.length > 1 || def.values[0] === Object(value)[key]
  })
}
