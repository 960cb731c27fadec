import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { locateRuntime } from '../../../../electron/attribution/encoder/runtime.ts'
import type { FoundAttribution } from '../../../../electron/attribution/finder.ts'
import { unpackFinder } from '../../../../electron/attribution/weights/finder-unpacking.ts'
import { packWeights, unpackWeights } from '../../../../electron/attribution/weights/model-file.ts'
import { FINDER } from '../../../support/finder.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

const read = (name: string): Buffer =>
  readFileSync(new URL(`../../../../electron/attribution/weights/${name}`, import.meta.url))
const file = read('finder.weights')

describe('the weights file', () => {
  test('is within its size with the encoder, and says its version', () => {
    const loaded = unpackWeights(file)
    const encoder = read('encoder.onnx').length + read('cue.onnx').length
    expect(file.length + encoder).toBeLessThan(24.2e6)
    expect(loaded.ok && loaded.value.version).toMatch(/^[0-9a-f]{12}$/)
  })

  test('packs to the same bytes again', () => {
    const loaded = unpackWeights(file)
    expect(loaded.ok && packWeights(loaded.value).equals(file)).toBe(true)
  })

  test.each([
    ['cut', file.subarray(0, file.length - 10), 'FILE_DAMAGED'],
    [
      'changed',
      Buffer.concat([file.subarray(0, 5000), Buffer.from([1, 2, 3]), file.subarray(5003)]),
      'FILE_DAMAGED',
    ],
    ['something else', Buffer.from('hello'), 'FILE_UNREADABLE'],
    ['empty', Buffer.alloc(0), 'FILE_UNREADABLE'],
  ] as const)('refuses one that is %s', (_, bytes, code) => {
    expect(unpackWeights(bytes)).toMatchObject({ ok: false, failure: { code } })
  })
})

describe('the encoder beside it', () => {
  const bytes = (name: string) => ({
    path: `/somewhere/${name}`,
    bytes: Uint8Array.from(read(name)),
  })
  const files = {
    weights: bytes('finder.weights'),
    reader: bytes('encoder.onnx'),
    cues: bytes('cue.onnx'),
    runtime: locateRuntime(),
  }

  test('is refused when it was changed by a bit', async () => {
    const changed = Uint8Array.from(files.reader.bytes)
    changed[1_000_000] = (changed[1_000_000] ?? 0) ^ 1
    const loaded = await unpackFinder({ ...files, reader: { ...files.reader, bytes: changed } })
    expect(loaded).toMatchObject({
      ok: false,
      failure: { code: 'FILE_DAMAGED', message: expect.stringContaining('Install Hearsay again') },
    })
  })

  test('is run by the portable runtime where there is no native one, with the same answers', async () => {
    const native = 'file:///nowhere/onnxruntime.js'
    const portable = await unpackFinder({ ...files, runtime: { ...files.runtime, native } })
    const read = readAtOnce(SEED_TEXT)
    const found = await FINDER.findAttributions(SEED_TEXT)
    const alike = (one: FoundAttribution): FoundAttribution => ({
      ...one,
      confidence: expect.closeTo(one.confidence, 1) as number,
      reason: expect.any(String) as string,
    })
    expect(await valueOf(portable).findAttributions(read)).toEqual(found.map(alike))
  })

  test('is said not to run where there is neither', async () => {
    const nowhere = 'file:///nowhere/onnxruntime.js'
    const loaded = await unpackFinder({ ...files, runtime: { native: nowhere, portable: nowhere } })
    expect(loaded).toMatchObject({
      ok: false,
      failure: { code: 'INTERNAL', message: expect.stringContaining('no drafts are made') },
    })
  })
})
