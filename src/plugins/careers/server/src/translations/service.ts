import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  SECTION_NAMES,
  type CopyAnswer,
  type CopyRequest,
  type GuideTranslation,
  type MarkRequest,
  type OverviewQuery,
  type TranslationOverview,
} from '../../../core/translations';
import { CareersValidationError } from '../rules';
import { inTransaction } from '../guide-documents/transaction';
import { copyParts } from './copy';
import { createMarks } from './marks';
import { loadOverview } from './overview';
import { markOf, settleGuides, type SettledGuide, type SettledSection } from './settle';
import { sourceChanged } from './source-changed';
import { createSweep } from './sweep';

const describe = (documentId: string, locale: string, guide: SettledGuide): GuideTranslation => {
  const { source } = guide;
  const draft = guide.drafts.find((one) => one.locale === locale);
  const translation = guide.translations.find((one) => one.draft === draft);
  const others = guide.drafts.filter((one) => one !== draft).map((one) => one.locale);
  const isSource = source === undefined || source.locale === locale;
  /** A guide that is not there yet lacks all that the source has. */
  const sections: readonly SettledSection[] =
    translation?.sections ??
    SECTION_NAMES.map((section) => ({
      section,
      state: source === undefined || source.section(section).isEmpty ? 'empty' : 'missing',
      mark: undefined,
    }));
  return {
    documentId,
    locale,
    revision: draft?.revision ?? null,
    sourceLocale: isSource ? null : source.locale,
    copyFrom: others,
    sections: isSource
      ? []
      : sections.map(({ section, state, mark }) => ({
          section,
          state,
          sourceHash: source.section(section).hash,
          change:
            state === 'outdated' && mark !== undefined
              ? { before: mark.sourceText, after: source.section(section).text }
              : null,
          markedAt: mark?.markedAt ?? null,
        })),
  };
};

/** `strapi.plugin('careers').service('translations')`: how each locale of a guide stands against its source. */
export const createTranslationService = ({ strapi }: { strapi: Core.Strapi }) => {
  const sweep = createSweep(strapi);

  const settle = async (documentId: string): Promise<SettledGuide> => {
    const guide = (await settleGuides(strapi, [documentId])).get(documentId);
    if (guide === undefined || guide.drafts.length === 0) throw new errors.NotFoundError('There is no such guide.');
    return guide;
  };

  const find = async (documentId: string, locale: string): Promise<GuideTranslation> =>
    describe(documentId, locale, await settle(documentId));

  return {
    /**
     * How a guide's translation into a locale stands, section by section.
     *
     * @throws NotFoundError
     */
    find,

    /**
     * Says that sections are translated from the source as it is.
     *
     * @throws a 409 when the source has changed since the editor saw it; ValidationError for a section that the
     * translation does not have
     */
    mark: (documentId: string, { locale, sections }: MarkRequest): Promise<GuideTranslation> =>
      inTransaction({
        strapi,
        work: async () => {
          const guide = await settle(documentId);
          const { source } = guide;
          const translation = guide.translations.find(({ draft }) => draft.locale === locale);
          if (source === undefined || translation === undefined) {
            throw new errors.NotFoundError('The guide is not translated into this language.');
          }
          const moved = sections.filter(({ section, sourceHash }) => source.section(section).hash !== sourceHash);
          if (moved.length > 0) {
            throw sourceChanged(moved.map(({ section }) => section));
          }
          const empty = sections.filter(({ section }) => translation.draft.section(section).isEmpty);
          if (empty.length > 0) {
            throw new CareersValidationError(
              empty.map(({ section }) => ({
                path: ['sections', section],
                message: `The section "${section}" is empty in this language.`,
                found: '',
                allowed: 'a section that has been translated and saved',
              })),
            );
          }
          const marks = createMarks(strapi);
          const names = sections.map(({ section }) => section);
          const stored = await marks.of([documentId]);
          const replaced = stored.filter((mark) => mark.guideLocale === locale && names.includes(mark.section));
          await marks.remove(replaced.map(({ id }) => id));
          await marks.add(names.map((section) => markOf({ documentId, locale, source, section })));
          return find(documentId, locale);
        },
      }),

    /** See {@link copyParts}. */
    copy: (
      documentId: string,
      { request, userId }: { readonly request: CopyRequest; readonly userId: number | undefined },
    ): Promise<CopyAnswer> =>
      inTransaction({
        strapi,
        work: async () => {
          const left = await copyParts(strapi, { documentId, request, userId });
          return { translation: await find(documentId, request.to), left };
        },
      }),

    /** Guides against locales. Translations that nobody has looked at are looked at from now on. */
    overview: async (query: OverviewQuery): Promise<TranslationOverview> => {
      const overview = await loadOverview(strapi, query);
      if (overview.pending > 0) sweep.start();
      return overview;
    },

    /** In `destroy`. */
    stop: () => sweep.stop(),
  };
};

export type TranslationService = ReturnType<typeof createTranslationService>;
