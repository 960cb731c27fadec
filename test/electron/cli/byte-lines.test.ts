import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesByLine } from '../../../electron/cli/byte-lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(text: string, size: number, longest?: number) {
  const lines: (string | null)[] = []
  for await (const line of bytesByLine(chunksOf(Buffer.from(text), size), longest)) {
    lines.push(line === null ? null : Buffer.from(line).toString())
  }
  return lines
}

test('the lines are those of the text, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', '\u2028') }),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const lines = text.split('\n')
        if (lines.at(-1) === '') lines.pop()
        expect(await readAll(text, size)).toEqual(lines)
      },
    ),
  )
})

test('a line that is too long is not kept, and the next one is read', async () => {
  expect(await readAll('abcdef\nab\nabcdef', 2, 4)).toEqual([null, 'ab', null])
})
