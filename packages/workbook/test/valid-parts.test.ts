import type { Language } from '@bekal/core'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildWorkbook } from '../src/index.js'
import { examplePlan, examples } from './cells.js'
import { schemaFaults } from './schema-faults.js'
import { ooxmlSchemas } from './tools.js'

describe.skipIf(ooxmlSchemas.missing)(`parts of the file [skipped when: ${ooxmlSchemas.reason}]`, () => {
  const cases = examples.flatMap((name) => (['id', 'en'] as Language[]).map((locale) => ({ name, locale })))

  test.each(cases)(
    '$name in $locale keeps to the published schemas, so that Excel has nothing to repair',
    async ({ name, locale }) => {
      const { faults, checked } = schemaFaults(unzipSync(await buildWorkbook(examplePlan(name), { locale })))
      expect(checked.filter((part) => part.startsWith('xl/') && part.endsWith('.xml')).length).toBeGreaterThanOrEqual(
        26,
      )
      expect(checked.filter((part) => /^xl\/(charts|drawings)\//u.test(part)).length).toBeGreaterThanOrEqual(4)
      expect(faults).toEqual([])
    },
  )
})
