import type { CellReading, Kind } from './kind.js'
import { textFormat, trimmedFrom } from './kind.js'
import type { RawCell } from '../cell.js'

/** Any text, kept as it is but for blanks around it. Numbers and truth values typed into a text cell become text. */
export function text(width = 24): Kind<string> {
  return { name: 'text', format: textFormat, align: 'left', width, toCell: (value) => value, fromCell: textOf }
}

/** An identifier or account code: text, also when Excel stored it as a number. */
export function code(width = 16): Kind<string> {
  return { ...text(width), name: 'code', fromCell: codeOf }
}

/** The id of an entry of another table, offered as a drop-down. */
export function reference(table: string, column = 'id', width = 16): Kind<string> {
  return { ...text(width), name: 'reference', fromCell: codeOf, rule: { type: 'choices', list: { table, column } } }
}

/** A code that is mostly a number (a level of a scale): written as a number where it is exactly one, else as text. */
export const levelCode: Kind<string> = {
  ...code(12),
  name: 'level-code',
  format: 'General',
  align: 'right',
  toCell: (value) => (isNumber(value) ? Number(value) : value),
  fromCell: ({ value }) => ({ value: typeof value === 'boolean' ? String(value) : String(value).trim() }),
}

const isNumber = (text: string) => Number.isFinite(Number(text)) && String(Number(text)) === text

/** A time of day, `HH:MM`, stored as text so that no program turns it into a date. */
export const time: Kind<string> = {
  name: 'time',
  format: textFormat,
  align: 'center',
  width: 10,
  toCell: (value) => value,
  fromCell: (cell) => {
    const { value } = cell
    // A time is a part of a day; 8 or 8.3 is not, and is left to be refused as it stands.
    if (typeof value !== 'number' || value < 0 || value >= 1) return textOf(cell)
    const minutes = Math.min(Math.round(value * 1440), 1439)
    return { value: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` }
  },
}

/** Exact JSON of something a table holds badly; locked, to be copied but not edited by hand. */
export const json: Kind = {
  name: 'json',
  format: textFormat,
  align: 'left',
  width: 24,
  toCell: (value) => JSON.stringify(value),
  fromCell: (cell) => {
    try {
      return { value: JSON.parse(String(cell.value)) as unknown }
    } catch {
      return { problem: { code: 'bad-json', params: { found: String(cell.value).slice(0, 40) } }, instead: undefined }
    }
  },
}

/** What a formula looks up it finds only as it is written: blanks around a code are taken off, and told. */
function codeOf(cell: RawCell): CellReading {
  const reading = textOf(cell)
  const trimmed = trimmedFrom(cell)
  return trimmed === undefined || reading.value === undefined ? reading : { value: reading.value, problem: trimmed }
}

function textOf(cell: RawCell): CellReading {
  const { value } = cell
  if (typeof value === 'boolean') return { value: value ? 'TRUE' : 'FALSE' }
  return { value: String(value).trim() }
}
