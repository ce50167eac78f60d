/** A made-up plan of a whole country: many prisons, each with a training workshop of its own, and centres they share. */
import { seeded } from './measure.mjs'

export const linesPerSite = 566
const sitesPerCentre = 25
const programsPerSite = 3
const cohortsPerSite = 6
const people = 16
const lessonHoursPerDay = { mon: 5, tue: 5, wed: 5, thu: 5, fri: 3, sat: 0, sun: 0 }

const accounts = ['521211', '521219', '521811', '522141', '522151', '524113']
const things = [
  'Kain',
  'Modul',
  'Alat tulis',
  'Pakaian kerja',
  'Kayu',
  'Cat',
  'Sewa alat',
  'Honor',
  'Transpor',
  'Bibit',
]

/**
 * @param {number} lines how many cost lines; the sites grow with them
 * @returns a plan of the right shape, with every kind of assignment, about a hundred lines a cohort
 */
export function countryPlan(lines) {
  const sites = Math.ceil(lines / linesPerSite)
  const places = Array.from({ length: sites }, (_, at) => siteOf(at))
  const centres = Array.from({ length: Math.ceil(sites / sitesPerCentre) }, (_, at) => `balai-${at}`)
  const random = seeded(lines)
  return {
    schemaVersion: 1,
    id: 'negeri',
    title: 'Rencana sebuah negeri',
    fiscalYear: 2027,
    currency: 'IDR',
    locale: 'id',
    site: { id: 'pusat', name: 'Pusat', kind: 'training-center', timeZone: 'Asia/Jakarta', lessonHoursPerDay },
    calendar: { holidays: [] },
    parties: [
      { id: 'pusat', name: 'Pusat', kind: 'other' },
      ...centres.map((id) => ({ id, name: id, kind: 'bpvp' })),
      ...places.flatMap(({ prison, workshop }) => [
        { id: prison, name: prison, kind: 'prison' },
        { id: workshop, name: workshop, kind: 'llk' },
      ]),
    ],
    funds: [
      fund('dipa-pusat', 'pusat'),
      ...centres.map((id) => fund(`dipa-${id}`, id)),
      ...places.flatMap(({ prison, workshop }) => [
        { ...fund(`dipa-${prison}`, prison), accountCeilings: { 521: 90_000_000_000, 522151: 40_000_000_000 } },
        fund(`apbd-${workshop}`, workshop),
      ]),
    ],
    programs: places.flatMap(({ programs }) => programs.map(programOf)),
    instructors: [],
    venues: [],
    cohorts: places.flatMap(({ cohorts }) => cohorts),
    participants: [],
    costLines: Array.from({ length: lines }, (_, at) => lineOf(at, places[Math.floor(at / linesPerSite)], random)),
    schemes: [
      { id: 'pusat', label: 'Pusat', rule: percent([['pusat', 6000], ...centres.slice(0, 2).map((id) => [id, 2000])]) },
      ...places.flatMap(schemesOf),
    ],
    agreements: places.flatMap(agreementsOf),
    rubrics: [],
    assessments: [],
    actuals: [],
    outcomes: [],
  }
}

function siteOf(at) {
  const programs = Array.from({ length: programsPerSite }, (_, n) => `p${n}-${at}`)
  return {
    at,
    prison: `lapas-${at}`,
    workshop: `llk-${at}`,
    centre: `balai-${Math.floor(at / sitesPerCentre)}`,
    programs,
    cohorts: Array.from({ length: cohortsPerSite }, (_, n) => ({
      id: `a${n}-${at}`,
      programId: programs[n % programsPerSite],
      startsOn: `2027-0${n + 1}-04`,
    })),
  }
}

function fund(id, partyId) {
  return { id, partyId, name: id, source: id, regime: 'apbn', ceiling: 900_000_000_000_000, accounts: ['52'] }
}

function programOf(id) {
  const seats = { min: 8, max: people }
  return { id, title: id, kind: 'regular', field: 'jahit', units: [], seats, certificate: 'training' }
}

/** Proportions; with caps; by account; one after the other. */
function schemesOf({ at, prison, workshop, centre }) {
  const shared = percent([
    [centre, 6000],
    [prison, 3000],
    [workshop, 1000],
  ])
  const capped = {
    kind: 'capped',
    caps: { [centre]: 40_000_000 },
    rule: shared,
    overflow: { kind: 'equal', parties: [prison, workshop] },
  }
  const byAccount = {
    kind: 'by-account',
    cases: [{ accounts: ['5221'], rule: { kind: 'equal', parties: [prison, centre, workshop] } }],
    otherwise: {
      kind: 'tiers',
      tiers: [{ upTo: 5_000_000, rule: { kind: 'whole', party: prison } }, { rule: shared }],
    },
  }
  const inOrder = { kind: 'in-order', order: [{ party: workshop, limit: 3_000_000 }, { party: centre }] }
  return [shared, capped, byAccount, inOrder].map((rule, n) => ({ id: `s${n}-${at}`, label: `${n}`, rule }))
}

function percent(shares) {
  const entries = shares.length === 1 ? [[shares[0][0], 10_000]] : shares
  const missing = 10_000 - entries.reduce((sum, [, share]) => sum + share, 0)
  return { kind: 'percent', shares: Object.fromEntries(entries.map(([id, n], at) => [id, at === 0 ? n + missing : n])) }
}

function agreementsOf({ at, prison, workshop, centre, programs, cohorts }) {
  const whole = { id: `pks-${at}`, title: 'PKS', partyIds: [prison, workshop, centre], schemeId: `s0-${at}` }
  const addendum = { id: `adendum-${at}`, title: 'Adendum', partyIds: [prison, centre], schemeId: `s1-${at}` }
  return [
    { ...whole, scope: { programIds: programs }, toleranceBasisPoints: 10_000 },
    { ...addendum, scope: { cohortIds: [cohorts[0].id] }, toleranceBasisPoints: 10_000 },
  ]
}

function lineOf(at, site, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const days = 1 + Math.floor(random() * 20)
  const inKind = random() < 0.08
  const scope = random()
  return {
    id: `b${at}`,
    scope: scope < 0.02 ? {} : scope < 0.1 ? { programId: pick(site.programs) } : { cohortId: pick(site.cohorts).id },
    account: pick(accounts),
    description: `${pick(things)} ${Math.floor(random() * 30)}`,
    factors: [
      { value: people, unit: 'orang' },
      { value: random() < 0.2 ? days + 0.5 : days, unit: 'hari' },
    ],
    unitCost: 500 + Math.floor(random() * 200_000),
    contribution: inKind ? 'in-kind-valued' : 'cash',
    assignment: inKind ? { kind: 'provided', partyId: pick([site.prison, site.workshop]) } : assignmentOf(site, random),
    month: 1 + Math.floor(random() * 12),
    ...(random() < 0.4 && { tax: { label: 'PPN', rateBasisPoints: 1_100, included: true } }),
  }
}

function assignmentOf({ at, prison, workshop, centre }, random) {
  const chance = random()
  if (chance < 0.35) return { kind: 'whole-line', fundId: chance < 0.2 ? `dipa-${centre}` : `dipa-${prison}` }
  if (chance < 0.55) return { kind: 'by-quantity', quantities: { [`dipa-${centre}`]: 10, [`apbd-${workshop}`]: 6 } }
  if (chance < 0.85) return { kind: 'scheme', schemeId: `s${Math.floor(random() * 4)}-${at}` }
  if (chance < 0.94) return { kind: 'scheme', schemeId: `s${Math.floor(random() * 4)}-${at}`, over: 'cohort' }
  if (chance < 0.96) return { kind: 'scheme', schemeId: `s0-${at}`, over: 'program' }
  if (chance < 0.97) return { kind: 'scheme', schemeId: 'pusat', over: 'plan' }
  return { kind: 'unassigned' }
}
