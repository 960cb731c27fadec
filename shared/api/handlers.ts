import type { z } from 'zod'
import {
  CALLS,
  type AnswerOf,
  type CallName,
  type PushName,
  type PushOf,
  type RequestOf,
} from './contract.ts'
import { fail, succeed, type Outcome } from '../domain/failure.ts'
import { findExcess } from '../domain/edit/limits.ts'

/** One connected window: an Electron window, or one browser tab. */
export type WindowId = string

/** What the service does for each call, and which window asked; one map that must name them all. */
export type Handlers = {
  readonly [C in CallName]: (
    request: RequestOf<C>,
    from: WindowId,
  ) => Outcome<AnswerOf<C>> | Promise<Outcome<AnswerOf<C>>>
}

/** Where a push goes: every window, one, or all but one. */
export interface PushTarget {
  readonly only?: WindowId
  readonly except?: WindowId
}

export type Push = <P extends PushName>(name: P, payload: PushOf<P>, to?: PushTarget) => void

type Handler = (request: unknown, from: WindowId) => Promise<Outcome<unknown>>

/** How much of what is wrong with a request is said: for whoever mends the window, not for the person. */
const LONGEST_COMPLAINT = 200

function refuse(call: string, issue?: z.core.$ZodIssue): Outcome<never> {
  const complaint = [call, ...(issue?.path ?? []), issue?.message ?? ''].join(' ').trim()
  return fail(
    'BAD_REQUEST',
    `Hearsay does not understand its own window (${complaint.slice(0, LONGEST_COMPLAINT)}). Reload the window, then try again.`,
  )
}

/** The request as its call takes it. What is too much is refused before it is looked at more closely. */
function readRequest(call: CallName, request: unknown): Outcome<unknown> {
  const excess = findExcess(request)
  if (excess !== null) return fail('TOO_LARGE', excess)
  try {
    const { data, error } = CALLS[call].request.safeParse(request)
    return error === undefined ? succeed(data) : refuse(call, error.issues[0])
  } catch (error) {
    // zod has no room for the complaints about one list of some hundred thousand.
    if (error instanceof RangeError) return refuse(call)
    throw error
  }
}

/**
 * Answers one call from outside: checks its name and request, and turns a bug into an INTERNAL failure, so
 * that nothing thrown crosses to the window. `report` is told of the bug.
 */
export async function answerCall(
  handlers: Handlers,
  name: string,
  request: unknown,
  from: WindowId,
  report: (error: unknown) => void,
): Promise<Outcome<unknown>> {
  if (!Object.hasOwn(CALLS, name)) {
    return fail('BAD_REQUEST', `There is no call named “${name.slice(0, LONGEST_COMPLAINT)}”.`)
  }
  const call = name as CallName
  try {
    const read = readRequest(call, request)
    return read.ok ? await (handlers[call] as Handler)(read.value, from) : read
  } catch (error) {
    report(error)
    return fail('INTERNAL', 'Something went wrong inside Hearsay. What was saved before is safe.')
  }
}
