import { z } from 'zod';
import { guideContentSchema } from '../model/guide-content';
import {
  certificationContentSchema,
  contributorContentSchema,
  fieldContentSchema,
  skillContentSchema,
} from '../model/taxonomy-content';
import { slugify } from '../slug';

/** A question as the plugin's own files hold it, outside of a guide. */
export const faqContentSchema = z.strictObject({
  locale: z.string().trim().min(1).default('en'),
  question: z.string().trim().min(1),
  /** Markdown. */
  answer: z.string().min(1).optional(),
  topic: z.string().trim().min(1).optional(),
  /** The question, in another locale, that this one translates. */
  translationOf: z.string().trim().min(1).optional(),
  /** Slugs, in the same locale, of guides that show it. One that shows it and is not named goes on to show it: what a guide shows is its own. */
  guides: z.array(z.string().trim().min(1)).optional(),
});
export type FaqContent = z.infer<typeof faqContentSchema>;

/** What the plugin's own files hold, by kind: each entry is content as the model has it, with names for relations. */
export const OWN_SCHEMAS = {
  contributor: contributorContentSchema,
  field: fieldContentSchema,
  skill: skillContentSchema,
  certification: certificationContentSchema,
  faq: faqContentSchema,
  guide: guideContentSchema,
} as const;

export type OwnKind = keyof typeof OWN_SCHEMAS;
/** In the order in which they are written and read: what guides name comes before them. */
export const OWN_KINDS = Object.keys(OWN_SCHEMAS) as OwnKind[];

/** What a list of a kind is called: the key of a JSON file, the name of a CSV file. */
export const LIST_NAMES: Readonly<Record<OwnKind, string>> = {
  contributor: 'contributors',
  field: 'fields',
  skill: 'skills',
  certification: 'certifications',
  faq: 'faqs',
  guide: 'guides',
};

/** Content with its kind. */
export type OwnContent = {
  [Kind in OwnKind]: { readonly kind: Kind; readonly content: z.infer<(typeof OWN_SCHEMAS)[Kind]> };
}[OwnKind];

const slugOf = ({ slug, name }: { readonly slug?: string | undefined; readonly name: string }): string =>
  slug ?? slugify(name);

/** What makes an entry the one that it is, among those of its kind, and what people call it. */
export const identify = (
  own: OwnContent,
): { readonly record: string; readonly title: string; readonly locale: string } => {
  switch (own.kind) {
    case 'guide': {
      const { locale, slug, role } = own.content;
      return { record: `${locale}/${slug ?? slugify(role)}`, title: role, locale };
    }
    case 'faq': {
      const { locale, question, guides: [guide] = [] } = own.content;
      // Guides may answer the same question in their own ways.
      return { record: `${locale}/${question}${guide === undefined ? '' : ` (${guide})`}`, title: question, locale };
    }
    default:
      // Taxonomies have no locale; their translations are parts of them.
      return { record: slugOf(own.content), title: own.content.name, locale: '' };
  }
};
