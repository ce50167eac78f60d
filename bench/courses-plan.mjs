/** Made-up courses and people, the same in every run: a year of training with one table of holidays. */
import { starterCalendar, starterPrograms, starterProgram } from '@bekal/core'
import { seeded } from './measure.mjs'

const year = 2026
export const asOf = `${year}-01-15`
const peoplePerCohort = 16
const cohortsPerPlace = 5

/**
 * @param {number} cohorts how many; venues and instructors grow with them, five cohorts to each, so that some clash
 * @returns a plan of the starter programs, 36 to 240 lesson hours each, at a prison's pace
 */
export function plannedCourses(cohorts) {
  const random = seeded(cohorts)
  const programs = starterPrograms.map(({ id }) => starterProgram(id, 'id'))
  const places = Math.ceil(cohorts / cohortsPerPlace)
  return {
    ...emptyPlan(programs),
    instructors: numbered(places).map((at) => ({ id: `i${at}`, name: `Instruktur ${at}`, partyId: 'lapas' })),
    venues: numbered(places).map((at) => ({ id: `v${at}`, name: `Bengkel ${at}`, seats: 20 })),
    participants: numbered(cohorts * peoplePerCohort).map((at) => person(at, random)),
    cohorts: numbered(cohorts).map((at) => ({
      id: `c${at}`,
      programId: programs[at % programs.length].id,
      startsOn: dayOfYear(random() * 330),
      venueId: `v${at % places}`,
      instructorIds: [`i${Math.floor(random() * places)}`],
      participantCodes: numbered(peoplePerCohort).map((n) => `P${at * peoplePerCohort + n}`),
    })),
  }
}

/** @returns a plan of 20 cohorts and as many people as asked for, a tenth of the records missing here and there */
export function manyPeople(people) {
  const random = seeded(people)
  return { ...plannedCourses(20), participants: numbered(people).map((at) => person(at, random)) }
}

function person(at, random) {
  const likely = Math.floor(random() * 1_500)
  const known = () => random() < 0.9
  return {
    code: `P${at}`,
    status: random() < 0.9 ? 'sentenced' : 'remand',
    release: {
      kind: 'parole',
      earliest: dayOfYear(likely - 30),
      likely: dayOfYear(likely),
      latest: dayOfYear(likely + 90),
    },
    ...(known() && { halfSentenceDate: dayOfYear(likely - 400) }),
    ...(known() && { twoThirdsSentenceDate: dayOfYear(likely - 200) }),
    ...(known() && { literacy: 'basic' }),
    ...(known() && { completedUnits: [] }),
    ...(known() && { interests: ['Otomotif'] }),
    flags: {
      ...(known() && { 'kelakuan-baik': random() < 0.9 }),
      ...(known() && { 'litmas-selesai': random() < 0.5 }),
      ...(known() && { 'syarat-dua-pertiga': random() < 0.5 }),
      ...(known() && { 'hukuman-disiplin': random() < 0.05 }),
      ...(known() && { 'alat-berisiko': random() < 0.8 }),
    },
  }
}

function emptyPlan(programs) {
  return {
    schemaVersion: 1,
    id: 'setahun',
    title: 'Pelatihan setahun',
    fiscalYear: year,
    currency: 'IDR',
    locale: 'id',
    site: {
      id: 'lapas',
      name: 'Lapas',
      kind: 'prison',
      timeZone: 'Asia/Makassar',
      breaks: [{ from: '10:15', to: '10:30' }],
      lessonHoursPerDay: { mon: 5, tue: 5, wed: 5, thu: 5, fri: 3, sat: 0, sun: 0 },
    },
    calendar: starterCalendar(year, 'id'),
    parties: [{ id: 'lapas', name: 'Lapas', kind: 'prison' }],
    funds: [],
    programs,
    costLines: [],
    schemes: [],
    agreements: [],
    rubrics: [],
    assessments: [],
    actuals: [],
    outcomes: [],
  }
}

function numbered(count) {
  return Array.from({ length: count }, (_, at) => at)
}

function dayOfYear(day) {
  return new Date(Date.UTC(year, 0, 1 + Math.floor(day))).toISOString().slice(0, 10)
}
