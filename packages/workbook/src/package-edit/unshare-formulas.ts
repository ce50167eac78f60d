import { splice } from './edits.js'
import { moveFormula } from './formula-references.js'
import { attributeOf, scanSheet, type TextCell } from './sheet-text.js'
import { escapeXml, unescapeXml } from './xml-text.js'

/** A formula as a cell holds it in the file. */
export interface FormulaSource {
  /** The whole element; empty where the cell has no formula. */
  readonly source: string
  readonly attributes: string
  /** In file syntax; empty in a cell that shares another's. */
  readonly text: string
}

export function formulaSource({ body }: Pick<TextCell, 'body'>): FormulaSource {
  const [source = '', attributes = '', text = ''] = /<f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/f>)/u.exec(body) ?? []
  return { source, attributes, text }
}

/** The text of a sheet in which every cell that shares a formula has one of its own, meaning the same. */
export function unshareFormulas(text: string, name: string): string {
  if (!text.includes('t="shared"')) return text
  const cells = scanSheet(text, name).rows.flatMap((row) => row.cells)
  return splice(
    text,
    unshareEdits(cells, () => true),
  )
}

/** The changes that do so for the formulas whose first cell is meant. */
export function unshareEdits(cells: readonly TextCell[], isMeant: (first: TextCell) => boolean) {
  const shared = cells
    .map((cell) => ({ cell, formula: formulaSource(cell) }))
    .filter(({ formula }) => attributeOf(formula.attributes, 't') === 'shared')
  const firsts = new Map(
    shared
      .filter(({ cell, formula }) => formula.text !== '' && isMeant(cell))
      .map((one) => [attributeOf(one.formula.attributes, 'si') ?? '', one]),
  )
  return shared.flatMap(({ cell, formula }) => {
    const first = firsts.get(attributeOf(formula.attributes, 'si') ?? '')
    if (first === undefined) return []
    const [rows, columns] = [cell.row - first.cell.row, cell.column - first.cell.column]
    const meaning = moveFormula(unescapeXml(first.formula.text), rows, columns)
    const at = cell.end - '</c>'.length - cell.body.length + cell.body.indexOf(formula.source)
    return [{ cell, at, until: at + formula.source.length, text: `<f>${escapeXml(meaning)}</f>` }]
  })
}
