import tseslint from 'typescript-eslint'

/** Syntax that is refused, each with its reason; what may import what is in .dependency-cruiser.cjs. */
const refused = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: with a default export every importer invents a name of its own.',
  },
  bareError: {
    selector: "ThrowStatement > NewExpression[callee.name='Error']",
    message: 'Throw a named error class with a code, defined at the foot of the file that throws it.',
  },
  clock: {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Core reads no clock: take "today" as an argument, so that the same plan always gives the same answer.',
  },
  now: {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Core reads no clock: take "today" as an argument.',
  },
  chance: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Core has no randomness of its own: take a seed as an argument.',
  },
  print: {
    selector: "MemberExpression[object.name='console']",
    message: 'Libraries never print: return data or issues, and let the terminal or the pane show them.',
  },
}

const everywhere = [refused.defaultExport, refused.bareError]
const noExceptions = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] })

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'out/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  { files: ['packages/*/src/**/*.ts'], rules: noExceptions(...everywhere) },
  {
    files: ['packages/{core,workbook}/src/**/*.ts'],
    rules: noExceptions(...everywhere, refused.clock, refused.now, refused.chance, refused.print),
  },
  {
    files: ['**/*.test.ts', '**/test/**'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-empty-function': 'off' },
  },
)
