import { strToU8, Zip, ZipDeflate } from 'fflate'

/**
 * Packs parts one after another, each in pieces, so that a large one is never held whole. The same parts give the same
 * bytes: all carry the earliest date a zip can hold.
 */
export function packStream() {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    packed.push(chunk)
  })
  // fflate reads a date in local time; built from local parts it is the same everywhere.
  const mtime = new Date(1980, 0, 1)
  return {
    add(name: string, pieces: Iterable<string | Uint8Array>): void {
      const part = Object.assign(new ZipDeflate(name, { level }), { mtime })
      zip.add(part)
      let waiting = ''
      const flush = () => {
        if (waiting !== '') part.push(strToU8(waiting))
        waiting = ''
      }
      for (const piece of pieces) {
        if (typeof piece === 'string') {
          waiting += piece
          if (waiting.length >= handful) flush()
        } else {
          flush()
          part.push(piece)
        }
      }
      flush()
      part.push(new Uint8Array(0), true)
    },
    finish(): Uint8Array {
      zip.end()
      return joined(packed)
    },
  }
}

/** Of 1 to 9: what more would save, a tenth of the file, costs half as much time again. */
const level = 4
/** Letters that are packed at a time: fewer cost calls, more cost memory. */
const handful = 65_536

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
