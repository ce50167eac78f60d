/**
 * Notes when exceljs is entered and left, so that our own time can be told from its time without a change to the
 * packages: both resolve to the same copy of exceljs.
 */
import ExcelJS from 'exceljs'

/** @returns {Promise<Record<string, number>>} the moment of each step that was reached, in milliseconds from the start */
export async function marks(work) {
  const seen = {}
  const start = performance.now()
  const mark = (name) => (seen[name] ??= performance.now() - start)
  const { Workbook } = ExcelJS
  ExcelJS.Workbook = class extends Workbook {
    constructor() {
      super()
      mark('created')
      for (const [method, before, after] of [
        ['writeBuffer', 'writing', 'written'],
        ['load', 'loading', 'loaded'],
      ]) {
        const { xlsx } = this
        const original = xlsx[method].bind(xlsx)
        xlsx[method] = async (...args) => {
          mark(before)
          const result = await original(...args)
          mark(after)
          return result
        }
      }
    }
  }
  try {
    await work()
  } finally {
    ExcelJS.Workbook = Workbook
  }
  mark('done')
  return seen
}
