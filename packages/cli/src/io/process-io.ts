import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import writeFileAtomic from 'write-file-atomic'
import { FileTroubleError, type FileTrouble, type Io } from './io.js'
import { terminalAsker } from './terminal-asker.js'

/** The files, streams and environment of this process. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfReader)
  return {
    readFile: (path) => named(path, readFile(path)),
    writeFile: (path, content) => named(path, replaceFile(path, content)),
    makeFolder: async (path) => void (await named(path, mkdir(path, { recursive: true }))),
    absolutePath: (path) => resolve(path),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    // Sweden writes dates as ISO does; the day is that of the local time zone.
    today: () => new Intl.DateTimeFormat('sv-SE').format(new Date()),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    // Questions go where messages go, so that a result on stdout can still be saved.
    ...(process.stdin.isTTY && process.stderr.isTTY && { asker: terminalAsker(process.stdin, process.stderr) }),
    env: process.env,
  }
}

async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const known = await stat(path).catch(() => undefined)
  // A pipe or a device is written to, not replaced: renaming a new file over it would destroy it.
  if (known !== undefined && !known.isFile()) return writeFile(path, content)
  await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
}

async function named<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new FileTroubleError(path, troubles[code ?? ''] ?? 'other', message)
  }
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
}

/** Whoever reads our output may stop early (`| head`): that is no error. A full disk is one. */
function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
