import {
  dateAfter,
  eligibilityAnswers,
  type EligibilityAnswer,
  type EligibilityQuestion,
  type Labels,
  type RuleVerdict,
} from '@bekal/core'
import {
  computed,
  date,
  listOf,
  plainInteger,
  recordOf,
  resultTable,
  stored,
  text,
  toSerial,
  yesNo,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { rankOf, type Figures, type PersonWorking } from '../figures/index.js'
import { countColumns, neededUntil } from './eligibility-counts.js'
import { parameterFormula } from './parameter-formula.js'

const said = (answer: EligibilityAnswer): Labels => ({
  id: eligibilityAnswers.label(answer, 'id'),
  en: eligibilityAnswers.label(answer, 'en'),
})
const noCohort = { id: 'Belum masuk angkatan', en: 'In no cohort yet' }
const personAt = ({ eligibility }: Figures, row: number) => eligibility.people[row]

/** Only for people of a cohort; others have no course to be held against. */
const inCohort = (at: FormulaContext, formula: string, otherwise = '""') =>
  `IF(${at.cell('place')}=0,${otherwise},${formula})`
const ofCohort = (at: FormulaContext, table: string, column: string) =>
  `INDEX(${at.range(table, column)},${at.cell('place')})`

const step = (
  key: string,
  id: string,
  en: string,
  formula: (at: FormulaContext) => string,
  result: (person: PersonWorking, figures: Figures) => CellValue,
  blank: CellValue = 0,
): ComputedColumn =>
  computed(key, id, en, blank === 0 ? plainInteger({}, 9) : text(16), {
    working: true,
    formula,
    result: (figures, row) => {
      const person = personAt(figures, row)
      return person === undefined ? blank : result(person, figures)
    },
  })

const answer = (question: EligibilityQuestion, id: string, en: string) =>
  computed(`${question}.answer`, id, en, text(24), {
    signal: { good: said('yes'), bad: [said('no')] },
    formula: (at) => {
      const [no, unknown, late] = (['no', 'unknown', 'late'] as const).map((one) => at.cell(`${question}.${one}`))
      const label = (code: EligibilityAnswer) => at.text(said(code))
      const answered = `IF(${no}>0,${label('no')},IF(${unknown}>0,${label('unknown')},IF(${late}>0,${label('only-if-late-release')},${label('yes')})))`
      return `IF(${at.cell('code')}="","",${inCohort(at, answered, at.text(noCohort))})`
    },
    result: (figures, row) => {
      const person = personAt(figures, row)
      if (person === undefined) return ''
      const { judged } = person
      return judged ? eligibilityAnswers.label(judged[question].answer, figures.language) : figures.say(noCohort)
    },
  })

const shownColumns: readonly ComputedColumn[] = [
  computed('code', 'Kode', 'Code', text(16), {
    formula: (at) => `IF(${at.cell('code', 'participants')}="","",${at.cell('code', 'participants')})`,
    result: (figures, row) => personAt(figures, row)?.person.code ?? '',
  }),
  computed('cohort', 'Angkatan', 'Cohort', text(12), {
    formula: (at) => inCohort(at, ofCohort(at, 'cohorts', 'id')),
    result: (figures, row) => figures.plan.cohorts[(personAt(figures, row)?.place ?? 0) - 1]?.id ?? '',
  }),
  computed('title', 'Program', 'Training program', text(26), {
    formula: (at) => inCohort(at, programOf(at, 'title')),
    result: (figures, row) => {
      const person = personAt(figures, row)
      const cohort = figures.plan.cohorts[(person?.place ?? 0) - 1]
      return figures.plan.programs.find(({ id }) => id === cohort?.programId)?.title ?? ''
    },
  }),
  computed('endsOn', 'Pelatihan selesai', 'Course ends', date(14), {
    formula: (at) => inCohort(at, ofCohort(at, 'cohortHours', 'endsOn')),
    result: (figures, row) => serial(personAt(figures, row)?.course?.endsOn),
  }),
  computed('neededUntil', 'Diperlukan sampai', 'Needed until', date(14), {
    formula: (at) => {
      const rules = ['train', 'limited', 'kindRank', 'fromEnd'].map((column) => at.range('rulesInForce', column))
      const asked = `${rules[0]}*(1-${rules[1]})*(${rules[2]}=2)*(1-${rules[3]}*(${at.cell('endsOn')}=""))`
      const most = `SUMPRODUCT(MAX(${asked}*${neededUntil(at)}))`
      return inCohort(at, `IF(${most}=0,"",${most})`)
    },
    result: (figures, row) => {
      const person = personAt(figures, row)
      return person === undefined ? '' : serial(latestNeed(person, figures))
    },
  }),
  answer('train', 'Berlatih di dalam', 'Train inside'),
  answer('practise', 'Praktik di luar', 'Practise outside'),
  computed('startsOn', 'Pelatihan mulai', 'Course starts', date(14), {
    formula: (at) => {
      const first = ofCohort(at, 'cohortHours', 'firstSession')
      return inCohort(at, `IF(${first}="",${ofCohort(at, 'cohorts', 'startsOn')},${first})`)
    },
    result: (figures, row) => serial(personAt(figures, row)?.course?.startsOn),
  }),
]

const interests = listOf(text())
const marks = recordOf(yesNo())
/** What a stored verdict on interests was worked out from. */
const interestBasis = {
  formula: (at: FormulaContext) =>
    inCohort(at, `${at.cell('interests', 'participants')}&" | "&${programOf(at, 'field')}`),
  result: (figures: Figures, row: number) => {
    const person = personAt(figures, row)
    if (person?.course === undefined) return ''
    const known = person.person.interests
    const cell =
      known === undefined ? '' : interests.toCell(known, { language: figures.language, scale: figures.scale })
    return `${String(cell)} | ${person.course.field}`
  },
}
const interestRanks: Partial<Record<RuleVerdict, number>> = { unknown: 2, 'not-met': 3 }

const programOf = (at: FormulaContext, column: string) =>
  `IFERROR(INDEX(${at.range('programs', column)},MATCH(${at.cell('program')},${at.range('programs', 'id')},0)),"")`
const ofProgram = (at: FormulaContext, table: string) => `(${at.range(table, 'programId')}=${at.cell('program')})`

const workingColumns: readonly ComputedColumn[] = [
  step(
    'place',
    'Angkatan ke-',
    'Cohort number',
    (at) => {
      const codes = at.range('cohorts', 'participantCodes')
      const rows = `ROW(${codes})-ROW(${at.cellAt('cohorts', 'participantCodes', 0)})+1`
      const listed = `ISNUMBER(FIND("; "&${at.cell('code')}&";","; "&${codes}&";"))`
      const first = `SUMPRODUCT(MAX(${listed}*(100000-(${rows}))))`
      return `IF(${at.cell('code')}="",0,IF(${first}=0,0,100000-${first}))`
    },
    ({ place }) => place,
  ),
  step(
    'program',
    'Kode program',
    'Program id',
    (at) => inCohort(at, ofCohort(at, 'cohorts', 'programId')),
    ({ place }, { plan }) => plan.cohorts[place - 1]?.programId ?? '',
    '',
  ),
  step(
    'bufferDays',
    'Jeda sesudahnya',
    'Buffer after it',
    (at) => inCohort(at, parameterFormula(at, 'release-buffer-days', at.cell('startsOn')), '0'),
    ({ course }) => course?.usualDays.releaseBufferDays ?? 0,
  ),
  step(
    'daysLeft',
    'Sisa saat mulai',
    'Left at the start',
    (at) => inCohort(at, parameterFormula(at, 'days-left-min', at.cell('startsOn')), '0'),
    ({ course }) => course?.usualDays.daysLeftMin ?? 0,
  ),
  step(
    'soonest',
    'Bebas tersegera',
    'Soonest release',
    (at) => releaseOr(at, 'release.earliest'),
    ({ person }) => toSerial(person.release.earliest ?? person.release.likely),
  ),
  step(
    'last',
    'Bebas terakhir',
    'Last release',
    (at) => releaseOr(at, 'release.latest'),
    ({ person }) => toSerial(person.release.latest ?? person.release.likely),
  ),
  step(
    'riskRank',
    'Risiko alat ke-',
    'Risk number of tools',
    (at) => {
      const risks = at.range('tools', 'risk')
      const rank = (['low', 'medium', 'high'] as const)
        .map((risk) => `(${risks}=${at.label('tool-risk', risk)})*${rankOf.risk(risk)}`)
        .join('+')
      return inCohort(at, `SUMPRODUCT(MAX(${ofProgram(at, 'tools')}*(${rank})))`, '0')
    },
    ({ course }) => Math.max(0, ...(course?.toolRisks ?? []).map(rankOf.risk)),
  ),
  step(
    'units',
    'Unit program',
    'Units of the program',
    (at) => inCohort(at, `SUMPRODUCT(${ofProgram(at, 'units')}*(${at.range('units', 'id')}<>""))`, '0'),
    ({ course }) => course?.units.length ?? 0,
  ),
  step(
    'done',
    'Unit selesai',
    'Units completed',
    (at) => {
      const found = `ISNUMBER(FIND("; "&${at.range('units', 'id')}&";","; "&${at.cell('completedUnits', 'participants')}&";"))`
      return inCohort(at, `SUMPRODUCT(${ofProgram(at, 'units')}*(${at.range('units', 'id')}<>"")*${found})`, '0')
    },
    ({ course, person }) => (course?.units ?? []).filter(({ id }) => person.completedUnits?.includes(id)).length,
  ),
  step(
    'literacyRank',
    'Membaca ke-',
    'Literacy number',
    (at) => {
      const cell = at.cell('literacy', 'participants')
      return `IF(${cell}="",0,IFERROR(MATCH(${cell},${at.choices('literacy')},0),0))`
    },
    ({ person }) => rankOf.literacy(person.literacy),
  ),
  step(
    'marks',
    'Tanda',
    'Marks',
    (at) => {
      const cell = at.cell('flags', 'participants')
      return `IF(${cell}="","","; "&${cell}&";")`
    },
    ({ person: { flags } }, { language }) => {
      if (flags === undefined) return ''
      return `; ${String(marks.toCell(flags, { language, scale: 1 }))};`
    },
    '',
  ),
  stored(
    'interest',
    'Minat (0 sesuai, 2 belum, 3 tidak)',
    'Interest (0 fits, 2 unknown, 3 not)',
    plainInteger({}, 9),
    (figures, row) => {
      const person = personAt(figures, row)
      if (person === undefined) return ''
      return person.course === undefined ? 0 : (interestRanks[person.interest] ?? 0)
    },
    { working: true },
  ),
  computed('interestBasis', 'Minat dan kejuruan sekarang', 'Interests and field now', text(16), {
    working: true,
    ...interestBasis,
  }),
  stored(
    'interestKept',
    'Minat dan kejuruan saat dihitung',
    'Interests and field when computed',
    text(16),
    interestBasis.result,
    {
      working: true,
    },
  ),
  computed('freshInterest', 'Minat masih sesuai', 'Interest still fits', plainInteger({}, 9), {
    working: true,
    formula: (at) => `IF(EXACT(${at.cell('interestBasis')},${at.cell('interestKept')}&""),1,0)`,
    result: () => 1,
  }),
  ...countColumns,
]

/** The two answers for everybody who is in a cohort, from the end of its course on the timetable. */
export const eligibilityTable = resultTable({
  key: 'eligibility',
  title: { id: 'Kelayakan: usulan untuk sidang TPP', en: 'Eligibility: a proposal for the panel (sidang TPP)' },
  note: {
    id: 'Dinilai terhadap angkatan pertama yang mencantumkan peserta, untuk hari mulainya. Bekal mengusulkan; sidang TPP yang memutuskan. Alasan tiap aturan: “bekal eligibility --explain KODE”.',
    en: 'Held against the first cohort that lists a person, for the day it starts. Bekal proposes; the panel decides. For the reasons rule by rule: “bekal eligibility --explain CODE”.',
  },
  rows: { of: 'participants' },
  columns: [...shownColumns, ...workingColumns],
})

function releaseOr(at: FormulaContext, column: string): string {
  const [date, likely] = [at.cell(column, 'participants'), at.cell('release.likely', 'participants')]
  return `IF(${at.cell('code')}="",0,IF(${date}="",N(${likely}),N(${date})))`
}

function serial(iso: string | undefined): CellValue {
  return iso === undefined ? '' : toSerial(iso)
}

/** The last day that any rule on the time left for training needs, of those that concern everybody. */
function latestNeed({ course }: PersonWorking, { eligibility }: Figures): string | undefined {
  if (course === undefined) return undefined
  const { usualDays, startsOn, endsOn } = course
  const days = eligibility.rules.flatMap(({ rule }) => {
    if (rule.kind !== 'time-left' || rule.question !== 'train' || rule.active === false || rule.onlyIf) return []
    if (rule.after === 'course-start') return [dateAfter(startsOn, rule.days ?? usualDays.daysLeftMin)]
    return endsOn === undefined ? [] : [dateAfter(endsOn, rule.days ?? usualDays.releaseBufferDays)]
  })
  return days.sort().at(-1)
}
