import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { tableAs, type Table } from '../pages/load/links';
import type { Statement } from '../pages/load/sql';

const GUIDE = uidOf('guide');

/** A condition in SQL, with the values of its placeholders in order. */
export const allOf = (conditions: readonly Statement[]): Statement => ({
  text: conditions.map(({ text }) => text).join(' and '),
  values: conditions.flatMap(({ values }) => values),
});

export const anyOf = (conditions: readonly Statement[]): Statement => ({
  text: `(${conditions.map(({ text }) => text).join(' or ')})`,
  values: conditions.flatMap(({ values }) => values),
});

export const plain = (text: string): Statement => ({ text, values: [] });

/** Whether a draft is the one that its guide's other locales are translated from, in SQL; see `sourceLocaleOf`. */
export const isSource = (strapi: Core.Strapi, guides: Table, defaultLocale: string): Statement => {
  const other = tableAs(strapi, GUIDE, 'o');
  const sameGuide = `${other.column('documentId')} = ${guides.column('documentId')} and ${other.column('publishedAt')} is null`;
  const comesFirst = `${other.column('locale')} = ? or ${other.column('id')} < ${guides.column('id')}`;
  return {
    text:
      `(${guides.column('locale')} = ? or not exists ` +
      `(select 1 from ${other.from} where ${sameGuide} and (${comesFirst})))`,
    values: [defaultLocale, defaultLocale],
  };
};

/** Whether a draft of the guide exists in a locale, in SQL. */
export const existsIn = (strapi: Core.Strapi, guides: Table, locale: string): Statement => {
  const version = tableAs(strapi, GUIDE, 'v');
  return {
    text:
      `exists (select 1 from ${version.from} where ${version.column('documentId')} = ${guides.column('documentId')} ` +
      `and ${version.column('publishedAt')} is null and ${version.column('locale')} = ?)`,
    values: [locale],
  };
};

/** Whether counts of the guide's translation into a locale are kept, and hold what is asked of them, in SQL. */
export const hasState = (
  strapi: Core.Strapi,
  guides: Table,
  { locale, where }: { readonly locale: string; readonly where?: (states: Table) => string },
): Statement => {
  const states = tableAs(strapi, uidOf('translation-state'), 's');
  const asked = where === undefined ? '' : ` and ${where(states)}`;
  return {
    text:
      `exists (select 1 from ${states.from} where ${states.column('guideDocumentId')} = ${guides.column('documentId')} ` +
      `and ${states.column('guideLocale')} = ?${asked})`,
    values: [locale],
  };
};
