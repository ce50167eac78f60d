import { describe, expect, test } from 'vitest'
import { getValue, input, isComputed, computed, localized, numbered, setValue, text, type Row } from './index.js'

describe('where a column’s value stands in its entity', () => {
  const deep = input('hours', 'JP', 'Hours', text(), { path: ['lessons', 'mon'] })
  const inList = input('first', 'Satu', 'First', text(), { path: ['factors', 0, 'value'] })

  test('is its key where nothing else is stated', () => {
    const plain = input('name', 'Nama', 'Name', text())
    const entity: Row = {}
    setValue(plain, entity, 'x')
    expect(entity).toEqual({ name: 'x' })
    expect(getValue(plain, entity)).toBe('x')
  })

  test('is its path, which is made on the way', () => {
    const entity: Row = { id: 'a' }
    setValue(deep, entity, 4)
    setValue(inList, entity, 16)
    expect(entity).toEqual({ id: 'a', lessons: { mon: 4 }, factors: [{ value: 16 }] })
    expect(getValue(deep, entity)).toBe(4)
    expect(getValue(inList, entity)).toBe(16)
  })

  test('does not disturb what is there already', () => {
    const entity: Row = { lessons: { tue: 5 } }
    setValue(deep, entity, 4)
    expect(entity).toEqual({ lessons: { mon: 4, tue: 5 } })
  })

  test.each([[{}], [{ lessons: 4 }], [{ lessons: null }], [undefined], [null]])(
    'has no value in %j, which does not lead there',
    (entity) => {
      expect(getValue(deep, entity)).toBeUndefined()
    },
  )

  test('is never a property that every object has', () => {
    expect(getValue(input('constructor', 'x', 'x', text()), {})).toBeUndefined()
  })
})

describe('a text that may stand in both languages', () => {
  const [own, english] = localized('title', 'Judul', 'Title', text())
  const write = (entity: Row) => [getValue(own!, entity), getValue(english!, entity)]
  const read = (id: unknown, en: unknown) => {
    const entity: Row = {}
    if (id !== undefined) setValue(own!, entity, id)
    if (en !== undefined) setValue(english!, entity, en)
    return entity
  }

  test.each([
    ['in one language fills the first column only', { title: 'Rencana' }, ['Rencana', undefined]],
    ['in both fills both', { title: { id: 'Rencana', en: 'Plan' } }, ['Rencana', 'Plan']],
    ['that is absent fills none', {}, [undefined, undefined]],
  ])('%s, and comes back', (_, entity, cells) => {
    expect(write(entity)).toEqual(cells)
    expect(read(cells[0], cells[1])).toEqual(entity)
  })

  test('with the translation alone keeps it, so that the plan’s own check can ask for the other', () => {
    expect(read(undefined, 'Plan')).toEqual({ title: { en: 'Plan' } })
  })

  test('has labels of its own for both columns', () => {
    expect([own?.label, english?.label]).toEqual([
      { id: 'Judul', en: 'Title' },
      { id: 'Judul (Inggris)', en: 'Title (English)' },
    ])
  })
})

test('a column with a formula is computed, one without is filled in', () => {
  expect(isComputed(computed('a', 'A', 'A', text(), { formula: () => '1', result: () => 1 }))).toBe(true)
  expect(isComputed(input('a', 'A', 'A', text()))).toBe(false)
})

test('numbered columns count from 1', () => {
  expect(numbered(3, (n) => `fund${n}`)).toEqual(['fund1', 'fund2', 'fund3'])
})
