import { describe, expect, test } from 'vitest'
import { rubric as rubricSchema } from '../schema.js'
import { checkRubric, participantRubric, programRubric } from '../index.js'
import { findExcludedTopic } from '../rubric/excluded-topics.js'

describe.each([participantRubric, programRubric])('the shipped rubric $id', (rubric) => {
  test('has the shape of a rubric and no fault', () => {
    expect(rubricSchema.parse(rubric)).toEqual(rubric)
    expect(checkRubric(rubric)).toEqual([])
  })

  test('says in its title, status and source that no panel has set it', () => {
    expect(rubric.status).toBe('placeholder')
    expect(rubric.title).toMatchObject({ id: expect.stringContaining('belum ditetapkan panel') as string })
    expect(rubric.source).toContain('perlu konfirmasi')
  })

  test('names everything in both languages', () => {
    const levers = rubric.indicators.flatMap((indicator) => indicator.levers ?? [])
    for (const { label } of [...rubric.bands, ...rubric.dimensions, ...rubric.indicators, ...levers]) {
      expect(label).toEqual({ id: expect.any(String) as string, en: expect.any(String) as string })
    }
  })
})

test('the participant rubric weighs skills, confidence, independence and contribution 40, 20, 25 and 15', () => {
  expect(participantRubric.dimensions.map(({ weight }) => weight)).toEqual([40, 20, 25, 15])
  expect(participantRubric.bands.map(({ min }) => min)).toEqual([0, 40, 60, 75])
})

test('the program rubric looks at six sides of a program, with bands from 50, 70 and 85', () => {
  expect(programRubric.dimensions).toHaveLength(6)
  expect(programRubric.bands.map(({ min }) => min)).toEqual([0, 50, 70, 85])
})

describe('topics that nobody is judged by', () => {
  test.each([
    ['kesadaran_beragama', 'religion'],
    ['Suku asal', 'ethnicity'],
    ['Jenis perkara', 'offence'],
    ['Offending history', 'offence'],
    ['kondisi-mental', 'mental-health'],
    ['Percobaan bunuh diri', 'mental-health'],
    ['Skor risiko', 'risk'],
    ['Recidivism', 'risk'],
  ])('%s: %s', (text, topic) => expect(findExcludedTopic(text)?.topic).toBe(topic))

  test.each([
    'Suku bunga pinjaman',
    'Pelanggaran tata tertib',
    'Kelas risiko alat',
    'fundamental',
    'Trace of use',
    'Merasa yakin',
  ])('%s is none of them', (text) => expect(findExcludedTopic(text)).toBeUndefined())
})
