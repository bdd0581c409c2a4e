import { completeRoleNames, headingLanguage, type HeadingLanguage } from '../../headings';
import type { GuideContent } from '../../model/guide-content';
import type { LanguageTemplates, TemplateName } from './types';

export { TEMPLATES } from './types';
export type { TemplateName } from './types';

/** Fetched for the language of the guide only. */
const LANGUAGES: Readonly<Record<HeadingLanguage, () => Promise<LanguageTemplates>>> = {
  en: async () => (await import('./en')).templatesEn,
  es: async () => (await import('./es')).templatesEs,
  fr: async () => (await import('./fr')).templatesFr,
  de: async () => (await import('./de')).templatesDe,
};

/** Name, in the starter's taxonomy, of the field that a template is for. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateName, string | undefined>> = {
  general: undefined,
  software: 'Software & IT',
  health: 'Healthcare',
  trades: 'Skilled Trades',
  business: 'Business & Finance',
};

const asPrompt = (request: string): string => `[${request}]`;

/** Whether a text still is what a template asks the editor to write, rather than what was written. */
export const isPrompt = (text: string): boolean => /^\s*\[[^[\]]+\]\s*$/.test(text);

/** How many prompts of a template stand in a guide. */
export const countPrompts = (value: unknown): number => {
  if (typeof value === 'string') return isPrompt(value) ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + countPrompts(part), 0);
};

/**
 * A guide to begin with, in the language of its locale: requirements, steps and questions that guides of the field of work
 * usually have, and a prompt in square brackets wherever the editor has to write.
 */
export const guideFromTemplate = async ({
  template,
  role,
  locale,
}: {
  readonly template: TemplateName;
  readonly role: string;
  readonly locale: string;
}): Promise<GuideContent> => {
  const words = (await LANGUAGES[headingLanguage(locale)]())[template];
  const names = completeRoleNames({ role }, locale);
  const fill = (text: string): string =>
    text
      .replace(/\{role\}/g, () => names.role)
      .replace(/\{roles\}/g, () => names.rolePlural)
      .replace(/\{aRole\}/g, () => names.roleWithArticle);
  const prompt = (request: string): string => asPrompt(fill(request));
  return {
    locale,
    role,
    overview: prompt(words.overview),
    skills: words.requirements.map((label) => ({
      label,
      skills: [],
      satisfiedBy: 'any' as const,
      importance: 'essential' as const,
    })),
    steps: words.steps.map(([title, request]) => ({ title, description: prompt(request) })),
    education: prompt(words.education),
    ...(words.legal && {
      legalRequirements: words.legal.map(([title, request]) => ({
        kind: 'registration' as const,
        title,
        body: prompt(request),
      })),
    }),
    outlook: { summary: prompt(words.outlook) },
    faqs: words.questions.map(([question, request]) => ({ question: fill(question), answer: prompt(request) })),
  };
};
