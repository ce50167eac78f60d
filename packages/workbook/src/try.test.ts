import { test } from 'vitest'
import { readFileSync, writeFileSync } from 'node:fs'
import { layoutWorkbook } from './layout/index.js'
import { writeLayout } from './exceljs/index.js'
import { parsePlan } from '@bekal/core/schema'
test('try', async () => {
  for (const [name, file] of [
    ['selong', 'examples/lapas-selong/plan.json'],
    ['penang', 'examples/community-college-penang/plan.json'],
  ] as const)
    for (const locale of ['id', 'en'] as const) {
      const plan = parsePlan(JSON.parse(readFileSync(file, 'utf8'))).plan!
      const t = Date.now()
      const l = layoutWorkbook(plan, { locale })
      const t2 = Date.now()
      const b = await writeLayout(l)
      console.log(
        name,
        locale,
        l.sheets.reduce((n, s) => n + s.cells.length, 0),
        t2 - t,
        Date.now() - t2,
        b.length,
      )
      writeFileSync(`/tmp/t/${name}-${locale}.xlsx`, b)
    }
})
