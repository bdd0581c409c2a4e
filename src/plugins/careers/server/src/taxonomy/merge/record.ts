import { z } from 'zod';

const guideSchema = z.object({
  documentId: z.string(),
  locale: z.string(),
  isPublished: z.boolean(),
  label: z.string().nullable(),
  title: z.string(),
});

/** A row that joined something to the loser. */
export const movedLinkSchema = z.object({
  /** Type or component that holds the link, and in which attribute. */
  uid: z.string(),
  attribute: z.string(),
  source: z.number(),
  order: z.number().nullable(),
  /** False where the winner was there already, so that the row was removed. */
  isMoved: z.boolean(),
  /** The version of a guide that it is in: it finds the place again when a publication has made new rows. */
  guide: guideSchema.nullable(),
});
export type MovedLink = z.infer<typeof movedLinkSchema>;

/** A recommendation that was taken out of a guide, because the guide recommends the winner as well. */
export const takenOutSchema = z.object({
  component: z.number(),
  /** Row id of the guide's version. */
  guide: z.number(),
  order: z.number().nullable(),
  title: z.string(),
});
export type TakenOut = z.infer<typeof takenOutSchema>;

const aliasSchema = z.object({ label: z.string() }).loose();

/** What undoing a merge takes; stored as JSON. */
export const mergeRecordSchema = z.object({
  /** The loser's fields as they are given to Strapi to make it again; relations as document ids. */
  data: z.record(z.string(), z.unknown()),
  slugs: z.array(z.string()),
  links: z.array(movedLinkSchema),
  takenOut: z.array(takenOutSchema),
  /** Relations of the loser that the winner did not have. */
  ownLinks: z.array(z.object({ attribute: z.string(), documentId: z.string() })),
  gained: z.object({
    aliases: z.array(aliasSchema),
    locales: z.array(z.string()),
    translationAliases: z.array(z.object({ locale: z.string(), alias: aliasSchema })),
    externalIds: z.array(z.string()),
  }),
});
export type MergeRecord = z.infer<typeof mergeRecordSchema>;
