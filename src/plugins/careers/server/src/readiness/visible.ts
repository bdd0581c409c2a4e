import type { Core } from '@strapi/strapi';
import { linkedGuideSlugs, type GuideDraft } from '../../../core/readiness';
import type { CareersConfig } from '../config';
import { uidOf } from '../content-model';
import { isVersion } from '../pages/load/guide-rows';
import { tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';
import { goingPublic } from './going-public';
import type { UnlinkedDraft } from './load-drafts';

/** What readers of a locale can see, of the entries asked for. */
interface Visible {
  readonly guides: ReadonlySet<string>;
  readonly faqs: ReadonlySet<string>;
  /** Slugs that lead to a page, old ones that redirect included. */
  readonly slugs: ReadonlySet<string>;
}

interface Question {
  readonly locale: string;
  readonly guides: readonly string[];
  readonly faqs: readonly string[];
  readonly slugs: readonly string[];
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const fallbacksOf = (strapi: Core.Strapi, locale: string): readonly string[] => {
  const { fallbackLocales } = strapi.config.get<CareersConfig>('plugin::careers');
  return Object.hasOwn(fallbackLocales, locale) ? (fallbackLocales[locale] ?? []) : [];
};

/** In one statement. */
const findVisible = async (strapi: Core.Strapi, { locale, guides, faqs, slugs }: Question): Promise<Visible> => {
  const sql = createSql(strapi);
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const faq = tableAs(strapi, uidOf('faq'), 'f');
  const reservation = tableAs(strapi, uidOf('slug-reservation'), 'r');
  const locales = unique([locale, ...fallbacksOf(strapi, locale)]);
  const isPublicGuide = isVersion(guide, 'published');
  const selections: { readonly text: string; readonly values: readonly string[] }[] = [];
  if (guides.length > 0) {
    selections.push({
      text:
        `select 'guide' as kind, ${guide.column('documentId')} as name from ${guide.from} ` +
        `where ${guide.column('documentId')} in (${sql.placeholders(guides)}) ` +
        `and ${guide.column('locale')} = ? and ${isPublicGuide}`,
      values: [...guides, locale],
    });
  }
  if (faqs.length > 0) {
    selections.push({
      text:
        `select 'faq' as kind, ${faq.column('documentId')} as name from ${faq.from} ` +
        `where ${faq.column('documentId')} in (${sql.placeholders(faqs)}) ` +
        `and ${faq.column('locale')} = ? and ${isVersion(faq, 'published')}`,
      values: [...faqs, locale],
    });
  }
  if (slugs.length > 0) {
    const within = `in (${sql.placeholders(slugs)})`;
    const inLocales = `in (${sql.placeholders(locales)})`;
    selections.push(
      {
        text:
          `select 'slug' as kind, ${guide.column('slug')} as name from ${guide.from} ` +
          `where ${guide.column('slug')} ${within} and ${guide.column('locale')} ${inLocales} and ${isPublicGuide}`,
        values: [...slugs, ...locales],
      },
      {
        text:
          `select 'slug' as kind, ${reservation.column('slug')} as name from ${reservation.from} ` +
          `join ${guide.from} on ${guide.column('documentId')} = ${reservation.column('holderDocumentId')} ` +
          `and ${guide.column('locale')} = ${reservation.column('holderLocale')} and ${isPublicGuide} ` +
          `where ${reservation.column('holderType')} = 'guide' and ${reservation.column('slug')} ${within} ` +
          `and ${reservation.column('holderLocale')} ${inLocales}`,
        values: [...slugs, ...locales],
      },
    );
  }
  const rows =
    selections.length === 0
      ? []
      : await runStatement(strapi, {
          text: selections.map(({ text }) => text).join(' union all '),
          values: selections.flatMap(({ values }) => values),
        });
  const named = (kind: string) => new Set(rows.flatMap((row) => (row.kind === kind ? String(row.name) : [])));
  return { guides: named('guide'), faqs: named('faq'), slugs: named('slug') };
};

const linkVisible = (draft: UnlinkedDraft, visible: Visible, together: ReadonlySet<string>): GuideDraft => {
  const isPublic = (documentId: string) =>
    visible.guides.has(documentId) || together.has(documentId) || documentId === draft.documentId;
  const seen = ({ documentId, role }: UnlinkedDraft['relatedGuides'][number]) => ({
    documentId,
    role,
    isPublic: isPublic(documentId),
  });
  return {
    ...draft,
    faqs: draft.faqs.map((faq) => ({ ...faq, isPublic: visible.faqs.has(faq.documentId) })),
    relatedGuides: draft.relatedGuides.map(seen),
    advancesTo: draft.advancesTo.map(seen),
    publicSlugs: visible.slugs,
  };
};

/** Slugs under which guides that go public together will be found. */
const slugsGoingPublic = async (
  strapi: Core.Strapi,
  { locale, together }: { readonly locale: string; readonly together: ReadonlySet<string> },
): Promise<readonly string[]> => {
  const ids = [...together];
  const guide = tableAs(strapi, uidOf('guide'), 'g');
  const rows = await runStatement(strapi, {
    text:
      `select ${guide.column('slug')} as slug from ${guide.from} ` +
      `where ${guide.column('documentId')} in (${createSql(strapi).placeholders(ids)}) ` +
      `and ${guide.column('locale')} = ? and ${isVersion(guide, 'draft')}`,
    values: [...ids, locale],
  });
  return rows.map(({ slug }) => String(slug));
};

/**
 * Adds to drafts of one locale what readers can see of the entries they link to. One statement, one more when texts link
 * to guides that go public along with them.
 *
 * @param along document ids of guides that count as public, besides those that are about to be
 */
export const linkDrafts = async (
  strapi: Core.Strapi,
  {
    drafts,
    locale,
    along = [],
  }: { readonly drafts: readonly UnlinkedDraft[]; readonly locale: string; readonly along?: Iterable<string> },
): Promise<readonly GuideDraft[]> => {
  const together = new Set([...goingPublic(), ...along]);
  const textLinks = unique(drafts.flatMap(linkedGuideSlugs));
  const visible = await findVisible(strapi, {
    locale,
    guides: unique(
      drafts.flatMap(({ relatedGuides, advancesTo }) =>
        [...relatedGuides, ...advancesTo].map(({ documentId }) => documentId),
      ),
    ),
    faqs: unique(drafts.flatMap(({ faqs }) => faqs.map(({ documentId }) => documentId))),
    slugs: textLinks,
  });
  const missing = textLinks.some((slug) => !visible.slugs.has(slug));
  const soon = missing && together.size > 0 ? await slugsGoingPublic(strapi, { locale, together }) : [];
  return drafts.map((draft) => {
    const slugs = new Set([...visible.slugs, ...soon, draft.slug]);
    return linkVisible(draft, { ...visible, slugs }, together);
  });
};
