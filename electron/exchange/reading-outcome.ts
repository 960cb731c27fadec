import { Refusal } from '../documents/refusal.ts'
import { fail, refuse, succeed, type Outcome } from '../../shared/domain/failure.ts'

/** What reading a file comes to: a `Refusal` fails with its sentence, whatever else is thrown as a damaged file. */
export async function outcomeOf<T>(read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return succeed(await read())
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    return fail(
      'FILE_DAMAGED',
      'This file is damaged. Export it once more from the program it comes from, and read that.',
    )
  }
}
