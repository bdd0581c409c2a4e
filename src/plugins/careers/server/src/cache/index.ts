export { cacheOf } from './cache';
export { cachedRead, type CachedRead } from './cached-read';
export { dependenciesOf, noteDependencies } from './dependencies';
export type { Dependency } from './dependencies';
export { createLogCursor, type LogCursor } from './log-cursor';
export { cacheMiddleware } from './middleware';
export { createCacheService, type CacheService, type CacheStats } from './service';
export { registerCache, startCache, stopCache } from './start';
