import {
  checkRubric,
  prepareRubric,
  type Indicator,
  type Issue,
  type Lever,
  type PreparedRubric,
  type ReadinessRubric,
  type TrainingPlan,
} from '@bekal/core'

/** A rubric as its tables show it. */
export interface RubricWorking {
  readonly rubric: ReadinessRubric
  /** Place among the rubrics, from 1. */
  readonly number: number
  /** Absent where the rubric has errors and nothing can be scored with it. */
  readonly prepared?: PreparedRubric
  readonly errors: readonly Issue[]
}

/** An entry of a rubric in its table; undefined rows name only a rubric whose list is empty. */
export interface RubricRow<T> {
  readonly rubric: RubricWorking
  /** Place in its list, from 0. */
  readonly at: number
  readonly entity: T
}
type Rows<T> = readonly (RubricRow<T> | undefined)[]

export interface LevelEntry {
  /** Place of the indicator in its rubric, from 0. */
  readonly indicator: number
  readonly code: string
  readonly score: number
}

export interface LeverEntry {
  readonly indicator: number
  readonly lever: Lever
  /** Place among the levers of the indicator, from 0. */
  readonly place: number
}

/** The rubrics of a plan and the rows of all the tables that they stand in. */
export interface RubricTables {
  readonly rubrics: readonly RubricWorking[]
  readonly bands: Rows<ReadinessRubric['bands'][number]>
  readonly guards: Rows<NonNullable<ReadinessRubric['bandGuards']>[number]>
  readonly dimensions: Rows<ReadinessRubric['dimensions'][number]>
  readonly indicators: Rows<Indicator>
  readonly levels: Rows<LevelEntry>
  readonly levers: Rows<LeverEntry>
}

export function workRubrics({ rubrics: own }: TrainingPlan): RubricTables {
  const rubrics = own.map((rubric, at): RubricWorking => {
    const errors = checkRubric(rubric).filter(({ severity }) => severity === 'error')
    return { rubric, number: at + 1, errors, ...(errors.length === 0 && { prepared: prepareRubric(rubric) }) }
  })
  const rows = <T>(list: (rubric: ReadinessRubric) => readonly T[] | undefined): Rows<T> =>
    rubrics.flatMap((rubric) => {
      const all = list(rubric.rubric)
      if (all?.length === 0) return [undefined]
      return (all ?? []).map((entity, at): RubricRow<T> => ({ rubric, at, entity }))
    })
  const inner = <T>(list: (indicator: Indicator, at: number) => readonly T[] | undefined): Rows<T> =>
    rubrics.flatMap((rubric) =>
      rubric.rubric.indicators.flatMap((indicator, n) => {
        const all = list(indicator, n)
        if (all?.length === 0) return [undefined]
        return (all ?? []).map((entity, at): RubricRow<T> => ({ rubric, at, entity }))
      }),
    )
  return {
    rubrics,
    bands: rows(({ bands }) => bands),
    guards: rows(({ bandGuards }) => bandGuards),
    dimensions: rows(({ dimensions }) => dimensions),
    indicators: rows(({ indicators }) => indicators),
    levels: inner(({ scale }, indicator) =>
      scale.type === 'levels'
        ? Object.entries(scale.levels).map(([code, score]) => ({ indicator, code, score }))
        : undefined,
    ),
    levers: inner(({ levers }, indicator) => levers?.map((lever, place) => ({ indicator, lever, place }))),
  }
}

/** Whether the library finds an error at a place of a rubric: `['bands', 2]`, or in the list as a whole: `['bands']`. */
export function hasError({ errors }: RubricWorking, ...place: readonly (string | number)[]): boolean {
  return errors.some(({ path }) => {
    if (place.length === 1) return path.length === 1 && path[0] === place[0]
    // What is wrong with a lever stands in its own row.
    const own = path[2] === 'levers' ? path.slice(0, 4) : path.slice(0, 2)
    return own.length === place.length && own.every((step, at) => step === place[at])
  })
}

/** Whether an entry is about something that nobody is judged by; only the library can tell. */
export function hasExcludedTopic({ errors }: RubricWorking, list: 'dimensions' | 'indicators', at: number): boolean {
  return errors.some(({ code, path }) => code === 'excluded-topic' && path[0] === list && path[1] === at)
}

/** Where an entry stands in its table, from 1; 0: nowhere. */
export function rowOf<T>(rows: Rows<T>, rubric: RubricWorking, at: number): number {
  return rows.findIndex((row) => row?.rubric === rubric && row.at === at) + 1
}
