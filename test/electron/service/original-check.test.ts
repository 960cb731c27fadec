import { expect, onTestFinished, test } from 'vitest'
import { packOriginal, hashOfBytes } from '../../../electron/documents/kept-original.ts'
import { ReadingThread } from '../../../electron/reading/reading-thread.ts'
import { checkOriginals } from '../../../electron/service/original-check.ts'
import { createStore } from '../../../electron/store/opening.ts'
import { EMPTY_PROJECT } from '../../../shared/domain/project.ts'
import { valueOf } from '../../support/outcomes.ts'
import { buildArticle, editOf, newText } from '../../support/records.ts'
import { temporaryFolder } from '../../support/store.ts'

test('a text that is not what its original reads as is told of, and no other', async () => {
  const store = valueOf(createStore(`${temporaryFolder()}/P.hearsay`))
  const reader = new ReadingThread()
  onTestFinished(async () => {
    store.close()
    await reader.close()
  })
  const bytes = Buffer.from('The mayor said no.')
  const hash = hashOfBytes(bytes)
  const original = { hash, size: bytes.length, places: [], columns: null, encoding: null }
  const articles = ['The mayor said no.', 'The mayor said yes.'].map((text) =>
    buildArticle(text, { title: text, original, encoding: 'utf-8' }),
  )
  const texts = ['The mayor said no.', 'The mayor said yes.'].map((text) =>
    Object.assign(newText(text), { original: packOriginal(hash, bytes) }),
  )
  valueOf(store.addTexts(texts))
  valueOf(
    store.commitEdit(
      editOf(EMPTY_PROJECT, (draft) => articles.forEach((one) => draft.put('articles', one))),
    ),
  )
  expect(valueOf(store.check())).toEqual([])
  expect(valueOf(await checkOriginals(store, reader))).toEqual([
    {
      kind: 'text',
      table: 'articles',
      id: articles[1]?.id,
      message: expect.stringContaining('“The mayor said yes.” is not what its original reads as'),
    },
  ])
})
