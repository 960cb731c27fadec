import { spawnSync } from 'node:child_process'
import { appendFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { anchorAt } from '../../../../shared/domain/text/anchor.ts'
import {
  ANNOTATED_PROJECT,
  exportSource,
  STANDING_SOURCE,
} from '../../../support/annotated-sample.ts'
import { idOf } from '../../../support/projects.ts'
import { buildArticle, buildClaim } from '../../../support/records.ts'
import { unpackPack } from '../../../support/unpacked-pack.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

interface Said {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** What the pack's own verifier says, run as a person without Hearsay runs it. */
function verify(folder: string, ...words: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync('python3', [join(folder, 'verify.py'), ...words], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return { code: status, lines: stdout.split(/\r?\n/) }
}

/** Verifies a folder with each of several manifests, and prints what is said first; anything but a refusal ends it. */
const EACH = `
import json, sys
folder = sys.argv[1]
sys.path.insert(0, folder)
import verify
for manifest in json.load(sys.stdin):
    with open(folder + "/manifest.json", "w", encoding="utf-8", newline="") as file:
        file.write(manifest)
    lines = []
    assert verify.verify(folder, lines.append) is False
    print(lines[0])
`

/** What the pack's verifier says first of each of some manifests; in one process, since to start it takes longest. */
function verifyEach(manifests: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync('python3', ['-B', '-c', EACH, folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    input: JSON.stringify(manifests),
  })
  expect(stderr).toBe('')
  return stdout.split(/\r?\n/)
}

let folder: string

beforeEach(async () => {
  folder = await unpackPack(STANDING_SOURCE)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const TEXT = `texts/${idOf(1)}.txt`

async function changeText(path: string, change: (text: string) => string): Promise<void> {
  const whole = join(folder, path)
  await writeFile(whole, change(await readFile(whole, 'utf8')))
}

interface LooseManifest {
  files: { path: string }[]
  quotes: { start: unknown; end: unknown; quote: unknown }[]
  [name: string]: unknown
}

function changeManifest(change: (manifest: LooseManifest) => void): Promise<void> {
  return changeText('manifest.json', (text) => {
    const manifest = JSON.parse(text) as LooseManifest
    change(manifest)
    return JSON.stringify(manifest)
  })
}

describe.skipIf(!hasPython)('verify.py of a pack', () => {
  it('says of a whole pack that all stands, with the folder named and without', () => {
    const { code, lines } = verify(folder)
    expect(lines.at(-2)).toMatch(
      /^ALL STANDS: 18 files as they were packed, \d+ quotes at their places\.$/,
    )
    expect(lines.filter((line) => line.includes('letter for letter'))).toHaveLength(2)
    expect(code).toBe(0)
    expect(verify(folder, folder)).toEqual({ code, lines })
  })

  it('relies on no manifest that is a link, or that tells of one file two things', async () => {
    await changeManifest((manifest) => Object.assign(manifest.quotes[0] ?? {}, { article: [] }))
    expect(verify(folder).lines[0]).toContain('a quote is of an article that is not there')
    await rename(join(folder, 'manifest.json'), join(folder, 'other.json'))
    await symlink('other.json', join(folder, 'manifest.json'))
    expect(verify(folder).lines[0]).toContain('it is a link, which a pack never has')
  })

  it('takes the SHA-256 of a text from the files alone', async () => {
    await changeText('manifest.json', (text) =>
      text.replace(
        /("articles"[^]*?"sha256": ")[0-9a-f]{64}/,
        (_, before: string) => `${before}${'0'.repeat(64)}`,
      ),
    )
    expect(verify(folder).lines[0]).toContain(`it tells two SHA-256s of ${TEXT}`)
  })

  it('finds one changed letter in a text: the file, and the quotes that it is in', async () => {
    await changeText(TEXT, (text) => text.replace('very serious', 'very serioux'))
    const { code, lines } = verify(folder)
    expect(code).toBe(1)
    expect(lines.filter((line) => line.startsWith('CHANGED'))).toEqual([
      expect.stringContaining(`${TEXT} has SHA-256 `),
    ])
    const gone = lines.filter((line) => line.startsWith('NOT THERE'))
    expect(gone).toHaveLength(3)
    expect(gone.at(-1)).toMatch(
      /content: “very serious” is not at \d+-\d+: there is “very serioux”/,
    )
    expect(lines.join('\n')).toContain('the text is NOT its original, as the manifest says it is')
  })

  it('finds a quote that the manifest tells of another place, and one of other words', async () => {
    await changeManifest(({ quotes: [first, second] }) => {
      if (typeof first?.start === 'number') first.start += 1
      if (second !== undefined) second.quote = 'said nothing'
    })
    const { code, lines } = verify(folder)
    expect(code).toBe(1)
    expect(lines.filter((line) => line.startsWith('NOT THERE'))).toHaveLength(2)
    expect(lines.at(-2)).toContain('quotes that are not at their places: 2;')
  })

  it('finds a file that is missing, one too many, one that grew, and a link in place of one', async () => {
    await rm(join(folder, 'report.html'))
    await writeFile(join(folder, 'tables', 'note.txt'), 'mine')
    await appendFile(join(folder, 'originals', '2-mixed.txt'), '!')
    await rm(join(folder, 'tables', 'topics.csv'))
    await symlink('/etc/passwd', join(folder, 'tables', 'topics.csv'))
    await writeFile(join(folder, '.DS_Store'), '')
    const { code, lines } = verify(folder)
    expect(code).toBe(1)
    expect(lines).toContain('MISSING   report.html is not there')
    expect(lines).toContain('EXTRA     tables/note.txt is not in the manifest')
    expect(lines).toContain('LINK      tables/topics.csv is a link, which a pack never has')
    expect(lines.join('\n')).toMatch(/CHANGED {3}originals\/2-mixed\.txt has \d+ bytes, not \d+/)
    expect(lines.at(-2)).toContain('files that are not as they were packed: 4;')
  })

  it('says of a quote that stood no more when the pack was made that it does not stand', async () => {
    const [claim] = [...ANNOTATED_PROJECT.claims.values()]
    const lost = { start: 50, end: 60, quote: 'not there!', prefix: '', suffix: '' }
    const project = addRecords(STANDING_SOURCE.project, 'claims', [
      Object.assign({}, claim, { content: [lost] }),
    ])
    await rm(folder, { recursive: true })
    folder = await unpackPack({ ...STANDING_SOURCE, project })
    const { code, lines } = verify(folder)
    expect(code).toBe(1)
    expect(lines.filter((line) => line.startsWith('NOT THERE'))).toEqual([
      expect.stringContaining('“not there!” is not at 50-60'),
    ])
  })

  it('lays quotes beside plain originals in any usual encoding, and says so where there is nothing to lay beside', async () => {
    const original = { hash: '', size: 0, places: [], columns: null, encoding: null }
    const kinds = [
      [
        'сказал.txt',
        'windows-1251',
        'Он сказал «нет».',
        Buffer.from([206, 237, 32, 241, 234, 224, 231, 224, 235, 32, 171, 237, 229, 242, 187, 46]),
      ],
      ['a.html', 'utf-8', 'He said no.', Buffer.from('<p>He said no.</p>')],
      ['tidied.txt', 'utf-16le', 'He said no.', Buffer.from('\ufeff\fHe said no.', 'utf16le')],
    ] as const
    const articles = kinds.map(([fileName, encoding, text], index) =>
      buildArticle(text, {
        id: idOf(700 + index),
        title: fileName,
        fileName,
        encoding,
        original: { ...original, hash: String(index).repeat(64) },
      }),
    )
    const claims = articles.map(({ id }, index) => {
      const [, , text = ''] = kinds[index] ?? []
      return buildClaim(id, { content: [anchorAt(text, { start: 3, end: text.length })] })
    })
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', articles), 'claims', claims)
    const byId = <T>(values: readonly T[]) =>
      new Map(articles.map(({ id }, index) => [id, values[index] as T]))
    await rm(folder, { recursive: true })
    folder = await unpackPack(
      exportSource(
        project,
        byId(kinds.map(([, , text]) => text)),
        byId(kinds.map(([, , , bytes]) => bytes)),
      ),
    )
    const { code, lines } = verify(folder)
    const [one, other, third] = lines.filter((line) => line.includes('1 of 1 quotes stand'))
    expect(one).toContain('the text is its original, letter for letter')
    expect(other).toContain('the original is not compared: it is no plain text')
    expect(third).toContain('the text was tidied when it was read; 1 of them are in the original')
    expect(code).toBe(0)
  })

  it('relies on no manifest that Hearsay cannot have written, and follows no path out of the pack', async () => {
    const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
    const bad: readonly (readonly [string, string])[] = [
      ['', 'it is not JSON in UTF-8'],
      ['['.repeat(100_000), 'it is not JSON in UTF-8'],
      ['[]', 'it is not an object'],
      ['{"format": 1, "format": 2}', 'a name is there twice'],
      ['{"format": "other"}', 'it is not the manifest of an evidence pack'],
      [manifest.replace('"version": 1', '"version": 2'), 'it is of version 2'],
      [manifest.replace('"files": [', '"files": [7, '), 'one of its files is not an object'],
      [manifest.replace('"report.html"', '"../report.html"'), 'the path ../report.html leads out'],
      [manifest.replace('"report.html"', '"/etc/passwd"'), 'the path /etc/passwd leads out'],
      [manifest.replace('"report.html"', '"C:report.html"'), 'the path C:report.html leads out'],
      [manifest.replace('"report.html"', '"verify.py"'), 'verify.py is there twice'],
      [manifest.replace(/"start": \d+/, '"start": -1'), 'a quote has no place'],
      [manifest.replace(/"start": \d+/, '"start": true'), 'a quote has no place'],
      [
        manifest.replace(/"quotes": \[/, '"quotes": [{"article": "none"}, '),
        'a quote is of an article',
      ],
    ]
    const said = verifyEach(bad.map(([written]) => written))
    for (const [index, [, why]] of bad.entries()) {
      expect(said[index]).toContain(
        'NOT VERIFIED: manifest.json of this pack is not to be relied on',
      )
      expect(said[index]).toContain(why)
    }
    await rm(join(folder, 'manifest.json'))
    expect(verify(folder).lines[0]).toContain('it cannot be opened')
    await mkdir(join(folder, 'manifest.json'))
    expect(verify(folder).code).toBe(1)
  })

  it('shows nothing that steers a terminal', async () => {
    await changeManifest((manifest) => {
      manifest['project'] = '\u001b[2JALL STANDS\u202e'
      manifest.files.push(Object.assign({}, manifest.files[0], { path: 'a\u001b]0;x\u0007' }))
    })
    const { code, lines } = verify(folder)
    expect(code).toBe(1)
    expect(lines.join('')).not.toMatch(/\p{C}/u)
    expect(lines[0]).toContain('“\\u{001b}[2JALL STANDS\\u{202e}”')
  })

  it('says what it needs where it is asked wrongly', () => {
    expect(verify(folder, join(folder, 'none')).code).toBe(2)
    expect(verify(folder, 'a', 'b').code).toBe(2)
    expect(verify(folder, '--help').code).toBe(0)
  })
})
