import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeNotices, findBundled, packageFolder } from '../../.config/notices.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** The packages that the sources of the program itself name in imports that stay in a bundle. */
function listImported(): readonly string[] {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (file) => !/^electron\/(attribution\/train|web|start|cli)(\/|\.ts)/.test(file),
  )
  const names = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const imports = text.matchAll(/^import (?!type )[^'"]*'((?:@[\w.-]+\/)?[\w.-]+)[^']*'$/gm)
    return [...imports].map(([, name = '']) => name)
  })
  return [...new Set(names)].filter((name) => !/^(\.|node$|electron$)/.test(name)).sort()
}

const modules = (name: string) => join(ROOT, 'node_modules', name, 'module.js')

test('the package of a module is the innermost one', () => {
  expect(packageFolder('/h', '/h/node_modules/react/cjs/react.js')).toBe('node_modules/react')
  expect(packageFolder('/h', '\0/h/node_modules/@a/b/c.css?inline')).toBe('node_modules/@a/b')
  expect(packageFolder('C:\\h', 'C:\\h\\node_modules\\a\\node_modules\\b\\c.js')).toBe(
    'node_modules/a/node_modules/b',
  )
  expect(packageFolder('/h', '/h/renderer/main.ts')).toBeNull()
  expect(packageFolder('/h', '\0vite/preload-helper.js')).toBeNull()
})

test('a package is named with the version and licence that the lock file has, and its own licence text', () => {
  const bundled = findBundled(ROOT, [
    modules('react'),
    modules('react/cjs'),
    modules('lucide-react'),
  ])
  const names = bundled.map(({ name }) => name)
  expect(names.filter((name) => name === 'react')).toHaveLength(1)
  // It is loaded when the program runs, and so no module of a bundle.
  expect(names).toContain('better-sqlite3')
  for (const { name, version, license, texts } of bundled) {
    const manifest = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    ) as unknown
    expect(manifest).toMatchObject({ version, license })
    expect(texts.join()).toMatch(/permission|licen[cs]e/i)
  }
})

test('a package that the lock file does not know is not handed on', () => {
  expect(() => findBundled(ROOT, [modules('not-installed')])).toThrow('node_modules/not-installed')
})

test('the notices name the data behind the weights, Electron, and a licence once for all under it', () => {
  const notices = describeNotices(ROOT, [modules('react'), modules('react-dom')])
  expect(notices).toContain('PolNeAR')
  expect(notices).toMatch(/runs in Electron \(\d+\.\d+\.\d+\)/)
  expect(notices).toMatch(/\nreact \S+ \(MIT\)\nreact-dom \S+ \(MIT\)\n\nMIT License/)
})

describe('what was built names every package', () => {
  const built = readFileSync(join(ROOT, 'dist', 'renderer', 'third-party-notices.txt'), 'utf8')
  const named = [...built.matchAll(/^(\S+) \d\S* \([^)]+\)$/gm)].map(([, name]) => name)

  test('that its sources import, the fonts and the language model', () => {
    const imported = listImported()
    expect(imported).toEqual(expect.arrayContaining(['react', 'zod', 'wink-nlp', 'better-sqlite3']))
    expect(named).toEqual(expect.arrayContaining([...imported]))
    expect(named).toContain('@fontsource-variable/inter')
    expect(named).toContain('wink-eng-lite-web-model')
  })

  test('that a bundle of the Node side holds modules of', () => {
    const sources = globSync('dist/{main,preload,finder}/*.map', { cwd: ROOT }).flatMap((map) => {
      const text = readFileSync(join(ROOT, map), 'utf8')
      const paths = (JSON.parse(text) as { readonly sources: readonly string[] }).sources
      return paths.map((path) => packageFolder(ROOT, join(ROOT, map, '..', path)))
    })
    const bundled = sources.filter((folder) => folder !== null)
    expect(bundled.length).toBeGreaterThan(0)
    const names = bundled.map((folder) => folder.replace(/^.*node_modules\//, ''))
    expect(named).toEqual(expect.arrayContaining([...new Set(names)]))
  })
})
