export { extensibleType } from './extensible-type';
export {
  compareAttributes,
  mergeSchema,
  type Difference,
  type ModelSchema,
  type SchemaAttributes,
} from './merge-schema';
