import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { linkAs, linkOf, runStatement, tableAs } from '../pages';

const GUIDE = uidOf('guide');

/**
 * How many skills no guide asks for, in any locale, and how many FAQs of a locale no guide shows. The versions of an FAQ
 * are linked by the versions of guides: that of the draft is what the content manager's list filters by.
 */
export const countUnused = async (
  strapi: Core.Strapi,
  locale: string,
): Promise<{ readonly skills: number; readonly faqs: number }> => {
  const skills = tableAs(strapi, uidOf('skill'), 's');
  const requirement = linkOf(strapi, GUIDE, 'skills').targetUid;
  const asked = linkAs(strapi, linkOf(strapi, requirement, 'skills'), 'l');
  const faqs = tableAs(strapi, uidOf('faq'), 'f');
  const shown = linkAs(strapi, linkOf(strapi, GUIDE, 'faqs'), 'l');
  const unlinked = (link: typeof asked, id: string): string =>
    `not exists (select 1 from ${link.from} where ${[`${link.target} = ${id}`, ...link.on].join(' and ')})`;
  const [row] = await runStatement(strapi, {
    text:
      `select (select count(*) from ${skills.from} where ${unlinked(asked, skills.column('id'))}) as skills, ` +
      `(select count(*) from ${faqs.from} where ${faqs.column('publishedAt')} is null and ` +
      `${faqs.column('locale')} = ? and ${unlinked(shown, faqs.column('id'))}) as faqs`,
    values: [locale],
  });
  return { skills: Number(row?.skills ?? 0), faqs: Number(row?.faqs ?? 0) };
};
