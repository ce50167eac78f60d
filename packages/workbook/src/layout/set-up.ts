import { palette } from './styles.js'
import type { LayoutCondition } from './layout.js'

/**
 * What every sheet has alike, whoever writes it: the file format or Excel itself. A layout says what differs from sheet to
 * sheet; this says the rest, once.
 */

/** Cells hold 15 digits; a rule without limits still demands a number. */
export const numberBounds = { min: -999_999_999_999_999, max: 999_999_999_999_999 } as const

/** First and last day that a cell can hold. */
export const dateBounds = { first: '1900-01-01', last: '9999-12-31' } as const

/** In inches. */
export const pageMargins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const

export const fontName = 'Calibri'

/** Colours of a look that follows values; what is not stated stays as it is. */
export interface ConditionLook {
  readonly fill: string
  readonly text?: string
  readonly bold?: true
  readonly border?: string
}

export const conditionLooks: Readonly<Record<LayoutCondition['look'], ConditionLook>> = {
  good: { fill: palette.good, text: palette.goodText, bold: true },
  bad: { fill: palette.bad, text: palette.badText, bold: true },
  warned: { fill: palette.warned, text: palette.warnedText, bold: true },
  noted: { fill: palette.noted, text: palette.notedText, bold: true },
  filled: { fill: palette.computed, border: palette.line },
}

/** Pixels of a column: seven for each character of its width and five beside them. */
export function columnPixels(width: number): number {
  return Math.trunc(width * 7 + 5)
}

/** The footer's two ends, in the codes of print set-ups. */
export function footerEnds(text: string): { readonly left: string; readonly right: string } {
  return { left: `&8${text}`, right: '&8&P / &N' }
}
