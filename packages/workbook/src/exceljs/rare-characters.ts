import { strFromU8, strToU8 } from 'fflate'

/**
 * exceljs writes XML in pieces and cuts a character beyond U+FFFF (an emoji, a rare script) in two where pieces meet: it
 * comes out as two question marks. So such characters never pass through it: they are spelled with marks that
 * `restoreRareCharacters` turns back in the finished parts.
 */
const [open, close] = ['\uE000', '\uE001']

/** A text with every character beyond U+FFFF (and the marks themselves) spelled as a hexadecimal number between marks. */
export function spellRareCharacters(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10FFFF}\uE000\uE001]/gu,
    (one) => `${open}${one.codePointAt(0)?.toString(16)}${close}`,
  )
}

/** A finished part with the spelled characters turned back into themselves. */
export function restoreRareCharacters(part: Uint8Array) {
  // U+E000 begins with this byte, and so do few other things in a worksheet: most parts pass untouched.
  if (!part.includes(0xee)) return part
  const spelled = new RegExp(`${open}([0-9a-f]+)${close}`, 'gu')
  return strToU8(strFromU8(part).replace(spelled, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))))
}
