import type { Options } from 'tsup'
import { preset } from '../../tsup.preset.ts'

const shared = preset({ index: 'src/index.ts', main: 'src/main.ts' })

/** The one package that runs in Node only: `src/io` reads and writes files. */
export default { ...shared, platform: 'node', dts: { entry: { index: 'src/index.ts' } } } as Options
