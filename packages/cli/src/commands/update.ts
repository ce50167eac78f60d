import { defineCommand } from '../command.js'
import { keepSource, readBytes, saveFile } from '../input/files.js'
import { contentOf } from '../input/content.js'
import { planFile } from '../input/plan-file.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { showJson, tell } from '../report/print.js'
import { renderUpdate } from '../update/render-update.js'
import { WrongUseError } from '../wrong-use.js'

export const updateCommand = defineCommand({
  name: 'update',
  about: {
    id: 'Memasukkan angka baru ke buku kerja yang sudah ditata perencana; lembar, grafik, warna, dan catatannya tetap.',
    en: 'Puts new figures into a workbook that a planner has styled; their sheets, charts, colours and remarks stay.',
  },
  arguments: [
    { ...planFile, name: 'PLAN' },
    {
      name: 'INTO',
      about: { id: 'buku kerja perencana (.xlsx)', en: 'the planner’s workbook (.xlsx)' },
    },
  ],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'OUT.xlsx',
      required: true,
      about: {
        id: 'berkas yang ditulis; boleh sama dengan INTO untuk menggantikannya',
        en: 'the file to write; may be INTO itself, which is then replaced',
      },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.plan)
    const bytes = await readBytes(io, given.into)
    const wording = wordingFor(io, given, source)
    const { language } = wording
    if (contentOf(bytes, given.into).kind !== 'workbook')
      throw new WrongUseError(sentences.planCannotBeUpdated(given.into), language)
    if (io.absolutePath(given.into) !== io.absolutePath(given.output))
      keepSource(io, given.plan, given.output, language)
    if (source.plan === undefined) {
      if (given.json) showJson(io, { file: null, ...issuesAsJson(source.issues, wording) })
      tell(io, issuesAsText(source.issues, wording))
      tell(io, sentences.nothingWritten()[language])
      return source.unreadable ? 2 : 1
    }
    const { updateWorkbook, isUnreadable, workbookMessages } = await import('@bekal/workbook')
    const { bytes: updated, issues, changes } = await updateWorkbook(bytes, source.plan)
    const ofFile = { ...wording, catalogue: workbookMessages }
    const file = updated === undefined ? null : given.output
    if (given.json) showJson(io, { file, changes, ...issuesAsJson(issues, ofFile) })
    if (issues.length > 0) tell(io, issuesAsText(issues, ofFile))
    if (updated === undefined) {
      tell(io, sentences.nothingWritten()[language])
      return isUnreadable(issues) ? 2 : 1
    }
    await saveFile(io, given.output, updated, language)
    tell(io, renderUpdate(changes, language))
    tell(io, sentences.written(io.absolutePath(given.output))[language])
    return exitCodeOf(source)
  },
})
