import type { Outcome } from '../../shared/domain/failure.ts'
import { askToConfirm } from '../state/dialog-state.ts'

/**
 * Writes files, and asks before they take the place of others; null where the person would rather not. `isOne`: whether
 * it is one file that is written.
 */
export async function writeOrAsk<T>(
  isOne: boolean,
  write: (isReplacing: boolean) => Promise<Outcome<T>>,
): Promise<Outcome<T> | null> {
  const answer = await write(false)
  if (answer.ok || answer.failure.code !== 'FILE_EXISTS') return answer
  const isReplacing = await askToConfirm({
    title: isOne ? 'Replace the file?' : 'Replace files?',
    question: `${answer.failure.message} ${isOne ? 'Replace it?' : 'Replace what is there?'}`,
    action: 'Replace',
  })
  return isReplacing ? write(true) : null
}
