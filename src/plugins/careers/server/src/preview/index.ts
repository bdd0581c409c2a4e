export { createPreviewService, type PreviewedDocument, type PreviewService } from './service';
export { PreviewTokenError, type PreviewSubject } from './token';
