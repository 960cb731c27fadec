import { expect, test } from 'vitest'
import {
  askToConfirm,
  closeDialog,
  openDialog,
  useDialog,
} from '../../../renderer/state/dialog-state.ts'

const QUESTION = { title: 'Replace files?', question: 'Replace them?', action: 'Replace' }

test('a question that is closed is answered with no', async () => {
  const answer = askToConfirm(QUESTION)
  expect(useDialog.getState().request).toMatchObject({ type: 'confirm', ...QUESTION })
  closeDialog()
  expect(await answer).toBe(false)
  expect(useDialog.getState().request).toBeNull()
})

test('a question whose dialog gives way to another is answered with no, and the other stays', async () => {
  const answer = askToConfirm(QUESTION)
  openDialog({ type: 'keys' })
  expect(await answer).toBe(false)
  expect(useDialog.getState().request).toEqual({ type: 'keys' })
  closeDialog()
})
