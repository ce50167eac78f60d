import type { Rolldown } from 'vite'

/** Where the figures of functions come from, and the few files that functions have in common with the pane. */
const calledByFunctions =
  /\/core\/src\/(?:money|readiness\/(?:explain|score))\/|\/core\/src\/(?:budget\/(?:prepared-scheme|vocabularies)|calendar\/working-days|opportunity\/judge-opportunity|plan\/score-plan|scheduling\/schedule-cohort)\.ts$|\/excel-addin\/src\/(?:host\/|language\.ts|office\/host\.ts)|preload-helper/u

/** The sheets of a workbook with all that reads and writes them, and the pane; not the form for a new plan. */
const ofPane =
  /\/workbook\/src\/(?:definition|figures|layout|parsing|sheets)\/|\/core\/src\/plan\/diff\/|\/excel-addin\/src\/(?:browser\/(?!file-answers|file-work)|entry\/pane-on-files|taskpane\/(?!start\/(?:new-plan-form|read-form)\.ts))/u

/**
 * How the code is cut into files. Compression learns from what it has seen of a file so far: one large file is sent smaller
 * than its pieces, by twelve kB here, and the whole has a budget. What is cut off is only what may not be loaded, or may
 * never be wanted:
 *
 * - `shared`: what functions call. They start without the pane and have a budget of their own.
 * - `pane`: the frame, the views, the sheets, the rules of a plan.
 *
 * Each takes along what its files import, unless a group above it has taken that. The rest (the form for a new plan with its
 * starter programs, Excel, the code of files) is left to the bundler.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'shared', priority: 2, test: calledByFunctions },
    { name: 'pane', priority: 1, test: ofPane },
  ],
}
