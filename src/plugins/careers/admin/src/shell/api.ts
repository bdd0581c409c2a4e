import { adminApi } from '@strapi/strapi/admin';

/** What a change makes out of date; see RTK Query's tags. */
const TAGS = [
  'CareersGuides',
  'CareersTaxonomy',
  'CareersReviews',
  'CareersTranslations',
  'CareersSettings',
  'CareersImports',
  'CareersWebhooks',
] as const;

/** Strapi's API of the admin panel; each room of ours injects its own endpoints (`/careers/…`) into it. */
export const careersApi = adminApi.enhanceEndpoints({ addTagTypes: TAGS });
