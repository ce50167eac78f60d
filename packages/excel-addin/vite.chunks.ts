import type { Rolldown } from 'vite'

/** Where the figures of functions come from, and the few files that functions have in common with the pane. */
const calledByFunctions =
  /\/core\/src\/(?:money|readiness\/(?:explain|score))\/|\/core\/src\/(?:budget\/(?:prepared-scheme|vocabularies)|calendar\/working-days|opportunity\/judge-opportunity|plan\/score-plan|scheduling\/schedule-cohort)\.ts$|\/excel-addin\/src\/(?:host\/|language\.ts|office\/host\.ts)|preload-helper/u

/** What the page has when it opens, in Excel and in a browser alike. */
const calledByPane =
  /\/workbook\/src\/(?:definition|figures|layout|parsing|sheets)\/|\/excel-addin\/src\/(?:taskpane|entry\/mounted-pane)/u

/**
 * How the code is cut into files. Compression learns from what it has seen of a file so far, and one large file is sent
 * smaller than its pieces. What is cut off is only what may not be loaded, or may never be wanted:
 *
 * - `shared`: what functions call. They start without the pane and have a budget of their own.
 * - `pane`: the frame and the first view; the sheets with all that reads and writes them, and the rules of a plan.
 * - `views`: those that show the plan of the open workbook.
 * - `files`: opening, showing and saving files. A page for browsers begins with it, Excel asks for it when a file is dropped.
 * - `compare`: comparing and merging, by themselves because files that take another plan compare plans, too.
 *
 * Each takes along what its files import, unless a group above it has taken that. The rest (the form for a new plan with its
 * starter programs, Excel, the code of files) is left to the bundler.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'shared', priority: 4, test: calledByFunctions },
    { name: 'pane', priority: 3, test: calledByPane, tags: ['$initial'] },
    { name: 'files', priority: 1, test: /\/excel-addin\/src\/browser\/(?!file-(?:answers|worker))/u },
    { name: 'compare', priority: 1, test: /\/core\/src\/plan\/diff\/|\/excel-addin\/src\/taskpane\/compare\//u },
    { name: 'views', priority: 1, test: /\/excel-addin\/src\/taskpane\/(?:check|readiness|split|timetable)\//u },
  ],
}
