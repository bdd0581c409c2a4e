export * from './record';
export * from './schema';
