import type { Core } from '@strapi/strapi';
import { compareGuides } from '../../../core/compare';
import type { GuidePreview, PreviewLink } from '../../../core/guide-preview';
import { buildGuidePage, PAGE_SECTIONS, type GuideRecord } from '../../../core/page';
import type { Fields } from '../../../core/rules';
import type { CareersConfig } from '../config';
import { findGuideByDocument, loadRecords } from '../pages';
import type { PreviewService } from '../preview';
import { siteOf } from '../site';
import type { ConnectedType } from './connected';
import { loadEditedGuide } from './edited-guide';
import { findNotPublic } from './not-public';

/** Search engines read the JSON-LD, editors do not. */
const SHOWN_SECTIONS = PAGE_SECTIONS.filter((section) => section !== 'jsonLd');

export interface PreviewQuestion {
  readonly documentId: string | null;
  readonly locale?: string | undefined;
  readonly values: Fields;
  readonly mayRead: (type: ConnectedType) => boolean;
}

/** `strapi.plugin('careers').service('guide-preview')`: what the panels beside a guide's form show. */
export const createGuidePreviewService = ({ strapi }: { strapi: Core.Strapi }) => {
  const loadPublished = async (guide: { documentId: string; locale: string }): Promise<GuideRecord | null> => {
    const row = await findGuideByDocument(strapi, { ...guide, status: 'published' });
    if (row === undefined) return null;
    const { defaultLocale } = await siteOf(strapi);
    const of = { guides: [row], locale: guide.locale, defaultLocale, status: 'published' } as const;
    return (await loadRecords(strapi, of))[0]?.record ?? null;
  };

  return {
    /** The page of a guide as it is edited, and what publishing it would change. */
    preview: async ({ documentId, locale: asked, values, mayRead }: PreviewQuestion): Promise<GuidePreview> => {
      const site = await siteOf(strapi);
      const { defaultLocale } = site;
      const locale = asked ?? defaultLocale;
      const edited = await loadEditedGuide(strapi, { documentId, locale, defaultLocale, values, mayRead });
      const published = documentId === null ? null : await loadPublished({ documentId, locale });
      return {
        page: buildGuidePage({ record: edited, site, sections: SHOWN_SECTIONS }),
        changes: [...compareGuides({ before: published, after: edited })],
        isPublished: published !== null,
        notPublic: [...(await findNotPublic(strapi, edited))],
      };
    },

    /** An address under which the saved draft can be seen for a while, by whoever has it. */
    link: async ({ documentId, locale }: { documentId: string; locale?: string | undefined }): Promise<PreviewLink> => {
      const previews: PreviewService = strapi.plugin('careers').service('preview');
      const { minutes } = strapi.config.get<CareersConfig>('plugin::careers').preview;
      return { url: await previews.urlFor({ documentId, locale, status: 'draft' }), minutes };
    },
  };
};

export type GuidePreviewService = ReturnType<typeof createGuidePreviewService>;
