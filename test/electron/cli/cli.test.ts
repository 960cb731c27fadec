import { execFileSync } from 'node:child_process'
import {
  copyFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store/opening.ts'
import type { Article } from '../../../shared/domain/article.ts'
import { DEFAULT_EXPORT } from '../../../shared/domain/export-options.ts'
import { anchorOf, buildClaim, buildSpeaker, editOf, saidBy } from '../../support/records.ts'
import { valueOf } from '../../support/outcomes.ts'
import { temporaryFolder } from '../../support/store.ts'
import { changeAsStranger } from '../../support/stranger.ts'
import { hearsay } from './hearsay.ts'

const SEED = join(import.meta.dirname, '..', '..', '..', 'seeds', 'riyadh-talks.txt')

let folder: string
/** Where the project with one claim was made. */
let taggedFolder: string

/** A project with one claim in the article. */
async function makeTagged(): Promise<void> {
  await copyFile(SEED, join(taggedFolder, 'talks.txt'))
  await hearsay(taggedFolder, 'new', 'P.hearsay', 'talks.txt')
  const store = valueOf(openStore(join(taggedFolder, 'P.hearsay')))
  const project = valueOf(store.readProject())
  const article = project.articles.first() as Article
  const { text } = valueOf(store.readText(article.textHash))
  const speaker = buildSpeaker({ name: '=cmd()' })
  const claim = buildClaim(article.id, {
    content: [anchorOf(text, 'a peaceful resolution')],
    ...saidBy(speaker.id),
  })
  const edit = editOf(project, (draft) => {
    draft.put('speakers', speaker)
    draft.put('claims', claim)
  })
  valueOf(store.commitEdit(edit))
  store.close()
}

beforeAll(async () => {
  taggedFolder = await mkdtemp(join(tmpdir(), 'hearsay-tagged-'))
  await makeTagged()
})
afterAll(() => rm(taggedFolder, { recursive: true }))

beforeEach(async () => {
  folder = temporaryFolder()
  await copyFile(SEED, join(folder, 'talks.txt'))
})

/** A copy of the project with one claim, and of all that was made with it. */
const copyTagged = () => cp(taggedFolder, folder, { recursive: true })

describe('new', () => {
  test('makes a project and opens articles in it, each text once', async () => {
    await writeFile(join(folder, 'other.md'), '# Title\n\nShe said no.\n')
    await copyFile(SEED, join(folder, 'again.txt'))
    const made = await hearsay(folder, 'new', 'P', 'talks.txt', 'other.md', 'again.txt')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout.split('\n')).toEqual([
      'talks.txt: opened',
      'other.md: opened',
      expect.stringMatching(/^again\.txt: the same text as “Secretary of State .+”, left out$/),
      join(folder, 'P.hearsay'),
      '',
    ])
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    expect(valueOf(store.counts()).articles).toBe(2)
    expect(valueOf(store.historyPage(null, 10))).toMatchObject([{ label: 'open 2 articles' }])
    store.close()
  })

  test('never touches a file that is there', async () => {
    await writeFile(join(folder, 'P.hearsay'), 'precious')
    const made = await hearsay(folder, 'new', 'P.hearsay', 'talks.txt')
    expect(made).toMatchObject({ code: 1, stdout: '' })
    expect(made.stderr).toContain('P.hearsay')
    expect(await readFile(join(folder, 'P.hearsay'), 'utf8')).toBe('precious')
  })

  test('leaves out what cannot be opened, says why, and makes nothing when that is all', async () => {
    await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 0, 0, 0, 1, 2]))
    const files = ['picture.txt', 'gone.txt']
    const made = await hearsay(folder, 'new', 'P.hearsay', 'talks.txt', ...files)
    expect(made.code).toBe(3)
    expect(made.stdout).toBe(`talks.txt: opened\n${join(folder, 'P.hearsay')}\n`)
    expect(made.stderr).toMatch(/^picture\.txt: .+\ngone\.txt: .+\n$/)
    const none = await hearsay(folder, 'new', 'Q.hearsay', ...files)
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toMatch(/^picture\.txt: .+\ngone\.txt: .+\nQ\.hearsay was not made\.\n$/)
    expect((await readdir(folder)).sort()).toEqual(['P.hearsay', 'picture.txt', 'talks.txt'])
  })

  test.skipIf(process.platform === 'win32')(
    'refuses a named pipe instead of waiting for it, and so does extract',
    async () => {
      execFileSync('mkfifo', [join(folder, 'pipe.txt')])
      for (const words of [
        ['new', 'P.hearsay', 'talks.txt', 'pipe.txt'],
        ['extract', 'pipe.txt'],
        ['check', 'pipe.txt'],
      ]) {
        const refused = await hearsay(folder, ...words)
        expect(refused.code).not.toBe(0)
        expect(refused.stderr).toMatch(/pipe.txt.+(?:named pipe|not a file)/)
      }
      expect(await readdir(folder)).toEqual(['P.hearsay', 'pipe.txt', 'talks.txt'])
    },
  )

  test('add opens more articles in a project, and says when some were left out', async () => {
    await hearsay(folder, 'new', 'P.hearsay', 'talks.txt')
    await writeFile(join(folder, 'other.md'), '# Title\n\nShe said no.\n')
    const added = await hearsay(folder, 'add', 'P.hearsay', 'other.md', 'talks.txt')
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(added.stdout).toMatch(
      /^other\.md: opened\ntalks\.txt: the same text as “Secretary of State.+”, left out\n$/,
    )
    const gone = await hearsay(folder, 'add', 'P.hearsay', 'gone.txt')
    expect(gone).toMatchObject({ code: 1, stdout: '' })
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    expect(valueOf(store.counts()).articles).toBe(2)
    store.close()
  })

  test('takes all that is in folders, and the encoding for those alone that do not say theirs', async () => {
    await mkdir(join(folder, 'news', 'old'), { recursive: true })
    await writeFile(join(folder, 'news', 'a.txt'), 'The mayor said the levy is £5.')
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e])
    await writeFile(join(folder, 'news', 'old', 'b.txt'), bytes)
    const made = await hearsay(folder, 'new', 'P', 'news', '--encoding', 'windows-1251')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    const articles = valueOf(store.readPage('articles', null, 10)).records
    const texts = articles.map(({ textHash }) => valueOf(store.readText(textHash)).text)
    store.close()
    expect(texts).toEqual(['The mayor said the levy is £5.', 'Привет.'])
  })

  test('calls files as they were given, and what is in them by its name or number', async () => {
    for (const place of ['one', 'two']) {
      await mkdir(join(folder, place))
      await writeFile(join(folder, place, 'a.txt'), `The mayor of ${place} said no to it.`)
    }
    await writeFile(
      join(folder, 't.csv'),
      'Title,Text\nA,The port said yes.\nB,The ship said no.\n',
    )
    const made = await hearsay(folder, 'new', 'P', './one/a.txt', 'two/', 't.csv', 'no/such.html')
    expect(made.stdout.split('\n').slice(0, 4)).toEqual([
      './one/a.txt: opened',
      'two/a.txt: opened',
      't.csv, 1: opened',
      't.csv, 2: opened',
    ])
    expect(made).toMatchObject({ code: 3 })
    expect(made.stderr).toBe(
      'no/such.html: There is no file of this name there. Check the name, and that it has not been moved or renamed.\n',
    )
  })

  test('reads tables by the columns and the order of days that are named', async () => {
    const rows = [1, 2].map((k) => `A${k},0${k}/04/2026,Lead ${k} said he.,Rest ${k} said she.`)
    await writeFile(join(folder, 't.csv'), ['Code,When,First,Then', ...rows].join('\n'))
    const named = ['text=Then', 'text=first', 'title=CODE', 'date=When'].flatMap((column) => [
      '--column',
      column,
    ])
    const left = await hearsay(folder, 'new', 'Left', 't.csv', ...named)
    expect(left).toMatchObject({ code: 0, stderr: '' })
    expect(left.stdout).toMatch(
      /^t\.csv, 1: opened\. 2 rows have dates that can be read two ways, such as 01\/04\/2026, .+ left empty\.\nt\.csv, 2: opened\n/,
    )
    const made = await hearsay(folder, 'new', 'P', 't.csv', ...named, '--dates', 'day-first')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    const articles = valueOf(store.readPage('articles', null, 10)).records
    expect(articles).toMatchObject([
      { title: 'A1', date: '2026-04-01' },
      { title: 'A2', date: '2026-04-02' },
    ])
    expect(articles.map(({ textHash }) => valueOf(store.readText(textHash)).text)).toEqual([
      'A1\n\nRest 1 said she.\n\nLead 1 said he.',
      'A2\n\nRest 2 said she.\n\nLead 2 said he.',
    ])
    store.close()
    expect(await hearsay(folder, 'check', 'P.hearsay')).toMatchObject({ code: 0, stderr: '' })
    const wrong = await hearsay(folder, 'add', 'P.hearsay', 't.csv', '--column', 'text=Body')
    expect(wrong.stderr).toBe(
      't.csv: there is no column “Body”. Its columns are “Code”, “When”, “First”, “Then”.\n',
    )
  })

  test.each([
    [['--encoding', 'nonsense'], '--encoding takes utf-8, windows-1252,'],
    [['--encoding', 'nonsense'], 'or another label that browsers know, not “nonsense”.'],
    [['--dates', 'us'], '--dates takes day-first or month-first, not “us”.'],
    [['--column', 'author=By'], '--column takes FIELD=NAME, FIELD being title, text,'],
    [['--column', 'url=A', '--column', 'url=B'], '--column url=NAME is there twice.'],
  ])('says what is wrong with %s', async (words, sentence) => {
    const ended = await hearsay(folder, 'new', 'P', 'talks.txt', ...words)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(sentence)
  })

  test('reads all articles of a delivery, each sentence of a remark once ended', async () => {
    const article = (k: number) =>
      `Document ${k} of 2\n\nQuay Courier\n\nApril ${k}, 2026\n\nDredger row ${k}\n\nBYLINE: Tom Haldane\n\nLENGTH: 60 words\n\nThe board said &ldquo;no&rdquo; to ${k}.\n\n`
    await writeFile(join(folder, 'd.txt'), `Contents\n\n${article(1)}${article(2)}`)
    const made = await hearsay(folder, 'new', 'P', 'd.txt')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(/^d\.txt, 1: opened\. .+\.\nd\.txt, 2: opened\. .+\.\n/)
    expect(made.stdout).not.toContain('..')
  })

  test('asks for an encoding that is not certain, and takes it', async () => {
    const bytes = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2e])
    await writeFile(join(folder, 'old.txt'), bytes)
    const unsure = await hearsay(folder, 'new', 'P.hearsay', 'old.txt')
    expect(unsure.code).toBe(1)
    expect(unsure.stderr).toContain('--encoding')
    const told = ['new', 'P.hearsay', 'old.txt', '--encoding', 'windows-1251']
    expect(await hearsay(folder, ...told)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('new --draft', () => {
  test('drafts the claims of the articles in one edit, and says how many', async () => {
    await writeFile(join(folder, 'bridge.md'), 'The mayor said the bridge would open in May.\n')
    await writeFile(join(folder, 'russian.txt'), 'Мэр сказал, что мост откроют в мае.')
    const files = ['talks.txt', 'bridge.md', 'russian.txt']
    const made = await hearsay(folder, 'new', 'P', ...files, '--draft')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout.split('\n')).toEqual([
      ...files.map((name) => `${name}: opened`),
      'talks.txt: 12 drafts',
      'bridge.md: 1 draft',
      'russian.txt: no English found',
      join(folder, 'P.hearsay'),
      '',
    ])
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    expect(valueOf(store.historyPage(null, 10))).toMatchObject([
      { label: expect.stringMatching(/^draft 1 claim of “/), origin: 'program' },
      {
        label: expect.stringMatching(/^draft 12 claims of “Secretary of State/),
        origin: 'program',
      },
      { label: 'open 3 articles', origin: 'analyst' },
    ])
    const claims = [...valueOf(store.readProject()).claims.values()]
    expect(claims).toHaveLength(13)
    expect(new Set(claims.map(({ review }) => review))).toEqual(new Set(['draft']))
    store.close()
  })

  test('makes a project without drafts where there is nothing to draft', async () => {
    await writeFile(join(folder, 'numbers.txt'), '1 2 3')
    const made = await hearsay(folder, 'new', 'P', 'numbers.txt', '--draft')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('numbers.txt: no English found\n')
    expect(await hearsay(folder, 'check', 'P.hearsay')).toMatchObject({ code: 0 })
  })
})

describe('export', () => {
  test('writes eight files that Excel reads, and says what they hold', async () => {
    await copyTagged()
    const exported = await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out')
    expect(exported).toMatchObject({ code: 0, stderr: '' })
    expect(exported.stdout).toContain(`${join(folder, 'out', 'claims.csv')}: 1 row\n`)
    expect(exported.stdout).toContain(`${join(folder, 'out', 'articles.csv')}: 1 row\n`)
    const articles = await readFile(join(folder, 'out', 'articles.csv'), 'utf8')
    expect(articles).toMatch(/^\uFEFFid,title,outlet,byline,date,dateline,url,archived_url,.*\r\n/)
    expect(articles).toContain(',in review,0,1,')
    const speakers = await readFile(join(folder, 'out', 'speakers.csv'), 'utf8')
    expect(speakers.startsWith('\uFEFF')).toBe(true)
    expect(speakers).toContain("'=cmd()")
  })

  test('takes another delimiter, no mark and no guard', async () => {
    await copyTagged()
    const options = ['--delimiter', 'semicolon', '--no-bom', '--no-guard']
    await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out', ...options)
    const speakers = await readFile(join(folder, 'out', 'speakers.csv'), 'utf8')
    expect(speakers).toMatch(/^\w+;\w+/)
    expect(speakers).toContain(';=cmd();')
  })

  test('replaces files only when told to', async () => {
    await copyTagged()
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', 'claims.csv'), 'precious')
    const refused = await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out')
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('claims.csv')
    expect(await readdir(join(folder, 'out'))).toEqual(['claims.csv'])
    expect(await readFile(join(folder, 'out', 'claims.csv'), 'utf8')).toBe('precious')
    const told = await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out', '--replace')
    expect(told.code).toBe(0)
    expect(await readFile(join(folder, 'out', 'claims.csv'), 'utf8')).not.toBe('precious')
  })

  test('writes what the project keeps under a name, and names what it has for another', async () => {
    await copyTagged()
    const path = join(folder, 'P.hearsay')
    const store = valueOf(openStore(path))
    const options = {
      ...DEFAULT_EXPORT,
      tables: { ...DEFAULT_EXPORT.tables, claims: { columns: ['claim', 'note'], rows: null } },
    }
    valueOf(store.writeView('exports', [{ name: 'For the desk', format: 'csv', options }]))
    store.close()
    const words = ['export', 'P.hearsay', '--preset', 'For the desk']
    const told = await hearsay(folder, ...words, '--to', 'desk')
    expect(told).toMatchObject({ code: 0, stderr: '' })
    const claims = await readFile(join(folder, 'desk', 'claims.csv'), 'utf8')
    expect(claims).toMatch(/^\uFEFFclaim,note\r\n/)
    const other = await hearsay(folder, 'export', 'P.hearsay', '--preset', 'None', '--to', 'none')
    expect(other.code).toBe(1)
    expect(other.stderr).toContain('no export named “None”. It has “For the desk”.')
    expect(await hearsay(folder, ...words)).toMatchObject({ code: 1, stdout: '' })
  })

  test('leaves the project as it was', async () => {
    await copyTagged()
    const before = await readFile(join(folder, 'P.hearsay'))
    await hearsay(folder, 'export', 'P.hearsay', '--csv', 'out')
    await hearsay(folder, 'check', 'P.hearsay')
    expect(before.equals(await readFile(join(folder, 'P.hearsay')))).toBe(true)
  })
})

describe('compare', () => {
  test('writes the claims side by side, with totals', async () => {
    await copyTagged()
    const words = [
      'compare',
      'P.hearsay',
      '--rows',
      'kind',
      '--columns',
      'speaker',
      '--csv',
      'k.csv',
    ]
    const compared = await hearsay(folder, ...words, '--no-bom')
    expect(compared).toEqual({ code: 0, stderr: '', stdout: `${join(folder, 'k.csv')}: 4 rows\n` })
    expect((await readFile(join(folder, 'k.csv'), 'utf8')).split('\r\n')).toEqual([
      "Kind,'=cmd(),Claims",
      'indirect,a peaceful resolution,1',
      'direct,,0',
      'mixed,,0',
      'Claims,1,1',
      '',
    ])
  })

  test('takes topics and sources when nothing is said, and makes the folder', async () => {
    await copyTagged()
    await hearsay(folder, 'compare', 'P.hearsay', '--csv', 'out/grid.csv', '--no-bom', '--no-guard')
    expect((await readFile(join(folder, 'out', 'grid.csv'), 'utf8')).split('\r\n')).toEqual([
      'Topic,No source: the article itself,Claims',
      'No topic,=cmd(): a peaceful resolution,1',
      'Claims,1,1',
      '',
    ])
  })

  test('replaces a file only when told to', async () => {
    await copyTagged()
    await writeFile(join(folder, 'grid.csv'), 'precious')
    const refused = await hearsay(folder, 'compare', 'P.hearsay', '--csv', 'grid.csv')
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('grid.csv')
    expect(await readFile(join(folder, 'grid.csv'), 'utf8')).toBe('precious')
    await hearsay(folder, 'compare', 'P.hearsay', '--csv', 'grid.csv', '--replace')
    expect(await readFile(join(folder, 'grid.csv'), 'utf8')).not.toBe('precious')
    await symlink(join(folder, 'nowhere'), join(folder, 'link.csv'))
    const asked = await hearsay(folder, 'compare', 'P.hearsay', '--csv', 'link.csv')
    expect(asked.stderr).toBe('link.csv is already there. Use --replace, or another place.\n')
    expect((await lstat(join(folder, 'link.csv'))).isSymbolicLink()).toBe(true)
  })

  test('never writes over a project', async () => {
    await copyTagged()
    await symlink(join(folder, 'P.hearsay'), join(folder, 'alias.csv'))
    const files = ['P.hearsay', 'other.hearsay', 'alias.csv', 'P.hearsay-journal', 'q.HEARSAY-wal']
    for (const file of files) {
      const refused = await hearsay(folder, 'compare', 'P.hearsay', '--csv', file, '--replace')
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toMatch(/is (?:the project itself|the name of a project’s file)\./)
    }
    expect(await hearsay(folder, 'check', 'P.hearsay')).toMatchObject({ code: 0 })
  })
})

describe('check', () => {
  test('says that a whole project is whole', async () => {
    await copyTagged()
    expect(await hearsay(folder, 'check', 'P.hearsay')).toEqual({
      code: 0,
      stdout: 'P.hearsay is whole.\n',
      stderr: '',
    })
  })

  test('lists what is wrong, and fails', async () => {
    await copyTagged()
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    const claim = valueOf(store.readProject()).claims.first()
    const [anchor] = claim?.content ?? []
    if (claim === undefined || anchor === undefined) throw new Error('There is a claim.')
    const project = valueOf(store.readProject())
    const content = [{ ...anchor, start: anchor.start + 1, end: anchor.end + 1 }]
    valueOf(
      store.commitEdit(editOf(project, (draft) => draft.update('claims', claim.id, { content }))),
    )
    store.close()
    const checked = await hearsay(folder, 'check', 'P.hearsay')
    expect(checked).toMatchObject({ code: 1, stdout: '' })
    expect(checked.stderr).toContain(`claims ${claim.id}: `)
  })

  test('a damaged file, another file and no file each say what is the matter', async () => {
    await copyTagged()
    await truncate(join(folder, 'P.hearsay'), 6000)
    for (const name of ['P.hearsay', 'talks.txt', 'gone.hearsay']) {
      const checked = await hearsay(folder, 'check', name)
      expect(checked).toMatchObject({ code: 1, stdout: '' })
      expect(checked.stderr).toMatch(/^[^\n]*\.\n$/)
      expect(checked.stderr).toContain(name)
    }
  })

  test.each([
    ['a trigger', 'CREATE TRIGGER zap AFTER UPDATE ON claim BEGIN DELETE FROM claim; END', '“zap”'],
    [
      'a view for a table',
      'DROP TABLE view; CREATE VIEW view AS WITH RECURSIVE n (name) AS (SELECT 1 UNION ALL SELECT name + 1 FROM n) SELECT name, name AS settings FROM n',
      'view “view”',
    ],
    ['a version that never was', 'PRAGMA user_version = -2147483646', '-2147483646'],
  ])('what a stranger planted, %s, is named in one sentence', async (_, sql, named) => {
    await copyTagged()
    changeAsStranger(join(folder, 'P.hearsay'), sql)
    const before = await readFile(join(folder, 'P.hearsay'))
    for (const words of [
      ['check', 'P.hearsay'],
      ['export', 'P.hearsay', '--csv', 'out'],
    ]) {
      const refused = await hearsay(folder, ...words)
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toContain(named)
    }
    expect(await readFile(join(folder, 'P.hearsay'))).toEqual(before)
  })

  test('a project that is open in a window is read, and in use for who would change it', async () => {
    await copyTagged()
    const store = valueOf(openStore(join(folder, 'P.hearsay')))
    const checked = await hearsay(folder, 'check', 'P.hearsay')
    expect(checked).toMatchObject({ code: 0, stdout: 'P.hearsay is whole.\n', stderr: '' })
    await writeFile(join(folder, 'speakers.csv'), 'name\nAnn Halloran\n')
    const told = await hearsay(folder, 'import', 'P.hearsay', 'speakers.csv', '--dry-run')
    expect(told.stdout).toMatch(/^added: .*Ann Halloran/)
    const imported = await hearsay(folder, 'import', 'P.hearsay', 'speakers.csv')
    expect(imported).toMatchObject({ code: 1, stdout: '' })
    expect(imported.stderr).toContain('open in another window')
    store.close()
  })
})

describe('the command line', () => {
  test('tells how it is used', async () => {
    const help = await hearsay(folder, '--help')
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('--csv DIR')
    expect((await hearsay(folder, '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    [[], 'new, add, export, import, compare, check, copy, compact or extract'],
    [['destroy', 'P.hearsay'], 'destroy'],
    [['new'], 'Name the project'],
    [['export', 'P.hearsay'], '--csv'],
    [['export', 'P.hearsay', '--csv', 'out', '--delimiter', 'x'], 'delimiter'],
    [['export', 'P.hearsay', '--csv', 'out', '--page', 'pages'], '--page'],
    [['export', 'P.hearsay', '--page', 'pages', '--no-bom'], '--no-bom has no meaning for --page'],
    [['compare', 'P.hearsay'], '--csv'],
    [
      ['compare', 'P.hearsay', '--csv', 'f', '--rows', 'speaker'],
      'topic, kind, certainty, article, date or status',
    ],
    [
      ['compare', 'P.hearsay', '--csv', 'f', '--columns', 'colour'],
      'source, speaker, affiliation or outlet',
    ],
    [['export', 'P.hearsay', '--csv', 'out', '--rows', 'topic'], '--rows'],
    [['check', 'P.hearsay', '--csv', 'out'], '--csv'],
    [['check', 'P.hearsay', 'Q.hearsay'], 'Q.hearsay'],
    [['check', 'P.hearsay', '--frobnicate'], "Unknown option '--frobnicate'. Use --help"],
  ])('says what is wrong with %j', async (words, part) => {
    const ended = await hearsay(folder, ...words)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(part)
    expect(ended.stderr).not.toContain('    at ')
  })
})
