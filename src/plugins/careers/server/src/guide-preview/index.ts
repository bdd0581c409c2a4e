export { createGuidePreviewController } from './controller';
export { mayReadGuide } from './may-read';
export { createGuidePreviewRoutes } from './routes';
export { createGuidePreviewService, type GuidePreviewService } from './service';
