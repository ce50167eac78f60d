import {
  decimalsOf,
  months,
  personUnits,
  type CostLine,
  type Language,
  type TrainingPlan,
  type Vocabulary,
} from '@bekal/core'
import type { LineWorking } from './line-working.js'

/** What the sheet finds to be looked at in a cost line that needs more than the line's own cells. */
export interface LineFault {
  /** Whether a fund that pays it may not pay its account. */
  readonly notPayable: boolean
  /** What is paid for: its description without signs; empty where nobody pays. */
  readonly thing: string
  /** The same, for whom and when, as the sheet compares it; empty, too, where it is too long. */
  readonly paidFor: string
  /** How many people it pays for; `unstated` where it does not say. */
  readonly persons: number
  /** Whether another line pays for the same at the same time, for more people together than there are. */
  readonly again: boolean
  /** Decimals that its factors have together. */
  readonly decimals: number
}

/** More people than any cohort has: with a line that does not say for how many it pays, there are never few enough. */
export const unstated = 1_000_000_000

/** Signs that make no difference between two descriptions; the sheet takes each for a blank. */
export const passedOver: readonly string[] = [...'-–—,.;:/()"\'“”&+*?~', '\u00A0', '\n']

/** A text for which a look-up of every spreadsheet program still works. */
export const longestLookUp = 255

/** The faults of every line, in the way and within the bounds in which formulas find them. */
export function workLineFaults(plan: TrainingPlan, lines: readonly LineWorking[], language: Language): LineFault[] {
  const things = plan.costLines.map((line, at) => thingOf(line, lines[at] as LineWorking))
  const keys = plan.costLines.map((line, at) => paidFor(line, things[at] as string, language))
  const folded = keys.map((key) => key.toLowerCase())
  const places = new Map<string, number[]>()
  folded.forEach((key, at) => {
    if (key !== '') places.set(key, [...(places.get(key) ?? []), at])
  })
  return plan.costLines.map((line, at): LineFault => {
    const key = folded[at] as string
    const sameMonth = places.get(key) ?? []
    const month = monthOf(line, language)
    const anyMonth = month === '' ? [] : (places.get(key.slice(0, key.length - month.length)) ?? [])
    const again = (sameMonth[0] ?? at) < at || anyMonth.length > 0
    const persons = [...sameMonth, ...anyMonth].map((n) => personsOf(plan.costLines[n] as CostLine))
    const together = Math.round(persons.reduce((sum, n) => sum + n, 0) * 1e4) / 1e4
    return {
      notPayable: isNotPayable(line, lines[at] as LineWorking, plan),
      thing: things[at] as string,
      paidFor: keys[at] as string,
      persons: personsOf(line),
      again: again && together > cohortSize(line, plan),
      decimals: line.factors.reduce((sum, { value }) => sum + decimalsOf(value), 0),
    }
  })
}

function isNotPayable({ account }: CostLine, { isCash, funds, amounts }: LineWorking, plan: TrainingPlan): boolean {
  if (isCash === 0) return false
  return funds.some((id, at) => {
    const accounts = plan.funds.find((fund) => fund.id === id)?.accounts
    return amounts[at] !== 0 && accounts !== undefined && !accounts.some((prefix) => account.startsWith(prefix))
  })
}

const monthOf = ({ month }: CostLine, language: Language) =>
  month === undefined ? '' : (months as Vocabulary).label(String(month), language)

function paidFor(line: CostLine, thing: string, language: Language): string {
  if (thing === '') return ''
  const { scope } = line
  const [program, cohort] = ['programId' in scope ? scope.programId : '', 'cohortId' in scope ? scope.cohortId : '']
  const key = [program, cohort, thing, monthOf(line, language)].join('|')
  return key.length > longestLookUp ? '' : key
}

function thingOf({ description }: CostLine, { isCash, total, unassigned }: LineWorking): string {
  if (isCash === 0 || total <= 0 || unassigned >= total) return ''
  const plain = passedOver.reduce((text, sign) => text.replaceAll(sign, ' '), description)
  return plain.replace(/ +/gu, ' ').replace(/^ | $/gu, '')
}

function personsOf({ factors }: CostLine): number {
  return factors.find(({ unit }) => personUnits.has(unit.toLowerCase()))?.value ?? unstated
}

/** People whom a line’s cohort names, else the seats of its program; −1 for a line of no cohort. */
function cohortSize({ scope }: CostLine, { cohorts, programs }: TrainingPlan): number {
  const cohort = 'cohortId' in scope ? cohorts.find(({ id }) => id === scope.cohortId) : undefined
  if (cohort === undefined) return -1
  const named = cohort.participantCodes?.length ?? 0
  return named > 0 ? named : (programs.find(({ id }) => id === cohort.programId)?.seats.max ?? -1)
}
