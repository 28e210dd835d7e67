import AxeBuilder from '@axe-core/playwright'
import { type Page } from '@playwright/test'

/** What axe finds on the page as it is, light and dark. */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(atRest)
    // Legacy mode: the other way opens a page of its own, which the app refuses as it refuses every window.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`))
  }
  return found
}

/** Until all that appears is there: what is half transparent has half the contrast. What turns for ever is not waited for. */
async function atRest(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
