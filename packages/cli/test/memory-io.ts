import { FileTroubleError, type Io } from '../src/io/io.js'
import { run } from '../src/run.js'

export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** What was written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array | string>
}

/** Runs one command line on files in memory. Texts are written as UTF-8. */
export async function call(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array | object>> = {},
  env: Io['env'] = {},
  asker?: Io['asker'],
): Promise<Outcome> {
  const output = { stdout: '', stderr: '' }
  const written = new Map<string, Uint8Array | string>()
  const exitCode = await run(argv, {
    readFile: (path) => {
      if (!Object.hasOwn(files, path)) return Promise.reject(new FileTroubleError(path, 'missing', 'ENOENT'))
      return Promise.resolve(bytesOf(files[path]))
    },
    writeFile: (path, content) => {
      if (path.startsWith('nowhere/')) return Promise.reject(new FileTroubleError(path, 'missing', 'ENOENT'))
      written.set(path, content)
      return Promise.resolve()
    },
    makeFolder: (path) =>
      path === 'a-file' ? Promise.reject(new FileTroubleError(path, 'other', 'EEXIST')) : Promise.resolve(),
    absolutePath: (path) => `/desk/${path.replace(/^\.\//u, '')}`,
    stdout: (text) => void (output.stdout += text),
    stderr: (text) => void (output.stderr += text),
    today: () => '2026-01-15',
    timeZone: () => 'Asia/Makassar',
    ...(asker && { asker }),
    env,
  })
  return { exitCode, ...output, written }
}

function bytesOf(content: string | Uint8Array | object | undefined): Uint8Array {
  if (content instanceof Uint8Array) return content
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
}
