import { unassigned, type TrainingPlan } from '@bekal/core'

/** The colour of a party, the same in every picture; nobody has one of its own. */
export function partyLook({ parties }: TrainingPlan, id: string): string {
  const at = id === unassigned ? -1 : parties.findIndex((party) => party.id === id)
  return at < 0 ? 'party-none' : `party-${at % looks}`
}

/** As many as a workbook has room for parties. */
const looks = 8
