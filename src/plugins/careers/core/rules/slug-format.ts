import { RESERVED_GUIDE_SLUGS, slugify } from '../slug';
import { quote, type Finding } from './finding';

const ALLOWED = 'letters A to Z, digits and - _ . ~';

/** As the content types have it. */
const LONGEST = 120;

const problemOf = ({ slug, kind }: { readonly slug: string; readonly kind: string }): string | undefined => {
  if (!/^[A-Za-z0-9._~-]+$/.test(slug)) return `has a character that cannot be part of an address; use ${ALLOWED}`;
  if (slug.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/^\.+$/.test(slug)) return 'means a folder in an address';
  if (/\.md$/i.test(slug)) return 'ends in .md, which asks for the Markdown form of a page';
  if (kind === 'guide' && RESERVED_GUIDE_SLUGS.includes(slug.toLowerCase()))
    return 'is an address of the plugin itself';
  return undefined;
};

/**
 * What is wrong with the form of a slug; whether it is free is another question.
 *
 * @param kind singular name of the content type: reserved words are a matter of guides only
 */
export const checkSlugFormat = ({ slug, kind }: { readonly slug: string; readonly kind: string }): Finding[] => {
  const problem = problemOf({ slug, kind });
  if (problem === undefined) return [];
  const suggestion = slugify(slug, { noun: kind });
  return [
    {
      path: ['slug'],
      message: `${quote(slug)} ${problem}. ${quote(suggestion)} would do.`,
      found: slug,
      allowed: `${ALLOWED}; at most ${LONGEST} of them, no reserved word, and not ending in .md`,
      suggestion,
    },
  ];
};
