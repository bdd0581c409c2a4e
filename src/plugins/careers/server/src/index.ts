import bootstrap from './bootstrap';
import { cacheMiddleware, createCacheService } from './cache';
import { createCareerMapController, createCareerMapRoutes, createCareerMapService } from './career-map';
import { createComposeController, createComposeRoutes, createComposeService } from './compose';
import config from './config';
import { controllers, routes, services } from './content-api';
import { contentTypes } from './content-model';
import destroy from './destroy';
import { createFeedsRoutes } from './feeds';
import { guideDocuments } from './guide-documents';
import { createGuidePreviewController, createGuidePreviewRoutes, createGuidePreviewService } from './guide-preview';
import { hostService } from './host';
import {
  createImportConflictController,
  createImportConflictRoutes,
  createImportController,
  createImportJobService,
  createImportRoutes,
  createImportsService,
} from './imports';
import { createOverviewController, createOverviewRoutes, createOverviewService } from './overview';
import { createReaderController, createReaderRoutes } from './reader';
import { createLinkCheckController, createLinkCheckRoutes, createLinkCheckService } from './link-check';
import register from './register';
import { createRevisionController, createRevisionRoutes } from './revisions';
import { createPageController, createPageRoutes, createPagesService } from './pages';
import { createPreviewService } from './preview';
import { createPublishingController, createPublishingRoutes } from './publishing';
import { createReadinessController, createReadinessRoutes, createReadinessService } from './readiness';
import { createTaxonomyController, createTaxonomyRoutes, createTaxonomyService } from './rules';
import { createReviewsController, createReviewsRoutes, createReviewsService } from './reviews';
import { createSettingsController, createSettingsRoutes, createSettingsService } from './settings';
import { createSlugService } from './slugs';
import { starter } from './starter';
import { createUsageController, createUsageRoutes, createUsageService } from './usage';
import { createTaxonomyAdminRoutes, taxonomyControllers } from './taxonomy';
import { createTranslationController, createTranslationRoutes, createTranslationService } from './translations';

export type { JsonLdExtension, PageExtension, PagesService } from './pages';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers: {
    ...controllers,
    'guide-preview': createGuidePreviewController,
    ...taxonomyControllers,
    imports: createImportController,
    'import-conflicts': createImportConflictController,
    'link-check': createLinkCheckController,
    overview: createOverviewController,
    'career-map': createCareerMapController,
    compose: createComposeController,
    page: createPageController,
    publishing: createPublishingController,
    reader: createReaderController,
    reviews: createReviewsController,
    revision: createRevisionController,
    readiness: createReadinessController,
    settings: createSettingsController,
    taxonomy: createTaxonomyController,
    usage: createUsageController,
    translations: createTranslationController,
  },
  services: {
    ...services,
    cache: createCacheService,
    'career-map': createCareerMapService,
    compose: createComposeService,
    'guide-documents': guideDocuments,
    'guide-preview': createGuidePreviewService,
    host: hostService,
    imports: createImportsService,
    'import-jobs': createImportJobService,
    'link-check': createLinkCheckService,
    overview: createOverviewService,
    pages: createPagesService,
    preview: createPreviewService,
    readiness: createReadinessService,
    reviews: createReviewsService,
    settings: createSettingsService,
    slugs: createSlugService,
    starter,
    taxonomy: createTaxonomyService,
    usage: createUsageService,
    translations: createTranslationService,
  },
  middlewares: { cache: cacheMiddleware },
  routes: {
    ...routes,
    'career-map': createCareerMapRoutes,
    compose: createComposeRoutes,
    feeds: createFeedsRoutes,
    'guide-preview': createGuidePreviewRoutes,
    imports: createImportRoutes,
    'import-conflicts': createImportConflictRoutes,
    'link-check': createLinkCheckRoutes,
    overview: createOverviewRoutes,
    page: createPageRoutes,
    publishing: createPublishingRoutes,
    reader: createReaderRoutes,
    reviews: createReviewsRoutes,
    revision: createRevisionRoutes,
    readiness: createReadinessRoutes,
    settings: createSettingsRoutes,
    taxonomy: createTaxonomyRoutes,
    usage: createUsageRoutes,
    'taxonomy-admin': createTaxonomyAdminRoutes,
    translations: createTranslationRoutes,
  },
};
