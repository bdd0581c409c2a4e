import { z } from 'zod';
import { chosenSettingsSchema, settingsSchema } from './schema';

const layer = z.number().int();

/** What `GET /careers/settings` answers. */
export const settingsAnswerSchema = z.object({
  /** To be sent back with a change: somebody else's change in between gets 409. */
  revision: z.number().int(),
  /** What holds now. */
  settings: settingsSchema,
  /** What administrators have set. */
  stored: chosenSettingsSchema,
  /** Names of the values that the config file gives: `site.urls.guide`. */
  fixed: z.array(z.string()),
  /** The files in which they may be given: `config/plugins.ts`. */
  files: z.array(z.string()),
  locales: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
  /** By locale and section, the wording that pages have without any setting. */
  usualHeadings: z.record(z.string(), z.record(z.string(), z.string())),
  /** The readiness rules that there are, with what each does by itself. */
  rules: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      severity: z.enum(['block', 'advise']),
      /** What the rule's name is filled with. */
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      /** The name of a rule that an extension has brought; ours are messages of the admin panel. */
      label: z.string().optional(),
    }),
  ),
  /** How the built-in reader runs until the next start. */
  running: z.object({ enabled: z.boolean(), path: z.string() }),
  cache: z.object({
    enabled: z.boolean(),
    hits: z.object({ inFront: layer, middleware: layer, route: layer }),
    misses: z.number().int(),
    stored: z.number().int(),
    entries: z.number().int(),
    bytes: z.number(),
    maxBytes: z.number(),
  }),
});
export type SettingsAnswer = z.infer<typeof settingsAnswerSchema>;

/** What `PUT /careers/settings` takes: everything that is to be stored from now on. */
export const settingsChangeSchema = z.strictObject({ revision: z.number().int(), settings: chosenSettingsSchema });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
