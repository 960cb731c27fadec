import { writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { bringInFiles } from '../../../electron/cli/bringing-in.ts'
import { annotatedProjectOf } from '../../../electron/exchange/annotated/annotating.ts'
import { inceptionFiles } from '../../../electron/exchange/cas/inception-files.ts'
import { bytesOfFile } from '../../../electron/exchange/made-bytes.ts'
import { annotationsInJson } from '../../../electron/exchange/web-annotation/annotation-writing.ts'
import { createStore, openStore } from '../../../electron/store/opening.ts'
import { ANNOTATED_SOURCE } from '../../support/annotated-sample.ts'
import { recordsOf, valueOf } from '../../support/outcomes.ts'
import { temporaryFolder } from '../../support/store.ts'
import { hearsay } from './hearsay.ts'

it('tells what a file of marked texts would bring in, brings it in, and then finds no difference', async () => {
  const folder = temporaryFolder()
  const [project, path] = [join(folder, 'p.hearsay'), join(folder, 'a.jsonld')]
  valueOf(createStore(project)).close()
  writeFileSync(path, annotationsInJson(valueOf(annotatedProjectOf(ANNOTATED_SOURCE))))
  const given = {
    type: 'import' as const,
    project,
    files: [{ given: 'a.jsonld', path }],
    codes: [],
    isTrusting: false,
    isRemoving: false,
  }

  const told = await bringInFiles({ ...given, isDryRun: true })
  expect(told.errors).toEqual([])
  expect(told.lines).toContain('added: article: “Talks in Riyadh”')
  expect(told.lines).toContain(
    'added: relation: “the Riyadh meeting yielded “very serious conversation on all issues.“” contradicts “no major diplomatic breakthrough had emerged”',
  )
  const brought = await bringInFiles({ ...given, isDryRun: false })
  expect(brought.lines).toEqual([
    ...told.lines,
    `a.jsonld: ${told.lines.length} changes brought in`,
  ])
  expect((await bringInFiles({ ...given, isDryRun: true })).lines).toEqual(['No difference'])

  const store = valueOf(openStore(project))
  expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(ANNOTATED_SOURCE.project))
  store.close()
})

const TEXT = 'Ann Halloran said the bridge 🌉 is safe.\nThe harbour office denied it.\n'
const MARKS = [
  'T1\tMinister 0 12\tAnn Halloran',
  'T2\tStatement 18 38\tthe bridge 🌉 is safe',
  'T3\tOffice 40 58\tThe harbour office',
  '',
].join('\n')

/** A folder with an empty project, and a collection of brat with a text and its marks. */
async function bratFolder(): Promise<string> {
  const folder = temporaryFolder()
  valueOf(createStore(join(folder, 'P.hearsay'))).close()
  await mkdir(join(folder, 'brat', 'day'), { recursive: true })
  await writeFile(join(folder, 'brat', 'day', 'bridge.txt'), TEXT)
  await writeFile(join(folder, 'brat', 'day', 'bridge.ann'), MARKS)
  return folder
}

const CODES = ['--code', 'Statement=claim', '--code', 'minister=speaker:Ann Halloran, minister']

it('brings in a folder of brat by what its codes are said to stand for, and remembers that', async () => {
  const folder = await bratFolder()
  const tried = await hearsay(folder, 'import', 'P.hearsay', 'brat', '--dry-run')
  expect(tried.stdout).toContain('not said what it stands for: “Minister”, 1 mark\n')
  expect(tried.stdout).toContain('not said what it stands for: “Statement”, 1 mark\n')

  const brought = await hearsay(folder, 'import', 'P.hearsay', 'brat', ...CODES)
  expect(brought.stdout).toContain('added: claim: “the bridge 🌉 is safe”')
  expect(brought.stdout).toContain('added: speaker: “Ann Halloran, minister”')
  expect(brought.stdout).toMatch(/^brat: \d+ changes brought in$/m)
  expect(brought.stderr).toContain('not said what it stands for: “Office”, 1 mark')
  expect(brought.code).toBe(3)

  const again = await hearsay(folder, 'import', 'P.hearsay', 'brat', '--code', 'Office=none')
  expect(again.stdout).toBe('No difference\n')
  const told = await hearsay(folder, 'import', 'P.hearsay', 'brat', '--dry-run')
  expect(told.stdout).toBe('No difference\n')
})

it('takes files that are named together as one project, and their texts stay beside their marks', async () => {
  const folder = await bratFolder()
  await mkdir(join(folder, 'brat', 'next'))
  await writeFile(join(folder, 'brat', 'next', 'bridge.txt'), 'It rained, the keeper said.')
  await writeFile(join(folder, 'brat', 'next', 'bridge.ann'), 'T1\tStatement 0 9\tIt rained\n')
  const files = ['day/bridge.ann', 'day/bridge.txt', 'next/bridge.ann', 'next/bridge.txt']
  const named = files.map((name) => join('brat', name))
  const brought = await hearsay(folder, 'import', 'P.hearsay', ...named, ...CODES)
  expect(brought.stdout).toContain('added: claim: “the bridge 🌉 is safe”')
  expect(brought.stdout).toContain('added: claim: “It rained”')
})

it('brings in a folder of INCEpTION with all of its texts as one edit', async () => {
  const folder = temporaryFolder()
  valueOf(createStore(join(folder, 'P.hearsay'))).close()
  const files = inceptionFiles(valueOf(annotatedProjectOf(ANNOTATED_SOURCE)))
  for (const file of files) {
    await mkdir(dirname(join(folder, 'inception', file.name)), { recursive: true })
    await writeFile(join(folder, 'inception', file.name), bytesOfFile(file))
  }
  const brought = await hearsay(folder, 'import', 'P.hearsay', 'inception')
  expect(brought).toMatchObject({ code: 0, stderr: '' })
  const store = valueOf(openStore(join(folder, 'P.hearsay')))
  expect(recordsOf(valueOf(store.readProject()))).toEqual(recordsOf(ANNOTATED_SOURCE.project))
  store.close()
})

it('takes the files of a folder that is no project of marked texts one by one', async () => {
  const folder = await bratFolder()
  await hearsay(folder, 'import', 'P.hearsay', 'brat', ...CODES)
  await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out')
  const told = await hearsay(folder, 'import', 'P.hearsay', 'out', '--dry-run')
  expect(told.stdout).toContain('No difference')
  expect(told.code).toBe(0)
})

it('refuses codes that are not there, and says which are', async () => {
  const folder = await bratFolder()
  const asked = async (...words: readonly string[]) => {
    const { code, stderr } = await hearsay(folder, 'import', 'P.hearsay', 'brat', ...words)
    expect(code).toBe(1)
    return stderr
  }
  expect(await asked('--code', 'Quote=claim')).toContain(
    'There is no code “Quote” in it. It has “Minister”, “Statement” and “Office”.',
  )
  expect(await asked('--code', 'Statement')).toContain('--code takes PATH=WHAT')
  expect(await asked('--code', 'Statement=claim:x')).toContain('takes a name for')
  expect(await asked('--code', 'A=claim', '--code', 'a=cue')).toContain('there twice for “a”')
})
