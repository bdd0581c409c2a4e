export { describeTaken, findFreeSlug, isTaken } from './availability';
export { reserveExistingSlugs } from './backfill';
export { SLUGGED_TYPES, type SluggedType, type SlugSpace } from './reservations';
export { holdSlug, type HeldSlug } from './hold';
export { giveBackSlugs, passOnSlugs } from './pass-on';
export { createSlugService } from './service';
export { settleSlugs } from './settle';
