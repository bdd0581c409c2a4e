import type { Core } from '@strapi/strapi';
import { findGuideByDocument, type FoundPage, type PageChoice, type PagesService } from '../pages';
import { localesOf } from '../strapi/locales';
import { previewAddress } from './address';
import { PreviewTokenError, readPreviewToken, signPreviewToken, type PreviewSubject } from './token';

/** What Strapi's preview handler is given about a document. */
export interface PreviewedDocument {
  readonly documentId?: string | undefined;
  readonly locale?: string | null | undefined;
  readonly status?: string | undefined;
}

/** `strapi.plugin('careers').service('preview')` */
export const createPreviewService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A token that opens the draft of one guide in one locale for `preview.minutes`. */
  createToken: (subject: PreviewSubject): Promise<string> => signPreviewToken(strapi, subject),

  /**
   * The address under which an editor sees a guide: for the `preview.config.handler` of `config/admin`.
   *
   * @returns null when the guide does not exist in this version and locale, or no site shows it
   */
  urlFor: async ({ documentId, locale, status }: PreviewedDocument): Promise<string | null> => {
    if (documentId === undefined) return null;
    const subject = { documentId, locale: locale ?? (await localesOf(strapi).getDefaultLocale()) };
    const version = status === 'published' ? 'published' : 'draft';
    const guide = await findGuideByDocument(strapi, { ...subject, status: version });
    if (guide === undefined || guide.slug === '') return null;
    const token = version === 'draft' ? await signPreviewToken(strapi, subject) : '';
    return previewAddress(strapi, { slug: guide.slug, locale: subject.locale, status: version, token });
  },

  /**
   * The draft that a token opens.
   *
   * @param locale what the reader asked for; the token's when absent
   * @throws PreviewTokenError when the token is no good, or opens another guide or locale than the one asked for
   */
  open: async ({
    token,
    slug,
    locale,
    ...choice
  }: PageChoice & { readonly token: string; readonly slug: string; readonly locale?: string }): Promise<FoundPage> => {
    const subject = await readPreviewToken(strapi, token);
    const pages: PagesService = strapi.plugin('careers').service('pages');
    const isLocale = locale === undefined || locale === subject.locale;
    const found = isLocale ? await pages.findDraft({ ...choice, slug, subject }) : undefined;
    if (found === undefined) {
      throw new PreviewTokenError(
        'The preview token opens another guide, or this one in another locale.',
        'other-guide',
      );
    }
    return found;
  },
});

export type PreviewService = ReturnType<typeof createPreviewService>;
