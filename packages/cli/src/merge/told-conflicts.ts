import { describeConflicts, positionsOf, type Language, type MergeConflict, type VersionValue } from '@bekal/core'
import type { BaseAndCopies, Version } from './versions.js'

/** A value in one of the files; the cell where that is a workbook which has a place for it. */
export interface ValueInFile extends VersionValue {
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
}

/** A conflict as a program and a person read it: with the files, the cells, and a sentence. */
export type ToldConflict = Omit<MergeConflict, 'base' | 'copies'> & {
  readonly base: ValueInFile
  readonly copies: readonly ValueInFile[]
  /** The cell in the result, where that is a workbook. */
  readonly sheet?: string
  readonly cell?: string
  readonly message: string
}

export function tellConflicts(
  conflicts: readonly MergeConflict[],
  [base, ...copies]: BaseAndCopies,
  language: Language,
): ToldConflict[] {
  const named = copies.map(({ file, plan }) => ({ name: file, plan }))
  const messages = describeConflicts(conflicts, { base: base.plan, copies: named }, language)
  return conflicts.map((conflict, at) => ({
    ...conflict,
    base: inFile(conflict, conflict.base, base),
    copies: copies.map((copy, n) => inFile(conflict, conflict.copies[n] ?? {}, copy)),
    message: messages[at] ?? '',
  }))
}

function inFile({ path }: MergeConflict, value: VersionValue, { file, plan, placeOf }: Version): ValueInFile {
  const positions = positionsOf(plan, path)
  return { file, ...value, ...(positions !== undefined && placeOf(positions)) }
}
