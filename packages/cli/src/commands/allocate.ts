import { allocationMethods, explainAllocation, type AllocationCertificate, type Language } from '@bekal/core'
import { defineCommand } from '../command.js'
import { parseTotal } from '../input/typed-total.js'
import { parseWeights } from '../input/typed-weights.js'
import { languageOfEnvironment, localeOf } from '../language.js'
import { labels, sentences } from '../messages.js'
import { show, showJson } from '../report/print.js'
import { renderTable } from '../report/table.js'
import { WrongUseError } from '../wrong-use.js'
import { parseResidualTo, parseUnit } from './allocate-rounding.js'

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
        id: `cara membagi sisa pembulatan: ${allocationMethods.join(', ')}`,
        en: `how odd units are given out: ${allocationMethods.join(', ')}`,
      },
    },
    {
      name: 'unit',
      value: 'UNIT',
      about: {
        id: 'bagian dibulatkan ke kelipatan jumlah ini, misalnya 1000',
        en: 'shares are multiples of this amount, for example 1000',
      },
    },
    {
      name: 'residual-to',
      value: 'ENTRY',
      about: {
        id: 'bagian ke berapa (mulai 1) yang menanggung sisa di bawah satu kelipatan; bila tidak disebut: bobot terbesar',
        en: 'which entry (from 1) takes the rest below one multiple; if not given: the largest weight',
      },
    },
  ],
  async run(io, given) {
    const method = allocationMethods.find((name) => name === (given.method ?? allocationMethods[0]))
    if (method === undefined) throw new WrongUseError(sentences.unknownMethod(given.method ?? '', allocationMethods))
    const weights = parseWeights(given.weights)
    const certificate = explainAllocation(parseTotal(given.total), weights, {
      method,
      ...(given.unit !== undefined && { unit: parseUnit(given.unit) }),
      ...(given.residualTo !== undefined && { residualTo: parseResidualTo(given.residualTo, weights) }),
    })
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
  const rows = entries.map(({ weight, exact, extra, residual, amount }) => {
    const fraction = exact.numerator === 0 ? '' : ` ${exact.numerator}/${exact.denominator}`
    return [number(weight), `${number(exact.whole)}${fraction}`, number(extra + residual), number(amount)]
  })
  return renderTable(
    [{ title: '#', figure: true }, ...columns.map((title) => ({ title: title[language], figure: true }))],
    rows.map((row, at) => [String(at + 1), ...row]),
    ['', number(weightSum), '', '', number(total)],
  )
}
