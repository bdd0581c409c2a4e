export { addMatchFigures } from './figures';
export { registerMatchQuery } from './graphql';
export { privateBodyOf, registerPrivateBodies, TESTER_PATH } from './private-body';
export { matchLimitOf } from './rate-limit';
export { readMatchRequest } from './request';
export { createMatchRoutes } from './routes';
export { createMatchService, BEST_GUIDES, type MatchService } from './service';
