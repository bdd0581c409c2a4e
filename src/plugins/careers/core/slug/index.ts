export { MAX_SLUG_LENGTH, RESERVED_GUIDE_SLUGS, slugify, suggestFreeSlug, UID_OPTIONS } from './slug';
