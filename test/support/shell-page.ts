import type { Page } from 'playwright-core'

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
