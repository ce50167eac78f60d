import {
  courseDays,
  defaultEligibilityRules,
  eligibilityQuestions,
  eligibilityRuleKinds,
  evidenceStatuses,
  type EligibilityRule,
  type Language,
} from '@bekal/core'
import {
  computed,
  plainInteger,
  quote,
  resultTable,
  rowsWithRoom,
  text,
  yesNoVocabulary,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
  type Kind,
} from '../definition/index.js'
import { eligibilityRulesTable } from './eligibility-rules.js'
import { defaultAt, rankOf, type Figures } from '../figures/index.js'

const ruleAt = ({ eligibility }: Figures, row: number) => eligibility.rules[row]

/** What a rule states under any key, whatever its kind. */
type Stated = Partial<Record<'flag' | 'mustBe' | 'after' | 'days' | 'date' | 'by' | 'risk' | 'atLeast', never>>
const stated = (rule: EligibilityRule | undefined) => rule as Stated | undefined

const yes = (at: FormulaContext) => at.label('yes-no', 'yes')
const no = (at: FormulaContext) => at.label('yes-no', 'no')
const sayYes = (is: boolean, language: Language) => yesNoVocabulary.label(is ? 'yes' : 'no', language)

/** A cell of the plan's own rule where there is one in this row, else what the default of this row says. */
function ownOr(at: FormulaContext, column: string, otherwise: string): string {
  const place = at.cell('place')
  return `IF(${place}>0,INDEX(${at.range('eligibilityRules', column)},${place})&"",${otherwise})`
}

/** The same for a code that a cell shows as a label. */
function ownChoice(at: FormulaContext, column: string, vocabulary: string, code: string | undefined): string {
  return ownOr(at, column, code === undefined ? '""' : at.label(vocabulary, code))
}

const shownColumns: readonly ComputedColumn[] = [
  computed('id', 'Kode aturan', 'Rule id', text(16), {
    formula: (at) => ownOr(at, 'id', quote(defaultAt(at.row)?.id ?? '')),
    result: (figures, row) => ruleAt(figures, row)?.rule.id ?? '',
  }),
  computed('question', 'Pertanyaan', 'Question', text(12), {
    formula: (at) => ownChoice(at, 'question', 'eligibility-question', defaultAt(at.row)?.question),
    result: (figures, row) => {
      const known = ruleAt(figures, row)
      return known ? eligibilityQuestions.label(known.rule.question, figures.language) : ''
    },
  }),
  computed('kind', 'Jenis aturan', 'Kind of rule', text(24), {
    formula: (at) => ownChoice(at, 'kind', 'eligibility-rule-kind', defaultAt(at.row)?.kind),
    result: (figures, row) => {
      const known = ruleAt(figures, row)
      return known ? eligibilityRuleKinds.label(known.rule.kind, figures.language) : ''
    },
  }),
  computed('asked', 'Dipakai', 'Active', text(9), {
    formula: (at) => {
      const own = `INDEX(${at.range('eligibilityRules', 'active')},${at.cell('place')})`
      const known = defaultAt(at.row)
      const otherwise = known === undefined ? '""' : known.active === false ? no(at) : yes(at)
      return `IF(${at.cell('place')}>0,IF(${own}=${no(at)},${no(at)},${yes(at)}),${otherwise})`
    },
    result: (figures, row) => {
      const known = ruleAt(figures, row)
      return known ? sayYes(known.rule.active !== false, figures.language) : ''
    },
  }),
  computed('status', 'Kepastian', 'How sure', text(22), {
    formula: (at) => ownChoice(at, 'status', 'evidence-status', defaultAt(at.row)?.status),
    result: (figures, row) => {
      const known = ruleAt(figures, row)
      return known ? evidenceStatuses.label(known.rule.status, figures.language) : ''
    },
  }),
  computed('wording', 'Bunyi aturan yang dipakai', 'Wording of the rule', text(28), {
    formula: (at) => {
      const known = defaultAt(at.row)?.label ?? { id: '', en: '' }
      // The column itself is another in each language.
      const own = `INDEX(${at.range('eligibilityRules', at.text({ id: 'label.id', en: 'label.en' }).slice(1, -1))},${at.cell('place')})`
      return `IF(${at.cell('place')}>0,${own}&"",${at.text(known)})`
    },
    result: (figures, row) => ruleAt(figures, row)?.rule.label[figures.language] ?? '',
  }),
  computed('source', 'Sumber aturan', 'Source of the rule', text(28), {
    formula: (at) => ownOr(at, 'source', quote(defaultAt(at.row)?.source ?? '')),
    result: (figures, row) => ruleAt(figures, row)?.rule.source ?? '',
  }),
]

const step = (
  key: string,
  id: string,
  en: string,
  formula: (at: FormulaContext) => string,
  result: (rule: EligibilityRule | undefined, figures: Figures) => CellValue,
  kind: Kind<never> = plainInteger({}, 9),
): ComputedColumn =>
  computed(key, id, en, kind, {
    working: true,
    formula,
    result: (figures, row) => result(ruleAt(figures, row)?.rule, figures),
  })

const asksFor = (question: 'train' | 'practise', id: string, en: string) =>
  step(
    question,
    id,
    en,
    (at) =>
      `IF(AND(${at.cell('asked')}=${yes(at)},${at.cell('question')}=${at.label('eligibility-question', question)},${at.cell('kindRank')}>0),1,0)`,
    (rule) => (rule?.question === question && rule.active !== false ? 1 : 0),
  )

/** A mark as it stands in a cell of marks, between semicolons. */
const markText = (flag: string, is: boolean, language: Language) => `; ${flag}: ${sayYes(is, language)};`
const markFormula = (flag: string, is: string) => `IF(${flag}="","","; "&${flag}&": "&${is}&";")`

const markStep = (key: string, id: string, en: string, met: boolean) =>
  step(
    key,
    id,
    en,
    (at) => {
      const flag = ownOr(at, 'flag', quote(stated(defaultAt(at.row))?.flag ?? ''))
      const must = ownOr(at, 'mustBe', stated(defaultAt(at.row))?.mustBe === false ? no(at) : yes(at))
      const [same, other] = met ? [yes(at), no(at)] : [no(at), yes(at)]
      return markFormula(flag, `IF(${must}=${no(at)},${other},${same})`)
    },
    (rule, { language }) => {
      if (rule?.kind !== 'flag' && rule?.kind !== 'tool-risk') return ''
      const must = rule.kind === 'tool-risk' || rule.mustBe
      return markText(rule.flag, met === must, language)
    },
    text(16),
  )

const onlyIfStep = (key: string, id: string, en: string, concerned: boolean) =>
  step(
    key,
    id,
    en,
    (at) => {
      const only = defaultAt(at.row)?.onlyIf
      const is = ownOr(at, 'onlyIf.is', only?.is === false ? no(at) : yes(at))
      const [same, other] = concerned ? [yes(at), no(at)] : [no(at), yes(at)]
      return markFormula(ownOr(at, 'onlyIf.flag', quote(only?.flag ?? '')), `IF(${is}=${no(at)},${other},${same})`)
    },
    (rule, { language }) => (rule?.onlyIf ? markText(rule.onlyIf.flag, rule.onlyIf.is === concerned, language) : ''),
    text(16),
  )

const rankFormula = (at: FormulaContext, column: string, vocabulary: string, code: string | undefined) =>
  `IFERROR(MATCH(${ownChoice(at, column, vocabulary, code)},${at.choices(vocabulary)},0),0)`

const isCourseEnd = (at: FormulaContext, column: 'after' | 'by') =>
  `IF(${ownChoice(at, column, courseDays.name, stated(defaultAt(at.row))?.[column])}=${at.label(courseDays.name, 'course-end')},1,0)`

const workingColumns: readonly ComputedColumn[] = [
  computed('place', 'Baris isian', 'Row of the inputs', plainInteger({}, 9), {
    working: true,
    formula: (at) => {
      const known = defaultAt(at.row)
      const [wanted, among] =
        known === undefined ? [String(at.row + 1 - defaultEligibilityRules.length), 'extra'] : [quote(known.id), 'id']
      return `IFERROR(MATCH(${wanted},${at.range('eligibilityRules', among)},0),0)`
    },
    result: (figures, row) => ruleAt(figures, row)?.place ?? 0,
  }),
  step(
    'kindRank',
    'Jenis ke-',
    'Kind number',
    (at) => `IF(${at.cell('kind')}="",0,IFERROR(MATCH(${at.cell('kind')},${at.choices('eligibility-rule-kind')},0),0))`,
    (rule) => (rule ? rankOf.kind(rule.kind) : 0),
  ),
  asksFor('train', 'Untuk berlatih', 'For training'),
  asksFor('practise', 'Untuk praktik', 'For practice'),
  step(
    'days',
    'Hari (-1: parameter)',
    'Days (-1: parameter)',
    (at) => {
      const own = `INDEX(${at.range('eligibilityRules', 'days')},${at.cell('place')})`
      return `IF(${at.cell('place')}>0,IF(${own}="",-1,N(${own})),${stated(defaultAt(at.row))?.days ?? -1})`
    },
    (rule) => (rule?.kind === 'time-left' ? (rule.days ?? -1) : -1),
  ),
  step(
    'fromEnd',
    'Sejak akhir',
    'From the end',
    (at) => isCourseEnd(at, 'after'),
    (rule) => (rule?.kind === 'time-left' && rule.after === 'course-end' ? 1 : 0),
  ),
  step(
    'byEnd',
    'Pada akhir',
    'By the end',
    (at) => isCourseEnd(at, 'by'),
    (rule) => (rule?.kind === 'sentence-date' && rule.by === 'course-end' ? 1 : 0),
  ),
  step(
    'twoThirds',
    'Tanggal 2/3',
    'Two-thirds date',
    (at) =>
      `IF(${ownChoice(at, 'date', 'sentence-date', stated(defaultAt(at.row))?.date)}=${at.label('sentence-date', 'two-thirds')},1,0)`,
    (rule) => (rule?.kind === 'sentence-date' && rule.date === 'two-thirds' ? 1 : 0),
  ),
  step(
    'riskRank',
    'Risiko ke-',
    'Risk number',
    (at) => rankFormula(at, 'risk', 'tool-risk', stated(defaultAt(at.row))?.risk),
    (rule) => (rule?.kind === 'tool-risk' ? rankOf.risk(rule.risk) : 0),
  ),
  step(
    'literacyRank',
    'Membaca ke-',
    'Literacy number',
    (at) => rankFormula(at, 'atLeast', 'literacy', stated(defaultAt(at.row))?.atLeast),
    (rule) => (rule?.kind === 'literacy' ? rankOf.literacy(rule.atLeast) : 0),
  ),
  markStep('wanted', 'Tanda yang memenuhi', 'Mark that meets it', true),
  markStep('unwanted', 'Tanda yang menggagalkan', 'Mark that fails it', false),
  step(
    'limited',
    'Bersyarat',
    'Only for some',
    (at) => `IF(${at.cell('concerned')}="",0,1)`,
    (rule) => (rule?.onlyIf ? 1 : 0),
  ),
  onlyIfStep('concerned', 'Tanda yang terkena', 'Mark of whom it concerns', true),
  onlyIfStep('unconcerned', 'Tanda yang tidak terkena', 'Mark of whom it does not', false),
  step(
    'setAside',
    'Dikesampingkan',
    'Set aside',
    (at) =>
      `IF(${ownChoice(at, 'whenMissing', 'missing-record', defaultAt(at.row)?.whenMissing)}=${at.label('missing-record', 'set-aside')},1,0)`,
    (rule) => (rule?.whenMissing === 'set-aside' ? 1 : 0),
  ),
]

/** The rules that the answers come from: the defaults, each replaced by the plan's own of the same id, then the others. */
export const rulesInForceTable = resultTable({
  key: 'rulesInForce',
  title: { id: 'Aturan yang dipakai', en: 'Rules in use' },
  note: {
    id: 'Aturan bawaan dengan sumbernya, diganti oleh aturan rencana yang kodenya sama.',
    en: 'The default rules with their sources, replaced by the plan’s own of the same id.',
  },
  rows: {
    count: ({ plan }) => defaultEligibilityRules.length + rowsWithRoom(eligibilityRulesTable, plan),
  },
  columns: [...shownColumns, ...workingColumns],
})
