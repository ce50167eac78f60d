import { describe, expect, test } from 'vitest'
import { aPlan, aScheme } from '@bekal/core/testing'
import { niceEnd, schemePicture } from './scheme-picture.js'

const capped = aPlan({
  schemes: [
    aScheme({
      id: 'batas',
      rule: {
        kind: 'capped',
        caps: { llk: 40_000_000 },
        rule: { kind: 'percent', shares: { llk: 8000, lapas: 2000 } },
        overflow: { kind: 'whole', party: 'lapas' },
      },
    }),
  ],
})

describe('the picture of a scheme', () => {
  test('shows 80/20 up to 50 million, then the prison alone', () => {
    const picture = schemePicture(capped, 'batas', '', 0)
    expect(picture?.end).toBe(100_000_000)
    const areas = picture?.areas.map(({ partyId, from, to, bottom, top }) => [partyId, from, to, bottom, top])
    const order = picture?.partyIds ?? []
    expect(order).toHaveLength(2)
    const prisonFirst = order[0] === 'lapas'
    expect(areas).toEqual([
      ...(prisonFirst
        ? [
            ['lapas', 0, 0.5, 0, 0.2],
            ['llk', 0, 0.5, 0.2, 1],
          ]
        : [
            ['llk', 0, 0.5, 0, 0.8],
            ['lapas', 0, 0.5, 0.8, 1],
          ]),
      ['lapas', 0.5, 1, 0, 1],
    ])
  })

  test('reaches as far as the cost that is read', () => {
    expect(schemePicture(capped, 'batas', '', 260_000_000)?.end).toBe(300_000_000)
  })

  test('is none for a scheme that does not exist', () => {
    expect(schemePicture(capped, 'lain', '', 0)).toBeUndefined()
  })
})

test.each([
  [0, 1],
  [70, 100],
  [210, 300],
  [500, 500],
  [5_000_001, 10_000_000],
])('an axis that must hold %d ends at %d', (least, end) => expect(niceEnd(least)).toBe(end))
