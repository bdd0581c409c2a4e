export { CareerPathsView, type CareerPathsProps } from './career-paths';
export { RoleComparisonView, type RoleComparisonProps } from './role-comparison';
