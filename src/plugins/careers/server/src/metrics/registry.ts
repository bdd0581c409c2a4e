import type { Core } from '@strapi/strapi';

export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A figure that is looked up when somebody asks for it: whoever counts it bumps a plain number. */
export interface Metric {
  /** As Prometheus has it, with its unit: `careers_webhook_lag_seconds`. A counter's ends in `_total`. */
  readonly name: string;
  readonly help: string;
  /** A counter only grows, from the start of the process on. */
  readonly type: 'gauge' | 'counter';
  /** Few values each: never an address, an id or a word of a visitor's. */
  readonly labels?: readonly string[];
  /** One that throws, or takes longer than a second, is left out. */
  readonly collect: () => number | readonly Sample[] | Promise<number | readonly Sample[]>;
}

const registries = new WeakMap<Core.Strapi, Map<string, Metric>>();

const registryOf = (strapi: Core.Strapi): Map<string, Metric> => {
  const registry = registries.get(strapi) ?? new Map<string, Metric>();
  registries.set(strapi, registry);
  return registry;
};

/** Adds figures to `/metrics`; one of the same name takes the place of the other. */
export const addMetrics = (strapi: Core.Strapi, metrics: readonly Metric[]): void => {
  for (const metric of metrics) registryOf(strapi).set(metric.name, metric);
};

export const metricsOf = (strapi: Core.Strapi): readonly Metric[] => [...registryOf(strapi).values()];
