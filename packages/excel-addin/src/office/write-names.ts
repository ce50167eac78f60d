/// <reference types="office-js" />
import type { WorkbookLayout } from '@bekal/workbook/layout'

/**
 * Names for cells. A name that is there is made to mean what the layout says, so that formulas of others that use it go on.
 * They come before formulas and rules, which use them, and behind the sheets, which they name.
 * @param known the names of the workbook, loaded.
 */
export function writeNames(known: Excel.NamedItemCollection, { names }: WorkbookLayout): void {
  const former = new Map(known.items.map((item) => [item.name.toLowerCase(), item]))
  for (const { name, ref } of names) {
    const item = former.get(name.toLowerCase())
    if (item === undefined) known.add(name, `=${ref}`)
    else item.formula = `=${ref}`
  }
}
