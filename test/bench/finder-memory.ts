/**
 * A program of its own: how much memory a thread of the finder takes when it has read a long text, beside the program
 * that starts it. Prints megabytes.
 */
import { openFinderPool } from '../../electron/finding/finder-pool.ts'
import { valueOf } from '../support/outcomes.ts'
import { SEED_TEXT } from '../support/seed-article.ts'

const text = Array.from({ length: 30 }, () => SEED_TEXT).join('\n\n')
const before = process.memoryUsage().rss
const pool = openFinderPool(1)
valueOf(await pool.find(text))
console.log((process.memoryUsage().rss - before) / 1e6)
await pool.close()
