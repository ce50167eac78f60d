import {
  partyKinds,
  starterPrograms,
  weekdayHours,
  type Labels,
  type LessonHoursByWeekday,
  type Party,
} from '@bekal/core'
import { text, trainingPlan } from '@bekal/core/schema'
import { initWords } from './init-words.js'

/** What was typed, taken for what it means, or what is wrong with it. */
export type Typed<T> = { readonly value: T } | { readonly fault: Labels }

/** One reader for an answer, wherever it was typed: at a question or behind an option. */
export const readers = {
  siteName: (typed: string): Typed<string> => {
    const name = typed.trim()
    return text.safeParse(name).success ? { value: name } : { fault: initWords.notAText }
  },
  fiscalYear: (typed: string): Typed<number> => {
    const year = trainingPlan.shape.fiscalYear.safeParse(whole(typed))
    return year.success ? { value: year.data } : { fault: initWords.notAYear(typed) }
  },
  timeZone: (typed: string): Typed<string> => {
    const zone = typed.trim()
    const known = trainingPlan.shape.site.shape.timeZone.safeParse(zone).success && isZone(zone)
    return known ? { value: zone } : { fault: initWords.notAZone(typed) }
  },
  lessonHours: (typed: string): Typed<LessonHoursByWeekday> => {
    const a = whole(typed)
    const isDay = a !== undefined && a >= 1 && a <= 24
    if (!isDay) return { fault: initWords.notHours(typed) }
    return { value: weekdayHours(a) }
  },
  currency: (typed: string): Typed<{ code: string; minorUnit: number }> => {
    const code = typed.trim().toUpperCase()
    if (!Intl.supportedValuesOf('currency').includes(code)) return { fault: initWords.notACurrency(typed) }
    return { value: { code, minorUnit: minorUnitOf(code) } }
  },
  partners: (typed: string): Typed<Pick<Party, 'kind' | 'name'>[]> => {
    const partners = listed(typed, ';').map((entry) => ({ entry, partner: partnerOf(entry) }))
    const odd = partners.find(({ partner }) => partner === undefined)
    if (odd !== undefined) return { fault: initWords.notAPartner(odd.entry, partyKinds.codes) }
    return { value: partners.flatMap(({ partner }) => partner ?? []) }
  },
  programs: (typed: string): Typed<string[]> => {
    const [ids, known] = [[...new Set(listed(typed, ','))], starterPrograms.map(({ id }) => id)]
    const odd = ids.find((id) => !known.includes(id))
    return odd === undefined ? { value: ids } : { fault: initWords.noSuchProgram(odd, known) }
  },
}

function whole(typed: string): number | undefined {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : undefined
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Decimals by ISO 4217; budgets in Indonesia are whole rupiah. */
function minorUnitOf(code: string): number {
  if (code === 'IDR') return 0
  return new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2
}

function partnerOf(entry: string): Pick<Party, 'kind' | 'name'> | undefined {
  const [, typedKind, name = entry] = /^([a-z]+)\s*=\s*(.*)$/u.exec(entry) ?? []
  const kind = partyKinds.codes.find((code) => code === (typedKind ?? 'other'))
  return kind === undefined || !text.safeParse(name).success ? undefined : { kind, name }
}

function listed(typed: string, mark: string): string[] {
  return typed
    .split(mark)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
