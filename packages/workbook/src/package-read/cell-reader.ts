import type { RawCell } from '../definition/index.js'
import type { Budget } from './budget.js'
import { mayCallOut } from './calls-out.js'
import { dateIn } from './iso-date.js'
import { numberIn } from './number.js'
import type { NumberLook } from './number-looks.js'
import { richText } from './rich-text.js'
import { UnreadableXmlError } from './xml-scanner-errors.js'
import { nameCode, type XmlScanner } from './xml-scanner.js'
import { textOf, unescaped } from './xml-text.js'

/** What cells of all sheets share. */
export interface SheetContext {
  readonly strings: readonly string[]
  /** For each look of a cell, by number: as what it shows a number. */
  readonly looks: readonly NumberLook[]
  readonly from1904: boolean
  readonly budget: Budget
}

const codes = ['t', 's', 'v', 'f', 'is'].map(nameCode) as [number, number, number, number, number]
const [t, s, v, f, is] = codes

/** Days between the two calendars that a file may count by. */
const daysTo1904 = 1462

/** Formulas that show nothing, or nought, fill most of a workbook: they share one cell each. */
const [blankResult, noResult, noughtResult]: readonly RawCell[] = ['', null, 0].map((value) => ({ value, formula: '' }))

/** Reads one cell after the other; nothing of a cell is kept but what it holds. */
export class CellReader {
  private readonly span = { from: 0, until: 0 }
  private type = numberType
  private look: NumberLook = 'plain'
  private formula: string | undefined
  private cell: RawCell | undefined

  constructor(
    private readonly scanner: XmlScanner,
    private readonly part: Uint8Array,
    private readonly context: SheetContext,
  ) {}

  /** The cell whose element was just opened, which is then closed. Undefined when it holds nothing. */
  read(): RawCell | undefined {
    const { scanner, span } = this
    const within = scanner.depth
    this.type = scanner.attributePlace(t, span) ? this.typeIn(span.from, span.until) : numberType
    const look = scanner.attributePlace(s, span)
      ? this.context.looks[numberIn(this.part, span.from, span.until)]
      : 'plain'
    this.look = look ?? 'plain'
    this.formula = this.cell = undefined
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= within; token = scanner.next()) {
      if (token === 'end') throw new UnreadableXmlError('a cell without end')
      if (token === 'open') this.element(within)
    }
    return this.whole()
  }

  private element(within: number): void {
    const { scanner } = this
    if (scanner.depth !== within + 1) return
    if (scanner.name === v) this.cell = this.valueIn()
    else if (scanner.name === f) this.formula = this.formulaIn()
    else if (scanner.name === is) this.cell = { value: this.counted(richText(scanner)) }
    else scanner.skip()
  }

  private whole(): RawCell | undefined {
    const { cell, formula } = this
    if (formula === undefined) return isNothing(cell) ? undefined : cell
    if (formula !== '') return { ...(cell ?? { value: null }), formula }
    if (cell === undefined || cell.value === null) {
      return cell?.error === undefined ? noResult : { value: null, error: cell.error, formula }
    }
    if (cell.value === '') return blankResult
    if (this.look !== 'plain') return { ...cell, formula }
    return cell.value === 0 ? noughtResult : { value: cell.value, formula }
  }

  /** Only a formula that may reach out of the workbook is kept in words. */
  private formulaIn(): string {
    const { scanner, span, part } = this
    if (!scanner.plainContent(span)) return scanner.content()
    return mayCallOut(part, span.from, span.until) ? textOf(part, span.from, span.until) : ''
  }

  private valueIn(): RawCell | undefined {
    const { scanner, span, part } = this
    if (!scanner.plainContent(span)) return this.fromText(scanner.content())
    if (span.from === span.until) return this.type === textType ? { value: '' } : undefined
    if (this.type !== numberType && this.type !== sharedType) return this.fromText(textOf(part, span.from, span.until))
    const number = numberIn(part, span.from, span.until)
    if (this.type === sharedType) return { value: this.counted(this.shared(number)) }
    // What is no number, or none that a cell can hold, is left for the reader of the cell to refuse.
    return Number.isFinite(number) ? this.fromNumber(number) : this.fromText(textOf(part, span.from, span.until))
  }

  private fromNumber(number: number): RawCell {
    switch (this.look) {
      case 'plain':
        return { value: number }
      case 'percent':
        return { value: number, isPercent: true }
      case 'date':
        return { value: this.context.from1904 ? number + daysTo1904 : number, isDate: true }
    }
  }

  private fromText(text: string): RawCell | undefined {
    switch (this.type) {
      case sharedType:
        return { value: this.counted(this.shared(Number(text))) }
      case booleanType:
        return { value: text.trim() === '1' || text.trim() === 'true' }
      case errorType:
        return { value: null, error: text.trim() }
      case dateType: {
        const serial = dateIn(text.trim())
        return serial === undefined ? { value: text } : { value: serial, isDate: true }
      }
      case numberType: {
        const number = Number(text)
        return text.trim() !== '' && Number.isFinite(number) ? this.fromNumber(number) : { value: text }
      }
      default:
        return { value: this.counted(unescaped(text)) }
    }
  }

  private shared(at: number): string {
    const text = this.context.strings[at]
    if (text === undefined) throw new UnreadableXmlError('a text that is not there')
    return text
  }

  private counted(text: string): string {
    this.context.budget.text(text.length)
    return text
  }

  private typeIn(from: number, until: number): number {
    let code = 0
    for (let at = from; at < until; at += 1) code = (Math.imul(code, 31) + (this.part[at] as number)) | 0
    return code
  }
}

const types = ['n', 's', 'str', 'b', 'e', 'd'].map(nameCode) as [number, number, number, number, number, number]
const [numberType, sharedType, textType, booleanType, errorType, dateType] = types

function isNothing(cell: RawCell | undefined): boolean {
  if (cell === undefined) return true
  if (cell.error !== undefined) return false
  return cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '')
}
