import type { Page } from 'playwright-core';
import { seriousFaults } from './axe';
import { takeScreenshot } from './browser';

/** A page of the reader has no serious fault of accessibility, light or dark, and fits the screen; both ways are pictured. */
export const expectGoodLooks = async ({ page, name }: { page: Page; name: string }): Promise<void> => {
  expect(await seriousFaults(page)).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
  await takeScreenshot({ page, name });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousFaults(page, { rules: ['color-contrast'] })).toEqual([]);
  await takeScreenshot({ page, name: `${name}-dark` });
};
