export { guideDraftOf } from './draft-of';
