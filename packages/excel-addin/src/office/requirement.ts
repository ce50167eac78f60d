/// <reference types="office-js" />

/** Versions of the Excel API beyond the one that the manifest demands, each with what it is asked for. */
export const beyondManifest = {
  /** Outline: rows and columns that fold away. Without it they are hidden. */
  outline: '1.10',
  /** Notes at cells. */
  notes: '1.18',
  /** Several steps as one when they are undone. */
  oneUndoStep: '1.20',
} as const

/** Whether the Excel that is open has a version of the Excel API. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version)
}
