import { explainAllocation, type AllocationCertificate, type AllocationMethod, type Language } from '@bekal/core'
import { defineCommand } from '../command.js'
import { parseTotal } from '../input/typed-total.js'
import { parseWeights } from '../input/typed-weights.js'
import { languageOfEnvironment, localeOf } from '../language.js'
import { labels, sentences } from '../messages.js'
import { show, showJson } from '../report/print.js'
import { renderTable } from '../report/table.js'
import { WrongUseError } from '../wrong-use.js'

/** A method that core learns does not compile here until it is listed. */
const known = { 'largest-remainder': true } satisfies Record<AllocationMethod, true>
const methods = Object.keys(known) as AllocationMethod[]

export const allocateCommand = defineCommand({
  name: 'allocate',
  about: {
    id: 'Membagi satu jumlah menurut bobot, tepat sampai satuan terakhir, dengan perhitungannya.',
    en: 'Divides one amount by weights, exact to the last unit, and shows the working.',
  },
  arguments: [
    {
      name: 'TOTAL',
      about: { id: 'misalnya 1500000, 1.500.000 atau -Rp250', en: 'for example 1500000, 1.500.000 or -Rp250' },
      mayBeNegative: true,
    },
    { name: 'WEIGHTS', about: { id: 'misalnya 2:3:1 atau 70:30', en: 'for example 2:3:1 or 70:30' } },
  ],
  options: [
    {
      name: 'method',
      value: 'METHOD',
      about: {
        id: `cara membagi sisa pembulatan: ${methods.join(', ')}`,
        en: `how odd units are given out: ${methods.join(', ')}`,
      },
    },
  ],
  async run(io, given) {
    const method = methods.find((name) => name === (given.method ?? methods[0]))
    if (method === undefined) throw new WrongUseError(sentences.unknownMethod(given.method ?? '', methods))
    const certificate = explainAllocation(parseTotal(given.total), parseWeights(given.weights), { method })
    const amounts = certificate.entries.map(({ amount }) => amount)
    const language = given.lang ?? languageOfEnvironment(io.env)
    if (given.json) showJson(io, { method, amounts, certificate })
    else show(io, `${working(certificate, language)}\n\n${certificate.sentence[language]}`)
    return 0
  },
})

function working({ entries, total, weightSum }: AllocationCertificate, language: Language): string {
  const number = (value: number) => value.toLocaleString(localeOf[language])
  const columns = [labels.weight, labels.exact, labels.extra, labels.amount]
  const rows = entries.map(({ weight, exact, extra, amount }) => {
    const fraction = exact.numerator === 0 ? '' : ` ${exact.numerator}/${exact.denominator}`
    return [number(weight), `${number(exact.whole)}${fraction}`, number(extra), number(amount)]
  })
  return renderTable(
    [{ title: '#', figure: true }, ...columns.map((title) => ({ title: title[language], figure: true }))],
    rows.map((row, at) => [String(at + 1), ...row]),
    ['', number(weightSum), '', '', number(total)],
  )
}
