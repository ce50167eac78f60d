import type { Labels } from '@bekal/core'
import { messages } from '../../messages.js'
import type { Fill, Selection, Worksheet } from '../../office/index.js'
import { partiesFromCells, totalFromCells } from './from-selection.js'
import type { DivisionActions } from './division-state.js'
import { maxParties } from './party-rows.js'

/** Puts the selected cell in the total field. */
export async function takeTotal({ readSelection }: Worksheet, actions: DivisionActions): Promise<void> {
  const selection = await readSelection()
  if (selection.kind !== 'cells') return actions.announce(unreadable(selection))
  const { form, language } = actions.current()
  const total = totalFromCells(selection.values, language)
  if (total === undefined) return actions.announce(messages.selectOneCell)
  actions.change({ form: { ...form, total }, notice: messages.tookTotal(selection) }, 'take-total')
}

/** Makes the parties from the selected weights, or names and weights. */
export async function takeWeights({ readSelection }: Worksheet, actions: DivisionActions): Promise<void> {
  const selection = await readSelection()
  if (selection.kind !== 'cells') return actions.announce(unreadable(selection))
  const { form, language } = actions.current()
  const parties = partiesFromCells(selection.values, language)
  if (parties === undefined) return actions.announce(messages.selectWeights)
  if (parties.length > maxParties) return actions.announce(messages.tooManyParties({ limit: maxParties }))
  actions.change({ form: { ...form, parties }, notice: messages.tookWeights(selection) }, 'take-weights')
}

/** Writes the shares beside the selected cells. */
export async function writeShares(
  { fillBesideSelection }: Worksheet,
  amounts: readonly number[],
  { announce }: DivisionActions,
): Promise<void> {
  announce(fillNotice(await fillBesideSelection(amounts), amounts.length))
}

function unreadable(selection: Exclude<Selection, { kind: 'cells' }>): Labels {
  return selection.kind === 'too-large'
    ? messages.selectionTooLarge({ limit: selection.limit })
    : messages.excelRefused(selection)
}

function fillNotice(fill: Fill, count: number): Labels {
  if (fill.kind === 'refused') return messages.excelRefused(fill)
  if (fill.kind === 'wrong-shape') return messages.selectAsMany({ count })
  return fill.kind === 'filled' ? messages.filled(fill) : messages.occupied(fill)
}
