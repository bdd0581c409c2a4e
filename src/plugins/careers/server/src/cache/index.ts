export { cachedRead, type CachedRead } from './cached-read';
export { dependenciesOf, noteDependencies } from './dependencies';
export type { Dependency } from './dependencies';
