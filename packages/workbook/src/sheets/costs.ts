import { assignmentKinds, contributions, exactLineTotal, sharedTotals, taxBases, type CostLine } from '@bekal/core'
import {
  choice,
  code,
  computed,
  defineSheet,
  form,
  input,
  limits,
  list,
  money,
  month,
  numbered,
  percent,
  quantity,
  reference,
  table,
  text,
  toMajor,
  yesNo,
  cleanSum,
  type FormulaContext,
} from '../definition/index.js'
import { payerSlots, type Figures } from '../figures/index.js'
import { costLineFromRow, costLineToRow } from './cost-line-rows.js'
import { amount } from './funds.js'
import { exactLineProduct } from './line-product.js'
import { lineTaxColumns, taxUnused } from './line-taxes.js'
import { planInWords } from './amount-words.js'
import { runningTotal } from './running-total.js'
import { signatures } from './signatures.js'

const factorUnused = (n: number) => (figures: Figures) =>
  n > 2 && figures.plan.costLines.every(({ factors }) => factors.length < n)
const slotUnused = (n: number) => (figures: Figures) =>
  n > 3 && figures.plan.costLines.every((line) => payerSlots(line, figures.plan).length < n)

export const costsSheet = defineSheet({
  key: 'costs',
  name: { id: 'RAB', en: 'Costs' },
  role: 'input',
  orientation: 'landscape',
  purpose: {
    id: 'Rencana anggaran biaya: volume × harga satuan, dan siapa menanggung tiap baris.',
    en: 'The cost plan: quantity × unit cost, and who carries each line.',
  },
  // What a cost plan states; who pays each line is printed on the sheet Pembagian/Split.
  printTo: { table: 'costLines', column: 'programId' },
  blocks: [
    table({
      key: 'costLines',
      title: { id: 'Rincian biaya', en: 'Cost lines' },
      source: list('costLines'),
      required: ['id', 'account', 'description', 'factor1', 'unit1', 'unitCost', 'contribution'],
      toRow: costLineToRow,
      fromRow: costLineFromRow,
      // A program takes some twenty lines; each of them has a row on three sheets.
      spare: 30,
      columns: [
        input('id', 'Kode', 'Id', code(15)),
        input('account', 'Akun', 'Account', code(10)),
        input('description', 'Uraian', 'Description', text(44)),
        ...numbered(limits.factors, (n) => [
          input(`factor${n}`, `Faktor ${n}`, `Factor ${n}`, quantity(9), {
            covers: [`factors.${n - 1}`, ...(n === 1 ? ['factors'] : [])],
            foldedWhen: factorUnused(n),
          }),
          input(`unit${n}`, `Satuan ${n}`, `Unit ${n}`, text(11), {
            covers: [`factors.${n - 1}.unit`],
            foldedWhen: factorUnused(n),
          }),
        ]).flat(),
        computed('quantity', 'Volume', 'Quantity', quantity(9), {
          formula: (at) => {
            const factors = numbered(limits.factors, (n) => at.cell(`factor${n}`)).join(',')
            return `IF(${at.cell('id')}="","",IF(COUNT(${factors})=0,0,PRODUCT(${factors})))`
          },
          result: ({ plan }, row) => {
            const line = plan.costLines[row]
            return line === undefined ? '' : volumeOf(line)
          },
        }),
        input('unitCost', 'Harga satuan', 'Unit cost', money(15)),
        computed('total', 'Jumlah biaya', 'Line total', money(16), {
          formula: (at) =>
            `IF(${at.cell('id')}="","",IF(ISNUMBER(${at.cell('unitCost')}),${toMajor(exactLineProduct(at), at)},0))`,
          result: (figures, row) => {
            const line = figures.plan.costLines[row]
            return line === undefined ? '' : amount(Number(exactLineTotal(line)), figures.scale)
          },
        }),
        runningTotal('total', ({ plan }) => plan.costLines.map((line) => Number(exactLineTotal(line)))),
        input('contribution', 'Bentuk', 'Contribution', choice(contributions, 18)),
        input('programId', 'Kode program', 'Program id', reference('programs', 'id', 16), {
          covers: ['scope.programId', 'scope'],
        }),
        input('cohortId', 'Kode angkatan', 'Cohort id', reference('cohorts', 'id', 16), {
          covers: ['scope.cohortId'],
          within: { list: 'cohortsByProgram', by: 'programId' },
        }),
        input('assignment', 'Pembebanan', 'Assignment', choice(assignmentKinds, 17), {
          covers: ['assignment.kind', 'assignment'],
        }),
        input('fund1', 'Dana 1', 'Fund 1', reference('funds', 'id', 16), {
          onlyFor: { by: 'assignment', codes: ['whole-line', 'by-quantity', 'scheme'] },
          covers: ['assignment.fundId', 'assignment.quantities', 'assignment.funds'],
        }),
        input('share1', 'Volume 1', 'Quantity 1', quantity(9)),
        ...numbered(limits.payers - 1, (n) => [
          input(`fund${n + 1}`, `Dana ${n + 1}`, `Fund ${n + 1}`, reference('funds', 'id', 16), {
            onlyFor: { by: 'assignment', codes: ['by-quantity', 'scheme'] },
            foldedWhen: slotUnused(n + 1),
          }),
          input(`share${n + 1}`, `Volume ${n + 1}`, `Quantity ${n + 1}`, quantity(9), {
            foldedWhen: slotUnused(n + 1),
          }),
        ]).flat(),
        input('schemeId', 'Kode skema', 'Scheme id', reference('schemes', 'id', 16), {
          covers: ['assignment.schemeId'],
          onlyFor: { by: 'assignment', codes: ['scheme'] },
        }),
        input('over', 'Total yang dibagi', 'Shared total', choice(sharedTotals, 22), {
          since: 2,
          covers: ['assignment.over'],
          onlyFor: { by: 'assignment', codes: ['scheme'] },
          hint: {
            id: 'Hanya bila dibebankan menurut skema: skema dikenakan pada tiap baris, atau pada jumlah semua baris yang memakainya. Kosong berarti tiap baris.',
            en: 'Only with a scheme: it is applied to each line, or to the total of all lines that use it. Blank means each line.',
          },
        }),
        input('providerId', 'Disediakan oleh', 'Provided by', reference('parties', 'id', 16), {
          covers: ['assignment.partyId'],
          onlyFor: { by: 'assignment', codes: ['provided'] },
        }),
        input('month', 'Bulan bayar', 'Month of payment', month()),
        input('taxLabel', 'Pajak', 'Tax', text(20), { covers: ['tax.label', 'tax'], foldedWhen: taxUnused }),
        input('taxRate', 'Tarif pajak', 'Tax rate', percent(), {
          covers: ['tax.rateBasisPoints'],
          foldedWhen: taxUnused,
        }),
        input('taxIncluded', 'Pajak sudah termasuk', 'Tax included', yesNo(13), {
          covers: ['tax.included'],
          foldedWhen: taxUnused,
        }),
        input('taxBase', 'Dasar pajak', 'Tax base', choice(taxBases, 32), {
          since: 2,
          covers: ['tax.base'],
          foldedWhen: taxUnused,
          hint: {
            id: 'Tarif dikenakan pada harga sebelum pajak (seperti PPN) atau pada harga kotor (seperti PPh yang dipotong). Kosong berarti harga sebelum pajak.',
            en: 'What the rate is a part of: the price before tax (such as VAT) or the gross price (such as tax withheld). Blank means the price before tax.',
          },
        }),
        ...lineTaxColumns,
        input('priceSource', 'Sumber harga', 'Price source', text(96)),
      ],
    }),
    form({
      key: 'costTotals',
      title: { id: 'Jumlah', en: 'Totals' },
      labelSpan: 2,
      fields: [
        computed('cash', 'Jumlah tunai', 'Cash total', money(18), {
          formula: (at) => totalOf('cash', at),
          result: ({ split, scale }) => split.cash.total / scale,
        }),
        computed('inKind', 'Jumlah natura bernilai', 'In-kind total', money(18), {
          formula: (at) => totalOf('in-kind-valued', at),
          result: ({ split, scale }) => split.inKind.total / scale,
        }),
      ],
    }),
    planInWords('costWords', ['cash', 'inKind'], [3, 14]),
    signatures('costSignatures', [
      [1, 2],
      [3, 1],
      [4, 9],
      [13, 3],
    ]),
  ],
})

function totalOf(contribution: string, at: FormulaContext): string {
  const chosen = `--(${at.range('costLines', 'contribution')}=${at.label('contribution', contribution)})`
  return cleanSum(`SUMPRODUCT(${chosen},${at.range('costLines', 'total')})`, at)
}

function volumeOf({ factors }: CostLine): number {
  // The same multiplication as PRODUCT in the cell, left to right.
  return factors.reduce((product, { value }) => product * value, 1)
}
