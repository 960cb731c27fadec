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
  'TOO_LARGE',
])
export type FailureCode = z.infer<typeof FailureCode>

/** An expected failure: a code for the program, and a sentence that tells the person what to do. */
export const Failure = z.object({ code: FailureCode, message: z.string() }).readonly()
export type Failure = z.infer<typeof Failure>

/** A call's answer: its value, or why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function fail(code: FailureCode, message: string): Outcome<never> {
  return { ok: false, failure: { code, message } }
}
