import { languages, type Language } from '@bekal/core'

/** How numbers, percentages and months are written in each language. */
export const localeOf: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-US' }

/** The language of the environment: Indonesian where it says so or says nothing, else English. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const stated = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return stated === undefined || stated.toLowerCase().startsWith('id') ? 'id' : 'en'
}

/** The language asked for on a command line that may not be valid otherwise. */
export function languageAsked(argv: readonly string[]): Language | undefined {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
  const values = words.map((word, at) => (word === '--lang' ? words[at + 1] : /^--lang=(.*)$/u.exec(word)?.[1]))
  return languages.find((language) => values.includes(language))
}
