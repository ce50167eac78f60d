/**
 * A text for a cell, in file syntax, so that it comes back as it is: markup is escaped, and what XML has no room for
 * (control characters, half a character, line feeds that XML would change) is spelled as Excel spells it, `_x0001_`.
 * What only looks like such a spelling is spelled itself.
 */
export function cellText(text: string): string {
  return special.test(text) ? text.replace(everySpecial, spelled) : text
}

/** A formula, in file syntax: markup is escaped, nothing else changes. */
export function formulaText(formula: string): string {
  return markup.test(formula) ? formula.replace(everyMarkup, (one) => entities[one] as string) : formula
}

/** Whether XML has to be told to keep the blanks of a text. */
export function hasOuterBlanks(text: string): boolean {
  return outerBlanks.test(text)
}

const markup = /[&<>]/u
const everyMarkup = /[&<>]/gu
const special = /[&<>\r\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]|_x[0-9A-Fa-f]{4}_/u
const everySpecial = /[&<>\r\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]|_(?=x[0-9A-Fa-f]{4}_)/gu
const outerBlanks = /^\s|\s$|\n/u
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function spelled(one: string): string {
  return entities[one] ?? `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
