export { createReaderController } from './controller';
export { createReaderRoutes } from './routes';
