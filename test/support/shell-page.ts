import type { Page } from 'playwright-core'
import { CALLS, type AnswerOf, type CallName, type RequestOf } from '../../shared/api/contract.ts'
import { valueOf } from './outcomes.ts'

declare global {
  interface Window {
    /** Of the shell's test page: what was pushed, and edits sent one after the other. */
    pushed: readonly (readonly [string, unknown])[]
    sendEdits: (edits: readonly unknown[]) => Promise<void>
  }
}

/** Makes a call from the page, as the window would. */
export const call = (page: Page, name: string, request: unknown) =>
  page.evaluate(([name, request]) => window.hearsay?.call(name, request), [name, request] as const)

/** The payloads of all pushes of one name that the page got so far. */
export const pushesNamed = (page: Page, name: string) =>
  page.evaluate(
    (name) => window.pushed.filter(([pushed]) => pushed === name).map(([, payload]) => payload),
    name,
  )

/** The answer to a call that succeeds, made from the page. */
export async function answerTo<C extends CallName>(
  page: Page,
  name: C,
  request: RequestOf<C>,
): Promise<AnswerOf<C>> {
  const outcome = await call(page, name, request)
  if (outcome === undefined) throw new Error('The page has no connection to the application.')
  return CALLS[name].answer.parse(valueOf(outcome)) as AnswerOf<C>
}
