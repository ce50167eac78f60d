import type { LayoutName } from '../layout/index.js'
import { escapeXml, type Package } from '../package-edit/index.js'

const workbook = 'xl/workbook.xml'

/** Puts names into the workbook: behind the print ranges, which exceljs writes itself, or where the schema wants the list. */
export function addNames(parts: Package, names: readonly LayoutName[]): void {
  if (names.length === 0) return
  const tags = names.map(({ name, ref }) => `<definedName name="${escapeXml(name)}">${escapeXml(ref)}</definedName>`)
  const text = parts.text(workbook)
  const end = text.indexOf('</definedNames>')
  const [at, list] =
    end === -1
      ? [text.indexOf('</sheets>') + '</sheets>'.length, `<definedNames>${tags.join('')}</definedNames>`]
      : [end, tags.join('')]
  parts.write(workbook, `${text.slice(0, at)}${list}${text.slice(at)}`)
}
