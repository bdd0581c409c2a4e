import { settleRejection } from './nobody-waits';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

/** @returns what became of it: `told` or `ended` */
const settle = async (reason: unknown, { isGone }: { readonly isGone: boolean }): Promise<string[]> => {
  const became: string[] = [];
  await settleRejection(reason, {
    look: () => Promise.resolve(isGone),
    tell: () => became.push('told'),
    end: () => became.push('ended'),
  });
  return became;
};

describe('a rejection that nobody waits for', () => {
  it('is told of when it is of a lost connection', async () => {
    expect(await settle(new Error('Connection terminated unexpectedly'), { isGone: false })).toEqual(['told']);
  });

  it('is told of when it is of a socket and the database has gone', async () => {
    expect(await settle(refused, { isGone: true })).toEqual(['told']);
  });

  it('ends the process when it is of a socket and the database is there', async () => {
    expect(await settle(refused, { isGone: false })).toEqual(['ended']);
  });

  it('ends the process when it is of anything else', async () => {
    expect(await settle(new TypeError('x is not a function'), { isGone: true })).toEqual(['ended']);
  });
});
