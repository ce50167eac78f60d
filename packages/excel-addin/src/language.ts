import type { Language } from '@bekal/core'

/**
 * The language to speak to someone whose program states a language tag such as `en-US`.
 * English for English tags; Indonesian, what planners read, for every other tag and for none.
 */
export function languageOf(tag: string | undefined): Language {
  return /^en\b/iu.test(tag ?? '') ? 'en' : 'id'
}

/** The tag by which `Intl` writes numbers in a language. */
export function localeOf(language: Language): string {
  return language === 'id' ? 'id-ID' : 'en-US'
}
