import { Inflate } from 'fflate'
import { BrokenArchiveError, type ZipEntry } from './zip-directory.js'

/** Packed bytes that are handed on at a time: they unpack to 33 MB at most, so that a part that lies is soon found out. */
const piece = 32 * 1024

/**
 * The content of one part: as long as the directory says, and with the check sum that it says, so that a flipped bit in
 * an amount is found rather than read.
 * @throws {BrokenArchiveError} when it is not.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { at, packedSize, size, method, crc, name } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new BrokenArchiveError(`no part ${name}`)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(from, from + packedSize)
  if (packed.length !== packedSize) throw new BrokenArchiveError(`${name} is cut`)
  const content = method === 8 ? inflate(packed, entry) : packed
  if (content.length !== size || (method !== 0 && method !== 8)) throw new BrokenArchiveError(`${name} is not its size`)
  if (checkSum(content) !== crc) throw new BrokenArchiveError(`${name} has another check sum`)
  return content
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const content = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new BrokenArchiveError(`${name} is longer than it says`)
    content.set(chunk, filled)
    filled += chunk.length
  })
  for (let at = 0; at === 0 || at < packed.length; at += piece) {
    stream.push(packed.subarray(at, at + piece), at + piece >= packed.length)
  }
  return content.subarray(0, filled)
}

/** For each byte, and for each byte with up to three zero bytes behind it: four bytes are taken at a time. */
const tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  tables[0][byte] = sum
}
for (let byte = 0; byte < 256; byte += 1) {
  for (const [at, before] of [[1, 0], [2, 1], [3, 2]] as const) {
    const sum = tables[before][byte] as number
    tables[at][byte] = (tables[0][sum & 255] as number) ^ (sum >>> 8)
  }
} // prettier-ignore

/** CRC-32 as zip archives use it (ISO 3309). */
export function checkSum(bytes: Uint8Array): number {
  const [one, two, three, four] = tables
  const whole = bytes.length & ~3
  let sum = -1
  let at = 0
  for (; at < whole; at += 4) {
    sum ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    sum =
      (four[sum & 255] as number) ^
      (three[(sum >>> 8) & 255] as number) ^
      (two[(sum >>> 16) & 255] as number) ^
      (one[sum >>> 24] as number)
  }
  for (; at < bytes.length; at += 1) sum = (one[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8)
  return (sum ^ -1) >>> 0
}
