import tseslint from 'typescript-eslint'

/** Whatever would let the clock, chance or the machine's locale into a document. */
const nondeterministic = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'The clock does not enter a document.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The clock does not enter a document.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance does not enter a document.'],
  ['CallExpression[callee.property.name=/^toLocale/]', 'The locale does not enter a document.'],
  ['CallExpression[callee.property.name="localeCompare"]', 'Sort by code point: every machine the same.'],
  ['MemberExpression[object.name="Intl"]', 'The locale does not enter a document.'],
].map(([selector, message]) => ({ selector, message }))

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
        { selector: 'TSEnumDeclaration', message: 'A union of literals serves.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
        ...nondeterministic,
      ],
      'no-console': 'error',
    },
  },
  { files: ['*.config.ts', 'scripts/**/*.ts', 'test/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
