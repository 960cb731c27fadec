import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runDesktop } from '../../../electron/start/desktop.ts'
import { temporaryFolder } from '../../support/store.ts'

let application: string

beforeEach(() => {
  application = join(temporaryFolder(), 'application.cjs')
})

/** Runs Node in the place of Electron: it too takes the application first, then the files to open. */
async function run(script: string, ...paths: readonly string[]) {
  await writeFile(application, script)
  return runDesktop(process.execPath, application, paths)
}

test('the desktop app gets the files to open, and runs as itself', async () => {
  const script = `
    const { ELECTRON_RUN_AS_NODE: asNode = 'unset' } = process.env
    require('fs').writeFileSync(__filename + '.seen', [asNode, ...process.argv.slice(2)].join())`
  process.env['ELECTRON_RUN_AS_NODE'] = '1'
  expect(await run(script, '/a/P.hearsay', '/a/news.txt')).toEqual({ ok: true, value: 0 })
  delete process.env['ELECTRON_RUN_AS_NODE']
  expect(await readFile(`${application}.seen`, 'utf8')).toBe('unset,/a/P.hearsay,/a/news.txt')
})

test('one that ends badly at once could not start, and it is said why', async () => {
  expect(await run('process.exit(3)')).toEqual({
    ok: false,
    failure: { code: 'REFUSED', message: 'The desktop app could not start (3)' },
  })
  expect(await run("process.kill(process.pid, 'SIGSEGV')")).toEqual({
    ok: false,
    failure: { code: 'REFUSED', message: 'The desktop app could not start (SIGSEGV)' },
  })
  expect(await runDesktop('/nowhere/electron', application, [])).toMatchObject({ ok: false })
})

test('one that is ended politely has not failed', async () => {
  expect(await run("process.kill(process.pid, 'SIGTERM')")).toEqual({ ok: true, value: 0 })
})
