import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/** What a file holds, told by its first bytes, never by its name. */
export type Content = { readonly kind: 'workbook' } | { readonly kind: 'json'; readonly value: unknown }

/** @throws {WrongUseError} when it is neither a workbook nor JSON. */
export function contentOf(bytes: Uint8Array, path: string): Content {
  if (workbookSignatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))) {
    return { kind: 'workbook' }
  }
  const text = textOf(bytes)
  if (text?.trim() === '') throw new WrongUseError(sentences.emptyFile(path))
  if (text === undefined) throw new WrongUseError(sentences.neitherPlanNorWorkbook(path))
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    const meantAsJson = /^\s*[{[]/u.test(text)
    const sentence = meantAsJson
      ? sentences.brokenJson(path, lineOfFault((error as Error).message, text))
      : sentences.neitherPlanNorWorkbook(path)
    throw new WrongUseError(sentence)
  }
}

/** A zip archive; and the older container of encrypted or pre-2007 workbooks, which the reader refuses in plain words. */
const workbookSignatures = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** UTF-8, or UTF-16 where the file says so (Notepad's “Unicode”); undefined when the bytes are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The line a JSON parser complains about, from what it says: a position, or the words around the fault. */
function lineOfFault(message: string, text: string): number | undefined {
  if (message.includes('end of JSON')) return lineAt(text.trimEnd(), Infinity)
  const position = /at position (\d+)/u.exec(message)?.[1]
  if (position !== undefined) return lineAt(text, Number(position))
  const around = /^Unexpected token '([^])', (?:\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/u.exec(message)
  const [, token = '', words = ''] = around ?? []
  const start = text.indexOf(words)
  return around === null || start < 0 ? undefined : lineAt(text, start + words.lastIndexOf(token))
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
