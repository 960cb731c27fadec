import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import { valueOf } from '../../support/outcomes.ts'
import { hearsay, type Ended } from './hearsay.ts'

const SEED = join(import.meta.dirname, '..', '..', '..', 'seeds', 'riyadh-talks.txt')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-returning-'))
  await copyFile(SEED, join(folder, 'talks.txt'))
  await hearsay(folder, 'new', 'P.hearsay', 'talks.txt')
  await mkdir(join(folder, 'out'))
})
afterAll(() => rm(folder, { recursive: true }))

function write(name: string, ...lines: readonly string[]): Promise<void> {
  return writeFile(join(folder, name), `${lines.join('\r\n')}\r\n`)
}

async function claimsOf(path: string) {
  const store = valueOf(openStore(path, { readOnly: true }))
  const project = valueOf(store.readProject())
  store.close()
  return [...project.claims.values()].map(({ content, note }) => [content[0]?.quote, note])
}

function lines({ stdout, stderr, code }: Ended) {
  const split = (text: string) => text.split('\n').filter((line) => line !== '')
  return { out: split(stdout), err: split(stderr), code }
}

describe('import', () => {
  test('tells the differences of a file, brings them in as one edit, and finds none afterwards', async () => {
    const path = join(folder, 'P.hearsay')
    const store = valueOf(openStore(path, { readOnly: true }))
    const [article] = valueOf(store.readProject()).articles.values()
    store.close()
    const id = article?.id ?? ''
    await write(
      'claims.csv',
      'article_id;claim;note',
      `${id};a peaceful resolution;so it is hoped`,
      `${id};words that nobody wrote;`,
    )
    const tried = lines(await hearsay(folder, 'import', 'P.hearsay', 'claims.csv', '--dry-run'))
    expect(tried).toEqual({
      code: 0,
      out: [
        'added: claims, row 2: “a peaceful resolution” | Note: so it is hoped',
        'refused: claims, row 3: “words that nobody wrote” | These words do not stand in the text of the article. Write them as they stand there.',
      ],
      err: [],
    })
    expect(await claimsOf(path)).toEqual([])

    const done = lines(await hearsay(folder, 'import', 'P.hearsay', 'claims.csv'))
    expect(done.code).toBe(3)
    expect(done.out.at(-1)).toBe('claims.csv: 1 change brought in')
    expect(done.err).toEqual([`left out: ${tried.out[1] ?? ''}`])
    expect(await claimsOf(path)).toEqual([['a peaceful resolution', 'so it is hoped']])

    await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out')
    const files = ['claims', 'speakers', 'articles', 'attributions', 'topics'].map(
      (name) => `out/${name}.csv`,
    )
    const back = await hearsay(folder, 'import', 'P.hearsay', '--dry-run', ...files)
    const out = files.map((file) => `${file}: No difference`)
    expect(lines(back)).toEqual({ code: 0, out, err: [] })
  })

  test('leaves out what a spreadsheet may have done and what is missing, but where it is asked for', async () => {
    await copyFile(join(folder, 'P.hearsay'), join(folder, 'Q.hearsay'))
    await hearsay(folder, 'export', 'Q.hearsay', '--csv', 'other')
    const path = join(folder, 'other', 'claims.csv')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('so it is hoped', 'so it is hoped '))
    const left = lines(await hearsay(folder, 'import', 'Q.hearsay', 'other/claims.csv'))
    expect(left.code).toBe(3)
    expect(left.err[0]).toContain('Only blanks differ')
    const trusted = lines(
      await hearsay(folder, 'import', 'Q.hearsay', 'other/claims.csv', '--with-suspicious'),
    )
    expect(trusted.code).toBe(0)
    expect(await claimsOf(join(folder, 'Q.hearsay'))).toEqual([
      ['a peaceful resolution', 'so it is hoped '],
    ])
  })

  test('shows what files say as text, on one line, whatever a terminal would make of it', async () => {
    await write(
      'claims.csv',
      'article_id;claim;note;"\u001b[2Jcolour"',
      ';"\u001b]0;owned\u0007\u202egnp.exe";"One\nNo difference";red',
    )
    await write('\u001b[31m\u202efdp.csv', 'colour;weight', 'red;12')
    const files = ['claims.csv', '\u001b[31m\u202efdp.csv']
    const { stdout, stderr } = await hearsay(folder, 'import', 'P.hearsay', ...files, '--dry-run')
    expect(stdout).toContain('“\\u{1b}]0;owned\\u{7}\\u{202e}gnp.exe”')
    expect(stdout).toContain('column “\\u{1b}[2Jcolour” is not read')
    expect(stdout).not.toMatch(/^No difference$/m)
    expect(stderr).toMatch(/^\\u\{1b\}\[31m\\u\{202e\}fdp\.csv: /m)
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  })

  test('says of files that hold no table, or cannot be read, what to do', async () => {
    await write('empty.csv', '')
    await write('header.csv', 'id,name,role')
    await write('strange.csv', 'colour,weight', 'red,12')
    await writeFile(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 and nothing more')
    const run = async (name: string) =>
      lines(await hearsay(folder, 'import', 'P.hearsay', name, '--dry-run'))
    expect((await run('header.csv')).out).toEqual(['No difference'])
    expect(await run('strange.csv')).toEqual({
      code: 1,
      out: [],
      err: [
        'strange.csv: Nothing in it was compared. “strange”: Which table it is cannot be told from its first row, where its headings need to stand.',
      ],
    })
    for (const name of ['empty.csv', 'broken.xlsx', 'missing.csv']) {
      const { code, err } = await run(name)
      expect(code).toBe(1)
      expect(err[0]).toMatch(new RegExp(`^${name}: .+\\.$`))
    }
    expect(lines(await hearsay(folder, 'import', 'P.hearsay')).err[0]).toContain('Name the files')
  })
})
