import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { checkPlan, costPlan, roundHalfAway, scorePlan, splitPlan, type TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import { describe, expect, it } from 'vitest'

const here = new URL('./', import.meta.url)
const names = readdirSync(here).filter((name) => existsSync(new URL(`${name}/plan.json`, here)))

const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, here), 'utf8'))

function readPlan(name: string): TrainingPlan {
  const { plan, issues } = parsePlan(readJson(`${name}/plan.json`))
  expect(issues).toEqual([])
  return plan as TrainingPlan
}

/** The split in the shape of `expected-split.json`, which was computed apart from this code, with exact fractions. */
function splitOf(plan: TrainingPlan) {
  const { total, cash, inKind, parties, funds, targets, lines } = splitPlan(plan)
  return {
    total,
    cash,
    inKind,
    parties,
    funds: funds.map(({ id, planned, remaining }) => ({ id, planned, remaining })),
    targets: targets.map(({ agreementId, partyId, target, assigned, difference }) => {
      return { agreementId, partyId, target, assigned, difference }
    }),
    lines: Object.fromEntries(lines.map(({ id, amounts }) => [id, amounts])),
  }
}

it('there are examples to try', () => {
  expect(names).toContain('lapas-selong')
  expect(names.length).toBeGreaterThan(1)
})

describe.each(names)('the example %s', (name) => {
  it('is a plan of the right shape', () => {
    expect(readPlan(name).schemaVersion).toBe(1)
  })

  it('has no errors, and few things to look at', () => {
    const issues = checkPlan(readPlan(name))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(issues.filter(({ severity }) => severity === 'warning').length).toBeLessThan(5)
  })

  it('is split to the last unit as computed independently', () => {
    expect(splitOf(readPlan(name))).toEqual(readJson(`${name}/expected-split.json`))
  })

  it('leaves nothing over: parties and what is unassigned make up the total', () => {
    const { total, cash, inKind, parties } = splitPlan(readPlan(name))
    const carried = parties.reduce((sum, party) => sum + party.cash + party.inKind, 0)
    expect(carried + cash.unassigned + inKind.unassigned).toBe(total)
  })

  it('says where every price comes from', () => {
    expect(readPlan(name).costLines.filter(({ priceSource }) => priceSource === undefined)).toEqual([])
  })

  it('marks every holiday as an estimate with a source', () => {
    const { holidays } = readPlan(name).calendar
    expect(holidays.length).toBeGreaterThan(0)
    expect(holidays.filter(({ status, source }) => status !== 'estimate' || source === undefined)).toEqual([])
  })

  it('names no signatory', () => {
    expect(readPlan(name).site.signatories?.filter((signatory) => 'name' in signatory)).toEqual([])
  })

  it('has its own page', () => {
    expect(existsSync(new URL(`${name}/README.md`, here))).toBe(true)
  })
})

/** Every figure to six decimals, as `expected-scores.json` has them. */
function toMillionths(value: unknown): unknown {
  if (typeof value === 'number') return roundHalfAway(value, 6)
  if (Array.isArray(value)) return value.map(toMillionths)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toMillionths(inner)]))
}

describe('the readiness of participants by a home-made rubric', () => {
  interface Expected {
    readonly results: readonly object[]
    readonly changes: readonly { readonly participantCode: string }[]
    readonly cohorts: readonly { readonly dz?: number }[]
  }
  const expected = readJson('score-readiness/expected-scores.json') as Expected
  const { results, changes, cohorts } = toMillionths(scorePlan(readPlan('score-readiness'))) as {
    results: { assessmentId: string }[]
    changes: object[]
    cohorts: { change: object | null }[]
  }

  it.each(results.map((result, at) => [result.assessmentId, result, expected.results[at] as object] as const))(
    'is as computed independently, all sets of actions tried: %s',
    (_, result, apart) => expect(result).toMatchObject(apart),
  )

  it('changed as computed independently', () => {
    const apart = expected.changes.map(({ participantCode, ...figures }) => ({
      ...figures,
      subject: { participantCode },
    }))
    expect(changes).toMatchObject(apart)
  })

  it('is summed up for the cohort as computed independently', () => {
    expect(cohorts).toMatchObject(
      expected.cohorts.map(({ dz, ...figures }) => (dz ? { ...figures, change: { dz } } : figures)),
    )
  })
})

describe('the founding case', () => {
  const plan = readPlan('lapas-selong')
  const programOf = (id: string) => plan.programs.find((program) => program.id === id)
  const kindsOf = (values: readonly string[]) => [...new Set(values)].sort()

  it('brings three parties together, each with its own fund', () => {
    expect(plan.parties.map(({ kind }) => kind).sort()).toEqual(['bpvp', 'llk', 'prison'])
    expect(kindsOf(plan.funds.map(({ partyId }) => partyId))).toEqual(plan.parties.map(({ id }) => id).sort())
  })

  it('offers vehicle wash and barbershop as short courses, and sewing as regular training', () => {
    expect(plan.programs.map(({ id, kind }) => [id, kind])).toEqual([
      ['cuci-kendaraan', 'short-course'],
      ['barbershop', 'short-course'],
      ['menjahit', 'regular'],
    ])
  })

  it('teaches sewing in 240 lesson hours, in an order of prerequisites', () => {
    const units = programOf('menjahit')?.units ?? []
    expect(units.reduce((sum, { lessonHours }) => sum + lessonHours, 0)).toBe(240)
    const before = units.flatMap(({ requires = [] }, at) =>
      requires.map((id) => units.findIndex((u) => u.id === id) < at),
    )
    expect(before.length).toBeGreaterThan(0)
    expect(before.every(Boolean)).toBe(true)
  })

  it('has 16 seats in every course', () => {
    expect(plan.programs.map(({ seats }) => seats.max)).toEqual([16, 16, 16])
  })

  it('costs every seat of the sewing package between three and five million rupiah in cash', () => {
    const sewing = costPlan(plan).programs.find(({ id }) => id === 'menjahit')
    expect((sewing?.cash ?? 0) / 16).toBeGreaterThan(3_000_000)
    expect((sewing?.cash ?? 0) / 16).toBeLessThan(5_000_000)
  })

  it('has at least 36 cost lines, each with an account and a readable description', () => {
    expect(plan.costLines.length).toBeGreaterThanOrEqual(36)
    expect(plan.costLines.filter(({ account, description }) => account === '' || description.length > 70)).toEqual([])
  })

  it('says of every price that is no official rate that it is an assumption', () => {
    const other = plan.costLines.filter(({ priceSource }) => !priceSource?.startsWith('Asumsi, perlu konfirmasi: '))
    expect(other.map(({ priceSource }) => priceSource?.slice(0, 3))).toEqual(['PMK'])
  })

  it('pays lines whole, by quantity and by scheme, and leaves one open question unassigned', () => {
    const count = (kind: string) => plan.costLines.filter(({ assignment }) => assignment.kind === kind).length
    expect(count('whole-line')).toBeGreaterThan(plan.costLines.length / 2)
    expect(count('by-quantity')).toBeGreaterThanOrEqual(3)
    expect(count('scheme')).toBeGreaterThanOrEqual(3)
    expect(count('unassigned')).toBe(1)
  })

  it('counts contributions in kind apart, with and without a value', () => {
    const contributions = kindsOf(plan.costLines.map(({ contribution }) => contribution))
    expect(contributions).toEqual(['cash', 'in-kind-unvalued', 'in-kind-valued'])
  })

  it('has lines by scheme that leave an odd rupiah', () => {
    const { lines } = splitPlan(plan)
    const odd = lines.filter(({ id }) => ['um-spanduk', 'um-laporan'].includes(id))
    expect(odd.map(({ amounts }) => amounts)).toEqual([
      { lapas: 192_308, bpvp: 357_142 },
      { lapas: 160_256, bpvp: 267_094 },
    ])
  })

  it('compares what is assigned with the target: near it everywhere, outside the tolerance once', () => {
    const { targets } = splitPlan(plan)
    expect(targets.filter(({ difference }) => difference === 0)).toEqual([])
    expect(targets.filter(({ withinTolerance }) => !withinTolerance)).toHaveLength(1)
  })

  it('raises exactly two warnings: a line without payer and a missed target', () => {
    expect(
      checkPlan(plan)
        .filter(({ severity }) => severity === 'warning')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['line-unassigned', 'target-missed'])
  })

  it('knows its 12 participants by a fictional code only', () => {
    expect(plan.participants).toHaveLength(12)
    expect(plan.participants.filter(({ code }) => !/^WBP-FIKTIF-\d\d$/u.test(code))).toEqual([])
  })

  it('calls its rubrics placeholders in both languages', () => {
    const titles = plan.rubrics.map(({ title }) => JSON.stringify(title))
    expect(titles).toHaveLength(2)
    for (const title of titles) {
      expect(title).toContain('(contoh, belum ditetapkan panel)')
      expect(title).toContain('not yet set by a panel')
    }
  })
})
