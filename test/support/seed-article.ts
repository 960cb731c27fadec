import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The sample article, as it is in seeds/. */
export const SEED_TEXT = readFileSync(
  fileURLToPath(new URL('../../seeds/riyadh-talks.txt', import.meta.url)),
  'utf8',
)
