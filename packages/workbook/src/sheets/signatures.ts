import { fold } from '@bekal/core'
import { none, prose, quote, type FormulaContext, type Prose, type ProseLine } from '../definition/index.js'
import type { Figures } from '../figures/index.js'
import { lookUp } from './look-up.js'
import { rowsOf } from './rows-of.js'
import { siteSheet } from './site.js'

/** Where one signatory stands: the column it begins in, and how many columns it takes. */
export type SignatureSlot = readonly [column: number, span: number]

const title = { id: 'Pengesahan', en: 'Signatures' }
const placeAndDate = {
  id: 'Ditetapkan di ……………………………… pada tanggal ………………………………',
  en: 'Signed at ……………………………… on ………………………………',
}
const nobody = {
  id: 'Penanda tangan belum diisi; tempatnya di lembar Lokasi.',
  en: 'No signatory has been entered; their place is on the sheet Site.',
}
/** A dash says on the sheet that the list is there, and empty. */
const isNamed = (role: string) => `AND(${role}<>"",${role}<>${quote(none)})`
const hasRole = ({ role }: Signatory) => role !== '' && role !== none

const blankLine = '(………………………………)'

/**
 * The signature block of a document: every signatory of the sheet `Lokasi/Site`, side by side in the slots of the
 * document and, beyond those, below each other. Each with the party signed for, the role, room to sign, and the name
 * or a dotted line. It follows the sheet: signatories added there take the slots that are still free.
 */
export function signatures(key: string, slots: readonly SignatureSlot[]): Prose {
  return prose({ key, title, lines: (figures) => linesOf(figures, slots) })
}

function linesOf({ plan }: Figures, slots: readonly SignatureSlot[]): ProseLine[] {
  const signers = plan.site.signatories?.length ?? 0
  const room = rowsOf(siteSheet, 'signatories', plan)
  const shelves = Math.max(1, Math.ceil(signers / slots.length))
  const width = Math.max(...slots.map(([column, span]) => column + span - 1))
  return [
    { texts: [headLine(room)], spans: [width] },
    ...Array.from({ length: shelves }, (_, shelf) => {
      const first = shelf * slots.length
      return shelfLines(slots.slice(0, Math.max(0, room - first)), first)
    }).flat(),
  ]
}

function headLine(room: number): ProseLine['texts'][number] {
  const filled = (at: FormulaContext) =>
    Array.from({ length: room }, (_, n) => isNamed(at.cellAt('signatories', 'role', n))).join(',')
  return {
    formula: (at) => `IF(OR(${filled(at)}),${at.text(placeAndDate)},${at.text(nobody)})`,
    result: ({ plan, say }) => say(plan.site.signatories?.some(hasRole) ? placeAndDate : nobody),
  }
}

function shelfLines(slots: readonly SignatureSlot[], first: number): ProseLine[] {
  const place = { columns: slots.map(([column]) => column), spans: slots.map(([, span]) => span) }
  const line = (
    formula: (cell: (column: string) => string, at: FormulaContext) => string,
    result: (signer: Signatory, figures: Figures) => string,
  ): ProseLine => ({
    ...place,
    look: 'signature',
    texts: slots.map((_, slot) => ({
      formula: (at) => {
        const cell = (column: string) => at.cellAt('signatories', column, first + slot)
        return `IF(${isNamed(cell('role'))},${formula(cell, at)},"")`
      },
      result: (figures) => {
        const signer = figures.plan.site.signatories?.[first + slot]
        return signer === undefined || !hasRole(signer) ? '' : result(signer, figures)
      },
    })),
  })
  return [
    line((cell, at) => `${lookUp(at, cell('partyId'), 'parties', 'name')}&""`, partyName),
    line(
      (cell) => cell('role'),
      ({ role }) => role,
    ),
    { texts: [], space: 54 },
    line(
      (cell) => `IF(${cell('name')}="","${blankLine}",${cell('name')})`,
      ({ name }) => name || blankLine,
    ),
    { texts: [], space: 12 },
  ]
}

type Signatory = NonNullable<Figures['plan']['site']['signatories']>[number]

const partyName = ({ partyId }: Signatory, { plan }: Figures) =>
  plan.parties.find(({ id }) => fold(id) === fold(partyId ?? ''))?.name ?? ''
