import { preset } from '../../tsup.preset.ts'

export default preset({
  index: 'src/index.ts',
  sheets: 'src/sheets/index.ts',
  layout: 'src/layout/index.ts',
  parsing: 'src/parsing/index.ts',
  // For the benchmarks: writing a layout by itself is no public entry.
  writing: 'src/exceljs/index.ts',
})
