import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoredPeople } from '../../../test/arbitrary-sound-rubric.js'
import { readVector, today } from '../../../test/readiness.js'
import { languages } from '../../vocabulary/index.js'
import {
  explainReadiness,
  participantRubric,
  programRubric,
  readinessNotice,
  scoreReadiness,
  type Observations,
  type ReadinessRubric,
} from '../index.js'

interface Example {
  readonly rubric: ReadinessRubric
  readonly case: { readonly observations: Observations; readonly asOf: string }
}
const example = readVector<Example>('readiness-example')
const at = (value: number | boolean, quality = 1) => ({ value, at: '2026-11-01', quality })

const halfway: Observations = {
  'unit-kompeten': at(70),
  'unit-inti': at(true),
  'dapat-diterapkan': at(3),
  'dibutuhkan-pasar': at(4),
  'hasil-terukur': at(2),
  'keyakinan-diri': at(28, 0.5),
  'pengamatan-wali': at(4, 0.7),
  'rencana-kerja': at(3),
  'dokumen-identitas': at(true),
  'rekening-dan-jaminan': at(false),
  'tempat-tinggal': at(true),
  'tata-tertib': at(0),
  'kerja-sosial': at(16),
}

const cases: readonly (readonly [string, ReadinessRubric, Observations])[] = [
  ['the example of the specification', example.rubric, example.case.observations],
  ['a participant halfway', participantRubric, halfway],
  [
    'a core unit not yet competent',
    participantRubric,
    { ...halfway, 'unit-kompeten': at(100), 'unit-inti': at(false) },
  ],
  ['everything reached', participantRubric, Object.fromEntries(participantRubric.indicators.map(({ id, scale }) => [
    id, at(scale.type === 'binary' ? true : scale.type === 'levels' ? 5 : scale.direction === -1 ? scale.lo : scale.hi),
  ]))], // prettier-ignore
  ['half of the evidence', participantRubric, { 'unit-kompeten': at(70), 'keyakinan-diri': at(28) }],
  ['nothing known', participantRubric, {}],
  ['a program without clearance and money', programRubric, {
    permintaan: at(4), 'balik-modal': at(6), 'usaha-sendiri': at(4), 'unit-disesuaikan': at(80), peralatan: at(60),
    'instruktur-ditugaskan': at(100), 'dana-pasti': at(70),
  }], // prettier-ignore
  ['a program nearly fit', programRubric, {
    permintaan: at(3), 'balik-modal': at(12), 'usaha-sendiri': at(3), 'unit-disesuaikan': at(50), peralatan: at(60),
    'instruktur-ditugaskan': at(100), 'dana-pasti': at(85), 'izin-keamanan': at(true),
  }], // prettier-ignore
]

test('results are read aloud in both languages as on the page', async () => {
  const sections = cases.map(([title, rubric, observations]) => {
    const told = explainReadiness(rubric, scoreReadiness(rubric, observations, { asOf: today }))
    return [`## ${title}`, ...languages.map((language) => `${language}: ${told[language].join('\n')}`)].join('\n\n')
  })
  await expect(`${['# Readiness in words', ...sections].join('\n\n')}\n`).toMatchFileSnapshot('./explanations.md')
})

describe('whatever the result', () => {
  test.each(languages)(
    'the %s words are whole sentences, end with what they must not be used for, and hide no gap',
    (language) => {
      fc.assert(
        fc.property(scoredPeople, ([rubric, observations]) => {
          const told = explainReadiness(rubric, scoreReadiness(rubric, observations, { asOf: today }))[language]
          expect(told.at(-1)).toBe(readinessNotice[language])
          for (const sentence of told) {
            expect(sentence).toMatch(/^\S[^\n]*\.$/u)
            expect(sentence).not.toMatch(/undefined|NaN|null|Infinity/u)
          }
        }),
      )
    },
  )
})
