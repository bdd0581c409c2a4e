import { headingLanguage, type HeadingLanguage } from '../../../core/headings';

/** What `llms.txt` says around the guides, in Markdown. `{count}` stands for how many there are. */
export interface FeedWords {
  readonly summary: string;
  readonly links: string;
  /** The heading over guides without a career field. */
  readonly withoutField: string;
}

const WORDS: Readonly<Record<HeadingLanguage, FeedWords>> = {
  en: {
    summary:
      'Career guides, {count} in all: what an occupation is, the skills and the education it needs, how to get into it, what it pays and how its prospects are.',
    links: 'Each link gives a whole guide as Markdown.',
    withoutField: 'More career guides',
  },
  es: {
    summary:
      'Guías profesionales, {count} en total: en qué consiste cada profesión, las competencias y la formación que pide, cómo acceder a ella, cuánto se gana y qué perspectivas tiene.',
    links: 'Cada enlace lleva a una guía completa en Markdown.',
    withoutField: 'Otras guías profesionales',
  },
  fr: {
    summary:
      'Guides métiers, {count} en tout : en quoi consiste chaque métier, les compétences et la formation qu’il demande, comment y accéder, ce qu’on y gagne et quelles sont ses perspectives.',
    links: 'Chaque lien donne un guide entier en Markdown.',
    withoutField: 'Autres guides métiers',
  },
  de: {
    summary:
      'Karriereguides, {count} insgesamt: was einen Beruf ausmacht, welche Kompetenzen und welche Ausbildung er braucht, wie man hineinkommt, was man verdient und wie die Aussichten sind.',
    links: 'Jeder Link führt zu einem ganzen Guide als Markdown.',
    withoutField: 'Weitere Karriereguides',
  },
};

/** The words for a locale; English for a language without words of its own. */
export const feedWords = (locale: string): FeedWords => WORDS[headingLanguage(locale)];
