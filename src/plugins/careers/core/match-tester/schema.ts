import { z } from 'zod';
import { evidenceSchema, matchedGuideSchema } from '../match';
import { ALIAS_MATCHINGS } from '../model/vocabulary';

/** What the screen that tries the match on a text and the server say to each other. */
const kind = z.enum(['skill', 'certification']);
const matching = z.enum(ALIAS_MATCHINGS);
const documentId = z.string().trim().min(1).max(40);
const locale = z.string().trim().min(2).max(35);
/** As long as a text attribute of Strapi may be. */
const label = z
  .string()
  .transform((given) => given.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(255));

/** The name that made a piece of the text count. */
export const nameReadSchema = z.object({
  label: z.string(),
  /** How it is looked for, also when nobody has said so: `needs-context` for `Go`. */
  matching,
  isPreferred: z.boolean(),
});
export type NameRead = z.infer<typeof nameReadSchema>;

export const testedTermSchema = z.object({
  kind,
  documentId: z.string(),
  name: z.string(),
  slug: z.string().nullable(),
  /** `name` is null for a spelling of which no name is known to have made it. */
  evidence: z.array(evidenceSchema.extend({ name: nameReadSchema.nullable() })),
});
export type TestedTerm = z.infer<typeof testedTermSchema>;

/** `POST /careers/match-tester` */
export const testAnswerSchema = z.object({
  locale: z.string(),
  terms: z.array(testedTermSchema),
  /** The guide that was asked for, else the ten that are covered best. */
  guides: z.array(matchedGuideSchema),
});
export type TestAnswer = z.infer<typeof testAnswerSchema>;

/** `GET /careers/match-tester`: what a text can be tried in. */
export const testerStartSchema = z.object({
  locales: z.array(z.object({ code: z.string(), name: z.string() })),
  defaultLocale: z.string(),
});
export type TesterStart = z.infer<typeof testerStartSchema>;

/** `GET /careers/match-tester/guides` */
export const guideChoiceQuerySchema = z.object({ q: z.string().max(200).default(''), locale: locale.optional() });
export const guideChoicesSchema = z.array(z.object({ slug: z.string(), title: z.string() }));
export type GuideChoice = z.infer<typeof guideChoicesSchema>[number];

/** `POST /careers/match-tester/names` */
export const nameOrderSchema = z.strictObject({ kind, documentId, label, matching, locale: locale.optional() });
export type NameOrder = z.infer<typeof nameOrderSchema>;

const wayOfNameSchema = z.object({ matching, hidden: z.boolean() });

/** `POST /careers/match-tester/names/undo`: a change as it was answered. */
export const nameUndoSchema = z.strictObject({
  kind,
  documentId,
  label: z.string().min(1).max(255),
  /** The translation that the name is in; null for the entry's own names, which count in every language. */
  locale: locale.nullable(),
  /** Null when there was no such name. */
  before: wayOfNameSchema.nullable(),
  after: wayOfNameSchema.nullable(),
});
/** Of one name, what it was and what it is. */
export type NameChange = z.infer<typeof nameUndoSchema>;
export type WayOfName = z.infer<typeof wayOfNameSchema>;
