export { createGuidePreviewController } from './controller';
export { createGuidePreviewRoutes } from './routes';
export { createGuidePreviewService, type GuidePreviewService } from './service';
