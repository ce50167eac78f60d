import { textFormat, type CellProblem, type CellReading, type Kind } from './kind.js'

/** In a list cell this stands for "none, and that is certain"; a blank cell says nothing. */
export const none = '-'

/**
 * Several entries in one cell, separated by semicolons: `a; b`. A list that is there but empty is written `-`.
 * Entries that would be torn apart so (a semicolon in a text) are written as a JSON list instead.
 */
export function listOf(entry: Kind<string>, width = 24): Kind<string[]> {
  return {
    name: 'list',
    format: textFormat,
    align: 'left',
    width,
    entry,
    toCell: (values, context) => {
      const shown = values.map((value) => String(entry.toCell(value, context)))
      if (shown.length === 0) return none
      return shown.some(tearable) || shown.join() === none ? JSON.stringify(values) : shown.join('; ')
    },
    fromCell: (cell, context) => {
      const text = String(cell.value).trim()
      if (text === none) return { value: [] }
      if (text.startsWith('[')) return fromJson(text)
      return gather(
        split(text).map((part) => entry.fromCell({ value: part }, context)),
        (values) => values,
      )
    },
  }
}

/** Named values in one cell: `name: value; name: value`. A name that stands twice is refused, for one value would be lost. */
export function recordOf<T>(value: Kind<T>, width = 24): Kind<Record<string, T>> {
  return {
    name: 'record',
    format: textFormat,
    align: 'left',
    width,
    entry: value,
    toCell: (record, context) => {
      const entries = Object.entries(record)
      return entries.length === 0
        ? none
        : entries.map(([key, one]) => `${key}: ${value.toCell(one, context)}`).join('; ')
    },
    fromCell: (cell, context) => {
      const text = String(cell.value).trim()
      if (text === none) return { value: {} }
      const seen = new Set<string>()
      return gather(
        split(text).map((part): CellReading => {
          const [, name, written] = /^(.+?)\s*[:=]\s*(.+)$/u.exec(part) ?? []
          if (name === undefined || written === undefined || seen.has(name))
            return { problem: badEntry(part), instead: undefined }
          seen.add(name)
          const reading = value.fromCell({ value: isPlainNumber(written) ? Number(written) : written }, context)
          return reading.value === undefined ? reading : { ...reading, value: [name, reading.value] }
        }),
        (pairs) => Object.fromEntries(pairs as [string, unknown][]),
      )
    },
  }
}

/** All entries together, or the first problem among them. */
function gather(readings: readonly CellReading[], join: (values: unknown[]) => unknown): CellReading {
  const failed = readings.find((reading) => reading.value === undefined)
  const value = join(readings.filter((one) => one.value !== undefined).map((one) => one.value))
  return failed?.problem === undefined ? { value } : { problem: failed.problem, instead: value }
}

function fromJson(text: string): CellReading {
  try {
    const value = JSON.parse(text) as unknown
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return { value }
  } catch {
    // falls through: what is not JSON is reported like any other unreadable entry
  }
  return { problem: badEntry(text), instead: [] }
}

const split = (text: string) =>
  text
    .split(/[;,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const tearable = (text: string) => text === '' || /[;,\n]|^\[|^\s|\s$/u.test(text)
/** As a program writes numbers into such a cell; what people type otherwise is read like any typed number. */
const isPlainNumber = (text: string) => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(text)
const badEntry = (found: string): CellProblem => ({ code: 'bad-list-entry', params: { found: found.slice(0, 40) } })
