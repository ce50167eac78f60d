import type {
  Cohort,
  CooperationAgreement,
  CostLine,
  CostShareScheme,
  EligibilityRule,
  Fund,
  JudgedCourse,
  Participant,
  PlannedProgram,
  ReadinessRubric,
  TrainingPlan,
} from '../src/index.js'

/**
 * The smallest plan that `checkPlan` has nothing to say about: a prison and a training workshop with one fund each
 * (`dipa-lapas`, `dipa-llk`), nothing planned yet.
 */
export function aPlan(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  return {
    schemaVersion: 1,
    id: 'rencana',
    title: 'Rencana pelatihan',
    fiscalYear: 2026,
    currency: 'IDR',
    locale: 'id',
    site: {
      id: 'lapas',
      name: 'Lapas Contoh',
      kind: 'prison',
      timeZone: 'Asia/Makassar',
      lessonHoursPerDay: { mon: 5, tue: 5, wed: 5, thu: 5, fri: 3, sat: 0, sun: 0 },
    },
    calendar: { holidays: [] },
    parties: [
      { id: 'lapas', name: 'Lapas Contoh', kind: 'prison' },
      { id: 'llk', name: 'LLK Contoh', kind: 'llk' },
    ],
    funds: [aFund(), aFund({ id: 'dipa-llk', partyId: 'llk', name: 'DIPA LLK' })],
    programs: [],
    instructors: [],
    venues: [],
    cohorts: [],
    participants: [],
    costLines: [],
    schemes: [],
    agreements: [],
    rubrics: [],
    assessments: [],
    actuals: [],
    outcomes: [],
    ...overrides,
  }
}

/** A cash line of the whole plan, 16 people at 25,000, paid whole from `dipa-lapas`: 400,000 in all. */
export function aCostLine(overrides: Partial<CostLine> = {}): CostLine {
  return {
    id: 'bahan',
    scope: {},
    account: '521211',
    description: 'Bahan praktik',
    factors: [{ value: 16, unit: 'orang' }],
    unitCost: 25_000,
    contribution: 'cash',
    assignment: { kind: 'whole-line', fundId: 'dipa-lapas' },
    ...overrides,
  }
}

/** `dipa-lapas`: the prison's fund, 100,000,000, any account. */
export function aFund(overrides: Partial<Fund> = {}): Fund {
  return {
    id: 'dipa-lapas',
    partyId: 'lapas',
    name: 'DIPA Lapas',
    source: 'APBN',
    regime: 'apbn',
    ceiling: 100_000_000,
    ...overrides,
  }
}

/** `bagi`: the prison 70, the workshop 30 in a hundred. */
export function aScheme(overrides: Partial<CostShareScheme> = {}): CostShareScheme {
  return {
    id: 'bagi',
    label: '70/30',
    rule: { kind: 'percent', shares: { lapas: 7_000, llk: 3_000 } },
    ...overrides,
  }
}

/** `pks`: both parties, the whole plan, by the scheme `bagi`, no tolerance. */
export function anAgreement(overrides: Partial<CooperationAgreement> = {}): CooperationAgreement {
  return { id: 'pks', title: 'Perjanjian', partyIds: ['lapas', 'llk'], scope: {}, schemeId: 'bagi', ...overrides }
}

/** `jahit`: a course of one unit, 4 to 16 seats. */
export function aProgram(overrides: Partial<PlannedProgram> = {}): PlannedProgram {
  return {
    id: 'jahit',
    title: 'Menjahit dasar',
    kind: 'regular',
    field: 'Garmen',
    units: [{ id: 'ukur', title: 'Mengukur', lessonHours: 20 }],
    seats: { min: 4, max: 16 },
    certificate: 'training',
    ...overrides,
  }
}

/** `jahit-1`: a cohort of `jahit` that starts on 2 March 2026. */
export function aCohort(overrides: Partial<Cohort> = {}): Cohort {
  return { id: 'jahit-1', programId: 'jahit', startsOn: '2026-03-02', ...overrides }
}

/** `P-01`: sentenced, likely out at the end of 2027. */
export function aParticipant(overrides: Partial<Participant> = {}): Participant {
  return { code: 'P-01', status: 'sentenced', release: { kind: 'parole', likely: '2027-12-31' }, ...overrides }
}

/** `siap`: one dimension `dasar` with one indicator `hadir`. */
export function aRubric(overrides: Partial<ReadinessRubric> = {}): ReadinessRubric {
  return {
    id: 'siap',
    version: '1',
    aggregation: 'arithmetic',
    policy: { minCoverage: 0.5, minCoverageDimension: 0.5, z: 1.96, rho: 0 },
    bands: [{ id: 'awal', min: 0 }],
    dimensions: [{ id: 'dasar', weight: 1 }],
    indicators: [{ id: 'hadir', dim: 'dasar', weight: 1, scale: { type: 'binary' } }],
    ...overrides,
  }
}

/**
 * A course as eligibility sees it: all of March 2027, three units one after the other, a high-risk tool. It may start on
 * any day and then runs 31 days in a row.
 */
export function aCourse(overrides: Partial<JudgedCourse> = {}): JudgedCourse {
  return {
    startsOn: '2027-03-01',
    endsOn: '2027-03-31',
    field: 'Jasa otomotif',
    toolRisks: ['low', 'high'],
    units: [
      { id: 'k3', endsOn: '2027-03-05' },
      { id: 'alat', requires: ['k3'], endsOn: '2027-03-12' },
      { id: 'cuci', requires: ['alat'], endsOn: '2027-03-31' },
    ],
    lastStart: (endsBy) => new Date(Date.parse(endsBy) - 30 * 86_400_000).toISOString().slice(0, 10),
    usualDays: { daysLeftMin: 30, releaseBufferDays: 14 },
    ...overrides,
  }
}

/** `sehat`: somebody who trains has the mark `sehat`; or another kind of rule, with what belongs to it. */
export function anEligibilityRule(
  overrides: Partial<Omit<EligibilityRule, 'kind'>> = {},
  kind: { readonly kind: EligibilityRule['kind'] } & Readonly<Record<string, unknown>> = {
    kind: 'flag',
    flag: 'sehat',
    mustBe: true,
  },
): EligibilityRule {
  return {
    id: 'sehat',
    question: 'train',
    label: { id: 'Sehat', en: 'Fit' },
    status: 'assumption',
    ...kind,
    ...overrides,
  } as EligibilityRule
}
