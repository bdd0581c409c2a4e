export { createTranslationController, createTranslationRoutes } from './api';
export { createTranslationService } from './service';
export type { TranslationService } from './service';
export { watchTranslations } from './watch';
