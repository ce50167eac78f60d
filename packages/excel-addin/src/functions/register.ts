/// <reference types="custom-functions-runtime" />
import { allocateCells } from './allocate-cells.js'

/** The custom functions by the id under which functions.json announces them. */
export const customFunctions = { ALLOCATE: allocateCells } as const

/** Hands the custom functions to Excel. Does nothing where no runtime for them is loaded. */
export function registerFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return
  for (const [id, run] of Object.entries(customFunctions)) CustomFunctions.associate(id, run)
}
