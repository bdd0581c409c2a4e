/** Thrown where somebody waits for something that will not be needed any more. */
export class Aborted extends Error {
  override readonly name = 'Aborted';
}

const abortion = (signal: AbortSignal) => {
  let stop = (): void => undefined;
  const happens = new Promise<never>((_, reject) => {
    const abort = () => {
      reject(new Aborted());
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    stop = () => {
      signal.removeEventListener('abort', abort);
    };
  });
  // Nobody may be waiting when it happens.
  happens.catch(() => undefined);
  return { happens, stop };
};

/**
 * Passes on what an iterable gives, and ends at once when the signal says so, even while it waits for the next: reading a
 * large table may take half a minute before its first record.
 *
 * @throws Aborted
 */
export async function* untilAborted<T>(entries: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const { happens, stop } = abortion(signal);
  const iterator = entries[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = iterator.next();
      next.catch(() => undefined);
      const result = await Promise.race([next, happens]);
      if (result.done === true) return;
      yield result.value;
    }
  } finally {
    stop();
    const tidied = iterator.return?.(undefined);
    tidied?.catch(() => undefined);
    // One that is still reading answers only when it has read.
    if (!signal.aborted) await tidied;
  }
}
