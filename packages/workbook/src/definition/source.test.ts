import type { TrainingPlan } from '@bekal/core'
import { aCostLine, aFund, aPlan, aProgram, aRubric } from '@bekal/core/testing'
import { describe, expect, test } from 'vitest'
import type { Row } from './column.js'
import { child, entries, grandchild, grandchildEntries, list, optionalList, single, type Source } from './source.js'

/** Takes the rows of a source out of a plan and puts them into a draft, as writing and reading do. */
function carry(source: Source, plan: TrainingPlan, draft: Row): Row {
  for (const { entity, keys, none, path } of source.rows(plan)) {
    if (none === true) source.attachNone?.(draft)
    else {
      const bare = Object.keys(keys).length > 0 && Object.keys(entity as Row).length === 0
      expect(source.attach(draft, entity as Row, keys, bare)).toEqual({ path })
    }
  }
  return draft
}

describe('a list of the plan', () => {
  test('gives a row per entry with its path, and comes back', () => {
    const plan = aPlan({ costLines: [aCostLine(), aCostLine({ id: 'honor' })] })
    const source = list('costLines')
    expect(source.rows(plan).map(({ path }) => path)).toEqual([
      ['costLines', 0],
      ['costLines', 1],
    ])
    expect(carry(source, plan, {})).toEqual({ costLines: plan.costLines })
  })

  test('may lie deeper, and what leads to it is made', () => {
    const holiday = { date: '2026-08-17', label: 'HUT RI', kind: 'public-holiday', status: 'official' } as const
    const plan = aPlan({ calendar: { holidays: [holiday] } })
    expect(carry(list('calendar', 'holidays'), plan, {})).toEqual({ calendar: { holidays: [holiday] } })
  })
})

describe('an optional list of the plan', () => {
  const source = optionalList('site', 'breaks')
  const withBreaks = (breaks?: { from: string; to: string }[]) => {
    const { site } = aPlan()
    return aPlan({ site: { ...site, ...(breaks !== undefined && { breaks }) } })
  }

  test.each([
    ['absent stays absent', undefined, {}],
    ['empty stays empty', [], { site: { breaks: [] } }],
    ['filled stays filled', [{ from: '12:00', to: '13:00' }], { site: { breaks: [{ from: '12:00', to: '13:00' }] } }],
  ])('%s', (_, breaks, draft) => {
    expect(carry(source, withBreaks(breaks), {})).toEqual(draft)
  })

  test('a mark for “empty” takes nothing away from entries that are there', () => {
    const draft: Row = { site: { breaks: [{ from: '12:00', to: '13:00' }] } }
    source.attachNone?.(draft)
    expect(draft).toEqual({ site: { breaks: [{ from: '12:00', to: '13:00' }] } })
  })
})

describe('a single entity', () => {
  test('adds to what another form has read of it, also one level down', () => {
    const draft: Row = { site: { name: 'Lapas', lessonHoursPerDay: { mon: 5 } } }
    single('site').attach(draft, { kind: 'prison', lessonHoursPerDay: { tue: 4 } }, {}, false)
    expect(draft).toEqual({ site: { name: 'Lapas', kind: 'prison', lessonHoursPerDay: { mon: 5, tue: 4 } } })
  })

  test('may be the plan itself', () => {
    const draft: Row = {}
    expect(single().attach(draft, { id: 'rencana' }, {}, false)).toEqual({ path: [] })
    expect(draft).toEqual({ id: 'rencana' })
  })
})

describe('lists held by entities', () => {
  const source = child('programs', 'tools', { programId: 'id' })
  const tool = (name: string) => ({ name, risk: 'low', quantity: 2 }) as const
  const plan = aPlan({
    programs: [
      aProgram({ id: 'jahit', tools: [tool('gunting'), tool('jarum')] }),
      aProgram({ id: 'las', tools: [] }),
      aProgram({ id: 'tani' }),
    ],
  })
  const draft = () => ({ programs: [{ id: 'jahit' }, { id: 'las' }, { id: 'tani' }] })

  test('give rows that name their parent; an empty list is a row that names nothing else', () => {
    expect(source.rows(plan).map(({ keys, path }) => [keys.programId, path])).toEqual([
      ['jahit', ['programs', 0, 'tools', 0]],
      ['jahit', ['programs', 0, 'tools', 1]],
      ['las', ['programs', 1, 'tools']],
    ])
  })

  test('come back, the empty one too', () => {
    expect(carry(source, plan, draft())).toEqual({
      programs: [{ id: 'jahit', tools: [tool('gunting'), tool('jarum')] }, { id: 'las', tools: [] }, { id: 'tani' }],
    })
  })

  test('find their parent whatever the case of its id', () => {
    const target = draft()
    expect(source.attach(target, tool('obeng'), { programId: ' LAS ' }, false)).toEqual({
      path: ['programs', 1, 'tools', 0],
    })
  })

  test('a bare row after an entry takes nothing away', () => {
    const target = { programs: [{ id: 'jahit', tools: [tool('gunting')] }] }
    source.attach(target, {}, { programId: 'jahit' }, true)
    expect(target.programs[0]?.tools).toHaveLength(1)
  })

  test('an unknown parent is named and nothing is added', () => {
    const target = draft()
    expect(source.attach(target, tool('obeng'), { programId: 'kayu' }, false)).toEqual({ missingParent: 'kayu' })
    expect(target).toEqual(draft())
  })

  test('a parent known by two columns is found by both together', () => {
    const followUps = child('outcomes', 'followUps', { participantCode: 'participantCode', cohortId: 'cohortId' })
    const target = {
      outcomes: [
        { participantCode: 'P-01', cohortId: 'jahit-1' },
        { participantCode: 'P-01', cohortId: 'jahit-2' },
      ],
    }
    const keys = { participantCode: 'P-01', cohortId: 'jahit-2' }
    expect(followUps.attach(target, { on: '2027-01-01' }, keys, false)).toEqual({
      path: ['outcomes', 1, 'followUps', 0],
    })
    expect(followUps.attach(target, {}, { ...keys, cohortId: 'las' }, false)).toEqual({ missingParent: 'P-01 / las' })
  })
})

describe('records held by entities', () => {
  const ceilings = entries('funds', 'accountCeilings', { fundId: 'id' }, { key: 'prefix', value: 'ceiling' })
  const plan = aPlan({
    funds: [
      aFund({ id: 'a', accountCeilings: { '521': 100, '5221': 50 } }),
      aFund({ id: 'b', accountCeilings: {} }),
      aFund({ id: 'c' }),
    ],
  })
  const draft = () => ({ funds: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })

  test('give a row per entry: its key in one column, its value in another', () => {
    expect(ceilings.rows(plan)).toEqual([
      { entity: { ceiling: 100 }, path: ['funds', 0, 'accountCeilings', '521'], keys: { fundId: 'a', prefix: '521' } },
      { entity: { ceiling: 50 }, path: ['funds', 0, 'accountCeilings', '5221'], keys: { fundId: 'a', prefix: '5221' } },
      { entity: {}, path: ['funds', 1, 'accountCeilings'], keys: { fundId: 'b' } },
    ])
  })

  test('come back, the empty one too', () => {
    expect(carry(ceilings, plan, draft())).toEqual({
      funds: [{ id: 'a', accountCeilings: { '521': 100, '5221': 50 } }, { id: 'b', accountCeilings: {} }, { id: 'c' }],
    })
  })

  test('may hold whole entities, whatever their key is called', () => {
    const source = entries('assessments', 'observations', { assessmentId: 'id' }, { key: 'indicatorId' })
    const seen = { value: 3, at: '2026-05-01' }
    const target: Row = { assessments: [{ id: 'awal' }] }
    const keys = { assessmentId: 'awal', indicatorId: 'constructor' }
    expect(source.attach(target, seen, keys, false)).toEqual({
      path: ['assessments', 0, 'observations', 'constructor'],
    })
    expect(Object.entries((target.assessments as { observations: object }[])[0]!.observations)).toEqual([
      ['constructor', seen],
    ])
  })

  test('an entry without its key is not dropped in silence', () => {
    const target = draft()
    expect(ceilings.attach(target, { ceiling: 100 }, { fundId: 'a' }, false)).toEqual({ missingKey: 'prefix' })
    expect(target).toEqual(draft())
  })

  test('a key without its value stays, for the plan’s own check to ask for the value', () => {
    const target: Row = draft()
    ceilings.attach(target, {}, { fundId: 'a', prefix: '521' }, true)
    expect(target.funds).toMatchObject([{ accountCeilings: { '521': undefined } }, {}, {}])
  })

  test('a key that stands twice keeps its first value and says so', () => {
    const target: Row = { funds: [{ id: 'a', accountCeilings: { '521': 100 } }] }
    expect(ceilings.attach(target, { ceiling: 7 }, { fundId: 'a', prefix: '521' }, false)).toEqual({ repeated: '521' })
    expect(target).toEqual({ funds: [{ id: 'a', accountCeilings: { '521': 100 } }] })
  })

  test('an unknown parent is named without the entry’s own key', () => {
    expect(ceilings.attach(draft(), { ceiling: 1 }, { fundId: 'x', prefix: '52' }, false)).toEqual({
      missingParent: 'x',
    })
  })
})

describe('what is held two levels down', () => {
  const nesting = {
    parents: 'rubrics',
    match: { rubricId: 'id' },
    children: 'indicators',
    childMatch: { indicatorId: 'id' },
  }
  const levers = grandchild(nesting, 'levers')
  const levels = grandchildEntries({ ...nesting, inside: 'scale' }, 'levels', { key: 'code', value: 'score' })
  const [latih, uji] = [
    { id: 'latih', to: 75, cost: 1 },
    { id: 'uji', to: 100, cost: 2 },
  ]
  const common = { dim: 'd', weight: 1 }
  const plan = aPlan({
    rubrics: [
      aRubric({ id: 'satu', indicators: [{ ...common, id: 'a', scale: { type: 'binary' } }] }),
      aRubric({
        id: 'dua',
        indicators: [
          { ...common, id: 'a', scale: { type: 'levels', levels: { '1': 0, '2': 100 } }, levers: [latih, uji] },
          { ...common, id: 'b', scale: { type: 'levels', levels: {} }, levers: [] },
        ],
      }),
    ],
  })
  const draft = () => ({
    rubrics: [
      { id: 'satu', indicators: [{ id: 'a' }] },
      { id: 'dua', indicators: [{ id: 'a' }, { id: 'b' }] },
    ],
  })

  test('is a row that names both, with its path; an empty list or record names nothing else', () => {
    expect(levers.rows(plan).map(({ keys, path }) => [keys.rubricId, keys.indicatorId, path])).toEqual([
      ['dua', 'a', ['rubrics', 1, 'indicators', 0, 'levers', 0]],
      ['dua', 'a', ['rubrics', 1, 'indicators', 0, 'levers', 1]],
      ['dua', 'b', ['rubrics', 1, 'indicators', 1, 'levers']],
    ])
    expect(levels.rows(plan).map(({ keys, path }) => [keys.code, path])).toEqual([
      ['1', ['rubrics', 1, 'indicators', 0, 'scale', 'levels', '1']],
      ['2', ['rubrics', 1, 'indicators', 0, 'scale', 'levels', '2']],
      [undefined, ['rubrics', 1, 'indicators', 1, 'scale', 'levels']],
    ])
  })

  test('comes back to its own indicator, whatever others have the same id', () => {
    const read = carry(levels, plan, carry(levers, plan, draft()))
    expect(read).toEqual({
      rubrics: [
        { id: 'satu', indicators: [{ id: 'a' }] },
        {
          id: 'dua',
          indicators: [
            { id: 'a', levers: [latih, uji], scale: { levels: { '1': 0, '2': 100 } } },
            { id: 'b', levers: [], scale: { levels: {} } },
          ],
        },
      ],
    })
  })

  test('names what it cannot find', () => {
    const target = draft()
    const nowhere = levers.attach(target, latih, { rubricId: 'satu', indicatorId: 'b' }, false)
    expect(nowhere).toEqual({ missingParent: 'satu / b' })
    expect(target).toEqual(draft())
  })
})
