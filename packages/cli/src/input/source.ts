import {
  checkPlan,
  currencyOf,
  formatAmount,
  languages,
  planMessages,
  type Issue,
  type IssuePath,
  type Language,
  type MessageCatalogue,
  type TrainingPlan,
} from '@bekal/core'
import { parsePlan } from '@bekal/core/schema'
import type { ExitCode, SharedValues } from '../command.js'
import type { Io } from '../io/io.js'
import { languageOfEnvironment } from '../language.js'
import type { Wording } from '../report/issues.js'
import { contentOf } from './content.js'
import { readBytes } from './files.js'

/** A plan from a plan file or a workbook, with everything that was found in it. */
export interface Source {
  readonly kind: 'plan' | 'workbook'
  /** Absent when the content does not have the shape of a plan. */
  readonly plan?: TrainingPlan
  readonly issues: readonly Issue[]
  readonly catalogue: MessageCatalogue
  /** The file could not be opened as what it claims to be. */
  readonly unreadable: boolean
  /** The language the plan states, also where the rest of it is not in order. */
  readonly locale?: Language
  /** The file itself, where it is a workbook. */
  readonly bytes?: Uint8Array
  /** The cell for a path in the plan; undefined where there is none, and for plan files. */
  readonly placeOf: (path: IssuePath) => { readonly sheet: string; readonly cell: string } | undefined
}

/** @throws {WrongUseError} when the file is missing, or is neither a plan nor a workbook. */
export async function openSource(io: Io, path: string): Promise<Source> {
  const bytes = await readBytes(io, path)
  const content = contentOf(bytes, path)
  return content.kind === 'workbook' ? openWorkbook(bytes) : openPlan(content.value)
}

/** A plan that is at hand already. */
export function openPlan(value: unknown): Source {
  const { plan, issues } = parsePlan(value)
  const locale = languages.find((language) => language === (value as { locale?: unknown } | null)?.locale)
  return {
    kind: 'plan',
    ...(plan === undefined ? {} : { plan }),
    issues: plan === undefined ? issues : checkPlan(plan),
    catalogue: planMessages,
    unreadable: false,
    placeOf: () => undefined,
    ...(locale === undefined ? {} : { locale }),
  }
}

async function openWorkbook(bytes: Uint8Array): Promise<Source> {
  // Loaded only when a workbook is at hand: the spreadsheet library takes a third of a second.
  const { isUnreadable, readWorkbookWithPlaces, workbookMessages } = await import('@bekal/workbook')
  const { plan, issues, placeOf } = await readWorkbookWithPlaces(bytes)
  return {
    kind: 'workbook',
    ...(plan === undefined ? {} : { plan, locale: plan.locale }),
    issues,
    catalogue: workbookMessages,
    unreadable: isUnreadable(issues),
    bytes,
    placeOf,
  }
}

/** Issues found after a source was read, with their cells where it is a workbook. */
export function located({ placeOf }: Pick<Source, 'placeOf'>, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, ...placeOf(issue.path) }))
}

/** The language and currency to speak about a source in: `--lang`, else the plan's, else the environment's. */
export function wordingFor(
  io: Io,
  { lang }: SharedValues,
  { plan, locale, catalogue }: Pick<Source, 'plan' | 'locale' | 'catalogue'>,
): Wording {
  const language = lang ?? locale ?? languageOfEnvironment(io.env)
  const currency = plan === undefined ? { code: 'IDR', minorUnit: 0 } : currencyOf(plan)
  return { language, catalogue, money: (minorUnits) => formatAmount(minorUnits, currency, language) }
}

/** 2 when the file cannot be read, 1 when its data has errors, 0 otherwise. */
export function exitCodeOf({ unreadable, issues }: Pick<Source, 'unreadable' | 'issues'>): ExitCode {
  if (unreadable) return 2
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0
}
