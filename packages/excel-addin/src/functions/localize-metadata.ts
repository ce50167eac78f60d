import type { Language } from '@bekal/core'
import { functionDescriptions } from './descriptions.js'

/** The part of Excel's function metadata that is written in a language. */
export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parameters: readonly { readonly name: string; readonly description?: string }[]
}

/**
 * Metadata made from the source, in the words of `functionDescriptions`.
 * @throws {UndescribedFunctionError} when a function or a parameter has no description.
 */
export function localizeMetadata<Function extends FunctionMetadata>(
  functions: readonly Function[],
  language: Language,
): Function[] {
  return functions.map((metadata) => {
    const described = functionDescriptions[metadata.id]
    if (described === undefined) throw new UndescribedFunctionError(metadata.id)
    const parameters = metadata.parameters.map((parameter) => {
      const words = described.parameters[parameter.name]
      if (words === undefined) throw new UndescribedFunctionError(`${metadata.id}(${parameter.name})`)
      return { ...parameter, name: words.name[language], description: words.description[language] }
    })
    return { ...metadata, description: described.description[language], parameters }
  })
}

export class UndescribedFunctionError extends Error {
  override readonly name = 'UndescribedFunctionError'
  readonly code = 'undescribed-function'
  constructor(readonly what: string) {
    super(`${what} has no description; add it to functionDescriptions in both languages.`)
  }
}
