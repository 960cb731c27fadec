import { refuse, type Outcome } from '../../shared/domain/failure.ts'
import { Refusal } from './refusal.ts'

/** What some work comes to: a `Refusal` that it throws fails with its sentence; anything else goes on up. */
export async function orRefused<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message)
    throw error
  }
}
