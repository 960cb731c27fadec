import { expect, test } from 'vitest'
import { tell, tellFailure, useNotices } from '../../../../renderer/kit/notices/notices.ts'
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
