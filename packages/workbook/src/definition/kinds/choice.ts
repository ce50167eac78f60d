import { defineVocabulary, months, nearestWord, type Vocabulary } from '@bekal/core'
import { shown, textFormat, trimmedFrom, type Kind } from './kind.js'
import { decimal } from './number.js'
import { parseTypedNumber } from './typed-number.js'

/** One code of a vocabulary; the cell shows its label, the drop-down offers all of them. */
export function choice(vocabulary: Vocabulary, width = 18): Kind<string> {
  return {
    name: 'choice',
    format: textFormat,
    align: 'left',
    width,
    rule: { type: 'choices', list: { vocabulary: vocabulary.name } },
    toCell: (value, { language }) => vocabulary.label(value, language),
    fromCell: (cell, { language }) => {
      const value = vocabulary.parse(String(cell.value))
      const trimmed = trimmedFrom(cell)
      if (value !== undefined) return trimmed === undefined ? { value } : { value, problem: trimmed }
      const labels = vocabulary.codes.map((known) => vocabulary.label(known, language))
      const nearest = nearestWord(String(cell.value), labels)
      const params = { found: shown(cell), allowed: labels.join(' · '), ...(nearest !== undefined && { nearest }) }
      return {
        problem: { code: 'unknown-choice', params },
        instead: vocabulary.codes[0],
      }
    },
  }
}

export const yesNoVocabulary = defineVocabulary('yes-no', {
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
})

/** A truth value, shown as yes or no. */
export function yesNo(width = 9): Kind<boolean> {
  const asChoice = choice(yesNoVocabulary, width)
  return {
    ...asChoice,
    name: 'yes-no',
    toCell: (value, context) => asChoice.toCell(value ? 'yes' : 'no', context),
    fromCell: (cell, context) => {
      if (typeof cell.value === 'boolean') return { value: cell.value }
      const reading = asChoice.fromCell(cell, context)
      return reading.value === undefined ? { ...reading, instead: false } : { value: reading.value === 'yes' }
    },
  }
}

/** A calendar month, 1 to 12, shown by name; the bare number is read too. */
export function month(width = 12): Kind<number> {
  const asChoice = choice(months as Vocabulary, width)
  return {
    ...asChoice,
    name: 'month',
    toCell: (value, context) => asChoice.toCell(String(value), context),
    fromCell: (cell, context) => {
      const reading = asChoice.fromCell(cell, context)
      return reading.value === undefined ? { ...reading, instead: 1 } : { value: Number(reading.value) }
    },
  }
}

/** An observed value: a number, or yes/no. */
export const numberOrYesNo: Kind<number | boolean> = {
  name: 'number-or-yes-no',
  format: 'General',
  align: 'right',
  width: 10,
  toCell: (value, context) => (typeof value === 'boolean' ? yesNo().toCell(value, context) : value),
  fromCell: (cell, context) => {
    const typed = typeof cell.value === 'string' ? parseTypedNumber(cell.value) : undefined
    return typeof cell.value === 'number' || typed !== undefined
      ? decimal().fromCell(cell, context)
      : yesNo().fromCell(cell, context)
  },
}
