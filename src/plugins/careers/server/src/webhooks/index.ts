export { createWebhookController, createWebhookRoutes } from './controller';
export { readOutboxLag, type OutboxLag } from './lag';
export { createWebhookService, type WebhookService } from './service';
export { registerWebhooks, startWebhooks, stopWebhooks } from './workers';
