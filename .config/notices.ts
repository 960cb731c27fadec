import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the lock file says of a package. */
interface LockedPackage {
  readonly version?: string
  readonly license?: string
}

/** A package whose work is in the program, with its own licence texts. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly texts: readonly string[]
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

const INTRODUCTION = `Hearsay is made with the work of others. This names it, and gives the licences it comes under.

The desktop program runs in Electron ({electron}), which brings Chromium and Node.js. Their licences are the files
LICENSE.electron.txt and LICENSES.chromium.html beside the program.

The weights of the finder of who said what were computed from the train part of PolNeAR, the Political News
Attribution Relations corpus; none of its text is in the program:
Edward Newell, Drew Margolin and Derek Ruths. 2018. An Attribution Relations Corpus for Political News. In Proceedings
of the Eleventh International Conference on Language Resources and Evaluation (LREC 2018). European Language Resources
Association (ELRA), Miyazaki, Japan.

They began as those of MiniLM (Wenhui Wang, Furu Wei, Li Dong, Hangbo Bao, Nan Yang and Ming Zhou, Microsoft, 2020) as
sentence-transformers trained them further (all-MiniLM-L6-v2). Both come under the Apache License 2.0, which is below;
they were changed: trained on attributions, and rounded to eight bits.
`

/** The folder of the package that a bundled module belongs to, as the lock file writes it; null for the project's own. */
export function packageFolder(root: string, module: string): string | null {
  const path = module
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  const base = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`
  if (!path.startsWith(base)) return null
  return (
    /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.slice(base.length))?.[0] ?? null
  )
}

function readLock(root: string): ReadonlyMap<string, LockedPackage> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return new Map(Object.entries(packages))
}

function readTexts(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
}

/** What the packages of the runtime that come without it say of their licence: MIT, of Microsoft. */
const OF_MICROSOFT = `MIT License

Copyright (c) Microsoft Corporation

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** The packages that are packed as they are, by the list of what is packed. */
function listPacked(root: string): readonly string[] {
  const list = readFileSync(join(root, '.config', 'electron-builder.yml'), 'utf8')
  const found = list.matchAll(/- (node_modules\/[\w.-]+)\/package\.json/g)
  return [...found].map(([, folder = '']) => folder)
}

/**
 * The packages that these modules come from, and those that are packed as they are, by name. Throws for one
 * that the lock file does not know or that says nothing of its licence: it must not be handed on.
 */
export function findBundled(root: string, modules: Iterable<string>): readonly BundledPackage[] {
  const lock = readLock(root)
  const folders = new Set(listPacked(root))
  for (const module of modules) {
    const folder = packageFolder(root, module)
    if (folder !== null) folders.add(folder)
  }
  return [...folders].sort().map((folder) => {
    const { version, license } = lock.get(folder) ?? {}
    if (version === undefined || license === undefined)
      throw new Error(
        `${folder} is bundled, and package-lock.json has no version or licence of it.`,
      )
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const own = readTexts(join(root, folder))
    const texts = own.length === 0 && name.startsWith('onnxruntime-') ? [OF_MICROSOFT] : own
    return { name, version, license, texts }
  })
}

/** The notices as one text: each licence once, under the names of all that come under it. */
export function describeNotices(root: string, modules: Iterable<string>): string {
  const byText = new Map<string, string[]>()
  for (const { name, version, license, texts } of findBundled(root, modules)) {
    const text = texts.join('\n\n') || `(The package brings no text of its licence: ${license}.)`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const electron = readLock(root).get('node_modules/electron')?.version ?? ''
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`)
  const line = '-'.repeat(80)
  return [INTRODUCTION.replace('{electron}', electron), ...parts].join(`\n${line}\n\n`) + '\n'
}
