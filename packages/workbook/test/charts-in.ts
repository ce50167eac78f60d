import { strFromU8, unzipSync } from 'fflate'

/** The series of each chart by its title, as the file remembers them without its cells: name and points. */
export function chartsIn(bytes: Uint8Array): Map<string, Map<string, number[]>> {
  const charts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/u.test(name))
  const texts = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'gu'))].map(([, text]) => text as string)
  return new Map(
    charts.map(([, part]) => {
      const xml = strFromU8(part)
      const title = texts(xml.slice(0, xml.indexOf('<c:plotArea>')), 'a:t').join('')
      const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([own]): [string, number[]] => [
        texts(own.slice(0, own.indexOf('</c:tx>')), 'c:v').join(' '),
        texts(own.slice(own.indexOf('<c:val>')), 'c:v').map(Number),
      ])
      return [title, new Map(series)]
    }),
  )
}
