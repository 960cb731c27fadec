import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createWebSocketTransport } from '../../../renderer/transport/websocket.ts'
import { createClient, type Client } from '../../../shared/api/client.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { messageOf, valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { makeKey } from './running-host.ts'
import { temporaryFolder } from '../../support/store.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

let root: string

beforeEach(async () => {
  root = temporaryFolder()
  await mkdir(join(root, 'dist', 'renderer'), { recursive: true })
  await writeFile(join(root, 'dist', 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'package.json'), '{"version":"1.2.3"}')
  await symlink(join(ROOT, 'seeds'), join(root, 'seeds'))
})

interface Host {
  readonly process: ChildProcess
  readonly said: { stdout: string; stderr: string }
  readonly ended: Promise<unknown[]>
}

const hosts: Host[] = []
afterEach(async () => {
  for (const host of hosts.splice(0)) {
    host.process.kill('SIGKILL')
    await host.ended
  }
})

/** The browser host in a process of its own, on the folder of this test. */
function spawnHost(port: number, ...paths: readonly string[]): Host {
  return spawnScript({ root, port, paths }, 'null', process.env)
}

function spawnScript(options: object, openFile: string, environment: NodeJS.ProcessEnv): Host {
  const script = `
    import { runEntry } from ${JSON.stringify(join(ROOT, 'electron/start/entry.ts'))}
    import { openBrowser } from ${JSON.stringify(join(ROOT, 'electron/start/browser.ts'))}
    import { runBrowserHost } from ${JSON.stringify(join(ROOT, 'electron/web/serve.ts'))}
    await runEntry(() => runBrowserHost(${JSON.stringify(options)}, ${openFile}))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...environment, HEARSAY_HOME: join(root, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const host = { process: child, said, ended: once(child, 'close') }
  hosts.push(host)
  return host
}

async function addressOf(host: Host): Promise<URL> {
  while (!host.said.stdout.includes('\n')) {
    if (host.process.exitCode !== null) throw new Error(host.said.stderr)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return new URL(host.said.stdout.trim().split(/\s/).at(-1) ?? '')
}

async function connect(host: Host): Promise<Client> {
  return connectBy(await addressOf(host))
}

/** A window that is opened by a link. */
function connectBy({ host: authority, origin, hash }: URL): Client {
  const transport = createWebSocketTransport({
    url: `ws://${authority}/socket`,
    key: makeKey(hash.slice('#code='.length)),
    isRefused: async () => false,
    openSocket: (url, protocols) => {
      const socket = new WebSocket(url, protocols, { headers: { origin } })
      socket.on('error', () => {})
      return socket
    },
  })
  onTestFinished(() => transport.end())
  return createClient(transport)
}

describe('the browser host', () => {
  test('says where it is, serves the sample, and ends cleanly when it is asked to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const host = spawnHost(0)
      const client = await connect(host)
      const info = valueOf(await client.call('app.info', {}))
      expect(info).toMatchObject({ version: '1.2.3', host: 'browser', hasNativeDialogs: false })
      expect(valueOf(await client.call('project.current', {}))).toMatchObject({ name: 'Sample' })
      host.process.kill(signal)
      expect(await host.ended).toEqual([0, null])
      expect(host.said.stderr).toBe('')
      expect(host.said.stdout).toMatch(
        /^Hearsay is running at (http:\/\/127\.0\.0\.1:\d+\/#code=)[\w-]{43}\nFor another window: \1[\w-]{43}\n$/,
      )
    }
  })

  test('ends cleanly while it drafts', async () => {
    const host = spawnHost(0)
    const client = await connect(host)
    const inputs = [
      { type: 'characters' as const, fileName: 'long.txt', text: `${SEED_TEXT}\n`.repeat(60) },
    ]
    const { results } = valueOf(await client.call('article.import', { job: 'import', inputs }))
    const [result] = results
    if (result?.type !== 'added') throw new Error('The article was not added.')
    const told = new Promise((resolve) =>
      client.on('job.progress', ({ job, done }) => job === 'find' && done > 0 && resolve(done)),
    )
    void client.call('drafts.make', {
      job: 'find',
      articleIds: [result.articleId],
      within: null,
    })
    await told
    host.process.kill('SIGINT')
    expect(await host.ended).toEqual([0, null])
    expect(host.said.stderr).toBe('')
  })

  test('has every edit that it answered, also when it is killed at once', async () => {
    const first = spawnHost(0)
    const client = await connect(first)
    for (const name of ['Ushakov', 'Dmitriev', 'Lavrov']) {
      const speaker = buildSpeaker({ name })
      const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker))
      valueOf(await client.call('edit.apply', edit))
    }
    first.process.kill('SIGKILL')
    await first.ended
    const again = await connect(spawnHost(0))
    expect(valueOf(await again.call('project.current', {}))).toMatchObject({
      counts: { articles: 0, speakers: 3 },
      problems: [],
    })
  })

  test('hands articles that are named to the window, and at the first start the sample', async () => {
    await writeFile(join(root, 'news.txt'), 'She said no.')
    const host = spawnHost(0, join(root, 'news.txt'))
    const client = await connect(host)
    const handed = new Promise((resolve) => client.on('files.handed', resolve))
    const sample = join(root, 'seeds', 'riyadh-talks.txt')
    expect(await handed).toEqual({ paths: [join(root, 'news.txt'), sample] })
  })

  test('opens no file by its path that was not named at the start', async () => {
    await writeFile(join(root, 'news.txt'), 'She said no.')
    await writeFile(join(root, 'secret.txt'), 'secret')
    const client = await connect(spawnHost(0, join(root, 'news.txt')))
    const open = (path: string) =>
      client.call('article.import', { job: 'import', inputs: [{ type: 'path', path }] })
    for (const path of [join(root, 'secret.txt'), join(root, 'package.json'), '/etc/passwd']) {
      expect(await open(path)).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    }
    expect(valueOf(await open(join(root, 'news.txt'))).results).toMatchObject([{ type: 'added' }])
  })

  test('opens the browser with a page that only the person can read, and that is gone once it was used', async () => {
    const tools = join(root, 'tools')
    const told = join(root, 'told')
    await mkdir(tools)
    const opener = `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}.part' && mv '${told}.part' '${told}'\n`
    for (const name of ['xdg-open', 'open']) {
      await writeFile(join(tools, name), opener, { mode: 0o755 })
    }
    const path = [tools, process.env['PATH']].join(delimiter)
    const host = spawnScript({ root, port: 0, paths: [] }, 'openBrowser', {
      ...process.env,
      PATH: path,
    })
    await expect.poll(() => existsSync(told)).toBe(true)
    const [page = '', ...others] = (await readFile(told, 'utf8')).trim().split('\n')
    expect(others).toEqual([])
    expect(page).not.toMatch(/code|http/)
    expect((await stat(page)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(page))).mode & 0o777).toBe(0o700)
    const link = /http:[^"]+/.exec(await readFile(page, 'utf8'))?.[0] ?? ''
    const client = connectBy(new URL(link))
    expect(valueOf(await client.call('app.info', {}))).toMatchObject({ host: 'browser' })
    await expect.poll(() => existsSync(dirname(page))).toBe(false)
    // The printed link is another, and still good.
    expect((await addressOf(host)).href).not.toBe(link)
    expect((await (await connect(host)).call('app.info', {})).ok).toBe(true)
  })

  test('takes the page away when it ends before a browser came', async () => {
    const host = spawnScript({ root, port: 0, paths: [] }, '() => {}', process.env)
    const pages = () =>
      readdirSync(join(root, 'home')).filter((name) => name.startsWith('.hearsay-'))
    await addressOf(host)
    await expect.poll(pages).toHaveLength(1)
    host.process.kill('SIGTERM')
    expect(await host.ended).toEqual([0, null])
    expect(pages()).toEqual([])
  })

  test('goes on when nobody reads what it prints any more', async () => {
    const host = spawnHost(0)
    const address = await addressOf(host)
    host.process.stdout?.destroy()
    const client = connectBy(address)
    expect((await client.call('app.info', {})).ok).toBe(true)
    expect((await client.call('project.current', {})).ok).toBe(true)
  })

  test('refuses an edit of 400,000 bad patches, and answers on', async () => {
    const client = await connect(spawnHost(0))
    const speaker = buildSpeaker({ name: 'Ushakov' })
    const edit = editOf(EMPTY_PROJECT, (draft) => draft.put('speakers', speaker))
    const patches = Array.from({ length: 400_000 }, () => ({ table: 'speakers', id: 1 }))
    const refused = await client.call('edit.apply', { ...edit, patches } as never)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'BAD_REQUEST' } })
    expect(messageOf(refused).length).toBeLessThan(400)
    expect((await client.call('edit.apply', edit)).ok).toBe(true)
  })

  test('says when its port or its project is in use', async () => {
    const first = spawnHost(0)
    const address = await addressOf(first)
    const { path } = valueOf(await connectBy(address).call('project.current', {})) ?? { path: '' }
    expect(path).toContain('Sample.hearsay')
    const second = spawnHost(Number(address.port))
    expect(await second.ended).toEqual([1, null])
    expect(second.said).toEqual({
      stdout: '',
      stderr: expect.stringContaining(`Port ${address.port} is in use.`),
    })
    const third = spawnHost(0)
    const window = await connect(third)
    expect(await window.call('project.current', {})).toEqual({ ok: true, value: null })
    expect(third.said.stderr).toContain('Sample.hearsay')
  })
})
