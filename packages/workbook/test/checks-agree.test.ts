import { checkPlan, type Issue } from '@bekal/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeLayout } from '../src/exceljs/index.js'
import { readWorkbook } from '../src/index.js'
import { layoutWorkbook } from '../src/layout/index.js'
import { cellsOf, examplePlan } from './cells.js'
import type { Break, Edit } from './break-edits.js'
import { breaks, words } from './check-breaks.js'
import { checkRow, withTargets } from './check-rows.js'
import { addressesIn, editCells, type Typed } from './edit-cells.js'
import { recalculate } from './recalculate.js'
import { libreOffice } from './tools.js'

const plan = examplePlan('lapas-selong')
const layout = layoutWorkbook(plan, { locale: 'id' })
const all = breaks.flatMap((together, book) => together.map((one) => ({ ...one, book })))

/** Rules that the example breaks as it stands: it has one instructor away for two days. */
const brokenBefore: Readonly<Record<string, number>> = { 'instructor-away': 1 }

test.each(all)('“$rule …” is green in the example as it stands, as the library has it', ({ rule, code }) => {
  const found = checkPlan(plan).filter((issue) => issue.code === code)
  expect(found).toHaveLength(brokenBefore[code] ?? 0)
  expect(checkRow(layout, rule).count).toBe(found.length)
})

describe.skipIf(libreOffice.missing)(`broken on purpose [skipped when: ${libreOffice.reason}]`, () => {
  let books: { cell: Awaited<ReturnType<typeof cellsOf>>; issues: readonly Issue[] }[]

  beforeAll(async () => {
    const bytes = await writeLayout(withTargets(layout))
    const faults = [...breaks.map((together) => together.flatMap(({ edits }) => edits)), words]
    const edited = faults.map((edits) => editCells(bytes, editsOf(edits)))
    const results = recalculate(edited)
    books = await Promise.all(
      edited.map(async (file, at) => ({
        cell: await cellsOf(results[at] as Uint8Array),
        issues: (await readWorkbook(file)).issues,
      })),
    )
  }, 600_000)

  test.each(all)(
    '“$rule …” turns, counts, and leads to the cell that the library names ($code)',
    ({ rule, state, code, more = 1, leads, named = leads, unlike, book }) => {
      const { cell, issues } = books[book] as (typeof books)[number]
      const { row, count: before } = checkRow(layout, rule)
      const [sheet] = leads
      const address = addressOf(leads)
      expect(cell('Cek', `C${row}`)).toBe(state)
      expect(cell('Cek', `B${row}`)).toBe(before + more)
      expect(cell('Cek', `D${row}`)).toBe(`#'${sheet}'!${address}`)

      const letters = (place = '') => place.replace(/\d+$/u, '')
      // Ids are named in many columns; other codes belong to one rule.
      const own = issues
        .filter((issue) => issue.code === code)
        .filter(
          (issue) =>
            code !== 'unknown-reference' || (issue.sheet === sheet && letters(issue.cell) === letters(address)),
        )
      expect(own.map((issue) => `${issue.sheet}!${issue.cell}`)).toContain(`${named[0]}!${addressOf(named)}`)
      if (unlike === undefined) expect(own).toHaveLength(before + more)
    },
  )

  test('words where numbers and dates belong are counted, and make no row an error', () => {
    const { cell } = books.at(-1) as (typeof books)[number]
    const rows = layout.sheets
      .at(-2)
      ?.cells.flatMap(({ column, row, formula }) => (column === 2 && formula ? [row] : []))
    expect(rows?.length).toBeGreaterThan(200)
    expect(rows?.filter((row) => String(cell('Cek', `B${row}`)).startsWith('#'))).toEqual([])
    const { row, count } = checkRow(layout, 'RAB: kolom angka berisi')
    expect(cell('Cek', `B${row}`)).toBe(count + 2)
  })
})

function addressOf([sheet, heading, which, column]: Break['leads']): string {
  return Object.keys(addressesOf([sheet, heading, which, { [column]: null }]))[0] ?? ''
}

/** What is typed, sheet by sheet. */
function editsOf(edits: readonly Edit[]): Record<string, Record<string, Typed>> {
  const bySheet: Record<string, Record<string, Typed>> = {}
  for (const edit of edits) Object.assign((bySheet[edit[0]] ??= {}), addressesOf(edit))
  return bySheet
}

/** Cells of a row of a table, or the value cells of a form. */
function addressesOf([sheet, heading, which, changes]: Edit): Record<string, Typed> {
  if (!('field' in which)) return addressesIn(layout, sheet, heading, which, changes)
  const cells = layout.sheets.find(({ name }) => name === sheet)?.cells ?? []
  return Object.fromEntries(
    Object.entries(changes).map(([label, typed]) => {
      const found = cells.find(({ column, value }) => column === 1 && value === label)
      if (found === undefined) throw new Error(`No field “${label}” on ${sheet}.`)
      return [`B${found.row}`, typed]
    }),
  )
}
