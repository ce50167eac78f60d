import type { Participant } from '../schema.js'

/** The first and the last day on which somebody may be released. A date not given is taken to be the likely one. */
export function endsOfRelease({ earliest, likely, latest }: Participant['release']): { soonest: string; last: string } {
  return { soonest: earliest ?? likely, last: latest ?? likely }
}
