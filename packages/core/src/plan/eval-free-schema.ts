import * as z from 'zod/mini'

/**
 * From now on schemas make no code while running: slower on long lists, and what a page needs whose content security
 * policy forbids it. To be called before the first plan is parsed.
 */
export function parseWithoutEval(): void {
  z.config({ jitless: true })
}
