import path from 'node:path';
import { Worker } from 'node:worker_threads';

interface Said {
  readonly id: number;
  readonly found: readonly string[];
}

export interface Inspector {
  /**
   * What in a document, or a part of one, would run or lead somewhere dangerous.
   *
   * @param own where the page's own scripts are: `/guides/assets/`; none may be there when absent
   */
  readonly inspect: (html: string, own?: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<unknown>;
}

/** Starts a reader of HTML that goes by the standard of browsers (parse5). */
export const startInspector = (): Inspector => {
  const worker = new Worker(path.join(__dirname, 'inspect-worker.mjs'));
  worker.setMaxListeners(0);
  let last = 0;
  return {
    inspect: (html, own = '') =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        const listen = (said: Said): void => {
          if (said.id !== id) return;
          worker.off('message', listen).off('error', reject);
          resolve(said.found);
        };
        worker.on('message', listen).on('error', reject);
        worker.postMessage({ id, html, own });
      }),
    stop: () => worker.terminate(),
  };
};
