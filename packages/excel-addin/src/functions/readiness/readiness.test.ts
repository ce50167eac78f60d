import { aParticipant, aPlan, aProgram, aRubric } from '@bekal/core/testing'
import type { ReadinessAssessment } from '@bekal/core'
import { describe, expect, test } from 'vitest'
import { call, refusalOf } from '../../../test/call-function.js'

// Two indicators of equal weight; from 60 up people are ready. Attendance can be raised to 100 at a cost of 2.
const rubric = aRubric({
  title: { id: 'Kesiapan', en: 'Readiness of people' },
  bands: [
    { id: 'awal', label: { id: 'Belum siap', en: 'Not ready' }, min: 0 },
    { id: 'siap', label: { id: 'Siap', en: 'Ready' }, min: 60 },
  ],
  indicators: [
    {
      ...{ id: 'hadir', label: { id: 'Kehadiran', en: 'Attendance' }, dim: 'dasar', weight: 1 },
      scale: { type: 'linear', lo: 0, hi: 100 },
      levers: [{ id: 'antar', label: { id: 'Antar jemput', en: 'Transport' }, to: 100, cost: 2 }],
    },
    {
      ...{ id: 'uji', label: { id: 'Uji praktik', en: 'Practical test' }, dim: 'dasar', weight: 1 },
      scale: { type: 'linear', lo: 0, hi: 100 },
    },
  ],
})
const assessment = (id: string, asOf: string, hadir: number | undefined, uji: number, more: Partial<ReadinessAssessment> = {}): ReadinessAssessment => ({
  ...{ id, rubricId: 'siap', stage: 'before', asOf, subject: { participantCode: 'P-01' } },
  observations: { ...(hadir !== undefined && { hadir: { value: hadir, at: asOf } }), uji: { value: uji, at: asOf } },
  ...more,
}) // prettier-ignore
const plan = aPlan({
  programs: [aProgram()],
  participants: [aParticipant(), aParticipant({ code: 'P-02' })],
  rubrics: [rubric],
  assessments: [
    assessment('a', '2026-02-01', 20, 40),
    assessment('b', '2026-04-01', 90, 70, { stage: 'after' }),
    assessment('c', '2026-03-01', undefined, 30, { subject: { programId: 'jahit' } }),
  ],
})
const readiness = (...args: unknown[]) => call('READINESS', args, { plan })
const nextStep = (...args: unknown[]) => call('NEXTSTEP', args, { plan })

describe('READINESS', () => {
  test('tells of the latest assessment', () => {
    expect(readiness('P-01')).toEqual([[80, 'Siap', 'Yang paling menahan: Uji praktik (kurang 15 poin); Kehadiran (kurang 5 poin).']])
  }) // prettier-ignore

  test('of one stage, by code or by name', () => {
    expect(readiness('p-01', '', 'before')[0]?.slice(0, 2)).toEqual([30, 'Belum siap'])
    expect(readiness('P-01', 'Readiness of people', 'Sebelum pelatihan')[0]?.[0]).toBe(30)
    expect(readiness('P-01', 'siap', 'followup')).toEqual([['', 'Belum dinilai', '']])
  })

  test('has a row for each of many, gaps and those not assessed included', () => {
    expect(readiness([['P-01'], [''], ['P-02'], ['jahit']]).map(([score, status]) => [score, status])).toEqual([
      [80, 'Siap'],
      ['', ''],
      ['', 'Belum dinilai'],
      [30, 'Belum siap'],
    ])
  })

  test('speaks the language of Excel', () => {
    expect(call('READINESS', ['P-01', '', 'before'], { plan, language: 'en' })).toEqual([
      [30, 'Not ready', 'What holds it back most: Attendance (40 points short); Practical test (30 points short).'],
    ])
  })

  test('does not know other people, rubrics or stages', () => {
    const refused = (...args: unknown[]) => refusalOf('READINESS', args, { plan }).labels.id
    expect(refused('P-09')).toBe(
      'Tidak ada peserta atau program "P-09" di buku kerja ini. Yang ada: P-01, P-02, jahit.',
    )
    expect(refused('P-01', 'lain')).toContain('Tidak ada rubrik "lain"')
    expect(refused('P-01', '', 'kapan')).toContain('pilih salah satu: Sebelum pelatihan')
  })
})

describe('NEXTSTEP', () => {
  test('is the cheapest step that raises the status', () => {
    // (100 + 40) / 2 = 70, which is ready.
    expect(nextStep('P-01', '', 'before')).toEqual([['Antar jemput', 2, 70, 'Siap']])
  })

  test('is to maintain what cannot be raised', () => {
    expect(nextStep('P-01')).toEqual([['Pertahankan', '', '', '']])
  })

  test('without a new status where none is in reach', () => {
    const low = { ...plan, assessments: [assessment('a', '2026-02-01', 20, 10)] }
    expect(call('NEXTSTEP', ['P-01'], { plan: low })).toEqual([['Antar jemput', 2, 55, '']])
  })

  test('is to collect evidence where there is too little', () => {
    const strict = { ...rubric, policy: { ...rubric.policy, minCoverage: 0.9 } }
    expect(call('NEXTSTEP', ['jahit'], { plan: { ...plan, rubrics: [strict] } })).toEqual([
      ['Lengkapi bukti: Kehadiran', '', '', ''],
    ])
  })

  test('has a row for each of many', () => {
    expect(nextStep([['P-02'], ['']])).toEqual([
      ['Belum dinilai', '', '', ''],
      ['', '', '', ''],
    ])
  })
})
