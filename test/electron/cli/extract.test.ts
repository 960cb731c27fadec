import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeEach, describe, expect, test } from 'vitest'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { temporaryFolder } from '../../support/store.ts'
import { hearsay, type Ended } from './hearsay.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SAID = 'The mayor said the bridge would open in May.'

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
})

/** Runs `extract --jsonl` with these bytes on its standard input. */
function extract(input: string | Uint8Array, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const command = spawn(
      process.execPath,
      [join(ROOT, 'electron', 'cli.ts'), 'extract', '--jsonl', ...words],
      { cwd: folder, stdio: 'pipe' },
    )
    let stdout = ''
    let stderr = ''
    command.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    command.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    command.on('error', reject)
    command.on('close', (code) => resolve({ code, stdout, stderr }))
    command.stdin.end(input)
  })
}

/** What is said, and the exit code, where input or output are these open files. */
async function endedWith(
  words: readonly string[],
  [input, output]: readonly [number | 'ignore', number | 'ignore'],
): Promise<readonly [number | null, string]> {
  const command = spawn(process.execPath, [join(ROOT, 'electron', 'cli.ts'), ...words], {
    cwd: folder,
    stdio: [input, output, 'pipe'],
  })
  let said = ''
  command.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(command, 'close')) as [number | null]
  return [code, said]
}

describe('what cannot be read or written is said', () => {
  test.skipIf(process.platform === 'win32')('a folder where the input is', async () => {
    const input = openSync(folder, 'r')
    expect(await endedWith(['extract', '--jsonl'], [input, 'ignore'])).toEqual([
      1,
      'The input is a folder. Give a file: extract --jsonl < FILE\n',
    ])
    closeSync(input)
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk where the output goes', async () => {
    await writeFile(join(folder, 'bridge.txt'), SAID)
    const lines = join(folder, 'lines.jsonl')
    await writeFile(lines, `${JSON.stringify({ id: 'a', text: SAID })}\n`)
    const [input, full] = [openSync(lines, 'r'), openSync('/dev/full', 'w')]
    const sentence =
      'The output was not written whole. The disk is full. Make room, then try again.\n'
    expect(await endedWith(['extract', 'bridge.txt'], ['ignore', full])).toEqual([1, sentence])
    expect(await endedWith(['extract', '--jsonl'], [input, full])).toEqual([1, sentence])
    closeSync(input)
    closeSync(full)
  })
})

describe('extract FILE…', () => {
  test('prints who says what in each file', async () => {
    await copyFile(join(ROOT, 'seeds', 'riyadh-talks.txt'), join(folder, 'talks.txt'))
    await writeFile(join(folder, 'bridge.md'), `${SAID}\n`)
    const ended = await hearsay(folder, 'extract', 'talks.txt', 'bridge.md')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('talks.txt: 12 attributions\n  Marco Rubio, Secretary of State')
    expect(ended.stdout).toContain('via TASS (agency)')
    expect(ended.stdout).toContain('bridge.md: 1 attribution\n  The mayor')
  })

  test('names all who spoke together', async () => {
    const text = 'Ann Bright, Tom Lowe and two aides said the bill was dead.'
    await writeFile(join(folder, 'bill.txt'), text)
    const { stdout } = await hearsay(folder, 'extract', 'bill.txt')
    expect(stdout).toContain('\n  Ann Bright, Tom Lowe and two aides\n    the bill was dead\n')
  })

  test('says what it cannot read, and reads the rest', async () => {
    await writeFile(join(folder, 'russian.txt'), 'Мэр сказал, что мост откроют в мае.')
    await writeFile(join(folder, 'bridge.txt'), SAID)
    const ended = await hearsay(folder, 'extract', 'gone.txt', 'russian.txt', 'bridge.txt')
    expect(ended.code).toBe(3)
    expect(ended.stderr).toMatch(/^gone\.txt: .+\.\n$/)
    expect(ended.stdout).toContain('russian.txt: no English found')
    expect(ended.stdout).toContain('bridge.txt: 1 attribution')
  })
})

describe('extract --jsonl', () => {
  test('answers a line at once, while the input stays open', async () => {
    const command = spawn(
      process.execPath,
      [join(ROOT, 'electron', 'cli.ts'), 'extract', '--jsonl'],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    )
    const answers = createInterface({ input: command.stdout })[Symbol.asyncIterator]()
    for (const id of ['one', 'two']) {
      command.stdin.write(`${JSON.stringify({ id, text: SAID })}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(value ?? '')).toMatchObject({
        id,
        attributions: [{ speaker: { name: 'The mayor' } }],
      })
    }
    command.stdin.end()
    expect(await once(command, 'close')).toEqual([0, null])
  })

  test('writes the attributions of each line, in order, whatever the number of threads', async () => {
    const lines = Array.from({ length: 12 }, (_, k) =>
      JSON.stringify({ id: `a${k}`, text: k % 3 === 0 ? SEED_TEXT : SAID, other: 1 }),
    )
    const one = await extract(lines.join('\n'))
    expect(one).toMatchObject({ code: 0, stderr: '' })
    const written = one.stdout.trimEnd().split('\n')
    expect(written.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
      lines.map((_, k) => `a${k}`),
    )
    expect(JSON.parse(written[1] ?? '')).toMatchObject({
      id: 'a1',
      attributions: [
        {
          source: [[0, 9]],
          cue: [[10, 14]],
          content: [[15, 43]],
          speaker: { name: 'The mayor', kind: 'unnamed' },
          speakers: [{ name: 'The mayor', kind: 'unnamed', mentions: [[0, 9]] }],
          via: [],
          kind: 'indirect',
        },
      ],
    })
    expect(await extract(lines.join('\n'), '--threads', '3')).toEqual(one)
  })

  test('writes each of those who spoke together, with its own mention; the whole is the source', async () => {
    const text = 'Sen. Ann Bright and the port authority said the crane was safe.'
    const ended = await extract(JSON.stringify({ id: 'a', text }))
    expect(JSON.parse(ended.stdout)).toMatchObject({
      attributions: [
        {
          source: [[0, 38]],
          speaker: { name: 'Ann Bright', kind: 'person', role: 'Senator', isSafe: true },
          speakers: [
            {
              name: 'Ann Bright',
              role: 'Senator',
              affiliation: '',
              isSafe: true,
              mentions: [[0, 15]],
            },
            // There are many port authorities.
            { name: 'port authority', kind: 'organisation', isSafe: false, mentions: [[20, 38]] },
          ],
        },
      ],
    })
  })

  test('leaves bad lines out, says which, and ends with 3', async () => {
    const good = JSON.stringify({ id: 'good', text: SAID })
    const input = Buffer.concat([
      Buffer.from(`${good}\n{"id": 1, "text": "x"}\n\nnot json\n[]\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(good),
    ])
    const ended = await extract(input)
    expect(ended.code).toBe(3)
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(ended.stderr.match(/^Line \d+/gm)).toEqual(['Line 2', 'Line 4', 'Line 5', 'Line 6'])
    expect(ended.stderr).toContain('Line 6 was left out: it is not UTF-8.')
  })

  test('takes any text: none, another language, line separators, half a pair', async () => {
    const texts = [
      '',
      'Мэр сказал, что мост откроют в мае.',
      `${SAID}\u2028${SAID}`,
      `\ud800 ${SAID}`,
    ]
    const ended = await extract(
      texts.map((text, k) => JSON.stringify({ id: `${k}`, text })).join('\n'),
    )
    expect(ended.code).toBe(0)
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(4)
    expect(ended.stdout).toContain('{"id":"0","attributions":[]}\n{"id":"1","attributions":[]}\n')
    expect(ended.stderr).toBe('Line 1: no English found.\nLine 2: no English found.\n')
  })

  test.each([
    [['--threads', '0'], '--threads'],
    [['--threads', '-1'], 'from 1 to 64, not “-1”'],
    [['--threads', 'many'], 'many'],
    [['file.txt'], 'file.txt'],
    [['--encoding', 'latin1'], 'UTF-8'],
  ])('says what is wrong with %j', async (words, part) => {
    const ended = await extract('', ...words)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(part)
  })
})
