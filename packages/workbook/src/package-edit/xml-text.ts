/** A cell holds this many characters, and so does a note. */
export const longestText = 32_767

/**
 * A text for a cell or a note, in file syntax. Markup and codes stay text, characters that XML has no room for become �,
 * and what no cell can hold is cut.
 */
export function xmlText(text: string): string {
  const fitting = text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
  const whole = fitting.replace(/\r\n?/gu, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
  return escapeXml(escapeCodes(whole))
}

/** What Excel would read as an escape (`_x0041_` for A) is escaped itself, so that a text stays what it is. */
export function escapeCodes(text: string): string {
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
}

/** Names, formulas and attributes: markup stays text, nothing else changes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The text that file syntax stands for. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));/gu,
    (_, name?: string, code?: string, hex?: string) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(code ?? (hex as string), code === undefined ? 16 : 10))
        : (named[name] as string),
  )
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
