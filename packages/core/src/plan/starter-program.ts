import { starterPrograms, type StarterProgram } from '../program/index.js'
import type { Labels, Language } from '../vocabulary/index.js'
import type { PlannedProgram } from './schema.js'

/**
 * A program of the starter catalogue as a plan holds it, in one language. Everything in it may be changed; where its hours
 * and seats come from is in `starterPrograms`. Amounts are whole rupiah.
 * @throws {UnknownStarterProgramError} when no starter program has that id.
 * @example starterProgram('barbershop', 'id').units[0].title //=> 'Menerapkan keselamatan dan kesehatan kerja'
 */
export function starterProgram(id: string, language: Language): PlannedProgram {
  const starter = starterPrograms.find((one) => one.id === id)
  if (starter === undefined) throw new UnknownStarterProgramError(id)
  const say = (labels: Labels) => labels[language]
  return {
    id,
    title: say(starter.title),
    kind: starter.kind,
    field: say(starter.field),
    units: starter.units.map(({ title, requires, adaptation, ...unit }) => ({
      ...unit,
      title: say(title),
      ...(requires && { requires: [...requires] }),
      ...(adaptation && { adaptation: say(adaptation) }),
    })),
    seats: { ...starter.seats },
    certificate: starter.certificate,
    tools: starter.tools.map(({ name, ...tool }) => ({ ...tool, name: say(name) })),
    adaptations: starter.adaptations.map(({ what, why }) => ({ what: say(what), why: say(why) })),
    opportunity: opportunityIn(starter, say),
  }
}

function opportunityIn(starter: StarterProgram, say: (labels: Labels) => string): PlannedProgram['opportunity'] {
  return Object.fromEntries(
    Object.entries(starter.opportunity).map(([input, { value, unit, source, status }]) => [
      input,
      { value, unit: say(unit), source: say(source), status },
    ]),
  )
}

export class UnknownStarterProgramError extends Error {
  override readonly name = 'UnknownStarterProgramError'
  readonly code = 'unknown-starter-program'
  constructor(id: string) {
    super(`No starter program "${id}"; there are ${starterPrograms.map((one) => one.id).join(', ')}.`)
  }
}
