import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { createWebSocketTransport } from '../../../renderer/transport/websocket.ts'
import { createClient, type Client } from '../../../shared/api/client.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildSpeaker, editOf } from '../../support/records.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
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
  const script = `
    import { runEntry } from ${JSON.stringify(join(ROOT, 'electron/start/entry.ts'))}
    import { runBrowserHost } from ${JSON.stringify(join(ROOT, 'electron/web/serve.ts'))}
    await runEntry(() => runBrowserHost(${JSON.stringify({ root, port, paths })}, () => {}))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, HEARSAY_HOME: join(root, 'home') },
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
  return new URL(host.said.stdout.trim().split(' ').at(-1) ?? '')
}

async function connect(host: Host): Promise<Client> {
  const { host: authority, origin, hash } = await addressOf(host)
  const transport = createWebSocketTransport({
    url: `ws://${authority}/socket`,
    token: hash.slice('#token='.length),
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
  test('says one line, serves the sample, and ends cleanly when it is asked to', async () => {
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
        /^Hearsay is running at http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/,
      )
    }
  })

  test('ends cleanly while it looks for attributions', async () => {
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
    void client.call('attributions.find', {
      job: 'find',
      articleId: result.articleId,
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

  test('says when its port or its project is in use', async () => {
    const first = spawnHost(0)
    const port = Number((await addressOf(first)).port)
    const second = spawnHost(port)
    expect(await second.ended).toEqual([1, null])
    expect(second.said.stdout).toBe('')
    expect(second.said.stderr).toContain('Sample.hearsay')
    expect(second.said.stderr).toContain(`Port ${port} is in use.`)
    const third = await connect(spawnHost(0))
    expect(await third.call('project.current', {})).toEqual({ ok: true, value: null })
  })
})
