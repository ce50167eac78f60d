import type { CellValue } from '@bekal/workbook/layout'

/** Longer than any date, time, amount or fraction that Excel makes something of. */
const longestReadable = 40

/**
 * A value so that Excel takes it as it is. Excel reads a text that is put into a cell as if it had been typed: "1/2" becomes
 * a day, "=1+1" a formula. An apostrophe in front, which Excel keeps apart from the text, prevents that.
 */
export function typedAsIs(value: CellValue): CellValue {
  return typeof value === 'string' && isRead(value) ? `'${value}` : value
}

function isRead(text: string): boolean {
  // Excel takes the first apostrophe for its own mark, whatever follows.
  if (/^[=+\-@'#]/u.test(text)) return true
  // Words of truth differ from language to language; one word that is nothing else is kept apart.
  if (/^(?:true|false|benar|salah)$/iu.test(text.trim())) return true
  return text.length <= longestReadable && /\d/u.test(text)
}
