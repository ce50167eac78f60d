/// <reference lib="dom" />
import { UnreadableXmlError } from './xml-scanner-errors.js'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of some bytes of a part, its references resolved unless it is `raw`.
 * @throws {UnreadableXmlError} when it is no text that XML allows.
 */
export function textOf(bytes: Uint8Array, from: number, until: number, raw = false): string {
  let plain = true
  for (let at = from; at < until; at += 1) {
    const byte = bytes[at] as number
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) throw new UnreadableXmlError('a control character')
    if (byte >= 0x80 || byte === ampersand || byte === 13) plain = false
  }
  if (plain && until - from <= 16) {
    let text = ''
    for (let at = from; at < until; at += 1) text += String.fromCharCode(bytes[at] as number)
    return text
  }
  const text = decode(bytes.subarray(from, until))
  if (plain) return text
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return raw ? lines : resolved(lines)
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new UnreadableXmlError('bytes that are no UTF-8')
  }
}

const ampersand = 0x26
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolved(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-fA-F]{1,6});|#(\d{1,7});|(\w{1,8});)?/gu, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? (decimal === undefined ? undefined : Number(decimal)) : Number.parseInt(hex, 16)
    if (code === undefined) {
      const known = Object.hasOwn(named, name ?? '') ? named[name as string] : undefined
      if (known === undefined) throw new UnreadableXmlError(`the reference ${whole}`)
      return known
    }
    const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff)
    if (!isText || (code >= 0xd800 && code < 0xe000)) throw new UnreadableXmlError(`the reference ${whole}`)
    return String.fromCodePoint(code)
  })
} // prettier-ignore

/** `_x0041_` is the letter A wherever a file holds the text of a cell. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
