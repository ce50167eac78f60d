import type { ComingShare } from './coming-shares.js'

/**
 * Why no line is proposed; the first that leaves nothing to choose from.
 *
 * - `even`: no party has paid more or less than its part.
 * - `evens-out-as-planned`: what is uneven now will be even when the lines that were begun are paid as planned.
 * - `no-coming-line`: those who have paid too much have no line ahead for which nothing was paid yet.
 * - `accounts`: no fund of those who have paid too little may pay the accounts of such lines.
 * - `ceilings`: the funds that may pay them have no room for one.
 * - `lines-too-large`: every one would leave the two farther apart, the other way round.
 */
export type NoProposalReason =
  'even' | 'evens-out-as-planned' | 'no-coming-line' | 'accounts' | 'ceilings' | 'lines-too-large'

/**
 * @param now what is uneven now, by party.
 * @param atEnd what is uneven at the end, by party.
 */
export function reasonForNone(
  now: readonly number[],
  atEnd: readonly number[],
  shares: readonly ComingShare[],
  rooms: readonly number[],
): NoProposalReason {
  if (now.every((position) => position === 0) && atEnd.every((position) => position === 0)) return 'even'
  if (atEnd.every((position) => position === 0)) return 'evens-out-as-planned'
  if (shares.length === 0) return 'no-coming-line'
  if (shares.every(({ takers }) => takers.length === 0)) return 'accounts'
  const hasRoom = ({ takers, amount }: ComingShare) =>
    takers.some((taker) => taker.rooms.every((at) => (rooms[at] as number) >= amount))
  return shares.some(hasRoom) ? 'lines-too-large' : 'ceilings'
}
