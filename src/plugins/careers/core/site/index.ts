export { ADDRESS_KINDS } from './site';
export type { AddressKind, Site } from './site';
