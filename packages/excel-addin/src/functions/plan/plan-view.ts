import {
  fold,
  prepareScheme,
  scorePlan,
  trainingDays,
  type AssessmentScore,
  type Labels,
  type PreparedScheme,
  type TrainingDays,
  type TrainingPlan,
} from '@bekal/core'
import { FunctionRefusal } from '../definition/refusal.js'
import { functionMessages } from '../messages.js'

/** The plan of a workbook as functions ask for it: entries by what people call them, figures worked out once. */
export class PlanView {
  readonly plan: TrainingPlan
  readonly #schemes = new Map<string, PreparedScheme | undefined>()
  #days: TrainingDays | undefined
  #scores: readonly AssessmentScore[] | undefined

  constructor(plan: TrainingPlan) {
    this.plan = plan
  }

  /** The scheme of that id or label, ready to divide. @throws {FunctionRefusal} where there is none, or it has faults. */
  scheme(text: string): PreparedScheme {
    const scheme = found(this.plan.schemes, text, ({ id, label }) => [id, ...labelsOf(label)], nouns.scheme)
    if (!this.#schemes.has(scheme.id)) this.#schemes.set(scheme.id, prepareScheme(scheme, this.plan))
    const prepared = this.#schemes.get(scheme.id)
    if (prepared === undefined) throw new FunctionRefusal(functionMessages.schemeUnusable({ scheme: scheme.id }))
    return prepared
  }

  partyId(text: string): string {
    return found(this.plan.parties, text, ({ id, name }) => [id, name], nouns.party).id
  }

  /** The code of a participant or the id of a program. */
  subject(text: string): AssessmentScore['subject'] {
    const { participants, programs } = this.plan
    const subjects = [
      ...participants.map(({ code }) => ({ id: code, names: [code], subject: { participantCode: code } })),
      ...programs.map(({ id, title }) => ({ id, names: [id, ...labelsOf(title)], subject: { programId: id } })),
    ]
    return found(subjects, text, ({ names }) => names, nouns.subject).subject
  }

  rubric(text: string): TrainingPlan['rubrics'][number] {
    return found(this.plan.rubrics, text, ({ id, title }) => [id, ...labelsOf(title ?? id)], nouns.rubric)
  }

  cohort(text: string): TrainingPlan['cohorts'][number] {
    return found(this.plan.cohorts, text, ({ id }) => [id], nouns.cohort)
  }

  program(id: string): TrainingPlan['programs'][number] {
    return found(this.plan.programs, id, (program) => [program.id], nouns.program)
  }

  /** The days of the site, each worked out once. */
  days(): TrainingDays {
    this.#days ??= trainingDays(this.plan)
    return this.#days
  }

  /** Every assessment scored for its own day, in the order of the plan. */
  scores(): readonly AssessmentScore[] {
    this.#scores ??= scorePlan(this.plan).results
    return this.#scores
  }
}

const nouns = {
  scheme: { id: 'skema', en: 'scheme' },
  party: { id: 'pihak', en: 'party' },
  subject: { id: 'peserta atau program', en: 'participant or program' },
  rubric: { id: 'rubrik', en: 'rubric' },
  cohort: { id: 'angkatan', en: 'cohort' },
  program: { id: 'program', en: 'program' },
} satisfies Record<string, Labels>

/** The first entry whose id is the text, else the first that is called so; case and outer blanks do not matter. */
function found<T extends { readonly id: string }>(
  entries: readonly T[],
  text: string,
  namesOf: (entry: T) => readonly string[],
  what: Labels,
): T {
  const wanted = fold(text)
  const entry =
    entries.find(({ id }) => id === text.trim()) ??
    entries.find((one) => namesOf(one).some((name) => fold(name) === wanted))
  if (entry !== undefined) return entry
  const known = listed(entries.map(({ id }) => id))
  throw new FunctionRefusal(functionMessages.notInPlan({ what, text, known }), 'not-available')
}

/** The first few, and how many more. */
function listed(ids: readonly string[]): string {
  const most = 8
  return ids.length > most ? `${ids.slice(0, most).join(', ')}, … (+${ids.length - most})` : ids.join(', ')
}

function labelsOf(label: string | Labels): readonly string[] {
  return typeof label === 'string' ? [label] : [label.id, label.en]
}
