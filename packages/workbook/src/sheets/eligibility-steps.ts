import type { RuleVerdict } from '@bekal/core'
import {
  computed,
  listOf,
  plainInteger,
  recordOf,
  stored,
  text,
  toSerial,
  yesNo,
  type CellValue,
  type ComputedColumn,
  type FormulaContext,
} from '../definition/index.js'
import { rankOf, type Figures, type PersonWorking } from '../figures/index.js'
import { countColumns } from './eligibility-counts.js'
import { basisColumns } from './kept-basis.js'
import { lookUp } from './look-up.js'
import { parameterFormula } from './parameter-formula.js'

export const personAt = ({ eligibility }: Figures, row: number) => eligibility.people[row]

/** Only for people of a cohort; others have no course to be held against. */
export const inCohort = (at: FormulaContext, formula: string, otherwise = '""') =>
  `IF(${at.cell('place')}=0,${otherwise},${formula})`
export const ofCohort = (at: FormulaContext, table: string, column: string) =>
  `INDEX(${at.range(table, column)},${at.cell('place')})`

export const programOf = (at: FormulaContext, column: string) => lookUp(at, at.cell('program'), 'programs', column)
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

const ofProgram = (at: FormulaContext, table: string) => `(${at.range(table, 'programId')}=${at.cell('program')})`

/** What the answers are worked out from; see PersonWorking for the meaning of each step. */
export const eligibilitySteps: readonly ComputedColumn[] = [
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
  ...basisColumns({
    now: ['interestBasis', 'Minat dan kejuruan sekarang', 'Interests and field now'],
    kept: ['interestKept', 'Minat dan kejuruan saat dihitung', 'Interests and field when computed'],
    fresh: ['freshInterest', 'Minat masih sesuai', 'Interest still fits'],
    ...interestBasis,
  }),
  ...countColumns,
]

function releaseOr(at: FormulaContext, column: string): string {
  const [date, likely] = [at.cell(column, 'participants'), at.cell('release.likely', 'participants')]
  return `IF(${at.cell('code')}="",0,IF(${date}="",N(${likely}),N(${date})))`
}
