import { expect, test } from 'vitest'
import { contentOf } from './content.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

test.each([
  ['a zip archive', utf8('PK\u0003\u0004')],
  ['an older container', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
])('%s is a workbook', (_, bytes) => {
  expect(contentOf(bytes, 'plan.json')).toEqual({ kind: 'workbook' })
})

test.each([
  ['plain', utf8('{"a":1}')],
  ['after blanks', utf8('\n  {"a":1}')],
  ['after a byte order mark', utf8('\uFEFF{"a":1}')],
  ['in UTF-16', utf16('{"a":1}')],
])('an object %s is JSON', (_, bytes) => {
  expect(contentOf(bytes, 'buku.xlsx')).toEqual({ kind: 'json', value: { a: 1 } })
})

test.each([
  ['nothing', utf8(''), 'The file “x” is empty.'],
  ['blanks only', utf8(' \n'), 'The file “x” is empty.'],
  ['a letter', utf8('Dengan hormat,'), '“x” is neither a plan (JSON) nor a workbook (xlsx).'],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe]), '“x” is neither a plan (JSON) nor a workbook (xlsx).'],
  ['an unfinished object', utf8('{"a":1,\n"b":'), '“x” is not valid JSON; look around line 2.'],
  ['a word too many', utf8('{"a":1,\n"b":x}'), '“x” is not valid JSON; look around line 2.'],
  [
    'a word too many far down',
    utf8(`{"a":[${'\n1,'.repeat(50)}\nx,2]}`),
    '“x” is not valid JSON; look around line 52.',
  ],
  ['a missing colon', utf8('{"a":1,\n\n"b" 2}'), '“x” is not valid JSON; look around line 3.'],
])('%s is refused in words', (_, bytes, sentence) => {
  expect(() => contentOf(bytes, 'x')).toThrow(sentence)
})
