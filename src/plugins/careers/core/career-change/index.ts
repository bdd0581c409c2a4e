export { compareRoles } from './compare-roles';
export { createDescriber, describeRoutes, type Describer } from './describe';
export { findGap, isEmptyGap, type Gap, type RequirementGap } from './gap';
export { planLearning, weeksFor, type LearningPlan, type LearningStep } from './learning';
export { findRoutes, MOST_ROUTES, type CareerRoute, type CareerRoutes } from './routes';
export * from './pace';
export * from './schema';
