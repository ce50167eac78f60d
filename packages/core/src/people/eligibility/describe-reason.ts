import type { Labels, Language, Vocabulary } from '../../vocabulary/index.js'
import { toolRisks } from '../../vocabulary/index.js'
import { literacyLevels, participantStatuses } from '../vocabularies.js'
import type { RuleReason } from './answer-question.js'
import type { Grounds } from './prepared-rule.js'
import { courseDays, type EligibilityRuleKind } from './vocabularies.js'

/**
 * What a rule looked at, what is not recorded, and from when on it would be met, in sentences.
 * @example describeReason(reason, 'en') //=> 'Needed until 2027-09-06: course end 2027-08-23 and 14 days. Release …'
 */
export function describeReason(
  { kind, verdict, values, missing = [], metFrom }: RuleReason,
  language: Language,
): string {
  const condition = 'onlyIfFlag' in values ? [words.onlyIf(values)] : []
  // A rule that does not concern somebody has looked at nothing but that.
  const looked = 'onlyIfFlag' in values && Object.keys(values).length <= 3 ? [] : [words[kind](values)]
  const open = missing.length === 0 ? [] : [words.missing(missing.map((key) => missingInWords(key, language)))]
  const waits = verdict === 'not-met' && metFrom && metFrom.day !== 'release' ? [words.metFrom(metFrom)] : []
  return [...looked, ...condition, ...open, ...waits].map((sentence) => sentence[language]).join(' ')
}

/** What a key of a reason's `missing` is called. */
export function missingInWords(key: string, language: Language): string {
  if (key.startsWith('flags.')) return `${{ id: 'tanda', en: 'mark' }[language]} “${key.slice('flags.'.length)}”`
  return (records as Readonly<Record<string, Labels>>)[key]?.[language] ?? key
}

type Values = Grounds['values']
type Sentence = (values: Values) => Labels

const said = (vocabulary: Vocabulary, code: unknown, language: Language) => vocabulary.label(String(code), language)
const yesNo = (is: unknown): Labels => (is === true ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' })

function markInWords({ flag, is, mustBe }: Values): Labels {
  const must = yesNo(mustBe)
  const found = is === undefined ? { id: '', en: '' } : { id: `: ${yesNo(is).id}`, en: `: ${yesNo(is).en}` }
  return {
    id: `Tanda “${flag}”${found.id}; harus ${must.id}.`,
    en: `Mark “${flag}”${found.en}; it must be ${must.en}.`,
  }
}

const words = {
  sentenced: ({ status }) => ({
    id: `Status: ${said(participantStatuses, status, 'id')}.`,
    en: `Status: ${said(participantStatuses, status, 'en')}.`,
  }),
  'time-left': (values) => {
    const after = values.courseEndsOn === undefined ? 'course-start' : 'course-end'
    const day = values.courseEndsOn ?? values.courseStartsOn
    const release = {
      id: releaseInWords(values, { earliest: 'paling cepat', likely: 'paling mungkin', latest: 'paling lambat' }),
      en: releaseInWords(values, { earliest: 'earliest', likely: 'likely', latest: 'latest' }),
    }
    if (values.neededUntil === undefined) return { id: `Bebas ${release.id}.`, en: `Release ${release.en}.` }
    return {
      id: `Diperlukan sampai ${values.neededUntil}: ${said(courseDays, after, 'id').toLowerCase()} ${day} ditambah ${values.days} hari. Bebas ${release.id}.`,
      en: `Needed until ${values.neededUntil}: ${said(courseDays, after, 'en').toLowerCase()} ${day} and ${values.days} days. Release ${release.en}.`,
    }
  },
  'sentence-date': ({ halfSentenceDate, twoThirdsSentenceDate, by }) => {
    const date = halfSentenceDate ?? twoThirdsSentenceDate
    const known = by === undefined ? { id: '', en: '' } : { id: ` Dinilai untuk ${by}.`, en: ` Judged for ${by}.` }
    if (date === undefined) return { id: known.id.trim(), en: known.en.trim() }
    const half = halfSentenceDate !== undefined
    return {
      id: `Tanggal ${half ? '1/2' : '2/3'} masa pidana ${date}.${known.id}`,
      en: `${half ? 'Half' : 'Two thirds'} of the sentence on ${date}.${known.en}`,
    }
  },
  'tool-risk': (values) => {
    const { risk, flag } = values
    if (flag === undefined) {
      return {
        id: `Pelatihan ini tidak memakai alat berisiko ${said(toolRisks, risk, 'id').toLowerCase()}.`,
        en: `This course uses no ${said(toolRisks, risk, 'en').toLowerCase()}-risk tools.`,
      }
    }
    const mark = markInWords(values)
    return {
      id: `Pelatihan ini memakai alat berisiko ${said(toolRisks, values.toolRisk, 'id').toLowerCase()}. ${mark.id}`,
      en: `This course uses ${said(toolRisks, values.toolRisk, 'en').toLowerCase()}-risk tools. ${mark.en}`,
    }
  },
  literacy: ({ literacy, atLeast }) => {
    const found = (language: Language) =>
      literacy === undefined ? '' : `${said(literacyLevels, literacy, language)}; `
    return {
      id: `Kemampuan membaca: ${found('id')}diminta sekurangnya ${said(literacyLevels, atLeast, 'id').toLowerCase()}.`,
      en: `Literacy: ${found('en')}asked for at least: ${said(literacyLevels, atLeast, 'en').toLowerCase()}.`,
    }
  },
  interest: ({ field }) => ({ id: `Kejuruan: ${field}.`, en: `Field: ${field}.` }),
  'not-completed': ({ completed, units }) =>
    completed === undefined
      ? { id: `Pelatihan ini ${units} unit.`, en: `This course has ${units} units.` }
      : { id: `Sudah selesai ${completed} dari ${units} unit.`, en: `${completed} of ${units} units completed.` },
  flag: markInWords,
  onlyIf: ({ onlyIfFlag, onlyIf }) => ({
    id: `Berlaku hanya bila tanda “${onlyIfFlag}”: ${yesNo(onlyIf).id}.`,
    en: `Applies only where the mark “${onlyIfFlag}” is ${yesNo(onlyIf).en}.`,
  }),
  missing: (keys: readonly string[]) => ({
    id: `Belum tercatat: ${keys.join(', ')}.`,
    en: `Not recorded: ${keys.join(', ')}.`,
  }),
  metFrom: ({ on }: { readonly on: string }) => ({ id: `Terpenuhi mulai ${on}.`, en: `Met from ${on} on.` }),
} satisfies Record<EligibilityRuleKind | 'onlyIf', Sentence> & Record<string, unknown>

/** The dates that are known, in order. */
function releaseInWords(values: Values, names: Readonly<Record<'earliest' | 'likely' | 'latest', string>>): string {
  return (['earliest', 'likely', 'latest'] as const)
    .filter((key) => values[key] !== undefined)
    .map((key) => `${names[key]} ${values[key]}`)
    .join(', ')
}

const records = {
  halfSentenceDate: { id: 'tanggal 1/2 masa pidana', en: 'half-sentence date' },
  twoThirdsSentenceDate: { id: 'tanggal 2/3 masa pidana', en: 'two-thirds date' },
  completedUnits: { id: 'unit yang sudah selesai', en: 'completed units' },
  literacy: { id: 'kemampuan membaca', en: 'literacy' },
  interests: { id: 'minat', en: 'interests' },
  courseStartsOn: { id: 'hari mulai pelatihan', en: 'start of the course' },
  courseEndsOn: { id: 'hari akhir pelatihan', en: 'end of the course' },
} satisfies Record<string, Labels>
