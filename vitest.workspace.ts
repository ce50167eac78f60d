import type { TestProjectConfiguration } from 'vitest/config'

const project = (name: string, include: string[], more: object = {}): TestProjectConfiguration => ({
  extends: true,
  test: { name, include, ...more },
})

/** The list of test projects; vitest.config.ts reads it. */
const projects: TestProjectConfiguration[] = [
  project('core', ['packages/core/{src,test}/**/*.test.ts']),
  project('workbook', ['packages/workbook/{src,test}/**/*.test.ts'], { testTimeout: 60_000 }),
  project('cli', ['packages/cli/{src,test}/**/*.test.ts'], { testTimeout: 60_000 }),
  project('excel-addin', ['packages/excel-addin/{src,test}/**/*.test.ts'], { testTimeout: 120_000 }),
  project('repository', ['scripts/**/*.test.ts', 'examples/**/*.test.ts'], { testTimeout: 60_000 }),
]

export default projects
