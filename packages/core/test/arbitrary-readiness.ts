import fc from 'fast-check'
import {
  aggregations,
  assessmentStages,
  evidenceKinds,
  missingPolicies,
  rubricStatuses,
  type ReadinessAssessment,
  type ReadinessRubric,
} from '../src/index.js'
import {
  dates,
  entry,
  figures,
  idList,
  ids,
  listOf,
  localizedTexts,
  oneOf,
  recordOver,
  someOf,
  texts,
} from './arbitrary-basics.js'

const percentages = figures(0, 100, 1)
const portions = figures(0, 1, 3)
const readings = fc.oneof(fc.boolean(), figures(-1_000_000, 1_000_000, 3))

const goalposts = <T extends 'linear' | 'logarithmic'>(type: T) =>
  entry(
    { type: fc.constant(type), lo: figures(-1_000, 1_000, 2), hi: figures(-1_000, 1_000, 2) },
    { direction: oneOf([1, -1] as const) },
  )

const scales = fc.oneof(
  goalposts('linear'),
  goalposts('logarithmic'),
  entry({ type: fc.constant('levels' as const), levels: recordOver(['0', '1', '2', 'mahir'], percentages) }),
  entry({ type: fc.constant('binary' as const) }),
)

const policies = entry(
  { minCoverage: portions, minCoverageDimension: portions, z: figures(0, 10, 2), rho: portions },
  {
    minFreshness: portions,
    geometricFloor: percentages,
    evidenceQuality: entry({}, { self: portions, officer: portions, assessor: portions, certificate: portions }),
  },
)

const levers = entry({ id: ids, to: percentages, cost: figures(0, 1_000_000, 1) }, { label: localizedTexts })

function indicators(dimensionIds: readonly string[], bandIds: readonly string[]) {
  const gates = fc
    .tuple(
      entry({
        op: oneOf(['>=', '>', '<=', '<', '=='] as const),
        value: readings,
        on: oneOf(['score', 'value'] as const),
        effect: oneOf(['block', 'cap'] as const),
      }),
      fc.subarray([...bandIds], { maxLength: Math.min(1, bandIds.length) }),
    )
    .map(([gate, [cap]]) => ({ ...gate, ...(cap !== undefined && { cap }) }))
  return idList(4).chain((own) =>
    fc.tuple(
      ...own.map((id) =>
        entry(
          { id: fc.constant(id), dim: oneOf(dimensionIds), weight: figures(0, 100, 2), scale: scales },
          {
            label: localizedTexts,
            missing: oneOf(missingPolicies.codes),
            sem: percentages,
            validityDays: fc.nat({ max: 36_500 }),
            halfLifeDays: fc.integer({ min: 1, max: 36_500 }),
            gate: gates,
            levers: listOf(levers, 2),
          },
        ),
      ),
    ),
  )
}

export function arbitraryRubric(id: string): fc.Arbitrary<ReadinessRubric> {
  return fc.tuple(idList(3), idList(3)).chain(([dimensionIds, bandIds]) =>
    entry(
      {
        id: fc.constant(id),
        version: texts,
        aggregation: oneOf(aggregations.codes),
        policy: policies,
        bands: fc.tuple(
          ...bandIds.map((band) => entry({ id: fc.constant(band), min: percentages }, { label: localizedTexts })),
        ),
        dimensions: fc.tuple(
          ...dimensionIds.map((own) =>
            entry({ id: fc.constant(own), weight: figures(0, 100, 2) }, { label: localizedTexts }),
          ),
        ),
        indicators: dimensionIds.length === 0 ? fc.constant([]) : indicators(dimensionIds, bandIds),
      },
      {
        title: localizedTexts,
        status: oneOf(rubricStatuses.codes),
        source: texts,
        bandGuards: someOf(bandIds).chain((guarded) =>
          fc.tuple(...guarded.map((band) => entry({ band: fc.constant(band), minDimension: percentages }))),
        ),
      },
    ),
  )
}

/** An assessment by one of the rubrics, of one of the participants or programs. */
export function arbitraryAssessment(
  id: string,
  rubrics: readonly ReadinessRubric[],
  participantCodes: readonly string[],
  programIds: readonly string[],
): fc.Arbitrary<ReadinessAssessment> {
  const subjects: ReadinessAssessment['subject'][] = [
    ...participantCodes.map((participantCode) => ({ participantCode })),
    ...programIds.map((programId) => ({ programId })),
  ]
  return oneOf(rubrics).chain((rubric) =>
    entry(
      {
        id: fc.constant(id),
        rubricId: fc.constant(rubric.id),
        subject: oneOf(subjects),
        stage: oneOf(assessmentStages.codes),
        asOf: dates,
        observations: recordOver(
          rubric.indicators.map((indicator) => indicator.id),
          entry({ value: readings, at: dates }, { evidence: oneOf(evidenceKinds.codes), quality: portions }),
        ),
      },
      { rubricVersion: texts, override: entry({ band: ids, reason: texts, decidedOn: dates }) },
    ),
  )
}
