import { expect, test } from 'vitest'
import { hashOfBytes, packOriginal } from '../../../electron/documents/kept-original.ts'
import { createStore, openStore } from '../../../electron/store/opening.ts'
import type { NewText, Store } from '../../../electron/store/store.ts'
import { codeOf, valueOf } from '../../support/outcomes.ts'
import { newText } from '../../support/records.ts'
import { importText, temporaryFolder } from '../../support/store.ts'

const UNWANTED = 'The quay\n\nThe mayor said that it was unwanted.'
const UNDONE = 'The dock\n\nThe clerk said that it was undone.'
const BYTES = Buffer.from(UNWANTED)

function unwanted(): NewText {
  return { ...newText(UNWANTED), original: packOriginal(hashOfBytes(BYTES), BYTES) }
}

/** The store of the file again, as it opens after the program was ended. */
function reopened(store: Store): Store {
  const { path } = store
  store.close()
  return valueOf(openStore(path))
}

const hasOriginal = (store: Store) => valueOf(store.readOriginal(hashOfBytes(BYTES))) !== null

test('what an import kept that never ended is gone when the project is opened again, and nothing else', () => {
  const first = valueOf(createStore(`${temporaryFolder()}/project.hearsay`))
  const article = importText(first)
  importText(first, UNDONE)
  valueOf(first.undo())
  valueOf(first.endImport({ texts: [], originals: [] }))
  valueOf(first.addTexts([unwanted()]))
  const second = reopened(first)
  expect(codeOf(second.readText(newText(UNWANTED).hash))).toBe('NOT_FOUND')
  expect(hasOriginal(second)).toBe(false)
  expect(valueOf(second.readText(article.textHash)).text).not.toBe('')
  expect(valueOf(second.redo())).not.toBeNull()
  expect(valueOf(second.check())).toEqual([])
  second.close()
})

test('what an import keeps stays until it ends, and then what is wanted', () => {
  const first = valueOf(createStore(`${temporaryFolder()}/project.hearsay`))
  valueOf(first.addTexts([unwanted()]))
  expect(hasOriginal(first)).toBe(true)
  valueOf(first.endImport({ texts: [], originals: [] }))
  const second = reopened(first)
  expect(hasOriginal(second)).toBe(true)
  const { texts, originals } = { texts: [newText(UNWANTED).hash], originals: [hashOfBytes(BYTES)] }
  valueOf(second.endImport({ texts, originals }))
  expect(hasOriginal(second)).toBe(false)
  second.close()
})
