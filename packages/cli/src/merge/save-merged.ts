import {
  planMessages,
  positionsOf,
  type Issue,
  type Language,
  type MessageCatalogue,
  type PlanMerge,
} from '@bekal/core'
import { saveFile } from '../input/files.js'
import type { Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'
import type { ToldConflict } from './told-conflicts.js'

export type ResultKind = 'workbook' | 'plan'

/** What became of the result: null where a workbook has no room for it. */
export interface Saved {
  readonly file: string | null
  readonly conflicts: readonly ToldConflict[]
  readonly issues: readonly Issue[]
  readonly catalogue: MessageCatalogue
}

/** @throws {WrongUseError} when the name of a result does not say which kind of file it is. */
export function resultKindOf(target: string, language: Language): ResultKind {
  if (/\.xlsx$/iu.test(target)) return 'workbook'
  if (/\.json$/iu.test(target)) return 'plan'
  throw new WrongUseError(sentences.notAMergeResult(target), language)
}

/** Writes the result whole: a plan, or a workbook in which the conflicts are marked. */
export async function saveMerged(
  io: Io,
  target: string,
  { plan, issues }: PlanMerge,
  conflicts: readonly ToldConflict[],
  language: Language,
): Promise<Saved> {
  const write = async (content: Uint8Array | string, told: readonly ToldConflict[]): Promise<Saved> => {
    await saveFile(io, target, content, language)
    return { file: target, conflicts: told, issues, catalogue: planMessages }
  }
  tell(io, sentences.writing(io.absolutePath(target))[language])
  if (resultKindOf(target, language) === 'plan') return write(`${JSON.stringify(plan, undefined, 2)}\n`, conflicts)
  const { buildMergedWorkbook, PlanDoesNotFitError, workbookMessages } = await import('@bekal/workbook')
  const marks = conflicts.map(({ path, message }) => ({ path: positionsOf(plan, path) ?? [], message }))
  try {
    const { bytes, places } = await buildMergedWorkbook(plan, { conflicts: marks, issues }, { locale: language })
    return await write(
      bytes,
      conflicts.map((conflict, at) => ({ ...conflict, ...places[at] })),
    )
  } catch (error) {
    if (!(error instanceof PlanDoesNotFitError)) throw error
    return { file: null, conflicts, issues: [...error.issues, ...issues], catalogue: workbookMessages }
  }
}
