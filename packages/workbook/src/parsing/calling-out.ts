import type { Issue } from '@bekal/core'
import { address, type RawWorkbook } from '../definition/index.js'
import { issue } from '../issue.js'
import type { Steps } from '../steps.js'

/** Functions that fetch from elsewhere, in Excel, LibreOffice and Google Sheets. */
const fetching =
  /\b(WEBSERVICE|IMAGE|RTD|CALL|REGISTER\.ID|DDE|IMPORTRANGE|IMPORTXML|IMPORTHTML|IMPORTDATA|IMPORTFEED|GOOGLEFINANCE)\s*\(/iu
const link = /\bHYPERLINK\s*\(\s*"(https?:|ftp:|file:|mailto:|\\\\)/iu
/** `[2]Sheet!A1`, `'[Other.xlsx]Sheet'!A1` */
const otherFile = /\[(?:\d+|[^[\]]+\.xl\w+)\]/u
/** `program|'topic'!item` */
const otherProgram = /[\w']\|[\w'/.\\ ]+!/u

/** Rows of a sheet that are looked at before somebody else has a turn. */
const rowsInAStep = 100

/** Formulas anywhere in a workbook that reach out of it. They are never run; whoever opens the file in Excel may run them. */
export function* findCallingOut({ sheets }: RawWorkbook): Steps<Issue[]> {
  const issues: Issue[] = []
  for (const { name, rows } of sheets) {
    for (const [row, cells] of rows) {
      if (row % rowsInAStep === 0) yield
      for (const [column, { formula }] of cells) {
        const found = formula === undefined || formula === '' ? undefined : outside(formula)
        if (found !== undefined) {
          issues.push({ ...issue('formula-calls-out', [], { found }), sheet: name, cell: address(column, row) })
        }
      }
    }
  }
  return issues
}

/** What a formula reaches for, in a word; texts in it do not count. */
export function outside(formula: string): string | undefined {
  const linked = link.exec(formula)?.[1]
  if (linked !== undefined) return `HYPERLINK ${linked}`
  const bare = formula.replace(/"(?:[^"]|"")*"/gu, '""')
  const call = fetching.exec(bare)?.[1]
  return call?.toUpperCase() ?? otherFile.exec(bare)?.[0] ?? (otherProgram.test(bare) ? 'DDE' : undefined)
}
