import type { Party } from '../budget/schema.js'
import type { LessonHoursByWeekday } from '../calendar/index.js'
import type { Site } from '../program/index.js'
import type { Labels } from '../vocabulary/index.js'
import type { PlanStart } from './start-plan.js'

/** What somebody who begins a plan is asked, wherever it is asked. */
export interface PlanAnswers extends Pick<PlanStart, 'fiscalYear' | 'locale' | 'lessonHoursPerDay' | 'programs'> {
  readonly siteName: string
  readonly siteKind: Site['kind']
  readonly timeZone: string
  readonly partners: readonly Pick<Party, 'kind' | 'name'>[]
  readonly currency?: PlanStart['currency']
  /** Made of site and year where not given. */
  readonly title?: string
}

/**
 * The start of a plan from answers: ids made from names, every one different; the site as the first party; a title.
 * @param slug turns a name into the letters of an id: “Lapas Contoh” into `lapas-contoh`.
 */
export function planStart(answers: PlanAnswers, slug: (name: string) => string): PlanStart {
  const { siteName: name, siteKind: kind, fiscalYear, locale, timeZone, partners, currency, title } = answers
  const newId = idMaker(slug)
  const id = newId(name)
  return {
    id: `${id}-${fiscalYear}`,
    title: title?.trim() || planTitle(name, fiscalYear)[locale],
    fiscalYear,
    locale,
    ...(currency && { currency }),
    site: { id, name, kind, timeZone },
    lessonHoursPerDay: answers.lessonHoursPerDay,
    parties: [
      { id, name, kind: partyKindOf[kind] },
      ...partners.map((partner) => ({ id: newId(partner.name), ...partner })),
    ],
    programs: answers.programs,
  }
}

/** The same lesson hours from Monday to Friday, none at the weekend. */
export function weekdayHours(hours: number): LessonHoursByWeekday {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: 0, sun: 0 }
}

const planTitle = (site: string, year: number): Labels => ({
  id: `Rencana Pelatihan Vokasi ${site} ${year}`,
  en: `Vocational training plan ${site} ${year}`,
})

/** The kind of party that a site is. */
const partyKindOf: Readonly<Record<Site['kind'], Party['kind']>> = {
  prison: 'prison',
  'women-prison': 'prison',
  'remand-center': 'prison',
  'juvenile-facility': 'prison',
  'probation-office': 'other',
  'training-center': 'blk',
  other: 'other',
}

function idMaker(slug: (name: string) => string): (name: string) => string {
  const used = new Set<string>()
  return (name) => {
    const wanted = slug(name).slice(0, longestSlug).replace(/-+$/u, '') || 'x'
    let id = wanted
    for (let count = 2; used.has(id); count += 1) id = `${wanted}-${count}`
    used.add(id)
    return id
  }
}

/** Leaves room for what is set before and behind it. */
const longestSlug = 40
