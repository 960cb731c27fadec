import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** What a module loads before anything is asked of it, by its own and all other imports: addresses, one a line. */
const LIST_LOADED = `
import { registerHooks } from 'node:module'
registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) })
await import(process.argv[1])`

test('a start loads neither the finder nor what reports are made with: the first article or report does', () => {
  const service = fileURLToPath(new URL('../../../electron/service/service.ts', import.meta.url))
  const listing = ['--input-type=module', '--eval', LIST_LOADED, service]
  const { stdout, stderr } = spawnSync(process.execPath, listing, { encoding: 'utf8' })
  expect(stderr).toBe('')
  const loaded = stdout.split('\n')
  expect(loaded.some((url) => url.endsWith('/electron/store/store.ts'))).toBe(true)
  expect(loaded.filter((url) => /wink|d3-sankey|\/attribution\/finder\.ts/.test(url))).toEqual([])
})
