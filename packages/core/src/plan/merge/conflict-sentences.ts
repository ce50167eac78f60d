import type { Labels, Language } from '../../vocabulary/index.js'
import type { ConflictCode } from './conflict.js'

/** The sentences that tell a conflict; names, values and fields are in words already, copies are called by their files. */
export const conflictSentences = {
  /** Everything about one value: what it is, what each version says, and what stands for now. */
  about: (subject: string, sentences: readonly string[]): Labels => {
    const text = `${capital(subject)}: ${sentences.join(' ')}`
    return { id: text, en: text }
  },
  was: (field: string, value: string): Labels => ({
    id: `${field} semula ${value}.`,
    en: `${field} was ${value}.`,
  }),
  wasBlank: (field: string): Labels => ({ id: `${field} semula kosong.`, en: `${field} was blank.` }),
  /** What some filled in, and who took it away. */
  versions: (says: readonly CopiesSay[], takenAway: readonly string[]): Labels => ({
    id: sentence([
      ...says.map(({ copies, what }) => `${list(copies, 'id')} mengisi ${what}`),
      ...(takenAway.length === 0 ? [] : [`${list(takenAway, 'id')} menghapusnya`]),
    ]),
    en: sentence([
      ...says.map(({ copies, what }) => `${list(copies, 'en')} ${copies.length === 1 ? 'says' : 'say'} ${what}`),
      ...(takenAway.length === 0 ? [] : [`${list(takenAway, 'en')} removed it`]),
    ]),
  }),
  /** What happened to an entry as a whole. */
  entry: {
    'both-added': {
      id: 'ditambahkan lebih dari sekali, dengan isi yang berbeda.',
      en: 'added more than once, with different content.',
    },
    'both-changed': {
      id: 'diubah dengan cara yang berbeda; bagiannya tidak digabung satu per satu.',
      en: 'changed in different ways; its parts are not joined one by one.',
    },
    'changed-and-removed': {
      id: 'ada yang mengubahnya dan ada yang menghapusnya.',
      en: 'changed by some and removed by others.',
    },
  } satisfies Record<ConflictCode, Labels>,
  /** What some copies did to an entry, or have in it. */
  inCopies: ({ copies, what }: CopiesSay): Labels => ({
    id: `Di ${list(copies, 'id')} ${what}.`,
    en: `In ${list(copies, 'en')} ${what}.`,
  }),
  removedIn: (copies: readonly string[]): Labels => ({
    id: `Di ${list(copies, 'id')} dihapus.`,
    en: `Removed in ${list(copies, 'en')}.`,
  }),
  /** One field of an entry. */
  holds: (field: string, value: string): Labels => ({ id: `${field} ${value}`, en: `${field} ${value}` }),
  blank: (field: string): Labels => ({ id: `${field} kosong`, en: `${field} blank` }),
  kept: (copy: string): Labels => ({
    id: `Untuk sementara dipakai isian dari ${list([copy], 'id')}.`,
    en: `For now the result follows ${list([copy], 'en')}.`,
  }),
}

/** What copies that agree say. */
export interface CopiesSay {
  readonly copies: readonly string[]
  readonly what: string
}

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-US' }

function list(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(names.map((name) => `“${name}”`))
}

function sentence(parts: readonly string[]): string {
  return `${parts.join('; ')}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
