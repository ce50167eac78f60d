import CliTable from 'cli-table3'

export interface Column {
  readonly title: string
  /** Amounts and other figures stand on the right. */
  readonly figure?: boolean
}

/** A table for the terminal: a rule under the head and above the last row where it is a sum. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  sum?: readonly string[],
): string {
  const titles = columns.map(({ title, figure }) => (figure ? wrapWords(title) : title))
  const table = new CliTable({
    head: titles,
    colAligns: columns.map(({ figure }) => (figure ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: noLines,
  })
  table.push(...rows.map((row) => [...row]))
  if (sum !== undefined) table.push([...sum])
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)))
  const headHeight = Math.max(...titles.map((title) => title.split('\n').length))
  const withHead = [...lines.slice(0, headHeight), rule, ...lines.slice(headHeight)]
  return (sum === undefined ? withHead : [...withHead.slice(0, -1), rule, ...withHead.slice(-1)]).join('\n')
}

/** Long names above short figures would stretch the table; they go over several lines instead. */
function wrapWords(title: string): string {
  return title.split(' ').reduce((text, word) => {
    const lastLine = text.slice(text.lastIndexOf('\n') + 1)
    return lastLine.length + word.length < figureWidth ? `${text} ${word}` : `${text}\n${word}`
  })
}

/** About as wide as a hundred million rupiah. */
const figureWidth = 14

const noLines = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid', 'middle']
    .flatMap((part) => [part, `${part}-mid`, `${part}-left`, `${part}-right`, `mid-mid`, 'left-mid', 'right-mid'])
    .map((part) => [part, '']),
)
