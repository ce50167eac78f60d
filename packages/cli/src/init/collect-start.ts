import slugify from '@sindresorhus/slugify'
import { planStart, siteKinds, starterPrograms, type Labels, type Language, type PlanStart } from '@bekal/core'
import type { Asker } from '../io/asker.js'
import type { Io } from '../io/io.js'
import { WrongUseError } from '../wrong-use.js'
import { initWords } from './init-words.js'
import { readers, type Typed } from './typed-start.js'

/** What the options say; everything may be missing. */
export interface InitOptions {
  readonly site?: string
  readonly kind?: (typeof siteKinds.codes)[number]
  readonly year?: string
  readonly timeZone?: string
  readonly partners?: string
  readonly programs?: string
  readonly hours?: string
  readonly currency?: string
  readonly title?: string
}

/**
 * Everything a plan begins with: from the options, else from the person at the terminal, else what is usual.
 * @throws {WrongUseError} when an option cannot be what it says, or the site has no name and nobody can be asked.
 */
export async function collectStart(io: Io, given: InitOptions, language: Language): Promise<PlanStart> {
  const { asker } = io
  const ask = <T>(question: Question<T>) => answerTo(question, asker, language)
  const name = await ask({
    option: given.site,
    message: initWords.siteName,
    read: readers.siteName,
    missing: initWords.siteMissing,
  })
  const kind = given.kind ?? (await askKind(asker, language))
  const fiscalYear = await ask({
    option: given.year,
    message: initWords.fiscalYear,
    read: readers.fiscalYear,
    usual: String(Number(io.today().slice(0, 4)) + 1),
  })
  const timeZone = await ask({
    option: given.timeZone,
    message: initWords.timeZone,
    read: readers.timeZone,
    usual: io.timeZone(),
  })
  const partners = await ask({ option: given.partners, message: initWords.partners, read: readers.partners, usual: '' })
  const programs =
    given.programs === undefined && asker
      ? await askPrograms(asker, language)
      : taken(readers.programs(given.programs ?? ''), language)
  const lessonHoursPerDay = await ask({
    option: given.hours,
    message: initWords.lessonHours,
    read: readers.lessonHours,
    usual: '5',
  })
  const currency = await ask({
    option: given.currency,
    message: initWords.currency,
    read: readers.currency,
    usual: 'IDR',
  })
  return planStart(
    {
      siteName: name,
      siteKind: kind,
      fiscalYear,
      locale: language,
      timeZone,
      partners,
      programs,
      lessonHoursPerDay,
      currency,
      ...(given.title && { title: given.title }),
    },
    (text) => slugify(text),
  )
}

interface Question<T> {
  readonly option: string | undefined
  readonly message: Labels
  readonly read: (typed: string) => Typed<T>
  /** What stands there to begin with, and is taken where nobody can be asked. */
  readonly usual?: string
  /** What to say where nobody can be asked and nothing is usual. */
  readonly missing?: Labels
}

async function answerTo<T>(question: Question<T>, asker: Asker | undefined, language: Language): Promise<T> {
  const { option, message, read, usual, missing = message } = question
  if (option !== undefined) return taken(read(option), language)
  if (asker === undefined) {
    if (usual === undefined) throw new WrongUseError(missing, language)
    return taken(read(usual), language)
  }
  const typed = await asker.text({
    message: message[language],
    ...(usual !== undefined && { usual }),
    fault: (answer) => {
      const understood = read(answer)
      return 'fault' in understood ? understood.fault[language] : undefined
    },
  })
  return taken(read(typed), language)
}

function taken<T>(understood: Typed<T>, language: Language): T {
  if ('fault' in understood) throw new WrongUseError(understood.fault, language)
  return understood.value
}

async function askKind(asker: Asker | undefined, language: Language) {
  if (asker === undefined) return 'prison'
  const choices = siteKinds.codes.map((code) => ({ value: code, label: siteKinds.label(code, language) }))
  const chosen = await asker.one({ message: initWords.siteKind[language], choices, usual: 'prison' })
  return siteKinds.codes.find((code) => code === chosen) ?? 'prison'
}

function askPrograms(asker: Asker, language: Language): Promise<readonly string[]> {
  const choices = starterPrograms.map(({ id, title, field }) => ({
    value: id,
    label: title[language],
    hint: field[language],
  }))
  return asker.some({ message: initWords.programs[language], choices })
}
