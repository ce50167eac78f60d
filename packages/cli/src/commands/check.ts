import { currencyOf, type Language } from '@bekal/core'
import { defineCommand } from '../command.js'
import { keepSource, saveFile } from '../input/files.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor, type Source } from '../input/source.js'
import type { Io } from '../io/io.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { show, showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const checkCommand = defineCommand({
  name: 'check',
  about: {
    id: 'Memeriksa rencana atau buku kerja: semua masalah sekaligus, masing-masing dengan tempatnya.',
    en: 'Checks a plan or a workbook: every problem at once, each with its place.',
  },
  arguments: [planFile],
  options: [
    {
      name: 'annotate',
      value: 'OUT.xlsx',
      about: {
        id: 'tulis salinan buku kerja dengan sel bermasalah yang ditandai, catatan, dan lembar temuan',
        en: 'write a copy of the workbook with faulty cells marked, notes, and a sheet of findings',
      },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    const { file, annotate } = given
    const written = annotate === undefined ? {} : { file: await writeAnnotated(io, source, file, annotate, wording) }
    if (given.json) showJson(io, { ...written, ...issuesAsJson(source.issues, wording) })
    else (source.unreadable ? tell : show)(io, issuesAsText(source.issues, wording))
    if (written.file === null) tell(io, sentences.nothingWritten()[wording.language])
    if (typeof written.file === 'string') tell(io, sentences.written(io.absolutePath(written.file))[wording.language])
    return exitCodeOf(source)
  },
})

/** @returns the file that was written; null when the workbook could not be read. */
async function writeAnnotated(
  io: Io,
  source: Source,
  file: string,
  target: string,
  { language }: { readonly language: Language },
): Promise<string | null> {
  const { kind, plan, issues, unreadable, bytes } = source
  if (kind === 'plan') throw new WrongUseError(sentences.nothingToAnnotate(file), language)
  keepSource(io, file, target, language, '--annotate')
  if (unreadable || bytes === undefined) return null
  const { annotateWorkbook, BrokenXmlError, MissingPartError } = await import('@bekal/workbook')
  const wording = { language, ...(plan !== undefined && { currency: currencyOf(plan) }) }
  try {
    const annotated = annotateWorkbook(bytes, issues, wording)
    tell(io, sentences.writing(io.absolutePath(target))[language])
    await saveFile(io, target, annotated, language)
    return target
  } catch (error) {
    if (!(error instanceof BrokenXmlError || error instanceof MissingPartError)) throw error
    throw new WrongUseError(sentences.cannotAnnotate(file), language)
  }
}
