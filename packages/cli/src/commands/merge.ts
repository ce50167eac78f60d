import { countIssues, type Language } from '@bekal/core'
import { defineCommand, type ExitCode, type SharedValues } from '../command.js'
import { keepSource } from '../input/files.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import type { Io } from '../io/io.js'
import { languageOfEnvironment } from '../language.js'
import { renderMerge } from '../merge/render-merge.js'
import { resultKindOf, saveMerged } from '../merge/save-merged.js'
import { tellConflicts } from '../merge/told-conflicts.js'
import { mergeVersions, versionsOf, type NamedSource } from '../merge/versions.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { show, showJson, tell } from '../report/print.js'

export const mergeCommand = defineCommand({
  name: 'merge',
  about: {
    id: 'Menggabungkan salinan rencana yang diisi beberapa lembaga; hanya isian yang bertentangan perlu diputuskan.',
    en: 'Joins copies of a plan that several institutions filled in; only entries that contradict each other are to be decided.',
  },
  arguments: [
    {
      name: 'BASE',
      about: {
        id: 'rencana (JSON) atau buku kerja (xlsx) yang dibagikan kepada semua',
        en: 'the plan (JSON) or workbook (xlsx) that was handed out to all',
      },
    },
    {
      name: 'A',
      about: {
        id: 'salinan pertama: rencana atau buku kerja; dalam pertentangan isiannya dipakai untuk sementara',
        en: 'the first copy: a plan or a workbook; in a conflict the result follows it for now',
      },
    },
    { name: 'B', about: { id: 'salinan kedua', en: 'the second copy' } },
    { name: 'C', repeats: true, about: { id: 'salinan berikutnya, bila ada', en: 'further copies, if any' } },
  ],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      required: true,
      about: {
        id: 'hasilnya: .xlsx untuk buku kerja yang pertentangannya ditandai, .json untuk rencana',
        en: 'the result: .xlsx for a workbook with the conflicts marked, .json for a plan',
      },
    },
  ],
  async run(io, given) {
    const files = [given.base, given.a, given.b, ...given.c]
    const sources: NamedSource[] = []
    for (const file of files) sources.push({ file, source: await openSource(io, file) })
    const locales = sources.map(({ source }) => source.locale)
    const lang = given.lang ?? locales.find((locale) => locale !== undefined) ?? languageOfEnvironment(io.env)
    resultKindOf(given.output, lang)
    for (const file of files) keepSource(io, file, given.output, lang)
    const own = Math.max(...sources.map(({ source }) => exitCodeOf(source))) as ExitCode
    const versions = versionsOf(sources)
    if (versions === undefined) {
      reportUnreadable(io, sources, { ...given, lang })
      return own
    }
    for (const named of sources) tellOwnErrors(io, named, lang)
    const merge = mergeVersions(versions, lang)
    const told = tellConflicts(merge.conflicts, versions, lang)
    const saved = await saveMerged(io, given.output, merge, told, lang)
    const [base, ...copies] = versions
    const wording = wordingFor(io, { lang }, { plan: merge.plan, catalogue: saved.catalogue })
    const { file, conflicts, issues } = saved
    if (given.json) showJson(io, { file, conflicts, ...issuesAsJson(issues, wording), changes: merge.changes })
    else {
      const brought = copies.map((copy, at) => ({ file: copy.file, changes: merge.changes[at] ?? 0 }))
      show(io, renderMerge(saved, { base: base.file, copies: brought }, wording))
    }
    tell(io, (file === null ? sentences.nothingWritten() : sentences.written(io.absolutePath(file)))[lang])
    const settled = conflicts.length === 0 && issues.every(({ severity }) => severity !== 'error')
    return settled ? own : (Math.max(own, 1) as ExitCode)
  },
})

/** Files without a plan cannot be merged: everything that was found in each, under its name. */
function reportUnreadable(io: Io, sources: readonly NamedSource[], { lang, json }: SharedValues & { lang: Language }) {
  const found = sources.map(({ file, source }) => ({ file, source, wording: wordingFor(io, { lang }, source) }))
  for (const { file, source, wording } of found) {
    if (source.plan === undefined) tell(io, `${file}\n${issuesAsText(source.issues, wording)}\n`)
  }
  const files = found.map(({ file, source, wording }) => ({ file, ...issuesAsJson(source.issues, wording) }))
  if (json) showJson(io, { file: null, sources: files })
  tell(io, sentences.noMerge()[lang])
}

/** A result does not show what is wrong with the cells of a copy; `check` does. */
function tellOwnErrors(io: Io, { file, source: { issues } }: NamedSource, lang: Language): void {
  const { error } = countIssues(issues)
  if (error > 0) tell(io, sentences.ownErrors(file, error)[lang])
}
