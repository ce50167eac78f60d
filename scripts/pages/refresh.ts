import type { Desk, Printed } from './desk.js'
import type { Page, Session } from './page.js'

/** A page with what its commands print now, and what they printed, by command. */
export interface Refreshed {
  readonly text: string
  readonly printed: ReadonlyMap<string, Printed>
}

/** Runs a page's commands from top to bottom; later ones find what earlier ones wrote. */
export async function refresh(page: Page, desk: Desk): Promise<Refreshed> {
  const printed = new Map<string, Printed>()
  const contents = new Map<Session, string>()
  for (const session of page.sessions) {
    const parts: string[] = []
    for (const command of session.commands) {
      const result = await desk.type(command)
      printed.set(command, result)
      parts.push([command, result.shown].join('\n').trimEnd())
    }
    contents.set(session, parts.join('\n\n'))
  }
  return { text: withContents(page, contents), printed }
}

function withContents({ text, sessions }: Page, contents: ReadonlyMap<Session, string>): string {
  const ends = [0, ...sessions.map(({ to }) => to)]
  const between = sessions.map(({ from }, at) => text.slice(ends[at], from))
  return [...sessions.flatMap((session, at) => [between[at], contents.get(session)]), text.slice(ends.at(-1))].join('')
}
