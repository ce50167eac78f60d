import { planStart, startPlan, weekdayHours, type Labels, type Language, type TrainingPlan } from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import type { StartForm } from './start-state.js'
import { startWords } from './start-words.js'

/** The field of a fault, by the id of its input. */
export type FormFaults = Readonly<
  Partial<Record<'start-site' | 'start-year' | 'start-hours' | `partner-${number}`, Labels>>
>

export type FormReading = { readonly plan: TrainingPlan; readonly language: Language } | { readonly faults: FormFaults }

/** The plan that the fields begin, or every fault at its field. */
export function readForm(form: StartForm, paneLanguage: Language): FormReading {
  const language = form.language ?? paneLanguage
  const [year, hours] = [wholeNumber(form.year), wholeNumber(form.hours)]
  const faults: FormFaults = {
    ...(form.siteName.trim() === '' && { 'start-site': startWords.siteNameMissing }),
    ...((year === undefined || year < 2000 || year > 2200) && { 'start-year': startWords.notAYear }),
    ...((hours === undefined || hours < 1 || hours > 24) && { 'start-hours': startWords.notHours }),
    ...Object.fromEntries(
      form.partners.flatMap(({ name }, at) =>
        name.trim() === '' ? [[`partner-${at + 1}`, startWords.partnerMissing]] : [],
      ),
    ),
  }
  if (year === undefined || hours === undefined || Object.keys(faults).length > 0) return { faults }
  const { plan } = parsePlan(
    startPlan(
      planStart(
        {
          siteName: oneLine(form.siteName),
          siteKind: form.siteKind,
          fiscalYear: year,
          locale: language,
          timeZone: form.timeZone,
          partners: form.partners.map(({ kind, name }) => ({ kind, name: oneLine(name) })),
          programs: form.programs,
          lessonHoursPerDay: weekdayHours(hours),
        },
        slug,
      ),
    ),
  )
  return plan === undefined ? { faults: { 'start-site': startWords.siteNameUnfit } } : { plan, language }
}

/** Letters without their accents, digits, and dashes for all else: “Lapas Contoh” becomes `lapas-contoh`. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

function wholeNumber(typed: string): number | undefined {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : undefined
}

function oneLine(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim()
}
