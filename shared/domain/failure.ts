import { z } from 'zod'

/** Every way a call can fail that a person can do something about. */
export const FailureCode = z.enum([
  'BAD_REQUEST',
  'CANCELLED',
  'CONFLICT',
  'DISCONNECTED',
  'DISK_FULL',
  'FILE_DAMAGED',
  'FILE_EXISTS',
  'FILE_GONE',
  'FILE_IN_USE',
  'FILE_NOT_PROJECT',
  'FILE_TOO_NEW',
  'FILE_UNREADABLE',
  'INTERNAL',
  'NOT_FOUND',
  'NOT_TEXT',
  'NO_PROJECT',
  'READ_ONLY',
  'REFUSED',
  'TOO_LARGE',
])
export type FailureCode = z.infer<typeof FailureCode>

/** An expected failure: a code for the program, and a sentence that tells the person what to do. */
export const Failure = z.object({ code: FailureCode, message: z.string() }).readonly()
export type Failure = z.infer<typeof Failure>

/** How work ended that may fail: with its value, or with why there is none. */
export type Outcome<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F }

export function succeed<T, F = Failure>(value: T): Outcome<T, F> {
  return { ok: true, value }
}

/** The outcome of work that has no value. */
export const DONE: Outcome<null> = succeed(null)

export function fail(code: FailureCode, message: string): Outcome<never> {
  return { ok: false, failure: { code, message } }
}

/** What was asked for does not fit what is there: nothing is changed, and the sentence says why. */
export function refuse(message: string): Outcome<never> {
  return fail('REFUSED', message)
}
