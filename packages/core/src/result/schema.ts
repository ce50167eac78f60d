import * as z from 'zod/mini'

/**
 * The building blocks of every schema. They are as strict as a worksheet is: what passes here can be written to a
 * cell and read back unchanged. Written in zod's small form (`zod/mini`): what no schema asks for is not bundled, which
 * spares the add-in more than half of it.
 */

/** An identifier that people type into drop-down cells: letters, digits, dot, dash, underscore; 64 at most. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u))

/** One text: not empty, no blanks around it, no control characters but line breaks. */
export const text = z.string().check(z.maxLength(2000), z.regex(/^(?!\s)(?:\n|[^\p{Cc}\p{Cs}\uFFFE\uFFFF])+(?<!\s)$/u))

/** One text, or one in each language. */
export const localizedText = z.union([text, z.strictObject({ id: text, en: text })])
export type LocalizedText = z.output<typeof localizedText>

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const localDate = z.iso.date()

/** A time of day, `HH:MM`, 24 hours. */
export const localTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u))

/** Days from `from` to `to`, both included. */
export const datePeriod = z.strictObject({ from: localDate, to: localDate, why: z.optional(text) })

/** A whole number; both limits included. */
export const whole = (min: number, max = Number.MAX_SAFE_INTEGER) => z.int().check(z.minimum(min), z.maximum(max))
/** Any number; both limits included. */
export const between = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max))

/** An amount in minor units (whole rupiah), at most 15 digits. */
export const amount = whole(-999_999_999_999_999, 999_999_999_999_999)
export const amountFromZero = amount.check(z.minimum(0))

export const basisPoints = whole(0, 10_000)
export const count = whole(0, 1_000_000)
/** How much of something: whole or with up to four decimals. */
export const quantity = between(0, 1_000_000_000).check(z.multipleOf(0.0001))
