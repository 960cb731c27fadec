import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFolder } from './python.ts'

/** Where the types of schema.org's vocabulary lie (see README.md here); undefined where they do not. */
export const SCHEMA_DTS = process.env['HEARSAY_SCHEMA_DTS']

const TSC = fileURLToPath(new URL('../../../../node_modules/.bin/tsc', import.meta.url))
const HOW =
  '--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler'

/** What is wrong with feeds of data by the types of schema.org, in TypeScript's words. */
export function judgeBySchemaOrg(feeds: readonly unknown[]): Promise<string> {
  const lines = [
    `import type { DataFeed, WithContext } from ${JSON.stringify(SCHEMA_DTS)}`,
    ...feeds.map(
      (feed, at) => `export const feed${at}: WithContext<DataFeed> = ${JSON.stringify(feed)}`,
    ),
  ]
  return inFolder([{ name: 'feeds.ts', bytes: Buffer.from(lines.join('\n')) }], (folder) => {
    const file = join(folder, 'feeds.ts')
    return spawnSync(TSC, [...HOW.split(' '), file], { encoding: 'utf8' }).stdout
  })
}
