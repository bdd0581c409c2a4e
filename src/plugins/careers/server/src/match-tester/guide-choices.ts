import type { Core } from '@strapi/strapi';
import type { GuideChoice } from '../../../core/match-tester';
import { titleOf } from '../../../core/page';
import { catalogOf } from '../catalog';
import { chooseLocale } from '../content-query';

const MOST_CHOICES = 20;

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Published guides of a locale whose title or role holds some letters, by title; the first twenty. */
export const listGuideChoices = async (
  strapi: Core.Strapi,
  { q, locale }: { readonly q: string; readonly locale?: string | undefined },
): Promise<readonly GuideChoice[]> => {
  const { guides } = await catalogOf(strapi).in(await chooseLocale(strapi, locale));
  const wanted = fold(q.trim());
  return [...guides.values()]
    .map(({ slug, title, role, locale: of }) => ({ slug, title: titleOf({ title, role, locale: of }), role }))
    .filter(({ title, role }) => fold(`${title}\n${role}`).includes(wanted))
    .sort((one, other) => one.title.localeCompare(other.title))
    .slice(0, MOST_CHOICES)
    .map(({ slug, title }) => ({ slug, title }));
};
