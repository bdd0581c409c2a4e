import type { Core } from '@strapi/strapi';
import { isFields } from '../../../core/rules';
import type { CareersConfig } from '../config';
import { createLogFormat, type LogFormat } from './format';
import { currentRequestId, nameRequests } from './request-id';

export { givenRequestId } from './request-id';

/** Strapi's logger is one of winston's. */
const isFormatted = (logger: unknown): logger is { format: LogFormat } =>
  isFields(logger) && isFields(logger.format) && typeof logger.format.transform === 'function';

/** In `register`, before all other middlewares. */
export const nameRequestsInLog = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { active, log } = strapi.config.get<CareersConfig>('plugin::careers');
  if (!active) return;
  const logger: unknown = strapi.log;
  if (!isFormatted(logger)) return;
  logger.format = createLogFormat({
    format: logger.format,
    isJson: log.format === 'json',
    requestId: () => currentRequestId(strapi),
  });
  strapi.server.use(nameRequests);
};
