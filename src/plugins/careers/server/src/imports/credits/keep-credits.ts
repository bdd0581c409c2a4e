import type { Core } from '@strapi/strapi';
import { attributionFor } from '../../../../core/imports/attribution';
import { isModified } from '../../../../core/imports/merge';
import type { Provenance } from '../../../../core/imports/provenance';
import { isFields } from '../../../../core/rules';
import type { CareersConfig } from '../../config';
import { uidOf } from '../../content-model';
import { readGuide, toGuideContent } from '../../guide-documents';
import { siteOf } from '../../site';
import { rowsOf } from '../../strapi/documents';
import { isImporting } from './importing';
import { keepMemory, loadMemories, type StoredMemory } from '../write/memory';

const GUIDE = uidOf('guide');
const SOURCE = 'careers.source';

interface Credited {
  readonly id: number;
  readonly title: string | null;
  readonly edition: string | null;
  readonly attribution: string | null;
}

interface Draft {
  readonly locale: string;
  readonly sources: readonly Credited[];
}

interface Updating {
  update(params: { readonly where: object; readonly data: object }): Promise<unknown>;
}

/** What an edition's credit says, in both of its forms. */
const creditsOf = ({ source, imports }: Provenance, edition: string, publisherName: string) => {
  const imported = imports[edition];
  if (imported === undefined) return undefined;
  const { title, publisher, url, license } = imported;
  const credit = (modified: boolean) =>
    attributionFor({ edition: { source, edition, title, publisher, url, license }, modified, publisherName });
  return { title, asIs: credit(false), modified: credit(true) };
};

const rewrite = async (
  strapi: Core.Strapi,
  {
    drafts,
    title,
    edition,
    from,
    to,
  }: { drafts: readonly Draft[]; title: string; edition: string; from: string; to: string },
): Promise<void> => {
  const database: { query: (uid: string) => Updating } = strapi.get('db');
  for (const row of drafts.flatMap(({ sources }) => sources)) {
    if (row.title !== title || row.edition !== edition || row.attribution !== from) continue;
    await database.query(SOURCE).update({ where: { id: row.id }, data: { attribution: to } });
  }
};

/** What is remembered of the sources of a guide, with one credit in other words. */
const withCredit = (memory: Provenance, edition: string, attribution: string): Provenance => {
  const { sources } = memory.fields;
  if (sources?.kind !== 'list') return memory;
  const items = sources.items.map((item) =>
    item.id === edition && isFields(item.value) ? { ...item, value: { ...item.value, attribution } } : item,
  );
  return { ...memory, fields: { ...memory.fields, sources: { kind: 'list', items } } };
};

interface InLocale {
  readonly locale: string;
  readonly memories: readonly StoredMemory[];
  readonly modified: ReadonlySet<string>;
}

const lookAt = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<InLocale> => {
  const memories = await loadMemories(strapi, { documentId, locale });
  const stored = await readGuide({ strapi, documentId, locale, status: 'draft' });
  const guide = stored && toGuideContent(stored);
  const modified = memories.filter(
    (each) =>
      guide &&
      isModified({
        provenance: each.memory,
        guide,
        others: memories.filter((other) => other !== each).map(({ memory }) => memory),
      }),
  );
  return { locale, memories, modified: new Set(modified.map(({ memory }) => memory.source)) };
};

/**
 * Brings the credits of an imported guide's draft in line with what its editors have made of it: some licences ask to say
 * that something was modified. Only the text of a credit that an import wrote is replaced, in place: the save's own
 * revision stays the one that the editor's form knows.
 */
const settleCredits = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const locales = await rowsOf(strapi, 'provenance').findMany<{ guideLocale: string }>({
    where: { guideDocumentId: documentId },
    select: ['guideLocale'],
  });
  if (locales.length === 0) return;
  const places: InLocale[] = [];
  for (const locale of new Set(locales.map(({ guideLocale }) => guideLocale))) {
    places.push(await lookAt(strapi, documentId, locale));
  }
  const modified = new Set(places.flatMap((place) => [...place.modified]));
  const drafts = await rowsOf(strapi, 'guide').findMany<Draft>({
    where: { documentId, publishedAt: null },
    select: ['id', 'locale'],
    populate: { sources: true },
  });
  const { name } = await siteOf(strapi);
  for (const { id, memory } of places.flatMap(({ memories }) => memories)) {
    let kept = memory;
    for (const edition of Object.keys(memory.imports)) {
      const credits = creditsOf(memory, edition, name);
      if (credits?.asIs === undefined || credits.modified === undefined) continue;
      const isChanged = modified.has(memory.source);
      const [from, to] = isChanged ? [credits.asIs, credits.modified] : [credits.modified, credits.asIs];
      if (from === to) continue;
      await rewrite(strapi, { drafts, title: credits.title, edition, from, to });
      kept = withCredit(kept, edition, to);
    }
    if (JSON.stringify(kept) !== JSON.stringify(memory)) await keepMemory(strapi, { id, memory: kept });
  }
};

/** In `register`: credits follow each save of a guide that was imported, in the save's own transaction. */
export const keepCredits = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.config.get<CareersConfig>('plugin::careers').active) return;
  strapi.documents.use(async (context, next) => {
    const params: unknown = context.params;
    const documentId = isFields(params) ? params.documentId : undefined;
    if (
      context.uid !== GUIDE ||
      (context.action !== 'update' && context.action !== 'discardDraft') ||
      typeof documentId !== 'string' ||
      isImporting()
    ) {
      return next();
    }
    return strapi.db.transaction(async () => {
      const result = await next();
      await settleCredits(strapi, documentId);
      return result;
    });
  });
};
