/**
 * The number a text stands for when only one reading is possible: grouped in Indonesian style (`1.500.000`,
 * `1.500.000,50`, `Rp 1.500.000,-`), in English style with at least two groups or a decimal point (`1,500,000`,
 * `1,500.25`), or plain (`1500000`). One separator followed by exactly three digits (`1,500`) may mean two things
 * except where Indonesian grouping with `Rp` settles it, and is not read.
 * @returns undefined when the text is no number or has two readings.
 */
export function parseTypedNumber(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00A0]/gu, '')
  const currency = /^(?:Rp\.?|IDR)/iu.test(text)
  const bare = text.replace(/^(?:Rp\.?|IDR)/iu, '').replace(/,-+$/u, '')
  const negative = /^\((.+)\)$/u.exec(bare)?.[1] ?? /^[-−](.+)$/u.exec(bare)?.[1]
  const size = positive(negative ?? bare, currency)
  return size === undefined ? undefined : negative === undefined ? size : -size
}

/** The part of one that a text such as `30%`, `33,5 %` or `33.5%` stands for; a percentage is never grouped. */
export function parseTypedPercentage(typed: string): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,4}))?%$/u.exec(typed.replace(/[\s\u00A0]/gu, '')) ?? []
  return whole === undefined ? undefined : Number(`${whole}${decimals}`) / 10 ** (decimals.length + 2)
}

function positive(text: string, currency: boolean): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text)
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(text) || /^\d{1,3}(?:\.\d{3})+,\d+$/u.test(text))
    return indonesian(text)
  if (currency && /^\d{1,3}(?:\.\d{3})+$/u.test(text)) return indonesian(text)
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(text) || /^\d{1,3}(?:,\d{3})+\.\d+$/u.test(text)) return english(text)
  return undefined
}

const indonesian = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))
const english = (text: string) => Number(text.replaceAll(',', ''))
