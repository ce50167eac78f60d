import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FileTroubleError, run, type Io } from '@bekal/cli'

/** A folder to work in: what is not in it is read from the repository, what is written stays in it. */
export interface Desk {
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

const repository = fileURLToPath(new URL('../../', import.meta.url))

export function aDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'bekal-page-'))
  return {
    type: (line) => type(line, folder),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Words are separated by spaces. At the end may stand `| head -n N` or `> FILE`, as a shell has them. */
async function type(line: string, folder: string): Promise<Printed> {
  const [, call = '', lines, file] = /^\$ bekal (.*?)(?: \| head -n (\d+)| > (\S+))?$/u.exec(line) ?? []
  let whole = ''
  const exitCode = await run(call.split(' '), ioOf(folder, (text) => (whole += text)))
  if (file !== undefined) writeOnto(folder, file, whole)
  const head = lines === undefined ? whole : whole.split(/(?<=\n)/u).slice(0, Number(lines)).join('')
  return { exitCode, whole, shown: file === undefined ? head.replaceAll('\r\n', '\n').trimEnd() : '' }
}

/** The terminal of somebody in Indonesia. */
function ioOf(folder: string, stdout: Io['stdout']): Io {
  return {
    readFile: (path) => Promise.resolve(readFrom(folder, path)),
    writeFile: (path, content) => Promise.resolve(writeOnto(folder, path, content)),
    absolutePath: (path) => join(folder, path),
    stdout,
    stderr: () => undefined,
    env: { LANG: 'id_ID.UTF-8' },
  }
}

function readFrom(folder: string, path: string): Uint8Array {
  for (const place of [folder, repository]) {
    try {
      return readFileSync(join(place, path))
    } catch {
      // Not on the desk, perhaps in the repository.
    }
  }
  throw new FileTroubleError(path, 'missing', 'ENOENT')
}

function writeOnto(folder: string, path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
