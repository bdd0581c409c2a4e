import type { HeadingLanguage } from './messages';

/**
 * Words of a page that no guide document has as a heading. Apart from those in HEADING_MESSAGES, by which a document's
 * sections are recognised.
 */
export const PAGE_HEADING_MESSAGES = {
  en: {
    guides: 'Career guides',
    preparation: 'Preparation at a glance',
    progression: 'Where can {roleWithArticle} go from here?',
  },
  es: {
    guides: 'Guías profesionales',
    preparation: 'La preparación, de un vistazo',
    progression: 'Progresión profesional: {role}',
  },
  fr: {
    guides: 'Guides métiers',
    preparation: 'La préparation en bref',
    progression: '{role} : quelles évolutions ?',
  },
  de: {
    guides: 'Karriereguides',
    preparation: 'Vorbereitung auf einen Blick',
    progression: 'Wie geht es weiter als {role}?',
  },
} as const satisfies Record<HeadingLanguage, Record<string, string>>;

export type PageHeadingKey = keyof (typeof PAGE_HEADING_MESSAGES)['en'];
