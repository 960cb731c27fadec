import { parentPort } from 'node:worker_threads'
import { isEnglish } from '../attribution/english.ts'
import { loadFinder } from '../attribution/finder-loading.ts'
import { attributionsAsJson } from './extraction.ts'
import type { Extracted } from './finder-pool.ts'

const loaded = loadFinder()
if (!loaded.ok) throw new Error(loaded.failure.message)
const finder = loaded.value

parentPort?.on('message', (text: string) => {
  const json = attributionsAsJson(finder.findAttributions(text))
  parentPort?.postMessage({ json, isEnglish: isEnglish(text) } satisfies Extracted, [])
})
