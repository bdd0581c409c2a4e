import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** `degraded`: it serves, worse than it should. */
export type HealthStatus = 'up' | 'degraded' | 'down';

export interface HealthFinding {
  readonly status: HealthStatus;
  /** Figures that are nobody's secret: anybody may read them. */
  readonly [figure: string]: string | number | boolean;
}

export interface HealthPart {
  /** `database`, `search`: the key in the answer. */
  readonly name: string;
  /** Whether the server can answer nobody without it: then it is not ready while it is down. Otherwise it is degraded. */
  readonly isEssential: boolean;
  /** One that throws, or takes longer than two seconds, is down. */
  readonly check: () => HealthFinding | Promise<HealthFinding>;
}

export interface Health {
  readonly status: HealthStatus;
  readonly parts: Readonly<Record<string, HealthFinding>>;
}

const LONGEST_MS = 2000;
/** Anybody may ask, as often as they like. */
const REMEMBERED_MS = 500;

type Check = () => Promise<HealthFinding>;

/** One check of a part at a time, however many ask and however long it takes. */
const once = ({ check }: HealthPart): Check => {
  let running: Promise<HealthFinding> | undefined;
  return async () => {
    running ??= Promise.resolve()
      .then(check)
      .catch((): HealthFinding => ({ status: 'down' }))
      .finally(() => {
        running = undefined;
      });
    const late: HealthFinding = { status: 'down', timedOut: true };
    return Promise.race([running, wait(LONGEST_MS, late, { ref: false })]);
  };
};

interface Registered {
  readonly part: HealthPart;
  readonly check: Check;
}

interface Registry {
  readonly parts: Map<string, Registered>;
  last?: { readonly at: number; readonly health: Promise<Health> };
}

const registries = new WeakMap<Core.Strapi, Registry>();

const registryOf = (strapi: Core.Strapi): Registry => {
  const registry = registries.get(strapi) ?? { parts: new Map() };
  registries.set(strapi, registry);
  return registry;
};

/** Adds a part to `/health/ready`; one of the same name takes the place of the other. */
export const addHealthPart = (strapi: Core.Strapi, part: HealthPart): void => {
  registryOf(strapi).parts.set(part.name, { part, check: once(part) });
};

const checkAll = async (registered: readonly Registered[]): Promise<Health> => {
  const found = await Promise.all(registered.map(({ check }) => check()));
  const isDown = registered.some(({ part }, at) => part.isEssential && found[at]?.status === 'down');
  const isWell = found.every(({ status }) => status === 'up');
  return {
    status: isDown ? 'down' : isWell ? 'up' : 'degraded',
    parts: Object.fromEntries(registered.map(({ part }, at) => [part.name, found[at] ?? { status: 'down' as const }])),
  };
};

/** Looks at every part; within two seconds, and at most twice a second. */
export const checkHealth = (strapi: Core.Strapi): Promise<Health> => {
  const registry = registryOf(strapi);
  if (registry.last === undefined || Date.now() - registry.last.at > REMEMBERED_MS) {
    registry.last = { at: Date.now(), health: checkAll([...registry.parts.values()]) };
  }
  return registry.last.health;
};
