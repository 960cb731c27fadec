import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The folders and files that the map names, each with those it is in: a line stands two blanks further in than they do. */
function readMap(): readonly string[] {
  const [, map = ''] = /## The map\n+```\n([^]*?)```/.exec(README) ?? []
  const within: string[] = []
  return map.split('\n').flatMap((line) => {
    const depth = (line.length - line.trimStart().length) / 2
    const names =
      /^(?:[\w.-]+(?:\/|\.ts) ?)+(?= |$)/.exec(line.trimStart())?.[0].trim().split(' ') ?? []
    within[depth] = names[0] ?? ''
    return names.map((name) => join(...within.slice(0, depth), name))
  })
}

const foldersOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, '/'))

test('the map of the README names what is there, and every folder of the parts', () => {
  const named = readMap()
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  const parts = ['shared', 'electron', 'renderer', 'electron/documents', 'shared/domain']
  expect(parts.flatMap(foldersOf).filter((path) => !named.includes(path))).toEqual([])
})
