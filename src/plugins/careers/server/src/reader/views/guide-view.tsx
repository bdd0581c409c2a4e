import type { GuidePagePart, PageSection } from '../../../../core/page';
import { GuidePage } from '../../../../react';
import { ReaderDocument, type Alternate, type Frame } from './document';

export interface GuideViewProps {
  readonly frame: Frame;
  readonly page: GuidePagePart<PageSection>;
  readonly isDraft: boolean;
  readonly noIndex: boolean;
  readonly languages: readonly Alternate[];
}

const DraftBanner = ({ frame }: { readonly frame: Frame }) => (
  <div className="reader-draft" role="note">
    <strong>{frame.words.draft}</strong> <span>{frame.words.draftText}</span>
  </div>
);

/** One guide, whole. */
export const GuideView = ({ frame, page, isDraft, noIndex, languages }: GuideViewProps) => {
  const { metaTitle, metaDescription, canonicalUrl, image } = page.seo;
  return (
    <ReaderDocument
      frame={frame}
      title={metaTitle}
      description={metaDescription}
      canonical={canonicalUrl}
      noIndex={noIndex}
      alternates={isDraft ? [] : page.alternates}
      languages={languages}
      social={{
        type: 'article',
        image: image ?? page.cover,
        publishedAt: page.publishedAt,
        updatedAt: page.updatedAt,
      }}
      banner={isDraft ? <DraftBanner frame={frame} /> : null}
      {...(isDraft ? {} : { markdown: frame.addresses.markdown(page.slug, page.locale) })}
    >
      <GuidePage page={page} jsonLd={!isDraft} />
      {isDraft ? null : (
        <p className="reader-ways">
          <a href={`${frame.addresses.compare(page.locale)}?from=${encodeURIComponent(page.slug)}`}>
            {frame.words.compareThis}
          </a>
          <a href={`${frame.addresses.match(page.locale)}?guide=${encodeURIComponent(page.slug)}`}>
            {frame.words.matchThis}
          </a>
        </p>
      )}
    </ReaderDocument>
  );
};
