import { defineCommand } from '../command.js'
import { exitCodeOf, openSource, wordingFor } from '../input/source.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { show, showJson, tell } from '../report/print.js'

export const checkCommand = defineCommand({
  name: 'check',
  about: {
    id: 'Memeriksa rencana atau buku kerja: semua masalah sekaligus, masing-masing dengan tempatnya.',
    en: 'Checks a plan or a workbook: every problem at once, each with its place.',
  },
  arguments: [
    {
      name: 'FILE',
      about: { id: 'rencana (JSON) atau buku kerja (xlsx)', en: 'a plan (JSON) or a workbook (xlsx)' },
    },
  ],
  options: [],
  async run(io, given) {
    const source = await openSource(io, given.file)
    const wording = wordingFor(io, given, source)
    if (given.json) showJson(io, issuesAsJson(source.issues, wording))
    else (source.unreadable ? tell : show)(io, issuesAsText(source.issues, wording))
    return exitCodeOf(source)
  },
})
