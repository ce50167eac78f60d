/** One part of an archive, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string
  /** 0: as it is; 8: deflated. Others exist, but no spreadsheet program uses them. */
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where the part's own header begins. */
  readonly at: number
}

const [endMark, entryMark, bigEndMark, bigEndPointer] = [0x06054b50, 0x02014b50, 0x06064b50, 0x07064b50]
/** The mark of the end, its fields, and the longest comment that may follow them. */
const [endSize, mostComment] = [22, 0xffff]

/**
 * The parts of an archive, without unpacking any. A name that stands twice counts by its last entry, as other programs
 * read it.
 * @throws {BrokenArchiveError} when there is no directory, or it leads out of the file.
 */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, ZipEntry>()
  try {
    let { at, count } = directoryPlace(view)
    for (; count > 0; count -= 1) {
      if (view.getUint32(at, true) !== entryMark) throw new BrokenArchiveError('its directory is cut')
      const sizes = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
      const [name = 0, extra = 0, comment = 0] = sizes
      const entry = entryAt(view, bytes, at, name, extra)
      found.delete(entry.name)
      found.set(entry.name, entry)
      at += 46 + name + extra + comment
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenArchiveError('its directory leads out of the file')
    throw error
  }
  return found
}

function directoryPlace(view: DataView): { at: number; count: number } {
  const earliest = Math.max(0, view.byteLength - endSize - mostComment)
  for (let end = view.byteLength - endSize; end >= earliest; end -= 1) {
    if (view.getUint32(end, true) !== endMark) continue
    const count = view.getUint16(end + 10, true)
    const at = view.getUint32(end + 16, true)
    // Some programs write the large form for small files, too.
    if (count !== 0xffff && at !== 0xffffffff) return { at, count }
    if (view.getUint32(end - 20, true) !== bigEndPointer) return { at, count }
    const big = wide(view, end - 12)
    if (view.getUint32(big, true) !== bigEndMark) throw new BrokenArchiveError('its directory is cut')
    return { at: wide(view, big + 48), count: wide(view, big + 32) }
  }
  throw new BrokenArchiveError('it has no directory')
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameSize: number, extraSize: number): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize))
  let size = view.getUint32(at + 24, true)
  let packedSize = view.getUint32(at + 20, true)
  let place = view.getUint32(at + 42, true)
  const until = at + 46 + nameSize + extraSize
  for (let field = at + 46 + nameSize; field + 4 <= until; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    // The large form: only what did not fit stands here, in this order.
    let next = field + 4
    const take = (small: number) => (small === 0xffffffff ? wide(view, (next += 8) - 8) : small)
    ;[size, packedSize, place] = [take(size), take(packedSize), take(place)]
    break
  }
  return {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: place,
  }
}

/** Eight bytes as a number; what passes the whole numbers that a number holds is out of every file anyway. */
function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
}

/** The archive cannot be read as it claims to be written. */
export class BrokenArchiveError extends Error {
  override readonly name = 'BrokenArchiveError'
  readonly code = 'broken-archive'
  constructor(why: string) {
    super(`The archive is broken: ${why}.`)
  }
}
