import { defineCommand } from '../command.js'
import { keepSource, saveFile } from '../input/files.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { sentences } from '../messages.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { showJson, tell } from '../report/print.js'
import { WrongUseError } from '../wrong-use.js'

export const readCommand = defineCommand({
  name: 'read',
  about: {
    id: 'Mengambil kembali rencana dari buku kerja yang sudah diisi.',
    en: 'Takes the plan back out of a filled-in workbook.',
  },
  arguments: [{ name: 'FILE', about: { id: 'buku kerja (xlsx)', en: 'a workbook (xlsx)' } }],
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'PLAN',
      about: {
        id: 'berkas rencana yang ditulis; bila tidak disebut: stdout',
        en: 'the plan file to write; if not given: stdout',
      },
    },
  ],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    const { language } = wording
    if (source.kind === 'plan') throw new WrongUseError(sentences.planInsteadOfWorkbook(given.file), language)
    const { plan } = source
    const file = plan === undefined ? undefined : given.output
    if (file !== undefined) {
      keepSource(io, given.file, file, language)
      tell(io, sentences.writing(io.absolutePath(file))[language])
      await saveFile(io, file, `${JSON.stringify(plan, undefined, 2)}\n`, language)
    }
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    if (given.json) {
      const inline = file === undefined && plan !== undefined ? { plan } : {}
      showJson(io, { file: file ?? null, ...issuesAsJson(source.issues, wording), ...inline })
    } else if (file === undefined && plan !== undefined) showJson(io, plan)
    if (plan === undefined) tell(io, sentences.nothingWritten()[language])
    else if (file !== undefined) tell(io, sentences.written(io.absolutePath(file))[language])
    return plan === undefined ? (source.unreadable ? 2 : 1) : exitCodeOf(source)
  },
})
