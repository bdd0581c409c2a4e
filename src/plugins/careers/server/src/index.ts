import bootstrap from './bootstrap';
import { cacheMiddleware, createCacheService } from './cache';
import { createCareerMapController, createCareerMapRoutes, createCareerMapService } from './career-map';
import { createCareerChangeRoutes, createCareerChangeService } from './career-change';
import { createChangesController, createChangesRoutes, createChangesService } from './changes';
import { createComposeController, createComposeRoutes, createComposeService } from './compose';
import config from './config';
import { controllers, routes, services } from './content-api';
import { contentTypes } from './content-model';
import destroy from './destroy';
import { faultsMiddleware } from './faults';
import { createFeedsRoutes } from './feeds';
import { guideDocuments } from './guide-documents';
import { createGuidePreviewController, createGuidePreviewRoutes, createGuidePreviewService } from './guide-preview';
import { createHealthRoutes } from './health';
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
import { createMatchRoutes, createMatchService } from './match';
import { createMatchTesterController, createMatchTesterRoutes } from './match-tester';
import { createMetricsRoutes } from './metrics';
import { createMigrationService } from './migrations';
import { createNodesService } from './nodes';
import register from './register';
import { createRevisionController, createRevisionRoutes } from './revisions';
import { createPageController, createPageRoutes, createPagesService } from './pages';
import { createPreviewService } from './preview';
import { createPublishingController, createPublishingRoutes } from './publishing';
import { createReadinessController, createReadinessRoutes, createReadinessService } from './readiness';
import { createTaxonomyController, createTaxonomyRoutes, createTaxonomyService } from './rules';
import { createRelatedController, createRelatedRoutes, createRelatedService } from './related';
import { createReviewsController, createReviewsRoutes, createReviewsService } from './reviews';
import { createQuickFindController, createQuickFindRoutes } from './quick-find';
import { createSearchController, createSearchRoutes, createSearchService } from './search';
import { createSettingsController, createSettingsRoutes, createSettingsService } from './settings';
import { createSlugService } from './slugs';
import { starter } from './starter';
import { createUsageController, createUsageRoutes, createUsageService } from './usage';
import { createTaxonomyAdminRoutes, taxonomyControllers } from './taxonomy';
import { createTranslationController, createTranslationRoutes, createTranslationService } from './translations';
import { createWebhookController, createWebhookRoutes, createWebhookService } from './webhooks';

export type {
  Found,
  FoundDocument,
  SearchAnswer,
  SearchChange,
  SearchDocument,
  SearchHit,
  SearchProvider,
  SearchRequest,
} from '../../core/search';
export type { Migration, MigrationService } from './migrations';
export type { NodesService } from './nodes';
export type { JsonLdExtension, PageExtension, PagesService } from './pages';
export type { Searched, SearchQuestion, SearchService } from './search';

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
    'match-tester': createMatchTesterController,
    overview: createOverviewController,
    'career-map': createCareerMapController,
    changes: createChangesController,
    compose: createComposeController,
    page: createPageController,
    publishing: createPublishingController,
    'quick-find': createQuickFindController,
    reader: createReaderController,
    related: createRelatedController,
    reviews: createReviewsController,
    revision: createRevisionController,
    readiness: createReadinessController,
    search: createSearchController,
    settings: createSettingsController,
    taxonomy: createTaxonomyController,
    usage: createUsageController,
    translations: createTranslationController,
    webhooks: createWebhookController,
  },
  services: {
    ...services,
    cache: createCacheService,
    'career-change': createCareerChangeService,
    'career-map': createCareerMapService,
    changes: createChangesService,
    compose: createComposeService,
    'guide-documents': guideDocuments,
    'guide-preview': createGuidePreviewService,
    host: hostService,
    imports: createImportsService,
    'import-jobs': createImportJobService,
    'link-check': createLinkCheckService,
    match: createMatchService,
    migrations: createMigrationService,
    nodes: createNodesService,
    overview: createOverviewService,
    pages: createPagesService,
    preview: createPreviewService,
    readiness: createReadinessService,
    related: createRelatedService,
    reviews: createReviewsService,
    search: createSearchService,
    settings: createSettingsService,
    slugs: createSlugService,
    starter,
    taxonomy: createTaxonomyService,
    usage: createUsageService,
    translations: createTranslationService,
    webhooks: createWebhookService,
  },
  middlewares: { cache: cacheMiddleware, faults: faultsMiddleware },
  routes: {
    ...routes,
    'career-change': createCareerChangeRoutes,
    'career-map': createCareerMapRoutes,
    changes: createChangesRoutes,
    compose: createComposeRoutes,
    feeds: createFeedsRoutes,
    'guide-preview': createGuidePreviewRoutes,
    health: createHealthRoutes,
    imports: createImportRoutes,
    'import-conflicts': createImportConflictRoutes,
    'link-check': createLinkCheckRoutes,
    match: createMatchRoutes,
    'match-tester': createMatchTesterRoutes,
    metrics: createMetricsRoutes,
    overview: createOverviewRoutes,
    page: createPageRoutes,
    publishing: createPublishingRoutes,
    'quick-find': createQuickFindRoutes,
    reader: createReaderRoutes,
    related: createRelatedRoutes,
    reviews: createReviewsRoutes,
    revision: createRevisionRoutes,
    readiness: createReadinessRoutes,
    search: createSearchRoutes,
    settings: createSettingsRoutes,
    taxonomy: createTaxonomyRoutes,
    usage: createUsageRoutes,
    'taxonomy-admin': createTaxonomyAdminRoutes,
    translations: createTranslationRoutes,
    webhooks: createWebhookRoutes,
  },
};
