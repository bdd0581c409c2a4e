export { createImportsService, type ImportsService } from './service';
