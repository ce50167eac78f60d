import { formatIssue, languages } from '@bekal/core'
import { beforeAll, expect, test } from 'vitest'
import { aPlan } from '@bekal/core/testing'
import { annotateWorkbook, buildWorkbook, isUnreadable, readWorkbook, workbookMessages } from '../src/index.js'
import { mutate, slimmed } from './mutations.js'

/** How many spoiled files: few in the suite; `npm run fuzz` says 10,000. */
const count = Number(process.env.BEKAL_FUZZ ?? 150)
const firstSeed = Number(process.env.BEKAL_FUZZ_SEED ?? 1)
/** Memory that reading spoiled files, one after the other, stays below; the test runner's own is in it. */
const mostMemory = 1024 * 1024 * 1024
const batch = 50

let file: Uint8Array

beforeAll(async () => {
  // Site, parties, funds, programs, cohorts, participants and costs; the others are there, and empty.
  file = slimmed(await buildWorkbook(aPlan(), { locale: 'id' }), [2, 4, 5, 7, 11, 13, 14])
})

test.each(Array.from({ length: Math.ceil(count / batch) }, (_, at) => firstSeed + at * batch))(
  'spoiled files from seed %i on are read or refused in words',
  { timeout: 300_000 },
  async (from) => {
    for (let seed = from; seed < Math.min(from + batch, firstSeed + count); seed += 1) {
      const spoiled = mutate(file, seed)
      const { plan, issues } = await readWorkbook(spoiled).catch((error: unknown) => {
        throw new Error(`Reading the file of seed ${seed} failed.`, { cause: error })
      })
      expect(plan !== undefined || issues.length > 0, `seed ${seed}: no plan, and no word why`).toBe(true)
      for (const issue of issues) {
        for (const language of languages) {
          const sentence = formatIssue(workbookMessages, issue, language, { money: String })
          expect(sentence, `seed ${seed}`).not.toMatch(/undefined|\[object|NaN\b.*NaN/u)
        }
      }
      if (!isUnreadable(issues)) annotateOrSayWhy(spoiled, issues, seed)
      expect(process.memoryUsage().rss, `memory after seed ${seed}`).toBeLessThan(mostMemory)
    }
  },
)

/** A file that could be read can be annotated, or it says in an error of ours why it cannot. */
function annotateOrSayWhy(spoiled: Uint8Array, issues: Parameters<typeof annotateWorkbook>[1], seed: number): void {
  try {
    annotateWorkbook(spoiled, issues, { language: 'id' })
  } catch (error) {
    expect((error as { code?: unknown }).code, `seed ${seed}: ${String(error)}`).toMatch(
      /^(?:broken-xml|missing-part)$/u,
    )
  }
}
