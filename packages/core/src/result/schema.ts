import { z } from 'zod'

/**
 * The building blocks of every schema. They are as strict as a worksheet is: what passes here can be written to a
 * cell and read back unchanged.
 */

/** An identifier that people type into drop-down cells: letters, digits, dot, dash, underscore; 64 at most. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u)

/** One text: not empty, no blanks around it, no control characters but line breaks. */
export const text = z
  .string()
  .max(2000)
  .regex(/^(?!\s)(?:\n|[^\p{Cc}\p{Cs}\uFFFE\uFFFF])+(?<!\s)$/u)

/** One text, or one in each language. */
export const localizedText = z.union([text, z.strictObject({ id: text, en: text })])
export type LocalizedText = z.output<typeof localizedText>

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const localDate = z.iso.date()

/** A time of day, `HH:MM`, 24 hours. */
export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)

/** Days from `from` to `to`, both included. */
export const datePeriod = z.strictObject({ from: localDate, to: localDate, why: text.optional() })

/** An amount in minor units (whole rupiah), at most 15 digits. */
export const amount = z.int().min(-999_999_999_999_999).max(999_999_999_999_999)
export const amountFromZero = amount.min(0)

export const basisPoints = z.int().min(0).max(10_000)
export const count = z.int().min(0).max(1_000_000)
/** How much of something: whole or with up to four decimals. */
export const quantity = z.number().min(0).max(1_000_000_000).multipleOf(0.0001)
