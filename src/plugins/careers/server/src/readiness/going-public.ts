import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/**
 * Publishes several guides as one: while `work` runs, each of them counts as public for the others, so that guides that
 * link to each other can be published at all.
 *
 * @param documentIds the guides that go public
 */
export const goPublicTogether = <T>(documentIds: Iterable<string>, work: () => Promise<T>): Promise<T> =>
  storage.run(new Set([...goingPublic(), ...documentIds]), work);

/** Document ids of the guides that are about to be public. */
export const goingPublic = (): ReadonlySet<string> => storage.getStore() ?? NONE;
