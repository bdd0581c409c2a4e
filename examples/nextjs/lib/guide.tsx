import 'server-only';
import type { Metadata } from 'next';
import { cookies, draftMode } from 'next/headers';
import { notFound, permanentRedirect } from 'next/navigation';
import { NotFound } from 'strapi-plugin-careers/client';
import type { GuidePage as Page } from 'strapi-plugin-careers/client';
import { GuidePage } from 'strapi-plugin-careers/react';
import { careers } from './careers';
import { PREVIEW_COOKIE } from './preview';

interface Place {
  readonly slug: string;
  /** Strapi's default locale when absent. */
  readonly locale?: string;
}

export const guidePath = ({ slug, locale }: Place): string =>
  locale === undefined ? `/guides/${slug}` : `/${locale}/guides/${slug}`;

/** The published page, or in draft mode the draft that the editor's link gives access to. */
const findPage = async ({ slug, locale }: Place): Promise<Page> => {
  const { isEnabled } = await draftMode();
  const previewToken = isEnabled ? (await cookies()).get(PREVIEW_COOKIE)?.value : undefined;
  try {
    return await careers.pages.get(slug, {
      locale,
      ...(previewToken && { status: 'draft', previewToken, init: { cache: 'no-store', next: {} } }),
    });
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
};

export const guideMetadata = async (place: Place): Promise<Metadata> => {
  const { seo, alternates } = await findPage(place);
  return {
    title: seo.metaTitle,
    description: seo.metaDescription,
    alternates: {
      canonical: seo.canonicalUrl,
      languages: Object.fromEntries(alternates.map(({ locale, url }) => [locale, url])),
    },
    robots: seo.noIndex ? { index: false } : undefined,
    openGraph: {
      type: 'article',
      title: seo.metaTitle,
      description: seo.metaDescription ?? undefined,
      images: seo.image ? [{ url: seo.image.url, alt: seo.image.alternativeText ?? '' }] : [],
    },
  };
};

export const Guide = async (place: Place) => {
  const page = await findPage(place);
  // The slug was changed: readers and search engines are sent to the new address.
  if (page.slug !== place.slug) permanentRedirect(guidePath({ ...place, slug: page.slug }));
  const { isEnabled } = await draftMode();
  return (
    <>
      {isEnabled && (
        <p className="draft" role="status">
          You are reading a draft. <a href="/api/draft/leave">Leave the preview</a>
        </p>
      )}
      <GuidePage page={page} />
    </>
  );
};
