import { describe, expect, test, vi } from 'vitest'
import type { Fill, Selection, Worksheet } from '../../office/index.js'
import { emptyForm, type DivisionState } from './division-state.js'
import { takeTotal, takeWeights, writeShares } from './sheet-actions.js'

const state: DivisionState = { language: 'id', form: emptyForm, worksheet: undefined, notice: undefined }

function pane() {
  const change = vi.fn()
  const announce = vi.fn()
  return { change, announce, actions: { current: () => state, type: vi.fn(), change, announce } }
}

const sheet = (selection: Selection, fill: Fill = { kind: 'wrong-shape' }): Worksheet => ({
  readSelection: async () => selection,
  fillBesideSelection: async () => fill,
})
const cells = (values: unknown[][]): Selection => ({ kind: 'cells', address: 'RAB!B2', values })

test('one cell becomes the total; the parties stay', async () => {
  const { actions, change } = pane()
  await takeTotal(sheet(cells([[22_000]])), actions)
  expect(change.mock.calls[0]?.[0]).toMatchObject({ form: { total: '22.000', parties: emptyForm.parties } })
})

test('a column becomes the parties; the total stays', async () => {
  const { actions, change } = pane()
  await takeWeights(sheet(cells([[70], [30]])), actions)
  expect(change.mock.calls[0]?.[0].form).toEqual({
    total: '',
    parties: [
      { name: '', weight: '70' },
      { name: '', weight: '30' },
    ],
  })
})

describe('what cannot be taken is said, and nothing changes', () => {
  test.each([
    { take: takeTotal, selection: cells([[1], [2]]), said: /satu sel/u },
    { take: takeWeights, selection: cells([[1, 2, 3], [1, 2, 3], [1, 2, 3]]), said: /satu kolom atau baris/u }, // prettier-ignore
    { take: takeWeights, selection: cells(Array.from({ length: 201 }, () => [1])), said: /paling banyak 200/u },
    { take: takeWeights, selection: { kind: 'too-large', limit: 400 } as const, said: /paling banyak 400 sel/u },
    { take: takeTotal, selection: { kind: 'refused', code: 'InvalidSelection' } as const, said: /InvalidSelection/u },
  ])('$said', async ({ take, selection, said }) => {
    const { actions, change, announce } = pane()
    await take(sheet(selection), actions)
    expect(announce).toHaveBeenCalledWith(expect.objectContaining({ id: expect.stringMatching(said) }))
    expect(change).not.toHaveBeenCalled()
  })
})

test.each([
  { fill: { kind: 'filled', address: 'RAB!D2:D3' } as const, said: 'The shares are in RAB!D2:D3.' },
  {
    fill: { kind: 'occupied', address: 'RAB!D2:D3' } as const,
    said: 'RAB!D2:D3 is not empty. Clear it first; nothing was overwritten.',
  },
  {
    fill: { kind: 'wrong-shape' } as const,
    said: 'Select one column or row of 2 cells, as many as there are parties.',
  },
  { fill: { kind: 'refused', code: 'AccessDenied' } as const, said: expect.stringContaining('(AccessDenied)') },
])('after writing ($fill.kind) the pane says so', async ({ fill, said }) => {
  const { actions, announce } = pane()
  await writeShares(sheet(cells([]), fill), [1, 2], actions)
  expect(announce).toHaveBeenCalledWith(expect.objectContaining({ en: said }))
})
