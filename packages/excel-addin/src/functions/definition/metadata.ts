import type { Language } from '@bekal/core'
import type { FunctionDefinition } from './define-function.js'

/**
 * What Excel reads before any function runs (functions.json), in one language. Every parameter takes any value: what a
 * cell may hold is judged by the function, which says so in words.
 * @source Office Add-ins documentation, "Manually create JSON metadata for custom functions".
 */
export function functionsMetadata(definitions: readonly FunctionDefinition[], language: Language): string {
  const functions = definitions.map(({ id, description, parameters, readsPlan }) => ({
    description: description[language],
    id,
    name: id,
    ...(readsPlan && { options: { stream: true } }),
    parameters: parameters.map((parameter) => ({
      description: parameter.description[language],
      ...(parameter.takes === 'range' && { dimensionality: 'matrix' }),
      name: parameter.name[language],
      ...(parameter.optional && { optional: true }),
      type: 'any',
    })),
    result: { dimensionality: 'matrix', type: 'any' },
  }))
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, functions }, null, 2)}\n`
}
