import type { Core } from '@strapi/strapi';

const readers = new WeakMap<Core.Strapi, Set<() => void>>();

const readersOf = (strapi: Core.Strapi): Set<() => void> => {
  const known = readers.get(strapi) ?? new Set();
  readers.set(strapi, known);
  return known;
};

/** Calls `wake` as soon as this process has committed events. Other processes' are for the reader to look for. */
export const onEvents = (strapi: Core.Strapi, wake: () => void): (() => void) => {
  readersOf(strapi).add(wake);
  return () => readersOf(strapi).delete(wake);
};

export const wakeReaders = (strapi: Core.Strapi): void => {
  readersOf(strapi).forEach((wake) => {
    wake();
  });
};
