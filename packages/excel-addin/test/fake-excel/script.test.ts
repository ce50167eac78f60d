import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { fakeExcelScript } from './script.js'

test('the script puts Excel into a page, with a workbook to read and hands to type', async () => {
  const script = await fakeExcelScript({ displayLanguage: 'en-US', results: { Sheet1: { B1: 6 } } })
  const page = { setTimeout, answer: undefined as unknown }
  runInNewContext(
    `${script}
    fakeExcel.type('Sheet1', 'A1', 'Lapas'); fakeExcel.type('Sheet1', 'B1', '=2*3')
    answer = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1')
      range.load('values, formulas')
      await context.sync()
      return JSON.stringify([Office.context.displayLanguage, range.values, range.formulas])
    })`,
    page,
  )
  expect(JSON.parse(String(await page.answer))).toEqual(['en-US', [['Lapas', 6]], [['Lapas', '=2*3']]])
})
