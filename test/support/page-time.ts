import type { Page } from 'playwright-core'

/**
 * Resolves when whatever the page had put off for up to so many milliseconds has been done and painted: the page's own
 * timers run in the order in which they end.
 */
export async function waitOut(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(
    (delay) =>
      new Promise<void>((resolve) => {
        const handlePainted = () => requestAnimationFrame(() => resolve())
        setTimeout(() => requestAnimationFrame(handlePainted), delay)
      }),
    milliseconds,
  )
}
