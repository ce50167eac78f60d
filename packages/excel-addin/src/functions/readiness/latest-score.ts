import { assessmentStages, type AssessmentScore } from '@bekal/core'
import { choice, name, text } from '../definition/cell-kind.js'
import { optionalCell, range, type Range } from '../definition/parameter.js'
import type { PlanView } from '../plan/plan-view.js'

type Stage = AssessmentScore['stage']

/** The parameters by which a function finds assessments. */
export const assessed = {
  subjects: range(text, {
    name: { id: 'subjek', en: 'subject' },
    description: {
      id: 'Kode peserta atau kode program; atau satu kolom kode.',
      en: 'Code of a participant or id of a program; or a column of them.',
    },
  }),
  rubric: optionalCell(name, {
    name: { id: 'rubrik', en: 'rubric' },
    description: {
      id: 'Kode atau nama rubrik; rubrik penilaian terakhir bila dikosongkan.',
      en: 'Id or name of the rubric; that of the latest assessment if left out.',
    },
  }),
  stage: optionalCell(choice(assessmentStages), {
    name: { id: 'tahap', en: 'stage' },
    description: {
      id: 'Sebelum pelatihan, Sesudah pelatihan, atau Tindak lanjut (juga before, after, followup); tahap terakhir bila dikosongkan.',
      en: 'Before training, After training or Follow-up (before, after, followup too); the latest if left out.',
    },
  }),
}

interface Asked {
  readonly subjects: Range<string>
  readonly rubric: string | undefined
  readonly stage: Stage | undefined
}

/** One row for each subject: what `tell` says of its latest assessment, or the row for those without one. */
export function eachSubject<Cell>(
  { subjects, rubric, stage }: Asked,
  view: PlanView,
  rows: {
    readonly tell: (score: AssessmentScore) => readonly Cell[]
    readonly notAssessed: readonly Cell[]
    readonly gap: readonly Cell[]
  },
): (readonly Cell[])[] {
  const rubricId = rubric === undefined ? undefined : view.rubric(rubric).id
  return subjects.flat().map((subject) => {
    if (subject === '') return rows.gap
    const score = latestScore(view, subject, rubricId, stage)
    return score === undefined ? rows.notAssessed : rows.tell(score)
  })
}

/** Of several assessments the one made last; of those of one day the last in the plan. */
function latestScore(
  view: PlanView,
  text: string,
  rubricId: string | undefined,
  stage: Stage | undefined,
): AssessmentScore | undefined {
  const wanted = JSON.stringify(view.subject(text))
  return view
    .scores()
    .filter((score) => rubricId === undefined || score.rubricId === rubricId)
    .filter((score) => stage === undefined || score.stage === stage)
    .filter(({ subject }) => JSON.stringify(subject) === wanted)
    .reduce<AssessmentScore | undefined>(
      (latest, one) => (latest === undefined || latest.asOf <= one.asOf ? one : latest),
      undefined,
    )
}
