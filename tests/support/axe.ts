import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

export interface AxeScope {
  /** Rules to go by; all when absent. */
  readonly rules?: readonly string[];
  /** CSS selector of the part to look at; the whole page when absent. */
  readonly within?: string;
}

/** Waits for what fades or slides in: half-way its colours are no colours. What turns for ever, such as a loader, is left alone. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );

/**
 * What axe finds serious, with the first element at fault. Run from outside of the page, whose policy may let no script
 * in.
 */
export const seriousFaults = async (page: Page, { rules, within }: AxeScope = {}): Promise<readonly string[]> => {
  await settled(page);
  const options = JSON.stringify(rules ? { runOnly: rules } : {});
  const context = within ? JSON.stringify({ include: [within] }) : 'document';
  const violations = await page.evaluate<readonly Violation[]>(
    `(() => { ${axe}; return window.axe.run(${context}, ${options}).then(({ violations }) => violations); })()`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};
