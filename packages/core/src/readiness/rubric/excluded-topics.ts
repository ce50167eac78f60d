import { defineVocabulary } from '../../vocabulary/index.js'

/** What readiness is never judged by, because support for a person must not turn on it. */
export const excludedTopics = defineVocabulary('excluded-topic', {
  religion: { id: 'agama', en: 'religion' },
  ethnicity: { id: 'suku atau asal-usul', en: 'ethnicity' },
  offence: { id: 'perkara pidana', en: 'the offence' },
  'mental-health': { id: 'kesehatan jiwa', en: 'mental health' },
  risk: { id: 'risiko pengulangan tindak pidana', en: 'the risk of reoffending' },
})
export type ExcludedTopic = (typeof excludedTopics.codes)[number]

/** Words by which an indicator gives its topic away, whole words in either language. `*` stands for any ending. */
const words: Readonly<Record<ExcludedTopic, string>> = {
  religion:
    'agama beragama keagamaan kerohanian rohani ibadah iman keimanan islam kristen katolik hindu buddha religio* faith worship',
  ethnicity: 'suku kesukuan etnis etnik ras ethnic* race racial tribe tribal',
  offence:
    'pidana terpidana perkara kejahatan pasal residivis residivisme offence* offense* offend* crime* criminal* conviction*',
  'mental-health':
    'mental kejiwaan jiwa depresi kecemasan psikosomatis psikologis psikiatri malingering suicid* depress* anxiety psychiatr*',
  risk: 'kambuh kekambuhan recidiv* reoffend* reoffending criminogenic kriminogenik',
}
/** Phrases that the words alone do not give away. */
const phrases: Readonly<Record<string, ExcludedTopic>> = {
  'lsi r': 'risk',
  'tingkat risiko': 'risk',
  'skor risiko': 'risk',
  'asesmen risiko': 'risk',
  'risk level': 'risk',
  'risk score': 'risk',
  'risk assessment': 'risk',
  'bunuh diri': 'mental-health',
}
/** Everyday uses of the same words. */
const harmless = /\bsuku (?:bunga|cadang)\b/gu

/** The first excluded topic that a text names, with the word that names it. */
export function findExcludedTopic(text: string): { readonly word: string; readonly topic: ExcludedTopic } | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(/[_.-]+/gu, ' ')
    .replaceAll(harmless, ' ')
  for (const [word, topic] of Object.entries(phrases)) if (plain.includes(word)) return { word, topic }
  for (const topic of excludedTopics.codes) {
    const [word] = patterns[topic].exec(plain) ?? []
    if (word !== undefined) return { word, topic }
  }
  return undefined
}

const patterns = Object.fromEntries(
  excludedTopics.codes.map((topic) => {
    const choices = words[topic].replaceAll('*', '\\p{L}*').split(' ')
    return [topic, new RegExp(`(?<!\\p{L})(?:${choices.join('|')})(?!\\p{L})`, 'u')]
  }),
) as Record<ExcludedTopic, RegExp>
