/** A cell holds this many characters, and so does a note. */
const longest = 32_767

/**
 * A text for a cell or a note, in file syntax. Markup and codes stay text, characters that XML has no room for become �,
 * and what no cell can hold is cut.
 */
export function xmlText(text: string): string {
  const fitting = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
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
