import type { Core } from '@strapi/strapi';
import { addedSkills, type CareerMap, type MapQuery, type MapStep } from '../../../core/career-map';
import { loadFields, translationLocales } from '../pages/load';
import { localesOf } from '../strapi/locales';
import { loadRequirements, loadVersions, wordsOf, type GuideVersion } from './guides';
import {
  countByField,
  findGuides,
  findSurroundings,
  loadSteps,
  MOST_DRAWN,
  type Documents,
  type StoredStep,
} from './scope';

type Field = CareerMap['fields'][number] & { readonly ids: readonly number[] };

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Fields with guides, each with those of the fields within it. */
const listFields = async (
  strapi: Core.Strapi,
  { locale, defaultLocale }: Record<'locale' | 'defaultLocale', string>,
) => {
  const tree = await loadFields(strapi, { translationLocales: translationLocales(locale, defaultLocale) });
  const counts = await countByField(strapi);
  const fields = tree.ids.flatMap((id): Field[] => {
    const field = tree.get(id);
    if (!field?.slug) return [];
    const ids = tree.within(field.slug);
    return [{ slug: field.slug, name: field.name, ids, guides: sum(ids.map((inside) => counts.get(inside) ?? 0)) }];
  });
  const slugOf = (id: number | null): string | null => (id === null ? null : (tree.get(id)?.slug ?? null));
  const filled = fields.filter(({ guides }) => guides > 0).sort((a, b) => a.name.localeCompare(b.name, locale));
  return { fields: filled, slugOf, total: sum([...counts.values()]) };
};

const chooseScope = async (
  strapi: Core.Strapi,
  { query, fields, total }: { readonly query: MapQuery; readonly fields: readonly Field[]; readonly total: number },
): Promise<{ readonly scope: CareerMap['scope']; readonly found: Documents }> => {
  if (query.around !== undefined) {
    const found = await findSurroundings(strapi, { around: query.around, reach: query.reach });
    return { scope: { kind: 'around', field: null, around: query.around }, found };
  }
  // Thousands of guides are no picture: begin with the fullest field.
  const fullest = total > MOST_DRAWN ? [...fields].sort((one, other) => other.guides - one.guides)[0]?.slug : undefined;
  const slug = query.field ?? fullest;
  if (slug === undefined) {
    return { scope: { kind: 'all', field: null, around: null }, found: await findGuides(strapi, undefined) };
  }
  const ids = fields.find((field) => field.slug === slug)?.ids ?? [];
  return { scope: { kind: 'field', field: slug, around: null }, found: await findGuides(strapi, ids) };
};

const stateIn = (locale: string, versions: readonly StoredStep[]): MapStep['state'] => {
  const here = versions.filter((version) => version.locale === locale);
  const isDraft = here.some((version) => version.isDraft);
  const isPublic = here.some((version) => !version.isDraft);
  if (isDraft) return isPublic ? 'live' : 'added';
  return isPublic ? 'removed' : 'elsewhere';
};

/** The same connection in all locales and versions as one. */
const mergeSteps = (steps: readonly StoredStep[], isDrawn: (documentId: string) => boolean) => {
  const merged = new Map<string, StoredStep[]>();
  for (const step of steps) {
    if (!isDrawn(step.from) || !isDrawn(step.to)) continue;
    const key = `${step.from} ${step.to}`;
    merged.set(key, [...(merged.get(key) ?? []), step]);
  }
  return [...merged.values()];
};

/** The career map: eight statements, and one more for each step of a guide's surroundings. */
export const loadMap = async (strapi: Core.Strapi, query: MapQuery): Promise<CareerMap> => {
  const defaultLocale = await localesOf(strapi).getDefaultLocale();
  const locale = query.locale ?? defaultLocale;
  const { fields, slugOf, total } = await listFields(strapi, { locale, defaultLocale });
  const { scope, found } = await chooseScope(strapi, { query, fields, total });
  const inside = new Set(found.documentIds);
  const steps = await loadSteps(strapi, found.documentIds);
  // A field's guides lead out of it; whoever stands alone in another field still belongs into the picture.
  const neighbours = scope.kind === 'field' ? steps.flatMap(({ from, to }) => [from, to]) : [];
  const drawn = new Set([...found.documentIds, ...neighbours].slice(0, found.documentIds.length + MOST_DRAWN));
  const versions = await loadVersions(strapi, [...drawn]);
  const words = new Map<string, GuideVersion>();
  for (const documentId of drawn) {
    const chosen = wordsOf(versions.get(documentId) ?? [], { locale, defaultLocale });
    if (chosen !== undefined) words.set(documentId, chosen);
  }
  const merged = mergeSteps(steps, (documentId) => words.has(documentId));
  const connected = new Set(merged.flatMap(([step]) => (step === undefined ? [] : [step.from, step.to])));
  const requirements = await loadRequirements(strapi, {
    ids: [...connected].flatMap((documentId) => words.get(documentId)?.id ?? []),
    locales: translationLocales(locale, defaultLocale),
  });
  const asks = (documentId: string) => requirements.of(words.get(documentId)?.id ?? 0);
  const used = new Set<string>();
  const drawnSteps = merged.flatMap((stored): MapStep[] => {
    const [first] = stored;
    if (first === undefined) return [];
    const { from, to } = first;
    const adds = addedSkills({ from: asks(from), to: asks(to) });
    for (const skill of adds.flatMap(({ skills }) => skills)) used.add(skill);
    const locales = [...new Set(stored.filter(({ isDraft }) => isDraft).map((step) => step.locale))].sort();
    return [
      {
        from,
        to,
        locales,
        state: stateIn(locale, stored),
        adds: adds.map((one) => ({ ...one, skills: [...one.skills] })),
      },
    ];
  });
  return {
    locale,
    locales: (await localesOf(strapi).find()).map(({ code, name }) => ({ code, name })),
    fields: fields.map(({ slug, name, guides }) => ({ slug, name, guides })),
    scope,
    total: found.total,
    drawn: found.documentIds.length,
    guides: [...words].map(([documentId, { role, locale: wordsFrom, fieldId }]) => {
      const all = versions.get(documentId) ?? [];
      const drafts = all.filter(({ isDraft }) => isDraft);
      return {
        documentId,
        role,
        field: slugOf(fieldId),
        wordsFrom,
        locales: drafts.map((draft) => draft.locale).sort(),
        revision: drafts.find((draft) => draft.locale === locale)?.revision ?? null,
        isPublic: all.some((version) => !version.isDraft && version.locale === locale),
        isInside: inside.has(documentId),
      };
    }),
    steps: drawnSteps,
    skills: Object.fromEntries([...requirements.names].filter(([documentId]) => used.has(documentId))),
  };
};
