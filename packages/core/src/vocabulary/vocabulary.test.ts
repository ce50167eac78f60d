import { describe, expect, test } from 'vitest'
import * as core from '../index.js'
import { AmbiguousLabelError, defineVocabulary, fold, languages, type Vocabulary } from './index.js'

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === 'object' && value !== null && 'codes' in value && 'parse' in value
const vocabularies = (Object.values(core) as unknown[]).filter(isVocabulary)

test('all vocabularies that the package exports are tested here', () => {
  expect(vocabularies.map(({ name }) => name).sort()).toEqual([
    'aggregation', 'assessment-stage', 'assignment-kind', 'certificate-kind', 'change-verdict', 'contribution',
    'course-day', 'course-result', 'day-off-reason', 'eligibility-answer', 'eligibility-question',
    'eligibility-rule-kind', 'evidence-kind', 'evidence-status', 'excluded-topic', 'follow-up-status', 'gate-comparison', 'gate-effect', 'gate-reading',
    'holiday-kind', 'holiday-status', 'literacy', 'missing-policy', 'missing-record', 'month', 'next-step',
    'opportunity-input', 'parameter', 'participant-status', 'party-kind', 'plan-list', 'program-kind', 'readiness-status', 'regime',
    'release-kind', 'rounding-method', 'rubric-status', 'rule-kind', 'rule-verdict', 'scale', 'score-flag',
    'sentence-date', 'shared-total', 'site-kind', 'tax-base', 'tool-risk',
  ]) // prettier-ignore
})

describe.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))('%s', (_, vocabulary) => {
  test('every label parses back to its code in both languages, and so does the code', () => {
    for (const code of vocabulary.codes) {
      expect(vocabulary.parse(code)).toBe(code)
      for (const language of languages) expect(vocabulary.parse(vocabulary.label(code, language))).toBe(code)
    }
  })

  test('neither case nor blanks around or inside a label matter', () => {
    for (const code of vocabulary.codes) {
      for (const language of languages) {
        const label = vocabulary.label(code, language)
        expect(vocabulary.parse(` ${label.toUpperCase()}\u00A0`)).toBe(code)
        expect(vocabulary.parse(label.replaceAll(' ', '  '))).toBe(code)
      }
    }
  })

  test('every label is one short line without blanks around it, fit for a drop-down', () => {
    for (const code of vocabulary.codes) {
      for (const language of languages) {
        expect(vocabulary.label(code, language)).toMatch(/^\S(?:[^\n]{0,58}\S)?$/u)
      }
    }
  })

  test('a label of one language stands for one code only', () => {
    for (const language of languages) {
      const labels = vocabulary.codes.map((code) => fold(vocabulary.label(code, language)))
      expect(new Set(labels).size).toBe(labels.length)
    }
  })
})

describe('a vocabulary', () => {
  const colours = defineVocabulary('colour', { red: { id: 'merah', en: 'red' }, blue: { id: 'biru', en: 'blue' } })

  test('does not know other texts', () => {
    for (const text of ['', 'green', 'constructor', 'toString']) expect(colours.parse(text)).toBeUndefined()
  })

  test('in which one label stands for two codes is refused', () => {
    const make = () => defineVocabulary('colour', { red: { id: 'merah', en: 'red' }, blue: { id: 'Red ', en: 'blue' } })
    expect(make).toThrow(AmbiguousLabelError)
    expect(make).toThrow(expect.objectContaining({ code: 'ambiguous-label' }))
  })
})
