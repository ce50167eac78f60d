/** The languages every label and message exists in. Indonesian first: it is what planners read. */
export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in every language. A missing language does not compile. */
export type Labels = Readonly<Record<Language, string>>
