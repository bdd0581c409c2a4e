import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  Check,
  CheckRequest,
  Composed,
  Created,
  CreateRequest,
  FoundGuides,
  FoundNames,
  GuidesRequest,
  NamesRequest,
  ReadDocument,
  ReadRequest,
  Start,
} from '../../../core/compose';
import { GuideDocumentError, MAX_DOCUMENT_BYTES, parseGuideDocument } from '../../../core/guide-document';
import { guideContentSchema } from '../../../core/model/guide-content';
import { slugify } from '../../../core/slug';
import {
  guideDocuments,
  linkRequirementLabels,
  loadTaxonomyNames,
  readGuide,
  toGuideContent,
  type NewlyMade,
} from '../guide-documents';
import { findFreeSlug } from '../slugs';
import { rowsOf } from '../strapi/documents';
import { localesOf } from '../strapi/locales';
import { findGuides, findNames, findTwins, isReadable, namesIn } from './look-up';
import type { Administrator } from './permissions';

/** Says of a document that cannot be read what a person can do about it, as a 400 with line and field. */
const refuseDocument = (error: unknown): never => {
  if (!(error instanceof GuideDocumentError)) throw error;
  throw new errors.ValidationError(error.message, {
    line: error.line ?? null,
    errors: error.problems.map(({ path, line, found, expected }) => ({
      path: path.split('.'),
      message: `${line === undefined ? '' : `Line ${line}: `}found ${found}; expected ${expected}`,
      name: 'ValidationError',
      value: found,
    })),
  });
};

/** Types whose permissions are given by locale. */
const LOCALISED: ReadonlySet<NewlyMade> = new Set(['guide', 'faq']);

const parse = (request: ReadRequest) => {
  try {
    return parseGuideDocument(request);
  } catch (error) {
    return refuseDocument(error);
  }
};

/** The plugin's service `compose`: guides that are put together on the screen *New guide* before anything is saved. */
export const createComposeService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What the screen has to know before there is a guide. */
  start: async (administrator: Administrator): Promise<Start> => {
    const defaultLocale = await localesOf(strapi).getDefaultLocale();
    const locales = await localesOf(strapi).find();
    const fields = await rowsOf(strapi, 'field').findMany<{ documentId: string; name: string }>({
      select: ['documentId', 'name'],
      orderBy: [{ name: 'asc' }],
    });
    return {
      locales: locales
        .filter(({ code }) => administrator.mayCreate('guide', code))
        .map(({ code, name }) => ({ code, name, isDefault: code === defaultLocale })),
      fields: fields.map(({ documentId, name }) => ({ documentId, name })),
      maxBytes: MAX_DOCUMENT_BYTES,
      mayCreate: {
        skill: administrator.mayCreate('skill'),
        certification: administrator.mayCreate('certification'),
        field: administrator.mayCreate('field'),
        contributor: administrator.mayCreate('contributor'),
        faq: administrator.mayCreate('faq', defaultLocale),
      },
    };
  },

  /**
   * What a document says, line by line; nothing is saved.
   *
   * @throws ValidationError for a document that cannot be read as a guide
   */
  read: async (request: ReadRequest): Promise<ReadDocument> => {
    const { guide: parsed, sections, origins, unplaced, unplacedRanges, warnings } = parse(request);
    const taxonomy = await loadTaxonomyNames({ strapi });
    const guide = linkRequirementLabels(parsed, taxonomy);
    return {
      guide,
      names: namesIn(guide, taxonomy),
      sections: [...sections],
      origins: [...origins],
      unplaced: unplaced.map(({ line, text }, index) => ({
        line,
        endLine: unplacedRanges[index]?.endLine ?? line,
        text,
      })),
      warnings: [...warnings],
    };
  },

  /** The slug that a guide would get, and the guides that may be about the same occupation. */
  check: async ({ locale, role, title = '' }: CheckRequest): Promise<Check> => {
    const space = { kind: 'guide', locale } as const;
    return {
      slug: await findFreeSlug({ strapi, space, slug: slugify(role, { locale }), documentId: undefined }),
      twins: await findTwins({ strapi, locale, role, title }),
    };
  },

  names: (request: NamesRequest): Promise<FoundNames> => findNames({ ...request, strapi }),

  guides: (request: GuidesRequest, administrator: Administrator): Promise<FoundGuides> =>
    findGuides({ ...request, strapi, readable: administrator.readableGuides() }),

  /**
   * The content of a guide's draft, to make another guide of.
   *
   * @throws NotFoundError for one that is not there, or that the administrator may not read
   */
  copy: async (
    { documentId, locale }: { readonly documentId: string; readonly locale: string },
    administrator: Administrator,
  ): Promise<Composed> => {
    const may = await isReadable({ strapi, documentId, locale, readable: administrator.readableGuides() });
    const stored = may ? await readGuide({ strapi, documentId, locale, status: 'draft' }) : null;
    if (!stored) throw new errors.NotFoundError('There is no such guide.');
    const guide = toGuideContent(stored);
    return { guide, names: namesIn(guide, await loadTaxonomyNames({ strapi })) };
  },

  /** Saves the guide as a draft, with what it names; all of it or nothing. */
  create: async (
    { guide: content, shareFaqs = false }: CreateRequest,
    administrator: Administrator,
  ): Promise<Created> => {
    const guide = guideContentSchema.parse(content);
    const written = await guideDocuments({ strapi }).create({
      guide,
      shareFaqs,
      administratorId: administrator.id,
      mayCreate: (type) => administrator.mayCreate(type, LOCALISED.has(type) ? guide.locale : undefined),
    });
    return { ...written, missingGuides: [...written.missingGuides] };
  },
});
