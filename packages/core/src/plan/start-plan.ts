import type { Party } from '../budget/schema.js'
import { starterCalendar, type LessonHoursByWeekday } from '../calendar/index.js'
import type { Site } from '../program/index.js'
import { participantRubric, programRubric } from '../readiness/index.js'
import type { Language } from '../vocabulary/index.js'
import type { PlannedProgram, TrainingPlan } from './schema.js'
import { starterProgram } from './starter-program.js'

/** What has to be known before planning can begin. */
export interface PlanStart {
  readonly id: string
  readonly title: string
  readonly fiscalYear: number
  /** Language of the plan and of everything that is filled in for a start. */
  readonly locale: Language
  /** ISO 4217; IDR if not stated. Starter programs give their figures in rupiah and are left without them elsewhere. */
  readonly currency?: { readonly code: string; readonly minorUnit: number }
  readonly site: Pick<Site, 'id' | 'name' | 'kind' | 'timeZone'>
  readonly lessonHoursPerDay: LessonHoursByWeekday
  /** The site's own party first. */
  readonly parties: readonly Party[]
  /** Ids of the starter catalogue, in the order the plan lists them. */
  readonly programs: readonly string[]
}

/**
 * A plan to begin from: the chosen starter programs, one fund without a ceiling for each party, a place for each
 * signature, the two rubrics that come with Bekal, and for a site in Indonesia the holidays of the year (elsewhere none).
 * It has no people, dates or costs yet.
 * @throws {UnknownStarterProgramError} when a program is not in the starter catalogue.
 */
export function startPlan(start: PlanStart): TrainingPlan {
  const { fiscalYear, locale, currency = { code: 'IDR', minorUnit: 0 }, parties } = start
  const inRupiah = currency.code === 'IDR' && currency.minorUnit === 0
  return {
    schemaVersion: 1,
    id: start.id,
    title: start.title,
    fiscalYear,
    currency: currency.code,
    ...(!inRupiah && { currencyMinorUnit: currency.minorUnit }),
    locale,
    site: {
      ...start.site,
      lessonHoursPerDay: { ...start.lessonHoursPerDay },
      signatories: parties.map(({ id, name }) => ({ role: `${words.head[locale]} ${name}`, partyId: id })),
    },
    calendar: zonesOfIndonesia.has(start.site.timeZone)
      ? starterCalendar(fiscalYear, locale)
      : { holidays: [], collectiveLeaveWorked: false },
    parties: parties.map((party) => ({ ...party })),
    funds: parties.map((party) => ({
      id: `${words.fund[locale].toLowerCase()}-${party.id}`.slice(0, longestId),
      partyId: party.id,
      name: `${words.fund[locale]} ${party.name}`,
      source: words.toConfirm[locale],
      regime: regimeOf[party.kind],
      ceiling: 0,
    })),
    programs: start.programs.map((id) => inCurrency(starterProgram(id, locale), inRupiah)),
    instructors: [],
    venues: [],
    cohorts: [],
    participants: [],
    costLines: [],
    schemes: [],
    agreements: [],
    rubrics: [participantRubric, programRubric],
    assessments: [],
    actuals: [],
    outcomes: [],
  }
}

const words = {
  head: { id: 'Kepala', en: 'Head of' },
  fund: { id: 'Dana', en: 'Fund' },
  toConfirm: { id: 'Perlu konfirmasi', en: 'To be confirmed' },
} satisfies Record<string, Record<Language, string>>

/** A proposal: prisons and centres of the ministry are paid by the state, workshops and centres of a region by it. */
const regimeOf: Readonly<Record<Party['kind'], TrainingPlan['funds'][number]['regime']>> = {
  prison: 'apbn',
  bpvp: 'apbn',
  llk: 'apbd',
  blk: 'apbd',
  company: 'private',
  ngo: 'private',
  other: 'private',
}

const longestId = 64

/** The time zones of Indonesia in the IANA database: the holidays that Bekal knows are Indonesian. */
const zonesOfIndonesia = new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'])

/** Figures of the starter catalogue are rupiah: what is an amount is left to be filled in by plans in other money. */
function inCurrency(program: PlannedProgram, inRupiah: boolean): PlannedProgram {
  if (inRupiah || program.opportunity === undefined) return program
  const { workingDaysPerMonth, unitsPerDay } = program.opportunity
  return {
    ...program,
    opportunity: { ...(workingDaysPerMonth && { workingDaysPerMonth }), ...(unitsPerDay && { unitsPerDay }) },
  }
}
