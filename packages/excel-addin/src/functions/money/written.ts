import type { Labels } from '@bekal/core'

/** A whole number as messages write it in each language. */
export function grouped(number: number): Labels {
  return { id: number.toLocaleString('id-ID'), en: number.toLocaleString('en-US') }
}
