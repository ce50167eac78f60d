import type { Asker } from './asker.js'

/** Everything a command may touch outside itself; tests give their own. */
export interface Io {
  /** @throws {FileTroubleError} when there is nothing to read. */
  readFile(path: string): Promise<Uint8Array>
  /** Replaces the file whole or leaves it as it was. @throws {FileTroubleError} when it cannot be written. */
  writeFile(path: string, content: Uint8Array | string): Promise<void>
  /** Makes the folder and those above it; one that is there already is left as it is. @throws {FileTroubleError} */
  makeFolder(path: string): Promise<void>
  /** The same place however it was typed; what a message calls it. */
  absolutePath(path: string): string
  stdout(text: string): void
  stderr(text: string): void
  /** Today, `YYYY-MM-DD`, where the terminal stands. */
  today(): string
  /** The time zone the terminal stands in, for example `Asia/Makassar`. */
  timeZone(): string
  /** Somebody who can be asked; absent where output or input is not a terminal. */
  readonly asker?: Asker
  readonly env: Readonly<Record<string, string | undefined>>
}

export type FileTrouble = 'missing' | 'folder' | 'forbidden' | 'other'

export class FileTroubleError extends Error {
  override readonly name = 'FileTroubleError'
  readonly code = 'file-trouble'
  constructor(
    readonly path: string,
    readonly trouble: FileTrouble,
    detail: string,
  ) {
    super(detail)
  }
}
