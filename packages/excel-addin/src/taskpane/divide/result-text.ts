import type { AllocationCertificate, AllocationEntry, Language } from '@bekal/core'
import { messages } from '../../messages.js'
import type { Division } from './division.js'
import { formatNumber } from '../format-number.js'

/** An exact share before rounding: `16 4/6` (with a space that does not break), and `→ +1` where the entry got an odd unit. */
export function exactShare({ total, entries }: AllocationCertificate, at: number, language: Language): string {
  const { exact, extra } = entries[at] as AllocationEntry
  const number = (value: number) => formatNumber(Math.abs(value), language)
  const sign = total < 0 ? '−' : '+'
  const fraction = exact.numerator === 0 ? '' : `\u00a0${number(exact.numerator)}/${number(exact.denominator)}`
  return `${total < 0 ? sign : ''}${number(exact.whole)}${fraction}${extra === 0 ? '' : ` → ${sign}1`}`
}

/** Rows separated by tabs, amounts as bare digits: what a sheet in any language pastes as numbers. */
export function tableText({ names, certificate }: Extract<Division, { ok: true }>, language: Language): string {
  const heading = [messages.party, messages.weight, messages.share].map((label) => label[language])
  const rows = certificate.entries.map(({ weight, amount }, at) => [names[at], weight, amount])
  return [heading, ...rows, [messages.sum[language], certificate.weightSum, certificate.total]]
    .map((row) => row.map((cell) => String(cell).replace(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n')
}
