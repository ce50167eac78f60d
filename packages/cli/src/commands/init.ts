import { join } from 'node:path'
import { siteKinds, startPlan, starterPrograms } from '@bekal/core'
import { defineCommand } from '../command.js'
import { collectStart } from '../init/collect-start.js'
import { initWords } from '../init/init-words.js'
import { keepExisting, openFolder, saveFile } from '../input/files.js'
import { exitCodeOf, openPlan, wordingFor } from '../input/source.js'
import { QuestionsStoppedError } from '../io/asker.js'
import { languageOfEnvironment } from '../language.js'
import { issuesAsJson, issuesAsText } from '../report/issues.js'
import { showJson, tell } from '../report/print.js'
import { sentences } from '../messages.js'
import { makeWorkbook } from '../workbook/make-workbook.js'
import { WrongUseError } from '../wrong-use.js'

export const initCommand = defineCommand({
  name: 'init',
  about: {
    id: 'Memulai rencana baru beserta buku kerjanya: bertanya seperlunya, atau dari opsi.',
    en: 'Begins a new plan and its workbook: asks what it needs, or takes it from options.',
  },
  arguments: [
    {
      name: 'DIR',
      optional: true,
      about: {
        id: 'folder untuk plan.json dan plan.xlsx; bila tidak disebut: folder ini',
        en: 'the folder for plan.json and plan.xlsx; if not given: this folder',
      },
    },
  ],
  options: [
    { name: 'site', value: 'NAME', about: { id: 'nama tempat pelatihan', en: 'name of the training site' } },
    {
      name: 'kind',
      value: 'KIND',
      choices: siteKinds.codes,
      about: { id: 'jenis tempat; biasanya prison', en: 'kind of site; usually prison' },
    },
    {
      name: 'year',
      value: 'YEAR',
      about: { id: 'tahun anggaran; biasanya tahun depan', en: 'fiscal year; usually the next one' },
    },
    {
      name: 'time-zone',
      value: 'ZONE',
      about: {
        id: 'zona waktu, misalnya Asia/Makassar; biasanya zona komputer ini',
        en: 'time zone, for example Asia/Makassar; usually that of this computer',
      },
    },
    {
      name: 'partners',
      value: 'LIST',
      about: {
        id: 'mitra, misalnya "bpvp=BPVP Contoh; llk=LLK Contoh"',
        en: 'partners, for example "bpvp=Centre A; company=Workshop B"',
      },
    },
    {
      name: 'programs',
      value: 'LIST',
      about: {
        id: `program awal, dipisahkan koma: ${starterPrograms.map(({ id }) => id).join(', ')}`,
        en: `starter programs, separated by commas: ${starterPrograms.map(({ id }) => id).join(', ')}`,
      },
    },
    {
      name: 'hours',
      value: 'HOURS',
      about: {
        id: 'jam pelajaran per hari, Senin sampai Jumat; biasanya 5',
        en: 'lesson hours a day, Monday to Friday; usually 5',
      },
    },
    {
      name: 'currency',
      value: 'CODE',
      about: { id: 'mata uang (ISO); biasanya IDR', en: 'currency (ISO); usually IDR' },
    },
    { name: 'title', value: 'TEXT', about: { id: 'judul rencana', en: 'title of the plan' } },
  ],
  async run(io, given) {
    const language = given.lang ?? languageOfEnvironment(io.env)
    const folder = given.dir ?? '.'
    const [planFile, workbookFile] = [join(folder, 'plan.json'), join(folder, 'plan.xlsx')]
    for (const path of [planFile, workbookFile]) await keepExisting(io, path, language)
    const start = await collectStart(io, given, language).catch((error: unknown) => {
      throw error instanceof QuestionsStoppedError ? new WrongUseError(initWords.stopped, language) : error
    })
    const plan = startPlan(start)
    const made = await makeWorkbook(plan, language)
    const source = { ...openPlan(plan), ...('misfits' in made && { ...made, issues: made.misfits }) }
    const wording = wordingFor(io, { lang: language }, source)
    const exitCode = exitCodeOf(source)
    if ('bytes' in made && exitCode === 0) {
      await openFolder(io, folder, language)
      await saveFile(io, planFile, `${JSON.stringify(plan, undefined, 2)}\n`, language)
      await saveFile(io, workbookFile, made.bytes, language)
    }
    const files = exitCode === 0 ? { plan: planFile, workbook: workbookFile } : { plan: null, workbook: null }
    if (given.json) showJson(io, { ...files, ...issuesAsJson(source.issues, wording) })
    if (source.issues.length > 0) tell(io, issuesAsText(source.issues, wording))
    tell(io, (exitCode === 0 ? initWords.nextSteps(workbookFile, planFile) : sentences.nothingWritten())[language])
    return exitCode
  },
})
