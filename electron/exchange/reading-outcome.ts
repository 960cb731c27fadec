import { fail, refuse, type Outcome } from '../../shared/domain/failure.ts'
import { Refusal } from '../documents/refusal.ts'
import type { AnnotatedProject } from './annotated/annotated-project.ts'
import { checkAnnotated } from './annotated/checked-project.ts'

/** What reading a file comes to: a `Refusal` fails with its sentence, whatever else is thrown as a damaged file. */
export async function outcomeOf<T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    return fail(
      'FILE_DAMAGED',
      'This file is damaged. Export it once more from the program it comes from, and import that.',
    )
  }
}

/** What reading annotated texts comes to, checked. */
export function readChecked(
  read: () => Promise<AnnotatedProject>,
): Promise<Outcome<AnnotatedProject>> {
  return outcomeOf(async () => checkAnnotated(await read()))
}
