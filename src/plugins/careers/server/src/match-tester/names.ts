import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { canBeName } from '../../../core/match';
import {
  changeName,
  findName,
  wayOfName,
  type NameChange,
  type NameOrder,
  type WayOfName,
} from '../../../core/match-tester';
import { ALIAS_MATCHINGS } from '../../../core/model/vocabulary';
import { uidOf } from '../content-model';
import { chooseLocale } from '../content-query';
import { lockRelationGraph } from '../rules';
import { localesOf } from '../strapi/locales';
import { taxonomyConflict } from '../taxonomy';

type Kind = NameOrder['kind'];

const namesSchema = z.array(
  z.looseObject({
    id: z.number(),
    label: z.string(),
    matching: z.enum(ALIAS_MATCHINGS).nullable(),
    hidden: z.boolean().nullable(),
  }),
);
const storedSchema = z.looseObject({
  aliases: namesSchema,
  translations: z.array(z.looseObject({ id: z.number(), locale: z.string(), aliases: namesSchema })),
});
type Stored = z.infer<typeof storedSchema>;
type Names = z.infer<typeof namesSchema>;

const read = async (
  strapi: Core.Strapi,
  { kind, documentId }: { readonly kind: Kind; readonly documentId: string },
): Promise<Stored> => {
  const row: unknown = await strapi.documents(uidOf(kind)).findOne({
    documentId,
    populate: { aliases: true, translations: { populate: { aliases: true } } },
  });
  if (row === null) {
    const message = `documentId: there is no such ${kind} any more.`;
    throw new errors.NotFoundError(message, { errors: [{ path: ['documentId'], message, value: documentId }] });
  }
  return storedSchema.parse(row);
};

const baseOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1).join('');

/** The names that are kept in one place: the entry's own, or those of a translation. */
const namesIn = (stored: Stored, locale: string | null): Names =>
  locale === null ? stored.aliases : (stored.translations.find((one) => one.locale === locale)?.aliases ?? []);

const write = async (
  strapi: Core.Strapi,
  {
    kind,
    documentId,
    locale,
    label,
    way,
    stored,
  }: Omit<NameChange, 'before' | 'after'> & { readonly way: WayOfName | null; readonly stored: Stored },
): Promise<void> => {
  const names = [...changeName(namesIn(stored, locale), { label, way })];
  const data: Record<string, unknown> =
    locale === null
      ? { aliases: names }
      : {
          translations: stored.translations.map((translation) =>
            translation.locale === locale ? { ...translation, aliases: names } : translation,
          ),
        };
  await strapi.documents(uidOf(kind)).update({ documentId, data });
};

/**
 * Where a name of a language is kept: with the name that is there already, which an entry's own hides in every language;
 * else in the translation, and without one among the entry's own names.
 */
const placeOf = (
  stored: Stored,
  { label, locale, isDefault }: { readonly label: string; readonly locale: string; readonly isDefault: boolean },
): string | null => {
  if (findName(stored.aliases, label) !== undefined) return null;
  const spoken = stored.translations.filter((translation) => baseOf(translation.locale) === baseOf(locale));
  const holder = spoken.find(({ aliases }) => findName(aliases, label) !== undefined);
  if (holder !== undefined) return holder.locale;
  if (isDefault) return null;
  return (spoken.find((translation) => translation.locale === locale) ?? spoken[0])?.locale ?? null;
};

/**
 * Gives a skill or certification another name, or changes how one is looked for. One that is never to be read is not shown to
 * readers either.
 *
 * @returns what it was and what it is, for {@link undoName}
 * @throws ValidationError (400) and NotFoundError (404), which name the field
 */
export const setName = async (
  strapi: Core.Strapi,
  { kind, documentId, label, matching, locale: asked }: NameOrder,
): Promise<NameChange> => {
  if (!canBeName(label)) {
    const message = 'label: a name has words, and at most 14 of them.';
    throw new errors.ValidationError(message, { errors: [{ path: ['label'], message, value: label }] });
  }
  return strapi.db.transaction(async () => {
    // Two editors may name one skill at once: the second sees what the first has written.
    await lockRelationGraph(strapi);
    const stored = await read(strapi, { kind, documentId });
    const defaultLocale = await localesOf(strapi).getDefaultLocale();
    const wanted = await chooseLocale(strapi, asked);
    const locale = placeOf(stored, { label, locale: wanted, isDefault: wanted === defaultLocale });
    const before = wayOfName(namesIn(stored, locale), label);
    const after: WayOfName = { matching, hidden: before?.hidden ?? matching === 'never' };
    await write(strapi, { kind, documentId, locale, label, way: after, stored });
    return { kind, documentId, label, locale, before, after };
  });
};

/**
 * Puts back what {@link setName} changed.
 *
 * @throws a 409 when somebody has changed the name since
 */
export const undoName = async (
  strapi: Core.Strapi,
  { kind, documentId, label, locale, before, after }: NameChange,
): Promise<NameChange> =>
  strapi.db.transaction(async () => {
    await lockRelationGraph(strapi);
    const stored = await read(strapi, { kind, documentId });
    const now = wayOfName(namesIn(stored, locale), label);
    if (now?.matching !== after?.matching || now?.hidden !== after?.hidden) {
      throw taxonomyConflict('changed-since-preview', 'Somebody has changed this name since: reload the entry.');
    }
    await write(strapi, { kind, documentId, locale, label, way: before, stored });
    return { kind, documentId, label, locale, before: after, after: before };
  });
