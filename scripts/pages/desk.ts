import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FileTroubleError, run, type Io } from '@bekal/cli'

/** A folder to work in: what is not in it is read from the places behind it, what is written stays in it. */
export interface Desk {
  readonly folder: string
  /** Runs one line of a page, `$ bekal …`, and gives what it prints as the page shows it. */
  type(line: string): Promise<Printed>
  clear(): void
}

export interface Printed {
  readonly exitCode: number
  /** What the page shows: results only. Messages (warnings, progress) go elsewhere and are not shown. */
  readonly shown: string
  /** All of the result, also where the page shows its head only. */
  readonly whole: string
}

/** Where files are looked for, in this order; written to the first. */
type Places = readonly [string, ...string[]]

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** @param behind folders to look in after the desk's own, before the repository. */
export function aDesk(behind: readonly string[] = []): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-page-'))
  const places: Places = [folder, ...behind, repository]
  return {
    folder,
    type: (line) => type(line, places),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Words are separated by spaces. At the end may stand `| head -n N` or `> FILE`, as a shell has them. */
async function type(line: string, places: Places): Promise<Printed> {
  const [, call = '', lines, file] = /^\$ bekal (.*?)(?: \| head -n (\d+)| > (\S+))?$/u.exec(line) ?? []
  let whole = ''
  const exitCode = await run(
    call.split(' '),
    ioOf(places, (text) => (whole += text)),
  )
  if (file !== undefined) writeOnto(places[0], file, whole)
  const head =
    lines === undefined
      ? whole
      : whole
          .split(/(?<=\n)/u)
          .slice(0, Number(lines))
          .join('')
  return { exitCode, whole, shown: file === undefined ? head.replaceAll('\r\n', '\n').trimEnd() : '' }
}

/** The terminal of somebody in Indonesia. */
function ioOf(places: Places, stdout: Io['stdout']): Io {
  return {
    readFile: (path) => new Promise((resolve) => resolve(readFrom(places, path))),
    writeFile: (path, content) => Promise.resolve(writeOnto(places[0], path, content)),
    // Folders come with the files in them.
    makeFolder: () => Promise.resolve(),
    absolutePath: (path) => join(places[0], path),
    stdout,
    stderr: () => undefined,
    // A fixed day, so that pages say the same whenever they are tested.
    today: () => '2026-11-24',
    timeZone: () => 'Asia/Makassar',
    env: { LANG: 'id_ID.UTF-8' },
  }
}

function readFrom(places: Places, path: string): Uint8Array {
  const found = places.map((place) => join(place, path)).find((file) => existsSync(file))
  if (found === undefined) throw new FileTroubleError(path, 'missing', 'ENOENT')
  return readFileSync(found)
}

function writeOnto(folder: string, path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
