export { createReviewsController, createReviewsRoutes } from './controller';
export { createReviewsService, type ReviewsService } from './service';
