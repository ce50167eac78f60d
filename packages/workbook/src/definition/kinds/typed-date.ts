/** Names of months as people type them in Indonesian and English, by their first three letters; and how they go on. */
const monthNames: readonly RegExp[] = [
  /^jan(?:uari|uary)?$/u,
  /^(?:f|p)eb(?:ruari|ruary)?$/u,
  /^mar(?:et|ch)?$/u,
  /^apr(?:il)?$/u,
  /^(?:mei|may)$/u,
  /^jun(?:i|e)?$/u,
  /^jul(?:i|y)?$/u,
  /^(?:agu|agt|ags|agust|agustus|aug|august)$/u,
  /^sept?(?:ember)?$/u,
  /^(?:okt|oct)(?:ober)?$/u,
  /^no[vp](?:ember)?$/u,
  /^de[sc](?:ember)?$/u,
]
const weekday =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\s*,?\s+/u

/**
 * The date that a text stands for, as ISO: day first in figures (`17/08/2027`, `17-8-27`, `17.08.2027`), year first
 * (`2027/08/17`), or with the month by its Indonesian or English name (`17 Agustus 2027`, `Agustus 17, 2027`,
 * `17-Agt-27`). A year of two figures is of this century. A time of day behind it is left out.
 * @returns undefined for a text of another style, and for a date that does not exist.
 */
export function parseTypedDate(typed: string): string | undefined {
  const text = typed
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(weekday, '')
    .replace(/[ t]\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\.0+)?z?$/u, '')
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text)
  if (figures !== null) return isoOf(figures[4], Number(figures[3]), figures[1])
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/u.exec(text)
  if (yearFirst !== null) return isoOf(yearFirst[1], Number(yearFirst[3]), yearFirst[4])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+(\p{L}+)\.?[ ,.-]+(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst !== null) return isoOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  return monthFirst === null ? undefined : isoOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
}

/** From 1; 0 where it is no name of a month. */
function monthOf(name = ''): number {
  return monthNames.findIndex((names) => names.test(name)) + 1
}

function isoOf(year = '', month: number, day = ''): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(iso) ? iso : undefined
}

export function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return false
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)
}
