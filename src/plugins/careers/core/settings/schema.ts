import { z } from 'zod';
import { HEADED_SECTIONS } from '../model/vocabulary';
import { READINESS_ENFORCEMENTS } from '../readiness/schema';
import { checkHeadingText } from '../rules';
import { ADDRESS_KINDS, findPatternProblems } from '../site';

/** Pages with an address of their own on the site, and the frontend's preview. */
export const URL_KINDS = [...ADDRESS_KINDS, 'preview'] as const;
export type UrlKind = (typeof URL_KINDS)[number];

/**
 * `https://example.org/{locale}/careers/{slug}`, one for all locales or one for each. That of previews may also name
 * `{token}` and `{status}`.
 */
const addressPattern = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

export const urlsSchema = z.partialRecord(z.enum(URL_KINDS), addressPattern).superRefine((urls, context) => {
  for (const kind of URL_KINDS) {
    for (const { locale, problem } of findPatternProblems(kind, urls[kind] ?? {})) {
      context.addIssue({ code: 'custom', message: problem, path: locale === undefined ? [kind] : [kind, locale] });
    }
  }
});

export const readerPathSchema = z
  .string()
  .max(100)
  .regex(/^(\/[a-z0-9][a-z0-9-]*)+$/, 'use lower-case letters, digits and dashes after each slash');

/** An ICU message over `role`, `rolePlural` and `roleWithArticle`; see `core/headings`. */
const headingSchema = z
  .string()
  .min(1)
  .max(200)
  .superRefine((text, context) => {
    for (const { message } of checkHeadingText({ text })) context.addIssue({ code: 'custom', message });
  });

/** By locale, then by section: what stands over a section where the guide itself has no wording of its own. */
export const headingTemplatesSchema = z.record(z.string(), z.partialRecord(z.enum(HEADED_SECTIONS), headingSchema));

/** What one readiness rule does. */
export const RULE_CHOICES = ['block', 'advise', 'off'] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

/** How long a confirmation that a guide is right holds, in months. */
export const reviewMonthsSchema = z.number().int().min(1).max(120);

/** What holds: everything has a value. */
export const settingsSchema = z.strictObject({
  site: z.strictObject({
    /** Shown in the title of pages and feeds. */
    name: z.string().trim().min(1).max(200),
    /** Where each kind of page lives, when another frontend than the built-in reader shows it. */
    urls: urlsSchema,
  }),
  reader: z.strictObject({ enabled: z.boolean(), path: readerPathSchema }),
  headings: headingTemplatesSchema,
  readiness: z.strictObject({
    /** Whether a guide can be published that a blocking rule holds back, whichever way it comes in. */
    enforce: z.enum(READINESS_ENFORCEMENTS),
    /** By the rule's id; what is not named does what it does by itself. */
    rules: z.record(z.string().max(60), z.enum(RULE_CHOICES)),
  }),
  reviews: z.strictObject({ months: reviewMonthsSchema }),
});
export type Settings = z.infer<typeof settingsSchema>;

const { site, reader, headings, readiness, reviews } = settingsSchema.shape;

/**
 * What may be set under Settings → Careers, and in `config/plugins`, where it is fixed. Nothing of it has to be given:
 * what neither says has a default.
 */
export const chosenSettingsSchema = z.strictObject({
  site: site.partial().optional(),
  reader: reader.partial().optional(),
  headings: headings.optional(),
  readiness: readiness.partial().optional(),
  reviews: reviews.partial().optional(),
});
export type ChosenSettings = z.infer<typeof chosenSettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  site: { name: 'Career guides', urls: {} },
  reader: { enabled: true, path: '/guides' },
  headings: {},
  // An app that adds the plugin to a site of its own may publish by API what is filled in later.
  readiness: { enforce: 'warn', rules: {} },
  reviews: { months: 12 },
};
