export { keepCredits } from './credits';
export { createImportsService, type ImportsService } from './service';
