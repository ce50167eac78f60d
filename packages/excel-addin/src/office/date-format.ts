/**
 * Whether a number format shows a number as a day or a time: it does when letters of dates are left after everything that
 * stands for itself (quoted, escaped, filling) and every bracket (currency, colour, condition) is taken out.
 */
export function isDateFormat(format: string): boolean {
  if (/^general$/iu.test(format)) return false
  // Elapsed hours, minutes and seconds stand in brackets, too.
  if (/\[(?:h+|m+|s+)\]/iu.test(format)) return true
  const bare = format.replace(/"[^"]*"|\\.|[_*]./gu, '').replace(/\[[^\]]*\]/gu, '')
  const [positive = ''] = bare.split(';')
  // In scientific notation the E is no year of an era.
  return /[ymdhs]/iu.test(positive.replace(/e[+-]/giu, ''))
}
