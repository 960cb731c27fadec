import { expect, test } from 'vitest'
import { useConnection } from '../../../renderer/state/connection.ts'
import { forgetTexts, loadText } from '../../../renderer/state/texts.ts'
import type { Client } from '../../../shared/api/client.ts'
import { idOf } from '../../support/projects.ts'

const TEXT = { text: 'Talks end.', structure: { paragraphs: [], sentences: [], quotations: [] } }

test('a text crosses once, however many ask for it, and again when it was forgotten', async () => {
  let asked = 0
  const call = async () => {
    asked += 1
    return { ok: true, value: TEXT }
  }
  useConnection.setState({ client: { call } as unknown as Client })
  const texts = await Promise.all([loadText(idOf(1)), loadText(idOf(1))])
  expect(texts).toEqual([TEXT, TEXT])
  expect(await loadText(idOf(1))).toEqual(TEXT)
  expect(asked).toBe(1)
  forgetTexts()
  expect(await loadText(idOf(1))).toEqual(TEXT)
  expect(asked).toBe(2)
})
