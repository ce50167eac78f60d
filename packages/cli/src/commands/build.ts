import { defineCommand, type ExitCode, type SharedValues } from '../command.js'
import { keepSource, saveFile } from '../input/files.js'
import { exitCodeOf, openSource, wordingFor, type Source } from '../input/source.js'
import type { Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { showJson, tell } from '../report/print.js'
import { makeWorkbook } from '../workbook/make-workbook.js'
import { WrongUseError } from '../wrong-use.js'

export const buildCommand = defineCommand({
  name: 'build',
  about: {
    id: 'Membuat buku kerja Excel dari rencana.',
    en: 'Makes the Excel workbook of a plan.',
  },
  arguments: [{ name: 'PLAN', about: { id: 'rencana (JSON)', en: 'a plan (JSON)' } }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE.xlsx',
      about: {
        id: 'berkas yang ditulis; bila tidak disebut: nama rencana dengan .xlsx',
        en: 'the file to write; if not given: the plan’s name with .xlsx',
      },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.plan)
    const { language } = wordingFor(io, given, source)
    if (source.kind === 'workbook') throw new WrongUseError(sentences.workbookInsteadOfPlan(given.plan), language)
    const target = given.output ?? workbookBeside(given.plan)
    keepSource(io, given.plan, target, language)
    if (source.plan === undefined) return reportUnwritten(io, given, source)
    tell(io, sentences.writing(io.absolutePath(target))[language])
    const made = await makeWorkbook(source.plan, language)
    if ('misfits' in made) return reportUnwritten(io, given, { ...source, ...made, issues: made.misfits })
    await saveFile(io, target, made.bytes, language)
    report(io, given, source, target)
    tell(io, sentences.written(io.absolutePath(target))[language])
    return exitCodeOf(source)
  },
})

/** The plan's name with the extension of a workbook. */
function workbookBeside(path: string): string {
  return `${path.replace(/\.[^./\\]+$/u, '')}.xlsx`
}

function reportUnwritten(io: Io, given: SharedValues, source: Source): ExitCode {
  report(io, given, source, null)
  tell(io, sentences.nothingWritten()[wordingFor(io, given, source).language])
  return 1
}

function report(io: Io, given: SharedValues, source: Source, file: string | null): void {
  const wording = wordingFor(io, given, source)
  if (given.json) showJson(io, { file, ...issuesAsJson(source.issues, wording) })
  if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
}
