import { setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';

export interface Politeness {
  /** Sites asked at the same time. */
  readonly sites: number;
  /** Between two requests to one site. */
  readonly delayMs: number;
}

export const POLITE: Politeness = { sites: 6, delayMs: 1500 };

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
};

/**
 * Does something about each address: one at a time a site, with a pause between, several sites side by side.
 *
 * @param visit gets a function that waits for the pause of a site, for when it takes several requests
 */
export const visitPolitely = async (
  urls: readonly string[],
  {
    politeness: { sites, delayMs },
    signal,
    visit,
  }: {
    readonly politeness: Politeness;
    readonly signal: AbortSignal;
    readonly visit: (url: string, wait: () => Promise<void>) => Promise<void>;
  },
): Promise<void> => {
  const bySite = new Map<string, string[]>();
  for (const url of urls) bySite.set(hostOf(url), [...(bySite.get(hostOf(url)) ?? []), url]);
  const queue = new PQueue({ concurrency: sites });
  const wait = (): Promise<void> => pause(delayMs, undefined, { ref: false });
  const visitSite = async (own: readonly string[]): Promise<void> => {
    for (const [index, url] of own.entries()) {
      if (signal.aborted) return;
      if (index > 0) await wait();
      await visit(url, wait);
    }
  };
  // The sites with most addresses take longest.
  const longestFirst = [...bySite.values()].sort((one, other) => other.length - one.length);
  await Promise.all(longestFirst.map((own) => queue.add(() => visitSite(own))));
};
