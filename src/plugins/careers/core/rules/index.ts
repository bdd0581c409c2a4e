export { findAmbiguousAliases, findDuplicateNames } from './ambiguity';
export type { AmbiguousAlias, DuplicateName, NamedConcept, NaturedSkill } from './ambiguity';
export { CURRENCY_CODES } from './currency';
export { checkFields, comparedFields, hasFieldRules } from './fields';
export { isEmpty, isFields, quote } from './finding';
export type { Fields, Finding } from './finding';
export { checkSlugFormat } from './slug-format';
export { defaultTitle } from './title';
export { isSafeUrl } from './url';
