/**
 * Who may import whom, and why. Run by `npm run lint`; a broken rule prints its reason.
 * The picture behind it is in ARCHITECTURE.md.
 */
const layers = [
  ['result', 'vocabulary'],
  ['money', 'calendar', 'parameters'],
  ['program', 'people', 'budget', 'readiness', 'opportunity'],
  ['scheduling', 'outcome'],
  ['plan'],
]

/** In core a folder imports only from layers below its own; `result` may use `vocabulary`. */
const downwards = layers.flatMap((folders, layer) =>
  folders.map((folder) => {
    const above = layers.slice(layer + 1).flat()
    const beside = layer === 0 ? [] : folders.filter((other) => other !== folder)
    return {
      name: `core-${folder}-imports-downwards`,
      comment: `Imports flow one way, types included: "${folder}" is layer ${layer} of core and may use lower layers only. What two folders of a layer share belongs below them.`,
      severity: 'error',
      from: { path: `^packages/core/src/${folder}/` },
      to: { path: `^packages/core/src/(${[...above, ...beside].join('|')})/` },
    }
  }),
)

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that import each other, even for a type, cannot be read or changed one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...downwards.filter(({ to }) => !to.path.includes('()')),
    {
      name: 'core-is-pure',
      comment:
        'Core runs in a browser, a worker and Excel alike: no Node, no other package of ours, nothing but zod and date-fns.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node:|fs|path|os|process)|^packages/(workbook|cli|excel-addin)/', dependencyTypesNot: ['npm'] },
    },
    {
      name: 'schemas-apart',
      comment: 'zod is reached through schema files only, so that a split or a score can be bundled without it.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '(schema|parse-plan|json-schema|known-keys)\\.ts$|\\.test\\.ts$' },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'exceljs-in-its-fence',
      comment:
        'The file format is the business of three folders: exceljs/ writes whole files, package-read/ reads them, package-edit/ changes parts of a planner’s own file. Everything else works on plain layout data and raw cells.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/workbook/(src/(exceljs|package-read|package-edit)/|test/)' },
      to: { path: 'node_modules/(exceljs|fflate|@xmldom)' },
    },
    {
      name: 'package-read-by-itself',
      comment:
        'exceljs hangs on files that are made to make it hang: reading goes through each part once, by our own scanner, and knows no other folder of the file format.',
      severity: 'error',
      from: { path: '^packages/workbook/src/package-read/', pathNot: '\\.test\\.ts$' },
      to: {
        path: 'node_modules/(exceljs|@xmldom)|^packages/workbook/src/(exceljs|package-edit|layout|parsing|sheets|charts)/',
      },
    },
    {
      name: 'package-edit-without-exceljs',
      comment:
        'exceljs loses charts and much else on saving: a planner’s own file is edited part by part, with a zip and an XML library only.',
      severity: 'error',
      from: { path: '^packages/workbook/src/package-edit/' },
      to: { path: 'node_modules/exceljs|^packages/workbook/src/exceljs/' },
    },
    {
      name: 'workbook-definitions-below',
      comment: 'The declaration of sheets knows nothing of how it is laid out, parsed or written.',
      severity: 'error',
      from: { path: '^packages/workbook/src/(definition|figures|sheets)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/workbook/src/(layout|parsing|exceljs|charts|package-read|package-edit|sheet-xml)/' },
    },
    {
      name: 'layout-and-parsing-are-pure',
      comment: 'Layout, parsing and updating decide on plain data; only the fence touches the file.',
      severity: 'error',
      from: { path: '^packages/workbook/src/(layout|parsing|updating)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/workbook/src/(exceljs|charts|package-read|package-edit|sheet-xml)/' },
    },
    {
      name: 'packages-downwards',
      comment: 'core ◄ workbook ◄ cli, and core ◄ excel-addin: nothing below may know what is built on it.',
      severity: 'error',
      from: { path: '^packages/workbook/src/' },
      to: { path: '^packages/(cli|excel-addin)/' },
    },
    {
      name: 'addin-without-files',
      comment:
        'Inside Excel the add-in uses the pure parts of the workbook package, never its file code: exceljs does not belong in that bundle. Only browser/, which opens files where there is no Excel, may load it.',
      severity: 'error',
      from: { path: '^packages/excel-addin/src/', pathNot: '^packages/excel-addin/src/browser/' },
      to: { path: '^packages/(cli/|workbook/src/(index\\.ts|exceljs/|charts/|package-read/|package-edit/|sheet-xml/))' },
    },
    {
      name: 'office-in-its-fence',
      comment:
        'Only office/ and the entry may be above the Office gateway; functions and pane talk to Excel through it.',
      severity: 'error',
      from: { path: '^packages/excel-addin/src/office/' },
      to: { path: '^packages/excel-addin/src/(functions|taskpane|entry)/' },
    },
    {
      name: 'icalendar-in-its-fence',
      comment: 'Calendar files are the business of one folder; everything else works on sessions.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/cli/src/icalendar/|\\.test\\.ts$' },
      to: { path: 'node_modules/(ical\\.js|timezones-ical-library|node-ical)' },
    },
    {
      name: 'io-in-its-fence',
      comment: 'Commands stay testable in one process: files and streams are reached through io/ only.',
      severity: 'error',
      from: { path: '^packages/cli/src/', pathNot: '^packages/cli/src/(io/|main\\.ts)|\\.test\\.ts$' },
      to: { path: '^(node:)?(fs|process|child_process)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
}
