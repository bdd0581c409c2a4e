import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { GuidePagePart, PageSection } from '../../../core/page';
import type { Site } from '../../../core/site';
import type { Dependency } from '../cache';
import type { FoundPage, PagesService } from '../pages/types';
import { localesOf } from '../strapi/locales';
import type { SearchService } from '../search';
import { readerAddresses } from './address';
import type { Choice } from './choice';
import { listFields } from './field-choice';
import { renderDocument } from './render';
import { securityPolicy } from './security-policy';
import { matchPage } from './resume-match';
import { roleChangePage, type RoleChangeChoice } from './role-change';
import { siteOf } from '../site';
import { GuideView, ListView, MessageView, SearchView, type Alternate, type Frame } from './views';
import { visitorsMay } from './visitors';
import { readerWords } from './words';

/** What the reader answers; a controller turns it into HTTP. */
export type ReaderAnswer =
  | { readonly kind: 'moved'; readonly location: string; readonly dependencies: Iterable<Dependency> }
  | {
      readonly kind: 'page';
      readonly status: 200 | 400 | 404 | 413 | 429;
      readonly html: string;
      readonly securityPolicy: string;
      /** Absent for what only the one who asked may see. */
      readonly dependencies?: Iterable<Dependency>;
    };

export interface GuideQuestion {
  readonly slug: string;
  readonly locale: string;
  readonly preview?: { readonly token: string } | undefined;
}

/** `strapi.plugin('careers').service('preview')`, as far as the reader uses it. */
interface Previews {
  readonly open: (question: {
    readonly token: string;
    readonly slug: string;
    readonly locale: string;
  }) => Promise<FoundPage>;
}

type Missing = 'missing' | 'closed' | 'preview';

/** Guides on one page of the list. */
const PAGE_SIZE = 100;
/** Results on one page of a search. */
const RESULTS = 20;
/** What a page depends on that shows fields to choose from and says that something is not there. */
const ON_LISTS: readonly Dependency[] = ['guide:*', 'field:*'];

const frameOf = (strapi: Core.Strapi, site: Site, locale: string): Frame => ({
  locale,
  defaultLocale: site.defaultLocale,
  siteName: site.name,
  words: readerWords(locale),
  addresses: readerAddresses(strapi, site),
});

/** The list in every locale of the app. */
const listsOf = async (strapi: Core.Strapi, addressIn: (locale: string) => string | null): Promise<Alternate[]> => {
  const locales = await localesOf(strapi).find();
  return locales.flatMap(({ code }) => {
    const url = addressIn(code);
    return url === null ? [] : [{ locale: code, url }];
  });
};

/** Built-in pages for people: what visitors may read over the API, as HTML. */
export const createReader = ({ strapi }: { strapi: Core.Strapi }) => {
  const pages = (): PagesService => strapi.plugin('careers').service('pages');

  const say = async (why: Missing, { site, locale }: { site: Site; locale: string }): Promise<ReaderAnswer> => {
    const frame = frameOf(strapi, site, locale);
    const { words } = frame;
    const mayLook = why !== 'closed' && (await visitorsMay(strapi, 'page.find'));
    const html = renderDocument(
      <MessageView
        frame={frame}
        title={words[`${why}Title`]}
        text={words[`${why}Text`]}
        {...(mayLook ? { fields: await listFields(strapi, locale) } : {})}
      />,
    );
    const answer = { kind: 'page', status: 404, html, securityPolicy: securityPolicy(site) } as const;
    return why === 'preview' ? answer : { ...answer, dependencies: ON_LISTS };
  };

  const showGuide = (
    page: GuidePagePart<PageSection>,
    { site, isDraft, dependencies }: { site: Site; isDraft: boolean; dependencies: Iterable<Dependency> },
  ): ReaderAnswer => {
    const frame = frameOf(strapi, site, page.locale);
    const html = renderDocument(
      <GuideView
        frame={frame}
        page={page}
        isDraft={isDraft}
        noIndex={isDraft || page.seo.noIndex || !site.readerIsCanonical}
        languages={page.alternates.map(({ locale, slug }) => ({ locale, url: frame.addresses.guide(slug, locale) }))}
      />,
    );
    const policy = securityPolicy({ page, serverUrl: site.serverUrl });
    const answer = { kind: 'page', status: 200, html, securityPolicy: policy } as const;
    return isDraft ? answer : { ...answer, dependencies };
  };

  const showResults = async ({ site, locale, choice }: { site: Site; locale: string; choice: Choice }) => {
    const frame = frameOf(strapi, site, locale);
    const { q, field, type, page } = choice;
    const search: SearchService = strapi.plugin('careers').service('search');
    const isOpen = await visitorsMay(strapi, 'search.find');
    const types = isOpen ? type && [type] : (['guide'] as const);
    const { answer, dependencies } = await search.search({
      q,
      locale,
      type: types,
      field: field === '' ? undefined : field,
      page,
      pageSize: RESULTS,
    });
    const html = renderDocument(
      <SearchView
        frame={frame}
        choice={choice}
        fields={await listFields(strapi, locale)}
        answer={answer}
        hasTypes={isOpen}
        languages={await listsOf(strapi, frame.addresses.list)}
      />,
    );
    return {
      kind: 'page',
      status: 200,
      html,
      securityPolicy: securityPolicy(site),
      dependencies: new Set([...dependencies, ...ON_LISTS]),
    } as const;
  };

  const findGuide = async ({ slug, locale, preview }: GuideQuestion): Promise<FoundPage | Missing> => {
    if (!preview) return (await visitorsMay(strapi, 'page.findOne')) ? pages().find({ slug, locale }) : 'closed';
    try {
      const previews: Previews = strapi.plugin('careers').service('preview');
      return await previews.open({ ...preview, slug, locale });
    } catch (error) {
      if (error instanceof errors.ForbiddenError) return 'preview';
      throw error;
    }
  };

  return {
    /** A guide, its draft, where it has moved to, or a page that says that it is not there. */
    guide: async (question: GuideQuestion): Promise<ReaderAnswer> => {
      const site = await siteOf(strapi);
      const at = { site, locale: question.locale };
      const found = await findGuide(question);
      if (typeof found === 'string') return say(found, at);
      if (found.kind === 'none') return say(question.preview ? 'preview' : 'missing', at);
      if (found.kind === 'page') {
        return showGuide(found.page, {
          site,
          isDraft: question.preview !== undefined,
          dependencies: found.dependencies,
        });
      }
      const location = readerAddresses(strapi, site).guide(found.slug, found.locale);
      const draft = question.preview
        ? `?${new URLSearchParams({ status: 'draft', ...question.preview }).toString()}`
        : '';
      return { kind: 'moved', location: `${location}${draft}`, dependencies: found.dependencies };
    },

    /** The guides of a locale or of a field in it, or what a search finds there. */
    list: async ({ locale, choice }: { locale: string; choice: Choice }): Promise<ReaderAnswer> => {
      const site = await siteOf(strapi);
      if (!(await visitorsMay(strapi, 'page.find'))) return say('closed', { site, locale });
      const { q, field, page } = choice;
      if (q !== '') return showResults({ site, locale, choice });
      const frame = frameOf(strapi, site, locale);
      const listed = await pages().list({ locale, page, pageSize: PAGE_SIZE, ...(field === '' ? {} : { field }) });
      const isWhole = field === '' && page === 1;
      const html = renderDocument(
        <ListView
          frame={frame}
          choice={choice}
          fields={await listFields(strapi, locale)}
          guides={listed.items}
          pagination={listed.pagination}
          alternates={isWhole ? await listsOf(strapi, (code) => site.urlOf('guides', { slug: '', locale: code })) : []}
          languages={await listsOf(strapi, frame.addresses.list)}
          canonical={isWhole ? site.urlOf('guides', { slug: '', locale }) : null}
          noIndex={!site.readerIsCanonical}
        />,
      );
      const dependencies = new Set([...listed.dependencies, ...ON_LISTS]);
      return { kind: 'page', status: 200, html, securityPolicy: securityPolicy(site), dependencies };
    },

    /** Two roles side by side; the form to choose them when none are named. */
    roleChange: async ({
      locale,
      choice,
      isAtItsAddress,
    }: {
      locale: string;
      choice: RoleChangeChoice;
      isAtItsAddress: boolean;
    }): Promise<ReaderAnswer> => {
      const site = await siteOf(strapi);
      if (!(await visitorsMay(strapi, 'page.findOne'))) return say('closed', { site, locale });
      const frame = frameOf(strapi, site, locale);
      const languages = await listsOf(strapi, (code) => frame.addresses.compare(code));
      return roleChangePage(strapi, { frame, choice, isAtItsAddress, languages, serverUrl: site.serverUrl });
    },

    /** A résumé against the guides: the form, and after it was sent what was found. */
    match: async (ctx: Context, locale: string): Promise<ReaderAnswer> => {
      const site = await siteOf(strapi);
      if (!(await visitorsMay(strapi, 'page.find'))) return say('closed', { site, locale });
      const frame = frameOf(strapi, site, locale);
      const languages = await listsOf(strapi, frame.addresses.match);
      return matchPage(strapi, ctx, { frame, languages, serverUrl: site.serverUrl });
    },

    /** @returns the locale itself, when the app has it, and whether it is the default one */
    localeOf: async (code: string | undefined): Promise<{ locale: string; isDefault: boolean } | undefined> => {
      const locales = localesOf(strapi);
      const standard = await locales.getDefaultLocale();
      if (code === undefined || code === standard) return { locale: standard, isDefault: true };
      const known = await locales.find();
      return known.some((locale) => locale.code === code) ? { locale: code, isDefault: false } : undefined;
    },
  };
};

export type Reader = ReturnType<typeof createReader>;
