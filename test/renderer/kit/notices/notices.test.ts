import { expect, test } from 'vitest'
import {
  momentOfNotices,
  tell,
  tellFailure,
  tellReversible,
  tellSince,
  tellWorkUndoable,
  useNotices,
} from '../../../../renderer/kit/notices/notices.ts'
import { useConnection } from '../../../../renderer/state/connection.ts'

const messages = () => useNotices.getState().shown.map(({ message }) => message)

test('that the page is not known is said until it has its new link, and what was lost stays said', () => {
  useNotices.setState({ shown: [], count: 0 })
  useConnection.setState({ state: 'reconnecting' })
  tellFailure({ code: 'DISCONNECTED', message: 'See whether it was done.' })
  useConnection.setState({ state: 'refused' })
  tellFailure({ code: 'DISCONNECTED', message: 'Hearsay does not know this page.' })
  tellFailure({ code: 'FILE_GONE', message: 'The file is gone.' })
  tell('Copied.')
  useConnection.setState({ state: 'reconnecting' })
  expect(messages()).toContain('Hearsay does not know this page.')
  useConnection.setState({ state: 'connected' })
  expect(messages()).toEqual(['See whether it was done.', 'The file is gone.', 'Copied.'])
})

test('a late word takes no newer one from under the hand, and work tells beside what the person did', () => {
  useNotices.setState({ shown: [], count: 0 })
  tell('Saved.')
  const moment = momentOfNotices()
  tellReversible('Dismissed.', () => undefined)
  tellSince(moment, 'Undo: a claim')
  expect(messages()).toEqual(['Dismissed.'])
  tellWorkUndoable('Drafted 3 claims.', [])
  expect(messages()).toEqual(['Dismissed.', 'Drafted 3 claims.'])
  tellWorkUndoable('Drafted 5 claims.', [])
  expect(messages()).toEqual(['Dismissed.', 'Drafted 5 claims.'])
  const later = momentOfNotices()
  tellSince(later, 'Undo: a claim')
  expect(messages()).toEqual(['Drafted 5 claims.', 'Undo: a claim'])
})
