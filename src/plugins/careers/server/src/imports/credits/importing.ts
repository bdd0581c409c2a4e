import { AsyncLocalStorage } from 'node:async_hooks';

const importing = new AsyncLocalStorage<true>();

/** Within `withoutKeepingCredits`. */
export const isImporting = (): boolean => importing.getStore() === true;

/** For imports, which bring the credits of a guide up to date themselves. */
export const withoutKeepingCredits = <T>(work: () => Promise<T>): Promise<T> => importing.run(true, work);
