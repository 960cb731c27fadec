import { defineConfig, type OxlintOverride } from 'oxlint'

/** What a part of the tree may not import, and why; told where it does. */
interface Ban {
  readonly group?: string[]
  readonly regex?: string
  readonly message: string
}

const ONE_WAY = 'Imports run one way: renderer → shared ← electron.'

/**
 * The folders of each part, the lowest first: a folder knows those before it, and none behind it. What stands in a
 * part itself (its entries) knows all of them.
 */
const LAYERS = {
  shared: [
    'domain',
    'names',
    'tables',
    'comparison',
    'topics',
    'timeline',
    'returning',
    'report',
    'api',
  ],
  electron: [
    'start',
    'files',
    'threads',
    'articles',
    'documents',
    'attribution',
    'finding',
    'reading',
    'store',
    'exchange',
    'exchanging',
    'service',
    'page',
    'desktop',
    'web',
    'cli',
  ],
  renderer: [
    'theme',
    'transport',
    'state',
    'kit',
    'topics',
    'judgements',
    'reader',
    'review',
    'project',
    'versions',
    'importing',
    'export',
    'returning',
    'annotated',
    'dialogs',
    'drafts',
    'table',
    'comparison',
    'names',
    'chains',
    'codebook',
    'timeline',
    'side-panel',
    'shell',
  ],
} as const

const BANS: Readonly<Record<keyof typeof LAYERS, readonly Ban[]>> = {
  shared: [
    {
      group: [
        'node:*',
        'electron',
        'react',
        'react-dom',
        'react/*',
        'better-sqlite3',
        'ws',
        'hono',
        'hono/*',
      ],
      message: 'shared/ is pure: no Node, DOM, Electron or React.',
    },
    { regex: '/(electron|renderer|test)/', message: ONE_WAY },
  ],
  renderer: [
    {
      group: ['node:*', 'electron', 'better-sqlite3', 'ws', 'hono', 'hono/*'],
      message: 'The renderer reaches the machine only through shared/api.',
    },
    { regex: '/electron/', message: ONE_WAY },
  ],
  electron: [
    {
      group: ['react', 'react-dom', 'react/*', 'zustand'],
      message: 'The Node side knows no React.',
    },
    { regex: '/renderer/', message: ONE_WAY },
  ],
}

const NO_ELECTRON: Ban = {
  group: ['electron', 'electron/*'],
  message: 'Only electron/desktop, main.ts and preload.ts import the electron package.',
}
const NO_SQL: Ban = { group: ['better-sqlite3'], message: 'electron/store holds the only SQL.' }
const NO_WIRE: Ban = {
  regex: '/shared/api/',
  message: 'What is read and kept knows nothing of the wire: its types are in shared/domain.',
}

/** What a folder may not import beside what stands above it. */
const FOLDER_BANS: Readonly<Record<string, readonly Ban[]>> = {
  'electron/articles': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/documents': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/attribution': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/reading': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/finding': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/store': [NO_ELECTRON, NO_WIRE],
  'electron/exchanging': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/exchange': [NO_ELECTRON, NO_SQL, NO_WIRE],
  'electron/desktop': [NO_SQL],
}

function restrict(files: string[], bans: readonly Ban[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: [...bans] }] } }
}

/** What stands above a folder is named from its own files by one step up, and from those of a folder in it by more. */
function restrictFolder(part: keyof typeof LAYERS, folder: string): readonly OxlintOverride[] {
  const layers: readonly string[] = LAYERS[part]
  const above = layers.slice(layers.indexOf(folder) + 1)
  const usual = part === 'electron' ? [NO_ELECTRON, NO_SQL] : []
  const bans = [...BANS[part], ...(FOLDER_BANS[`${part}/${folder}`] ?? usual)]
  return [
    { files: `${part}/${folder}/*`, steps: '\\.\\./' },
    { files: `${part}/${folder}/*/**`, steps: '(\\.\\./){2,}' },
  ].map(({ files, steps }) => {
    const upwards: Ban = {
      regex: `^${steps}(${above.join('|')})/`,
      message: `${part}/${folder} stands below: it knows none of ${above.join(', ')}.`,
    }
    return restrict([files], above.length === 0 ? bans : [...bans, upwards])
  })
}

export default defineConfig({
  plugins: ['typescript', 'react', 'import', 'unicorn', 'oxc', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'warn' },
  env: { es2024: true },
  ignorePatterns: ['dist/', 'release/', '.cache/'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['section'], roles: ['region'] }],
    'react/react-in-jsx-scope': 'off',
    'react/jsx-key': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true } }],
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-callback-reference': 'off',
    'eslint/no-console': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-shadow': 'off',
    'eslint/no-underscore-dangle': 'off',
    'vitest/require-mock-type-parameters': 'off',
  },
  overrides: [
    {
      files: ['renderer/{kit,table,comparison,chains,codebook,timeline,returning}/**'],
      rules: {
        'jsx-a11y/prefer-tag-over-role': 'off',
        'jsx-a11y/role-supports-aria-props': 'off',
        'react/incompatible-library': 'off',
      },
    },
    {
      files: ['.config/**', '.oxlintrc.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['shared/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          'process',
          'Buffer',
          'window',
          'document',
          'fetch',
          'localStorage',
          'sessionStorage',
        ],
      },
    },
    restrict(['renderer/*'], BANS.renderer),
    restrict(['electron/*'], [...BANS.electron, NO_ELECTRON, NO_SQL]),
    restrict(['electron/main.ts', 'electron/preload.ts'], [...BANS.electron, NO_SQL]),
    ...Object.entries(LAYERS).flatMap(([part, folders]) =>
      folders.flatMap((folder) => restrictFolder(part as keyof typeof LAYERS, folder)),
    ),
    // The tables of another program are no part of the store: only their format knows them.
    restrict(
      ['electron/exchange/taguette/taguette-file.ts'],
      [...BANS.electron, NO_ELECTRON, NO_WIRE],
    ),
  ],
})
