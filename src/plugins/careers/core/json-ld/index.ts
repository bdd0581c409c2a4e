export { buildJsonLd } from './build';
export type { JsonLdGraph } from './build';
export type { JsonLdContext, JsonLdExtension, JsonLdInput, NodeIds } from './input';
export { node as jsonLdNode, reference as jsonLdReference } from './node';
export type { JsonLdNode, JsonLdObject, JsonLdValue } from './node';
