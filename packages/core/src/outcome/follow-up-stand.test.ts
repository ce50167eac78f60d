import { describe, expect, test } from 'vitest'
import { outcomeDefaults, type FollowUpWindow, type Outcome } from './index.js'
import { workingAt } from './follow-up-stand.js'

const [three, six] = outcomeDefaults.windows as [FollowUpWindow, FollowUpWindow]
type FollowUps = NonNullable<Outcome['followUps']>
const at = (followUps: FollowUps, window = three, asOf: string | null = '2028-12-31') =>
  workingAt(followUps, { releasedOn: '2027-03-22', window, asOf })

describe('released on 22 March 2027, three months later (22 June; from 22 May to before 22 August)', () => {
  test.each<[string, FollowUps, string]>([
    ['employed is working', [{ on: '2027-06-20', status: 'employed' }], 'yes'],
    ['self-employed is working', [{ on: '2027-05-22', status: 'self-employed' }], 'yes'],
    ['in training is not', [{ on: '2027-08-21', status: 'in-training' }], 'no'],
    ['an unknown status is unknown', [{ on: '2027-06-20', status: 'unknown' }], 'unknown'],
    ['nothing in the window is unknown', [{ on: '2027-05-21', status: 'employed' }, { on: '2027-08-22', status: 'employed' }], 'unknown'],
    ['the last day in the window counts', [{ on: '2027-07-01', status: 'none' }, { on: '2027-05-30', status: 'employed' }], 'no'],
    ['of one day the entry that says working', [{ on: '2027-07-01', status: 'none' }, { on: '2027-07-01', status: 'employed' }], 'yes'],
    ['of one day the entry that says something', [{ on: '2027-07-01', status: 'unknown' }, { on: '2027-07-01', status: 'none' }], 'no'],
  ])('%s', (_, followUps, stand) => expect(at(followUps)).toBe(stand)) // prettier-ignore

  test('before the milestone it is too early to ask, on its day it is not', () => {
    const early: FollowUps = [{ on: '2027-06-01', status: 'employed' }]
    expect(at(early, three, '2027-06-21')).toBe('notDue')
    expect(at(early, three, '2027-06-22')).toBe('yes')
    expect(at(early, three, null)).toBe('notDue')
  })

  test('what was recorded after the day on which one asks does not count', () => {
    expect(at([{ on: '2027-07-01', status: 'employed' }], three, '2027-06-30')).toBe('unknown')
  })

  test('each follow-up belongs to one milestone', () => {
    const august: FollowUps = [{ on: '2027-08-22', status: 'employed' }]
    expect([at(august, three), at(august, six)]).toEqual(['unknown', 'yes'])
  })
})
