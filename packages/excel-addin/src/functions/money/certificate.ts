import { explainAllocation, type AllocationCertificate, type Labels } from '@bekal/core'
import { amount, text, weight } from '../definition/cell-kind.js'
import type { ResultCell } from '../definition/cell-value.js'
import { defineFunction, type FunctionCall } from '../definition/define-function.js'
import { cellsAt } from '../definition/example.js'
import { lineOf, ofSize, rectangle } from '../definition/line.js'
import { cell, optionalRange, range } from '../definition/parameter.js'
import { inWords, optionsOf } from './allocated.js'
import { rounding } from './methods.js'

const weights = range(weight, {
  name: { id: 'bobot', en: 'weights' },
  description: {
    id: 'Satu kolom atau baris bobot berupa bilangan bulat.',
    en: 'A column or row of whole-number weights.',
  },
})
const names = optionalRange(text, {
  name: { id: 'nama', en: 'names' },
  description: {
    id: 'Nama untuk tiap bobot; “Bagian 1”, “Bagian 2” … bila dikosongkan.',
    en: 'A name for each weight; “Share 1”, “Share 2” … if left out.',
  },
})

const headings = {
  name: { id: 'Nama', en: 'Name' },
  weight: { id: 'Bobot', en: 'Weight' },
  exact: { id: 'Bagian eksak', en: 'Exact share' },
  floor: { id: 'Dibulatkan ke bawah', en: 'Rounded down' },
  remainder: { id: 'Sisa pecahan', en: 'Fraction left' },
  extra: { id: 'Tambahan', en: 'Extra' },
  residual: { id: 'Sisa kelipatan', en: 'Rest of the unit' },
  amount: { id: 'Bagian', en: 'Share' },
} satisfies Record<string, Labels>

/** `=BEKAL.CERTIFICATE(total; weights; …)`: the arithmetic behind a split, to be added up again by hand. */
export const certificateFunction = defineFunction({
  id: 'CERTIFICATE',
  description: {
    id: 'Menunjukkan hitungan di balik pembagian: bagian eksak, pembulatan, sisa, tambahan, dan kalimat untuk surat.',
    en: 'Shows the arithmetic behind a split: exact share, rounding, remainder, extra, and a sentence for a letter.',
  },
  parameters: {
    total: cell(amount, {
      name: { id: 'total', en: 'total' },
      description: { id: 'Bilangan bulat yang dibagi.', en: 'The whole number that is split.' },
    }),
    weights,
    names,
    ...rounding,
  },
  gives: {
    id: 'Tabel berjudul, satu baris tiap bobot, lalu satu baris jumlah dan satu baris dengan kalimat lengkap. Bagian eksak dan sisa pecahan berupa teks, karena sel tidak dapat memuat pecahan dengan tepat. Kolom “Sisa kelipatan” hanya ada bila ada kelipatan.',
    en: 'A table with headings, one row for each weight, then a row of sums and a row with the whole sentence. Exact shares and fractions are texts, for a cell cannot hold a fraction exactly. The column “Rest of the unit” is there only with a unit.',
  },
  examples: [
    {
      what: { id: 'Sertifikat untuk Rp100 dibagi 2 : 3 : 1', en: 'The certificate of Rp100 divided 2 : 3 : 1' },
      args: [100, cellsAt('B2', [[2], [3], [1]]), cellsAt('A2', [['Lapas'], ['BPVP'], ['LLK']])],
    },
  ],
  run: (values, call) => {
    const list = lineOf(values.weights, weights.name)
    const known = values.names && ofSize(lineOf(values.names, names.name), list.length, names.name)
    const calls = list.map((_, at) => known?.[at] || `${call.language === 'id' ? 'Bagian' : 'Share'} ${at + 1}`)
    const options = { ...optionsOf(values), names: calls }
    const certificate = inWords(() => explainAllocation(values.total, list, options), list)
    return table(certificate, calls, call)
  },
})

function table(certificate: AllocationCertificate, names: readonly string[], { language }: FunctionCall) {
  const { entries, unit, weightSum, total, sentence } = certificate
  const withUnit = unit > 1
  const row = (cells: Record<keyof typeof headings, ResultCell>): ResultCell[] =>
    (Object.keys(headings) as (keyof typeof headings)[])
      .filter((key) => key !== 'residual' || withUnit)
      .map((key) => cells[key])
  const sum = (of: 'floor' | 'extra' | 'residual') => entries.reduce((all, entry) => all + entry[of], 0)
  const labels = Object.fromEntries(Object.entries(headings).map(([key, label]) => [key, label[language]]))
  return rectangle<ResultCell>(
    [
      row(labels as Record<keyof typeof headings, string>),
      ...entries.map(({ exact, ...entry }, at) =>
        row({
          ...entry,
          name: names[at] as string,
          exact: exactShare(exact, total),
          remainder: fraction(exact),
        }),
      ),
      row({
        name: { id: 'Jumlah', en: 'Sum' }[language],
        weight: weightSum,
        exact: '',
        floor: sum('floor'),
        remainder: '',
        extra: sum('extra'),
        residual: sum('residual'),
        amount: total,
      }),
      [sentence[language]],
    ],
    '',
  )
}

type Exact = AllocationCertificate['entries'][number]['exact']

/** `16 4/6`, `-16 4/6`, `0 1/3`: a mixed number, its fraction over the sum of the weights. */
function exactShare(exact: Exact, total: number): string {
  const sign = total < 0 && exact.whole === 0 && exact.numerator > 0 ? '-' : ''
  return [`${sign}${exact.whole}`, fraction(exact)].filter(Boolean).join(' ')
}

function fraction({ numerator, denominator }: Exact): string {
  return numerator === 0 ? '' : `${numerator}/${denominator}`
}
