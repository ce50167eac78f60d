import { describe, expect, test, vi } from 'vitest'
import { schedulePlan, type TrainingPlan } from '@bekal/core'
import { aCohort, aParticipant, aPlan, aProgram } from '@bekal/core/testing'
import { aWorkbook } from '../../test/fake-workbook.js'
import { call } from '../../test/memory-io.js'

vi.mock('@bekal/workbook', () => import('../../test/fake-workbook.js'))

/**
 * Two courses in a week of 5, 5, 5, 5 and 3 lesson hours from 08:00, a break at 10:15. `jahit-1` has 20 hours from
 * Monday 2 March, with a holiday on Tuesday; `las-1` shares its venue on the 5th. The venue is closed on the 6th.
 */
function aCoursePlan(overrides: Partial<TrainingPlan> = {}): TrainingPlan {
  const site = { ...aPlan().site, breaks: [{ from: '10:15', to: '10:30' }] }
  const units = [
    { id: 'k3', title: 'Keselamatan kerja; hitung alat', lessonHours: 4 },
    { id: 'potong', title: 'Memotong', lessonHours: 16, requires: ['k3'] },
  ]
  return aPlan({
    title: { id: 'Rencana bersama', en: 'A plan together' },
    site,
    calendar: { holidays: [{ date: '2026-03-03', label: 'Libur contoh', kind: 'public-holiday', status: 'official' }] },
    programs: [
      aProgram({
        units,
        seats: { min: 0, max: 16 },
        tools: [
          { name: 'Gunting kain', risk: 'high', quantity: 8 },
          { name: 'Kapur', risk: 'low', quantity: 16 },
        ],
      }),
      aProgram({
        id: 'las',
        title: 'Las dasar',
        units: [{ id: 'busur', title: 'Las busur', lessonHours: 5 }],
        seats: { min: 0, max: 16 },
      }),
    ],
    venues: [
      {
        id: 'bengkel',
        name: 'Bengkel, blok B',
        seats: 16,
        unavailable: [{ from: '2026-03-06', to: '2026-03-06', why: 'Pengecatan' }],
      },
    ],
    instructors: [
      { id: 'bu-ani', name: 'Instruktur Garmen 1', partyId: 'llk' },
      { id: 'pak-ali', name: 'Instruktur Las', partyId: 'llk' },
    ],
    participants: [aParticipant()],
    cohorts: [
      aCohort({ venueId: 'bengkel', instructorIds: ['bu-ani'], participantCodes: ['P-01'] }),
      aCohort({
        id: 'las-1',
        programId: 'las',
        startsOn: '2026-03-05',
        venueId: 'bengkel',
        instructorIds: ['pak-ali'],
      }),
    ],
    ...overrides,
  })
}

const files = { 'plan.json': aCoursePlan() }
const clear = {
  'plan.json': aCoursePlan({ cohorts: [aCohort({ instructorIds: ['bu-ani'], participantCodes: ['P-01'] })] }),
}

describe('the timetable as people read it', () => {
  test('every cohort with days, end, what is lost and other paces, in both languages; clashes are told', async () => {
    const { exitCode, stdout, stderr } = await call(['schedule', 'plan.json'], files)
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Tempat “bengkel” dijadwalkan untuk angkatan “las-1” dan sekaligus untuk “jahit-1”')
    await expect(stdout).toMatchFileSnapshot('../../test/renderings/schedule.id.txt')
    const english = await call(['schedule', 'plan.json', '--lang', 'en'], files)
    await expect(english.stdout).toMatchFileSnapshot('../../test/renderings/schedule.en.txt')
  })

  test('one cohort with its sessions and the latest start before a date', async () => {
    const asked = ['schedule', 'plan.json', '--cohort', 'jahit-1', '--before', '2026-03-20']
    const { stdout } = await call(asked, files)
    await expect(stdout).toMatchFileSnapshot('../../test/renderings/schedule-cohort.txt')
  })

  test('with other hours a day and around absences it says that it supposes so', async () => {
    const { stdout } = await call(['schedule', 'plan.json', '--hours-per-day', '4', '--around-absences'], files)
    expect(stdout).toContain('Pengandaian: 4 JP setiap hari pelatihan')
    // 4 on Monday 2, Wednesday 4, Thursday 5; not Tuesday (holiday) nor Friday (venue); Monday 9 and Tuesday 10.
    expect(stdout).toMatch(/jahit-1 .*5 .*Sel, 10 Mar 2026/u)
  })

  test('tools are listed to be counted out and in', async () => {
    const { stdout } = await call(['schedule', 'plan.json', '--tools', '--cohort', 'jahit-1'], files)
    await expect(stdout).toMatchFileSnapshot('../../test/renderings/schedule-tools.txt')
    const none = await call(['schedule', 'plan.json', '--tools', '--cohort', 'las-1'], files)
    expect(none.stdout).toBe('Tidak ada alat berisiko sedang atau tinggi.\n')
  })

  test('a plan without cohorts says so', async () => {
    const { exitCode, stdout } = await call(['schedule', 'p', '--lang', 'en'], { p: aPlan() })
    expect({ exitCode, said: stdout.includes('This plan has no cohorts yet.') }).toEqual({ exitCode: 0, said: true })
  })
})

describe('the stable form', () => {
  test('has cohorts with sessions, clashes, and issues with sentences', async () => {
    const { stdout } = await call(['schedule', 'plan.json', '--json'], files)
    const { cohorts, clashes, issues, counts } = JSON.parse(stdout) as Record<string, unknown[]>
    const expected = schedulePlan(files['plan.json'])
    expect(cohorts).toEqual(expected.cohorts.map((cohort) => ({ ...cohort, hoursPerDay: expect.any(Array) })))
    expect(clashes).toEqual(expected.clashes)
    expect(counts).toEqual({ error: 1, warning: 1, info: 0 })
    expect(issues).toEqual(expected.issues.map((issue) => ({ ...issue, message: expect.any(String) })))
  })

  test('answers the date and the tools that were asked for', async () => {
    const asked = ['schedule', 'plan.json', '--json', '--before', '2026-03-20', '--tools', '--cohort', 'jahit-1']
    const { cohorts } = JSON.parse((await call(asked, files)).stdout) as { cohorts: Record<string, unknown>[] }
    // Back from Thursday the 19th: 5, 5, 5 and 5 are Monday the 16th.
    expect(cohorts[0]).toMatchObject({
      earliestStart: { startsOn: '2026-03-02', endsOn: '2026-03-09' },
      latestStart: { startsOn: '2026-03-16', endsOn: '2026-03-19' },
    })
    expect((cohorts[0]?.toolCounts as unknown[]).length).toBe(8)
  })

  test('looks for a start from the day that was asked for, and says when there is none', async () => {
    const starts = async (...more: string[]) => {
      const asked = ['schedule', 'plan.json', '--json', '--before', '2026-03-20', '--cohort', 'jahit-1', ...more]
      const { cohorts } = JSON.parse((await call(asked, files)).stdout) as { cohorts: Record<string, unknown>[] }
      return cohorts[0]?.earliestStart
    }
    // From Friday the 13th: 3, 5, 5, 5 and 2 end on Thursday the 19th. From Tuesday the 17th: 15 by Thursday, 3 on Friday.
    expect(await starts('--from', '2026-03-13')).toEqual({ startsOn: '2026-03-13', endsOn: '2026-03-19' })
    expect(await starts('--from', '2026-03-17')).toBeNull()
    const told = await call(
      ['schedule', 'plan.json', '--before', '2026-03-20', '--from', '2026-03-17', '--lang', 'en'],
      files,
    )
    expect(told.stdout).toContain('a start on Tue, Mar 17, 2026 or later does not end before Fri, Mar 20, 2026.')
  })

  test('around absences the starts keep clear of them, too', async () => {
    const latest = async (...more: string[]) => {
      const asked = ['schedule', 'plan.json', '--json', '--before', '2026-03-09', '--cohort', 'jahit-1', ...more]
      const { cohorts } = JSON.parse((await call(asked, files)).stdout) as { cohorts: Record<string, unknown>[] }
      return cohorts[0]?.latestStart
    }
    // Back from Friday the 6th: 3, 5, 5, no Tuesday, 5, and 2 of Friday 27 February.
    expect(await latest()).toEqual({ startsOn: '2026-02-27', endsOn: '2026-03-06' })
    // The venue is closed on the 6th. Back from Thursday the 5th: 5, 5, 5, 3, and 2 of Thursday 26 February.
    expect(await latest('--around-absences')).toEqual({ startsOn: '2026-02-26', endsOn: '2026-03-05' })
  })

  test('a supposition’s issues stand in place of the plan’s own', async () => {
    const asked = ['schedule', 'plan.json', '--json', '--around-absences']
    const { exitCode, stdout } = await call(asked, files)
    const { issues } = JSON.parse(stdout) as { issues: { code: string }[] }
    expect({ exitCode, codes: issues.map(({ code }) => code) }).toEqual({ exitCode: 1, codes: ['venue-clash'] })
  })
})

describe('as CSV', () => {
  test('one row per session', async () => {
    const { stdout } = await call(['schedule', 'plan.json', '--csv', '--cohort', 'las-1', '--lang', 'en'], files)
    expect(stdout.split('\r\n')).toEqual([
      'Cohort,Program,Date,From,To,Unit,Title of the unit,Lesson hours,Venue,Instructors',
      'las-1,Las dasar,2026-03-05,08:00,10:15,busur,Las busur,3,"Bengkel, blok B",Instruktur Las',
      'las-1,Las dasar,2026-03-05,10:30,12:00,busur,Las busur,2,"Bengkel, blok B",Instruktur Las',
      '',
    ])
  })

  test('one row per tool and session', async () => {
    const { stdout } = await call(['schedule', 'plan.json', '--csv', '--tools'], files)
    expect(stdout.split('\r\n').slice(0, 2)).toEqual([
      'Angkatan,Tanggal,Dari,Sampai,Alat,Risiko,Jumlah',
      'jahit-1,2026-03-02,08:00,10:15,Gunting kain,Tinggi,8',
    ])
  })
})

describe('as a calendar file', () => {
  test('is written beside the timetable, and said so', async () => {
    const { exitCode, stdout, stderr, written } = await call(['schedule', 'plan.json', '--ics', 'jadwal.ics'], clear)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('jahit-1')
    expect(stderr).toBe('Selesai: /desk/jadwal.ics\n')
    expect(String(written.get('jadwal.ics'))).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/u)
  })

  test('never replaces the plan, nor goes where there is no folder', async () => {
    const same = await call(['schedule', 'plan.json', '--ics', './plan.json'], clear)
    expect(same).toMatchObject({ exitCode: 2, stdout: '', written: new Map() })
    expect(same.stderr).toContain('--ics')
    expect(await call(['schedule', 'plan.json', '--ics', 'nowhere/x.ics'], clear)).toMatchObject({ exitCode: 2 })
  })
})

test('a workbook is scheduled like a plan', async () => {
  const book = { 'b.xlsx': aWorkbook({ plan: files['plan.json'] }) }
  expect((await call(['schedule', 'b.xlsx'], book)).stdout).toBe((await call(['schedule', 'plan.json'], files)).stdout)
})

describe('wrong use ends with 2 and a sentence', () => {
  test.each([
    [['--cohort', 'tak-ada'], 'Tidak ada angkatan “tak-ada”. Yang ada: jahit-1, las-1.'],
    [['--hours-per-day', '0'], '“0” bukan jumlah JP per hari'],
    [['--hours-per-day', '4.5'], '“4.5” bukan jumlah JP per hari'],
    [['--before', '2026-02-30'], '“2026-02-30” bukan tanggal yang ada'],
    [['--from', '2026-03-02'], '--from hanya dapat dipakai bersama --before.'],
    [['--before', 'besok'], '“besok” bukan tanggal yang ada'],
    [['--csv', '--json'], 'tidak dapat dipakai bersama'],
  ])('%j', async (options, sentence) => {
    const { exitCode, stdout, stderr } = await call(['schedule', 'plan.json', ...options], files)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })

  test('a file without the shape of a plan: exit 1, issues only', async () => {
    const { exitCode, stdout, stderr } = await call(['schedule', 'p', '--json'], { p: { schemaVersion: 1 } })
    expect(exitCode).toBe(1)
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['counts', 'issues'])
    expect(stderr).toContain('Jadwal tidak dapat disusun')
  })
})
