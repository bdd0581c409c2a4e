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

/**
 * What axe finds serious, with the first element at fault. Run from outside of the page, whose policy may let no script
 * in.
 */
export const seriousFaults = async (page: Page, { rules, within }: AxeScope = {}): Promise<readonly string[]> => {
  const options = JSON.stringify(rules ? { runOnly: rules } : {});
  const context = within ? JSON.stringify({ include: [within] }) : 'document';
  const violations = await page.evaluate<readonly Violation[]>(
    `(() => { ${axe}; return window.axe.run(${context}, ${options}).then(({ violations }) => violations); })()`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};
