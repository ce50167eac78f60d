import { bundled } from '../bundled.js'
import type { FakeOptions } from './index.js'

/**
 * The fake Excel as a script that a page gets in place of Office.js. In the page it is `fakeExcel`: `type` is somebody's
 * hand, `book` what the workbook holds, `setResults` what formulas come to.
 */
export async function fakeExcelScript(options: FakeOptions = {}): Promise<string> {
  const files = await bundled('fake-excel/in-page.ts', 'iife')
  return `${String(files.get('entry.js'))}\ninstallFakeExcel(${JSON.stringify(options)})`
}
