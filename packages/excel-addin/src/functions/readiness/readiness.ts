import { readinessInWords, readinessNotice, type AssessmentScore, type Language } from '@bekal/core'
import type { ResultCell } from '../definition/cell-value.js'
import { defineFunction } from '../definition/define-function.js'
import { functionMessages } from '../messages.js'
import type { PlanView } from '../plan/plan-view.js'
import { assessed, eachSubject } from './latest-score.js'
import { statusLabel } from './status-label.js'

/** `=BEKAL.READINESS(subject; …)`: score, status and what holds back, one row for each subject. */
export const readinessFunction = defineFunction({
  id: 'READINESS',
  readsPlan: true,
  description: {
    id: 'Kesiapan peserta atau program: nilai, status, dan yang menahan. Bukan untuk remisi, PB, atau disiplin.',
    en: 'Readiness of a participant or program: score, status, and what holds it back. Not for remission, parole or discipline.',
  },
  parameters: assessed,
  gives: {
    id: 'Satu baris tiap subjek: nilai 0–100, status, dan kalimat tentang yang menahan.',
    en: 'One row for each subject: the score from 0 to 100, the status, and sentences on what holds it back.',
  },
  remarks: [
    readinessNotice,
    {
      id: 'Dipakai penilaian yang terakhir. Yang belum dinilai ditulis “Belum dinilai”; sel kosong memberi baris kosong. Nilai tidak dibulatkan.',
      en: 'The latest assessment is used. “Not assessed” stands where there is none; an empty cell gives an empty row. Scores are not rounded.',
    },
  ],
  examples: [
    {
      what: { id: 'Seorang peserta dan sebuah program', en: 'A participant and a program' },
      args: [{ at: 'A2', cells: [['WBP-FIKTIF-01'], ['menjahit']] }],
    },
  ],
  run: (values, { plan, language }) => {
    const view = plan()
    return eachSubject<ResultCell>(values, view, {
      tell: (score) => row(score, view, language),
      notAssessed: ['', functionMessages.notAssessed[language], ''],
      gap: ['', '', ''],
    })
  },
})

function row(score: AssessmentScore, view: PlanView, language: Language): ResultCell[] {
  const rubric = view.rubric(score.rubricId)
  const { reasons, heldBack } = readinessInWords(rubric, score, language)
  return [score.score ?? '', statusLabel(rubric, score.status, language), [...reasons, ...heldBack].join(' ')]
}
