import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Each page that is looked at reads all of it: the short form takes a third of the time. */
const AXE = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What a theme can get wrong. All other rules look at the same names, roles and order in either theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Theme = 'light' | 'dark'

/** Waits for what fades in: half-seen colours have no contrast. What goes on for ever, as a caret does, is not waited for. */
async function awaitStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  )
}

/** Runs axe in the page itself, and brings back what it objects to alone: the rest of its report takes longer than it does. */
async function runAxe(
  page: Page,
  within: readonly string[],
  rules: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async ({ within, rules }) => {
      const inPage = (window as unknown as { readonly axe: typeof axe }).axe
      const { violations } = await inPage.run(within.length === 0 ? document : [...within], {
        resultTypes: ['violations'],
        ...(rules === undefined ? {} : { runOnly: [...rules] }),
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html}`),
      )
    },
    { within, rules },
  )
}

async function findInTheme(
  page: Page,
  theme: Theme,
  within: readonly string[],
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: theme })
  await awaitStill(page)
  const found = await runAxe(page, within, rules)
  return found.map((one) => `${theme}: ${one}`)
}

/**
 * What axe objects to in a window, or in the parts of it that are there of those named: by every rule in light, and by
 * those that look at colours in dark. The window is then in light.
 */
export async function findBarriers(
  page: Page,
  ...parts: readonly string[]
): Promise<readonly string[]> {
  const counts = await Promise.all(parts.map((part) => page.locator(part).count()))
  const within = parts.filter((_, index) => (counts[index] ?? 0) > 0)
  const dark = await findInTheme(page, 'dark', within, COLOUR_RULES)
  const light = await findInTheme(page, 'light', within)
  return [...light, ...dark]
}
