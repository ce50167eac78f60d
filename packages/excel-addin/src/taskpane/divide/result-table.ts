import type { Language } from '@bekal/core'
import { messages } from '../../messages.js'
import type { Division } from './division.js'
import { element } from '../dom/element.js'
import { formatNumber, formatRupiah } from '../format-number.js'
import { exactShare } from './result-text.js'

/** Each party's share, and under its name the weight and the exact share it was rounded from. */
export function resultTable(
  { names, certificate }: Extract<Division, { ok: true }>,
  language: Language,
): HTMLTableElement {
  const { entries, total, weightSum } = certificate
  const rows = entries.map(({ weight, amount }, at) => {
    const weighing = { weight: formatNumber(weight, language), sum: formatNumber(weightSum, language) }
    const working = [
      messages.weightOfSum(weighing),
      messages.exactShare({ exact: exactShare(certificate, at, language) }),
    ].map((label) => element('small', {}, label[language]))
    return element('tr', {}, element('th', { scope: 'row' }, names[at], ...working), amountCell(amount, language))
  })
  const heads = element(
    'tr',
    {},
    element('th', { scope: 'col' }, messages.party[language]),
    element('th', { scope: 'col', class: 'number' }, messages.share[language]),
  )
  const sum = element('th', { scope: 'row' }, messages.sum[language])
  return element(
    'table',
    {},
    element('thead', {}, heads),
    element('tbody', {}, ...rows),
    element('tfoot', {}, element('tr', {}, sum, amountCell(total, language))),
  )
}

function amountCell(amount: number, language: Language): HTMLTableCellElement {
  return element('td', { class: 'number' }, formatRupiah(amount, language))
}
