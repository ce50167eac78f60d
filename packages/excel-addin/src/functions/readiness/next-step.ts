import { nextSteps, rubricNames, type AssessmentScore, type Language } from '@bekal/core'
import type { ResultCell } from '../definition/cell-value.js'
import { defineFunction } from '../definition/define-function.js'
import { functionMessages } from '../messages.js'
import type { PlanView } from '../plan/plan-view.js'
import { assessed, eachSubject } from './latest-score.js'
import { statusLabel } from './status-label.js'

/** `=BEKAL.NEXTSTEP(subject; …)`: the cheapest thing to do next, one row for each subject. */
export const nextStepFunction = defineFunction({
  id: 'NEXTSTEP',
  readsPlan: true,
  description: {
    id: 'Langkah termurah yang menaikkan status kesiapan seorang peserta atau sebuah program.',
    en: 'The cheapest step that raises the readiness status of a participant or a program.',
  },
  parameters: assessed,
  gives: {
    id: 'Satu baris tiap subjek: apa yang dilakukan, biaya relatifnya, nilai sesudahnya, dan status sesudahnya. Bila tidak ada langkah dalam rubrik yang mengubah status: langkah yang paling menaikkan nilai, tanpa status baru. Bila bukti belum cukup: bukti yang perlu dilengkapi.',
    en: 'One row for each subject: what to do, its relative cost, the score and the status that follow. Where no step in the rubric changes the status: the one that raises the score most for its cost, without a new status. Without enough evidence: the evidence to collect.',
  },
  remarks: [
    {
      id: 'Usul untuk pendamping dan panel, bukan keputusan. Langkah dan biayanya berasal dari lembar Rubrik.',
      en: 'A proposal for those who support people and for the panel, not a decision. Steps and costs come from the sheet Rubrics.',
    },
  ],
  examples: [
    {
      what: { id: 'Seorang peserta sebelum pelatihan', en: 'One participant before training' },
      args: ['WBP-FIKTIF-01', '', 'before'],
    },
  ],
  run: (values, { plan, language }) => {
    const view = plan()
    return eachSubject<ResultCell>(values, view, {
      tell: (score) => row(score, view, language),
      notAssessed: [functionMessages.notAssessed[language], '', '', ''],
      gap: ['', '', '', ''],
    })
  },
})

function row(result: AssessmentScore, view: PlanView, language: Language): ResultCell[] {
  const rubric = view.rubric(result.rubricId)
  const names = rubricNames(rubric, language)
  const { nextStep, cheapestUpgrade, leverRanking, evidenceToCollect, score } = result
  const label = nextSteps.label(nextStep, language)
  if (nextStep === 'COLLECT_EVIDENCE') {
    return [[label, evidenceToCollect.map(names.indicator).join('; ')].filter(Boolean).join(': '), '', '', '']
  }
  if (nextStep !== 'ACT') return [label, '', '', '']
  if (cheapestUpgrade !== null) {
    const { actions, cost, newScore, newStatus } = cheapestUpgrade
    return [actions.map(names.lever).join('; '), cost, newScore, statusLabel(rubric, newStatus, language)]
  }
  const [best] = leverRanking
  return best === undefined ? [label, '', '', ''] : [names.lever(best.lever), best.cost, (score ?? 0) + best.lift, '']
}
