import { append, setAttribute, splice } from './edits.js'
import { childOf, childrenOf, sourceOf, startOf } from './located-xml.js'
import type { Package } from './package-parts.js'
import { stylesPart } from './styles-part.js'

/** Looks by whose number format a number is shown as a date. */
export interface DateLooks {
  isDate(look: number): boolean
  /** The same look with a date format; added to the file when it is not there yet. */
  dated(look: number): number
}

/** The file's own format of short dates: each program shows it as its language does. */
const shortDate = 14

export function dateLooks(parts: Package): DateLooks {
  const name = stylesPart(parts)
  const formats = () => {
    const list = childOf(parts.xml(name).root, 'cellXfs')
    return list === undefined ? [] : childrenOf(list, 'xf')
  }
  const custom = childOf(parts.xml(name).root, 'numFmts')
  const codes = new Map(
    (custom === undefined ? [] : childrenOf(custom, 'numFmt')).map((one) => [
      Number(one.getAttribute('numFmtId')),
      one.getAttribute('formatCode') ?? '',
    ]),
  )
  const isDate = (look: number) => {
    const id = Number(formats()[look]?.getAttribute('numFmtId') ?? 0)
    const code = codes.get(id)
    return code === undefined ? (id >= shortDate && id <= 22) || (id >= 45 && id <= 47) : showsDays(code)
  }
  const made = new Map<number, number>()
  return {
    isDate,
    dated(look) {
      if (isDate(look)) return look
      const known = made.get(look)
      if (known !== undefined) return known
      const xml = parts.xml(name)
      const list = childOf(xml.root, 'cellXfs')
      const all = formats()
      const original = all[look] ?? all[0]
      if (list === undefined || original === undefined) return look
      const at = startOf(original)
      const edits = [
        setAttribute(xml, original, 'numFmtId', shortDate),
        setAttribute(xml, original, 'applyNumberFormat', 1),
      ]
      const copy = splice(
        sourceOf(xml, original),
        edits.map((edit) => ({ ...edit, at: edit.at - at, until: edit.until - at })),
      )
      const count = list.hasAttribute('count') ? [setAttribute(xml, list, 'count', all.length + 1)] : []
      parts.write(name, splice(xml.text, [...count, append(xml, list, copy)]))
      made.set(look, all.length)
      return all.length
    },
  }
}

/** A format code that shows day, month or year; what stands in quotes or brackets does not count. */
function showsDays(code: string): boolean {
  return /[dmy]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''))
}
