import type { Labels, Language } from '@bekal/core'
import { FileTroubleError, type FileTrouble, type Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { WrongUseError } from '../wrong-use.js'

/** @throws {WrongUseError} saying in words why the file cannot be read. */
export async function readBytes(io: Io, path: string): Promise<Uint8Array> {
  return inWords(
    io.readFile(path),
    (trouble, detail) =>
      ({
        missing: sentences.fileMissing(path),
        folder: sentences.fileIsFolder(path),
        forbidden: sentences.mayNotRead(path),
        other: sentences.cannotRead(path, detail),
      })[trouble],
  )
}

/** @throws {WrongUseError} saying in words why the file cannot be written. */
export async function saveFile(io: Io, path: string, content: Uint8Array | string, language: Language): Promise<void> {
  await inWords(
    io.writeFile(path, content),
    (trouble, detail) =>
      ({
        missing: sentences.folderMissing(path),
        folder: sentences.fileIsFolder(path),
        forbidden: sentences.mayNotWrite(path),
        other: sentences.cannotWrite(path, detail),
      })[trouble],
    language,
  )
}

/**
 * @param option the one that names the target.
 * @throws {WrongUseError} when a result would replace the file it is made from.
 */
export function keepSource(io: Io, source: string, target: string, language: Language, option = '-o'): void {
  if (io.absolutePath(source) !== io.absolutePath(target)) return
  throw new WrongUseError(sentences.wouldOverwrite(source, option), language)
}

async function inWords<T>(
  work: Promise<T>,
  sentence: (trouble: FileTrouble, detail: string) => Labels,
  language?: Language,
): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof FileTroubleError)) throw error
    throw new WrongUseError(sentence(error.trouble, error.message), language)
  }
}
