import { Aborted, untilAborted } from './until-aborted';

async function* countTo(last: number): AsyncGenerator<number> {
  for (let number = 1; number <= last; number += 1) yield await Promise.resolve(number);
}

const collect = async (entries: AsyncIterable<number>): Promise<number[]> => {
  const found: number[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};

describe('reading until the signal', () => {
  it('passes everything on when there is none', async () => {
    expect(await collect(untilAborted(countTo(3), new AbortController().signal))).toEqual([1, 2, 3]);
  });

  it('ends while it waits for an entry that does not come', async () => {
    const stop = new AbortController();
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      stop.abort();
      await new Promise(() => undefined);
    }
    await expect(collect(untilAborted(stuck(), stop.signal))).rejects.toThrow(Aborted);
  });

  it('lets the reader tidy up when it is left early', async () => {
    let isTidy = false;
    async function* tidy(): AsyncGenerator<number> {
      try {
        yield* countTo(5);
      } finally {
        isTidy = true;
      }
    }
    for await (const entry of untilAborted(tidy(), new AbortController().signal)) if (entry === 2) break;
    expect(isTidy).toBe(true);
  });

  it('passes the reader’s own fault on', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield await Promise.resolve(1);
      throw new Error('row 7');
    }
    await expect(collect(untilAborted(broken(), new AbortController().signal))).rejects.toThrow('row 7');
  });
});
