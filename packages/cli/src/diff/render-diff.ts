import type { DiffInWords, Language } from '@bekal/core'
import { labels } from '../messages.js'

/** A difference as people read it: what changed, then what it does to parties, funds and lines. */
export function renderDiff(diff: DiffInWords, [before, after]: readonly [string, string], language: Language): string {
  const sections = [
    [labels.whatChanged, diff.changes],
    [labels.whatItDoes, diff.parties],
    [labels.fundsAndCeilings, diff.funds],
    [labels.costLines, diff.lines],
  ] as const
  return [
    `${before} → ${after}`,
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [[title[language], '', ...lines.map((line) => `- ${line}`)].join('\n')],
    ),
  ].join('\n\n')
}
