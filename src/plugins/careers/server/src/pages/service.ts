import type { Core } from '@strapi/strapi';
import { buildGuidePage, buildGuideTeaser, type GuideRecord } from '../../../core/page';
import type { Site } from '../../../core/site';
import { siteOf } from '../site';
import { createExtensions } from './extensions';
import { findDraft, findGuide, type FoundGuide } from './find';
import { listGuides, listTeasers } from './list';
import type { FoundPage, PageChoice, PagesService } from './types';

/** `strapi.plugin('careers').service('pages')` */
export const createPagesService = ({ strapi }: { strapi: Core.Strapi }): PagesService => {
  const { ofPages, ofJsonLd, extendPage, extendJsonLd } = createExtensions({ strapi });

  const pageOf = ({ record, site, choice }: { record: GuideRecord; site: Site; choice: PageChoice }) =>
    buildGuidePage({
      record,
      site,
      sections: choice.sections,
      body: choice.body ?? 'both',
      extensions: ofPages,
      jsonLdExtensions: ofJsonLd,
    });

  const toPage = (found: FoundGuide, { site, choice }: { site: Site; choice: PageChoice }) => {
    if (found.kind !== 'guide') return found;
    const { guide, dependencies } = found;
    return { kind: 'page', page: pageOf({ record: guide, site, choice }), dependencies } satisfies FoundPage;
  };

  return {
    find: async (request) => {
      const site = await siteOf(strapi);
      return toPage(await findGuide(strapi, { ...request, site }), { site, choice: request });
    },
    findDraft: async ({ subject, slug, ...choice }) => {
      const site = await siteOf(strapi);
      const found = await findDraft(strapi, { ...subject, slug, site });
      return found && toPage(found, { site, choice });
    },
    findRecord: async (question) => {
      const found = await findGuide(strapi, { ...question, site: await siteOf(strapi) });
      return found.kind === 'guide' ? found.guide : null;
    },
    list: async (choice = {}) => {
      const site = await siteOf(strapi);
      const { items, ...rest } = await listTeasers(strapi, { ...choice, defaultLocale: site.defaultLocale });
      return { ...rest, items: items.map((teaser) => buildGuideTeaser({ record: teaser, site })) };
    },
    listWhole: async (choice = {}) => {
      const site = await siteOf(strapi);
      const { items, ...rest } = await listGuides(strapi, { ...choice, defaultLocale: site.defaultLocale });
      return { ...rest, items: items.map((guide) => pageOf({ record: guide, site, choice })) };
    },
    extendPage,
    extendJsonLd,
  };
};
