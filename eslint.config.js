import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import {
  diskWriters,
  everywhere,
  inTests,
  inTheApp,
  noDefaultExport,
  noRawIpc,
  outsideGlobals,
  outsideModules,
} from './scripts/lint/bans.ts'
import { fileName } from './scripts/lint/file-name.ts'

/** What each file may do. Who may import whom is in .dependency-cruiser.js; both are proven by test/scripts/lint.test.ts. */

const configFiles = ['*.config.{js,ts}', '.dependency-cruiser.js']

/** A later block's list replaces an earlier one's, so each block names all that holds for its files. */
const syntax = (...bans) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...bans] })

const fileSystem = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises']

const imports = (modules, disk) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [
        ...modules.map((name) => ({ name, message: 'The app reaches no network and no program.' })),
        ...disk.map((name) => ({
          name,
          importNames: diskWriters,
          allowTypeImports: true,
          message: 'electron/files is the only way to the disk.',
        })),
      ],
    },
  ],
})

/** Rules of ESLint itself that have found bugs before; type-aware ones come from typescript-eslint. */
const coreRules = Object.fromEntries(
  [
    'eqeqeq',
    'no-async-promise-executor',
    'no-constant-binary-expression',
    'no-control-regex',
    'no-empty',
    'no-empty-pattern',
    'no-fallthrough',
    'no-irregular-whitespace',
    'no-misleading-character-class',
    'no-self-assign',
    'no-self-compare',
    'no-template-curly-in-string',
    'no-unmodified-loop-condition',
    'no-unsafe-finally',
    'no-useless-catch',
    'no-useless-escape',
  ].map((rule) => [rule, 'error']),
)

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'test-results/', 'playwright-report/', '**/*.d.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { fernkeep: { rules: { 'file-name': fileName } } },
    rules: { ...coreRules, 'fernkeep/file-name': 'error', ...syntax(noDefaultExport) },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async function answers a mistake as a rejection, which is the point of one without an await.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures: their methods have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // `void` marks a value that is dropped on purpose, a call's or not.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `void` among other answers is how the contract says "nothing".
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A fifth of the whole time, for what nobody here writes.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['{electron,shared,renderer}/**/*.{ts,tsx}'],
    rules: {
      ...syntax(noDefaultExport, ...inTheApp),
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': ['error', { globals: [...outsideGlobals], checkGlobalObject: true }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'electron/crypto/random.ts has random bytes.' },
        {
          object: 'process',
          property: 'env',
          message: 'Only the entries of unpackaged builds read the environment.',
        },
      ],
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: { ...syntax(noDefaultExport, ...inTheApp, noRawIpc), ...imports(outsideModules, fileSystem) },
  },
  {
    files: ['electron/ipc/**/*.ts', 'electron/preload.ts'],
    rules: syntax(noDefaultExport, ...inTheApp),
  },
  // A local socket is the vault's lock.
  {
    files: ['electron/files/**/*.ts'],
    rules: imports(
      outsideModules.filter((name) => !/^(node:)?net$/.test(name)),
      [],
    ),
  },
  // The app starts itself again, for its command line without a display.
  {
    files: ['electron/app/vault-command.ts'],
    rules: imports(
      outsideModules.filter((name) => !/^(node:)?child_process$/.test(name)),
      fileSystem,
    ),
  },
  // The entries of unpackaged builds.
  {
    files: ['electron/development.ts', 'electron/cli/plain-node.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      ...syntax(noDefaultExport, ...inTests),
      // A test that is wrong about either fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  // These files exist to be refused by the type checker.
  {
    files: ['test/**/*-types.ts'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // Playwright takes a reporter by its default export.
  // French sets blanks that do not break before some signs.
  {
    files: ['{renderer,electron/app}/text/**/*.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  { files: [...configFiles, 'test/e2e/leak-reporter.ts'], rules: syntax() },
)
