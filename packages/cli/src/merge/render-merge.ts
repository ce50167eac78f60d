import type { Language } from '@bekal/core'
import { labels, sentences } from '../messages.js'
import { issuesAsText, type Wording } from '../report/issues.js'
import type { Saved } from './save-merged.js'
import type { ToldConflict, ValueInFile } from './told-conflicts.js'

/** How many changes each copy brought. */
export interface BroughtIn {
  readonly base: string
  readonly copies: readonly { readonly file: string; readonly changes: number }[]
}

/** A merge as people read it: what is to be decided, what only joining brought about, and what came from whom. */
export function renderMerge({ conflicts, issues, file }: Saved, brought: BroughtIn, wording: Wording): string {
  const { language } = wording
  const sections = [
    ...(conflicts.length === 0
      ? [sentences.nothingToDecide()[language]]
      : [
          `${labels.toBeDecided[language]} (${conflicts.length})`,
          conflicts.map((conflict) => renderConflict(conflict, file, language)).join('\n'),
        ]),
    ...(issues.length === 0 ? [] : [labels.onlyFromMerging[language], issuesAsText(issues, wording)]),
    sentences.changesOfCopies(brought.base, brought.copies)[language],
  ]
  return sections.join('\n\n')
}

function renderConflict({ message, base, copies, ...result }: ToldConflict, file: string | null, language: Language) {
  const inResult = file === null ? [] : [{ ...result, file }]
  const places = [base, ...copies, ...inResult].flatMap((one) => placeIn(one, language))
  return `- ${message}${places.length === 0 ? '' : `\n  ${places.join('; ')}`}`
}

function placeIn({ file, sheet, cell }: Omit<ValueInFile, 'value'>, language: Language): string[] {
  return sheet === undefined ? [] : [sentences.inFile(file, `${sheet}!${cell}`)[language]]
}
