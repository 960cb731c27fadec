import { expect, test } from 'vitest'
import { AnswerAhead } from '../../../electron/web/answer-ahead.ts'
import { succeed } from '../../../shared/domain/failure.ts'

test('what was made ahead is taken once', async () => {
  const ahead = new AnswerAhead()
  await ahead.make(async () => succeed(1))
  expect(ahead.take()).toEqual(succeed(1))
  expect(ahead.take()).toBeNull()
})

test('what was asked or said before it was made, or while it was, leaves none', async () => {
  const asked = new AnswerAhead()
  const made: string[] = []
  const making = asked.make(async () => {
    made.push('asked')
    return succeed(1)
  })
  expect(asked.take()).toBeNull()
  await making
  expect(made).toEqual([])
  const said = new AnswerAhead()
  await said.make(async () => {
    said.end()
    return succeed(1)
  })
  expect(said.take()).toBeNull()
})
