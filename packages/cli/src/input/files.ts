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

/** @throws {WrongUseError} saying in words why the folder cannot be made. */
export async function openFolder(io: Io, path: string, language: Language): Promise<void> {
  const taken = sentences.cannotMakeFolder(path)
  await inWords(
    io.makeFolder(path),
    (trouble) => ({ missing: taken, folder: taken, forbidden: sentences.mayNotWrite(path), other: taken })[trouble],
    language,
  )
}

/** @throws {WrongUseError} when there is something under that name already. */
export async function keepExisting(io: Io, path: string, language: Language): Promise<void> {
  const trouble = await io.readFile(path).then(
    () => undefined,
    (error: unknown) => (error instanceof FileTroubleError ? error.trouble : undefined),
  )
  if (trouble !== 'missing') throw new WrongUseError(sentences.alreadyThere(path), language)
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
