export {
  addHealthPart,
  checkHealth,
  type Health,
  type HealthFinding,
  type HealthPart,
  type HealthStatus,
} from './registry';
export { createHealthRoutes } from './routes';
