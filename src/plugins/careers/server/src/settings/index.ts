export { applyReaderSettings, prepareSettings } from './config-file';
export { createSettingsController, createSettingsRoutes } from './controller';
export { lastSettingsOf, settingsOf } from './current';
export { createSettingsService, type SettingsService } from './service';
