import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a theme can get wrong. All other rules look at the same names, roles and order in either theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Theme = 'light' | 'dark'

/** Waits for what fades in: half-seen colours have no contrast. */
async function awaitStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
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
  // The window has no frames, for which the other mode opens a second page each time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  for (const selector of within) builder.include(selector)
  if (rules !== undefined) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${theme}: ${id}: ${target.join(' ')}: ${html}`),
  )
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
