export { dependenciesOf, noteDependencies } from './dependencies';
export type { Dependency } from './dependencies';
