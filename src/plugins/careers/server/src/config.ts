import { z } from 'zod';
import { chosenSettingsSchema, DEFAULT_SETTINGS, settingsSchema, type ChosenSettings } from '../../core/settings';

const seconds = z.number().int().min(0);
const cacheSchema = z.strictObject({
  enabled: z.boolean(),
  /** Answers hits ahead of Koa, and so ahead of every middleware of the app; see `docs/operating.md`. */
  inFront: z.boolean(),
  /** Bytes of memory for stored answers, their compressed forms included. */
  maxBytes: z.number().int().min(1_000_000),
  /** Seconds that a browser may keep an answer without asking again. */
  maxAge: seconds,
  /** Seconds that a shared cache (CDN) may. */
  sharedMaxAge: seconds,
  /** Seconds that a CDN may go on serving an old answer while it fetches the new one. */
  staleWhileRevalidate: seconds,
});

const previewSchema = z.strictObject({
  /** Signs preview tokens; made from the app's own secrets when absent. */
  secret: z.string().min(16).optional(),
  /** How long a preview token is valid. */
  minutes: z.number().int().min(1).max(1440),
});

const linkCheckSchema = z.strictObject({
  /** Checks the addresses of certifications and sources in the night to each Monday; otherwise by button only. */
  weekly: z.boolean(),
});

const importsSchema = z.strictObject({
  /** Whether this server does imports and exports; others on the same database may. */
  worker: z.boolean(),
  /**
   * Which process of this server does them. `own`: another one, with the app in it, which ends when there is nothing to do;
   * `server`: the one that answers readers; `auto`: another one for large ones on SQLite, which would keep readers waiting.
   */
  process: z.enum(['auto', 'own', 'server']),
  /** Where uploaded files lie, from the app's folder. Servers that share it can take over from each other. */
  folder: z.string().min(1),
  /** How long uploaded files are kept after their job is over. */
  keepFilesDays: z.number().min(0),
  /** How long jobs are listed after their end, with their reports. */
  keepReportsDays: z.number().min(0),
  /** Bytes that one file may have, unpacked. */
  maxFileBytes: z.number().int().min(1),
});

const matchSchema = z.strictObject({
  /** So many texts may one client match … */
  requests: z.number().int().min(1),
  /** … in so many seconds. */
  seconds: z.number().int().min(1),
  /** How many proxies of one's own each request passes, with `proxy.koa` in `config/server`: a client's address is the one before. */
  proxies: z.number().int().min(1),
});

const changesSchema = z.strictObject({
  /** How long what has changed is kept, for those who follow and for webhooks. */
  keepDays: z.number().min(1),
});

const webhooksSchema = z.strictObject({
  /** Whether this server sends webhooks; others on the same database may. */
  worker: z.boolean(),
  /** Lets endpoints be in private networks, and without TLS. */
  allowPrivateAddresses: z.boolean(),
  /** How long an endpoint may take to answer. */
  timeoutSeconds: z.number().min(1).max(60),
  /** How long it is kept what came of deliveries. */
  keepLogDays: z.number().min(1),
});

const redisSchema = z.strictObject({
  /** `redis://user:password@host:6379/0`, `rediss://` for TLS; without it, servers share what they know by database only. */
  url: z.string().optional(),
  /** Begins every key and channel: apps that share a Redis need one each. */
  prefix: z.string().min(1),
});

const metricsSchema = z.strictObject({
  /** Who asks for `/metrics` has to send it; without one there are no metrics. */
  token: z
    .string()
    .refine((token) => token === '' || token.length >= 16, 'use at least 16 characters')
    .optional(),
});

const logSchema = z.strictObject({
  /** `json`: each line an object, for programs to read; `text`: as the app's own logger writes them. */
  format: z.enum(['text', 'json']),
});

const shutdownSchema = z.strictObject({
  /** So long a server that is told to stop still takes new requests, while `/health/ready` says 503. */
  delaySeconds: z.number().min(0).max(300),
  /** So long the requests that are then under way may take. */
  timeoutSeconds: z.number().min(0).max(300),
});

const graphqlSchema = z.strictObject({
  maxDepth: z.number().int().min(1),
  maxAliases: z.number().int().min(0),
  maxCost: z.number().int().min(1),
});

/** What `config/plugins.ts` may say under `careers.config`. */
const careersConfigSchema = z.strictObject({
  /** False switches off everything but the content types and components, so that the data stays in place. */
  active: z.boolean(),
  /** Under which path of the content API the plugin answers: `/api/<prefix>/guides`. */
  prefix: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/,
      'use lower-case letters, digits and dashes, without a slash at either end',
    ),
  /** Lets anonymous visitors read published careers content. Switching it off again takes nothing away by itself. */
  publicRead: z.boolean(),
  site: settingsSchema.shape.site,
  /** Where to look when a guide is not published in a locale: `{'es-MX': ['es', 'en']}`. */
  fallbackLocales: z.record(z.string(), z.array(z.string())),
  /** The built-in reader answers at `<path>` and `/<locale><path>`. */
  reader: settingsSchema.shape.reader,
  headings: settingsSchema.shape.headings,
  readiness: settingsSchema.shape.readiness,
  reviews: settingsSchema.shape.reviews,
  cache: cacheSchema,
  preview: previewSchema,
  linkCheck: linkCheckSchema,
  imports: importsSchema,
  changes: changesSchema,
  webhooks: webhooksSchema,
  /** Limits of matching résumés, for each client. */
  match: matchSchema,
  /** What several servers of the app share faster than by the database; see `docs/operating.md`. */
  redis: redisSchema,
  metrics: metricsSchema,
  log: logSchema,
  shutdown: shutdownSchema,
  /** Limits for every GraphQL query of the app. */
  graphql: graphqlSchema,
});

export type CareersConfig = z.infer<typeof careersConfigSchema>;

/** Defaults of what only the config file may say. */
const defaults: Omit<CareersConfig, keyof ChosenSettings> = {
  active: true,
  prefix: 'careers',
  publicRead: false,
  fallbackLocales: {},
  cache: {
    enabled: true,
    inFront: false,
    maxBytes: 96 * 1024 * 1024,
    maxAge: 0,
    sharedMaxAge: 60,
    staleWhileRevalidate: 600,
  },
  preview: { minutes: 15 },
  linkCheck: { weekly: false },
  imports: {
    worker: true,
    process: 'auto',
    folder: '.tmp/careers-imports',
    keepFilesDays: 7,
    keepReportsDays: 90,
    maxFileBytes: 200_000_000,
  },
  changes: { keepDays: 30 },
  webhooks: { worker: true, allowPrivateAddresses: false, timeoutSeconds: 10, keepLogDays: 7 },
  match: { requests: 30, seconds: 60, proxies: 1 },
  redis: { prefix: 'careers:' },
  metrics: {},
  log: { format: 'text' },
  shutdown: { delaySeconds: 0, timeoutSeconds: 20 },
  graphql: { maxDepth: 12, maxAliases: 30, maxCost: 10_000 },
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const describe = (issue: z.core.$ZodIssue, config: unknown): readonly ConfigProblem[] => {
  const path = ['careers', 'config', ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(careersConfigSchema.shape).join(', ');
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      problem: `no such setting; there are ${known}`,
    }));
  }
  const found = issue.path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), config);
  return [{ path: path.join('.'), problem: `${issue.message}, found ${JSON.stringify(found)}` }];
};

/** What is wrong with one setting of `config/plugins`. */
export interface ConfigProblem {
  /** `careers.config.publicRead` */
  readonly path: string;
  readonly problem: string;
}

/**
 * @param config the host's settings over the defaults
 * @returns what is wrong with them, an entry a setting; empty when all is well
 */
export const findConfigProblems = (config: unknown): readonly ConfigProblem[] =>
  careersConfigSchema.safeParse(config).error?.issues.flatMap((issue) => describe(issue, config)) ?? [];

/** The groups that administrators may set too, where the config file does not. */
const SETTABLE = Object.keys(chosenSettingsSchema.shape) as (keyof ChosenSettings)[];

/**
 * What the config file says of the settings that administrators may change. Strapi merges its defaults into the host's
 * settings and keeps no trace of what the host wrote: hence those groups have no defaults there.
 *
 * @param config as Strapi loaded it, before `completeConfig`
 */
export const settingsInConfig = (config: unknown): ChosenSettings =>
  Object.fromEntries(
    SETTABLE.flatMap((group) => (isRecord(config) && isRecord(config[group]) ? [[group, config[group]]] : [])),
  );

const overDefaults = (usual: object, given: unknown): unknown => {
  if (given === undefined) return usual;
  if (!isRecord(given)) return given;
  return { ...usual, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
};

/** The host's settings with the defaults of what they leave open. */
export const completeConfig = (config: unknown): unknown =>
  isRecord(config)
    ? {
        ...config,
        ...Object.fromEntries(SETTABLE.map((group) => [group, overDefaults(DEFAULT_SETTINGS[group], config[group])])),
      }
    : config;

/** Without a `validator`: Strapi would wrap its error in one with a stack trace. `settleIntoHost` validates. */
export default { default: defaults };
