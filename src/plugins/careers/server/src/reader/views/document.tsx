import type { ReactNode } from 'react';
import { directionOf } from '../../../../react';
import type { ReaderAddresses } from '../address';
import { stylesheet } from '../stylesheet';
import type { ReaderWords } from '../words';

export interface Alternate {
  readonly locale: string;
  readonly url: string;
}

/** What every view of the reader is given. */
export interface Frame {
  readonly locale: string;
  readonly defaultLocale: string;
  readonly siteName: string;
  readonly words: ReaderWords;
  readonly addresses: ReaderAddresses;
}

export interface Social {
  readonly type: 'article' | 'website';
  readonly image: { readonly url: string; readonly alternativeText: string | null } | null;
  readonly publishedAt?: string | null;
  readonly updatedAt?: string;
}

interface DocumentProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string | null;
  /** Without one there is nothing to index. */
  readonly canonical: string | null;
  readonly noIndex: boolean;
  readonly alternates: readonly Alternate[];
  readonly social?: Social;
  /** The page as text, for programs. */
  readonly markdown?: string;
  /** A module that the page works without. */
  readonly script?: string;
  /** Links to the same page in other languages. */
  readonly languages?: readonly Alternate[];
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

const nameOfLanguage = (locale: string): string => {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
};

const Head = ({
  frame,
  title,
  description,
  canonical,
  noIndex,
  alternates,
  social,
  markdown,
  script,
}: DocumentProps) => {
  const standard = alternates.find(({ locale }) => locale === frame.defaultLocale) ?? alternates[0];
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description ? <meta name="description" content={description} /> : null}
      {noIndex ? <meta name="robots" content="noindex" /> : null}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={frame.addresses.stylesheet(stylesheet.file)} />
      {script ? <script type="module" src={script} /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {alternates.map(({ locale, url }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={url} />
      ))}
      {standard ? <link rel="alternate" hrefLang="x-default" href={standard.url} /> : null}
      <link rel="alternate" type="application/atom+xml" title={frame.siteName} href={frame.addresses.feed} />
      {markdown ? <link rel="alternate" type="text/markdown" href={markdown} /> : null}
      {social ? (
        <>
          <meta property="og:site_name" content={frame.siteName} />
          <meta property="og:type" content={social.type} />
          <meta property="og:title" content={title} />
          {description ? <meta property="og:description" content={description} /> : null}
          {canonical ? <meta property="og:url" content={canonical} /> : null}
          <meta property="og:locale" content={frame.locale.replace('-', '_')} />
          {social.image ? <meta property="og:image" content={social.image.url} /> : null}
          {social.image?.alternativeText ? (
            <meta property="og:image:alt" content={social.image.alternativeText} />
          ) : null}
          {social.publishedAt ? <meta property="article:published_time" content={social.publishedAt} /> : null}
          {social.updatedAt ? <meta property="article:modified_time" content={social.updatedAt} /> : null}
          <meta name="twitter:card" content={social.image ? 'summary_large_image' : 'summary'} />
        </>
      ) : null}
    </head>
  );
};

const Languages = ({ frame, languages }: { readonly frame: Frame; readonly languages: readonly Alternate[] }) =>
  languages.length < 2 ? null : (
    <nav aria-label={frame.words.languages}>
      <ul className="reader-languages">
        {languages.map(({ locale, url }) => (
          <li key={locale}>
            <a href={url} lang={locale} hrefLang={locale} aria-current={locale === frame.locale ? 'true' : undefined}>
              {nameOfLanguage(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** A whole HTML document: head, the reader's own header and footer, and a view between them. */
export const ReaderDocument = (props: DocumentProps) => {
  const { frame, banner, languages = [], markdown, children } = props;
  return (
    <html lang={frame.locale} dir={directionOf(frame.locale)}>
      {Head(props)}
      <body>
        <a className="reader-skip" href="#content">
          {frame.words.skip}
        </a>
        <header className="reader-header">
          <a className="reader-name" href={frame.addresses.list(frame.locale)}>
            {frame.siteName}
          </a>
          <Languages frame={frame} languages={languages} />
        </header>
        <main id="content">
          {banner}
          {children}
        </main>
        <footer className="reader-footer">
          <a href={frame.addresses.list(frame.locale)}>{frame.words.allGuides}</a>
          <a href={frame.addresses.feed}>{frame.words.feed}</a>
          {markdown ? <a href={markdown}>{frame.words.markdown}</a> : null}
        </footer>
      </body>
    </html>
  );
};
