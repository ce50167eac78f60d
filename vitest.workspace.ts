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
  // The pane works in turns with its page: what it comes to is there a while after it was asked for.
  project('excel-addin', ['packages/excel-addin/{src,test}/**/*.test.ts'], {
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  }),
  project('repository', ['scripts/**/*.test.ts', 'examples/**/*.test.ts'], { testTimeout: 60_000 }),
]

export default projects
