import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Histogram, Registry } from 'prom-client';
import { metricsOf, type Metric, type Sample } from './registry';

const LONGEST_MS = 1000;
/** Seconds. A page from memory takes a tenth of a millisecond, an import of a file half a minute. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type RequestLabel = 'method' | 'route' | 'status';

/** What Prometheus reads of one process. */
export interface Exposition {
  readonly requests: Histogram<RequestLabel>;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

const collectIn = async ({ collect }: Metric): Promise<readonly Sample[]> => {
  const late = Symbol('late');
  const found = await Promise.race([Promise.resolve().then(collect), wait(LONGEST_MS, late, { ref: false })]);
  if (typeof found === 'symbol') throw new Error('it took too long');
  return typeof found === 'number' ? [{ labels: {}, value: found }] : found;
};

/** Loads the library, which nobody needs who has no token for it. */
export const createExposition = async (strapi: Core.Strapi): Promise<Exposition> => {
  const prom = await import('prom-client');
  const registry: Registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry });
  const requests = new prom.Histogram<RequestLabel>({
    name: 'careers_http_request_duration_seconds',
    help: 'Requests that Koa has answered; those answered ahead of it are in careers_cache_answers_total',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const shown = new Map<string, () => void>();

  /** Reads a figure, and shows it; one that cannot be read is not shown, rather than shown as it was. */
  const show = async (metric: Metric): Promise<void> => {
    const { name, help, type, labels = [] } = metric;
    const known = registry.getSingleMetric(name);
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    const target = known ?? (type === 'counter' ? new prom.Counter(options) : new prom.Gauge(options));
    let samples: readonly Sample[] = [];
    try {
      samples = await collectIn(metric);
    } catch (error) {
      strapi.log.debug(`careers: the metric ${name} cannot be read: ${String(error)}`);
    }
    shown.set(name, () => {
      if (!(target instanceof prom.Counter) && !(target instanceof prom.Gauge)) return;
      target.reset();
      // Without labels, the library shows a 0 that nobody has read.
      if (samples.length === 0) target.remove({});
      for (const { labels: values, value } of samples) target.inc({ ...values }, value);
    });
  };

  return {
    requests,
    contentType: registry.contentType,
    text: async () => {
      await Promise.all(metricsOf(strapi).map(show));
      for (const update of shown.values()) update();
      return registry.metrics();
    },
  };
};
