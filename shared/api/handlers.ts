import { z } from 'zod'
import {
  CALLS,
  type AnswerOf,
  type CallName,
  type PushName,
  type PushOf,
  type RequestOf,
} from './contract.ts'
import { fail, type Outcome } from '../domain/failure.ts'

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
  if (!Object.hasOwn(CALLS, name)) return fail('BAD_REQUEST', `There is no call named “${name}”.`)
  const call = name as CallName
  const parsed = CALLS[call].request.safeParse(request)
  if (!parsed.success) {
    return fail('BAD_REQUEST', `${name}: ${z.prettifyError(parsed.error)}`)
  }
  try {
    return await (handlers[call] as Handler)(parsed.data, from)
  } catch (error) {
    report(error)
    return fail('INTERNAL', 'Something went wrong inside Hearsay. What was saved before is safe.')
  }
}
