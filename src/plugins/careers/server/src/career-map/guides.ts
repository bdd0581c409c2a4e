import type { Core } from '@strapi/strapi';
import type { SkillRequirement } from '../../../core/career-map';
import { uidOf } from '../content-model';
import { runArms } from '../pages/load/arms';
import { linkAs, linkOf, tableAs } from '../pages/load/links';
import { createSql, runStatement } from '../pages/load/sql';
import { makeTranslations, translationArm } from '../pages/load/translations';
import { mapTables } from './tables';

const GUIDE = uidOf('guide');

/** One version of a guide in one locale. */
export interface GuideVersion {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly role: string;
  readonly isDraft: boolean;
  /** 0 for a guide that was last saved before saves were counted. */
  readonly revision: number;
  readonly fieldId: number | null;
}

/** All versions of some guides, by document id. */
export const loadVersions = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GuideVersion[]>> => {
  const { guidesAs, field, fieldOn } = mapTables(strapi);
  const guides = guidesAs('g');
  const rows = await runStatement(strapi, {
    text:
      `select ${guides.column('id')} as id, ${guides.column('documentId')} as document, ${guides.column('locale')} as locale, ` +
      `${guides.column('role')} as role, ${guides.column('revision')} as revision, ` +
      `case when ${guides.column('publishedAt')} is null then 1 else 0 end as draft, ${field.target} as field ` +
      `from ${guides.from} left join ${field.from} on ${fieldOn(guides.column('id'))} ` +
      `where ${guides.column('documentId')} in (${createSql(strapi).placeholders(documentIds)}) order by ${guides.column('id')}`,
    values: documentIds,
  });
  const versions = new Map<string, GuideVersion[]>(documentIds.map((documentId) => [documentId, []]));
  for (const row of rows) {
    versions.get(String(row.document))?.push({
      id: Number(row.id),
      documentId: String(row.document),
      locale: String(row.locale),
      role: typeof row.role === 'string' ? row.role : '',
      isDraft: Number(row.draft) === 1,
      revision: Number(row.revision ?? 0),
      fieldId: row.field === null ? null : Number(row.field),
    });
  }
  return versions;
};

/** The draft whose words stand for a guide: in the locale asked for, else in the default one, else the oldest. */
export const wordsOf = (
  versions: readonly GuideVersion[],
  { locale, defaultLocale }: { readonly locale: string; readonly defaultLocale: string },
): GuideVersion | undefined => {
  const drafts = versions.filter(({ isDraft }) => isDraft);
  const inLocale = (code: string) => drafts.find((draft) => draft.locale === code);
  return inLocale(locale) ?? inLocale(defaultLocale) ?? drafts[0];
};

export interface Requirements {
  /** By the row id of a guide. */
  readonly of: (id: number) => readonly SkillRequirement[];
  readonly names: ReadonlyMap<string, string>;
}

/** What some guides ask for, with the names of skills in the first of some locales that has one. */
export const loadRequirements = async (
  strapi: Core.Strapi,
  { ids, locales }: { readonly ids: readonly number[]; readonly locales: readonly string[] },
): Promise<Requirements> => {
  const requirementLink = linkOf(strapi, GUIDE, 'skills');
  const skillLink = linkOf(strapi, requirementLink.targetUid, 'skills');
  const owner = linkAs(strapi, requirementLink, 'rl');
  const requirement = tableAs(strapi, requirementLink.targetUid, 'r');
  const link = linkAs(strapi, skillLink, 'sl');
  const skill = tableAs(strapi, skillLink.targetUid, 's');
  const sql = createSql(strapi);
  const place = requirementLink.order === undefined ? '0' : sql.column('rl', requirementLink.order);
  const conditions = [`${owner.source} in (${sql.ids(ids)})`, ...owner.on].join(' and ');
  const rows = await runStatement(strapi, {
    text:
      `select ${owner.source} as guide, ${requirement.column('id')} as requirement, ${requirement.column('label')} as label, ` +
      `${requirement.column('satisfiedBy')} as satisfied, ${skill.column('id')} as id, ` +
      `${skill.column('documentId')} as skill, ${skill.column('name')} as name ` +
      `from ${owner.from} join ${requirement.from} on ${requirement.column('id')} = ${owner.target} ` +
      `left join ${link.from} on ${[`${link.source} = ${requirement.column('id')}`, ...link.on].join(' and ')} ` +
      `left join ${skill.from} on ${skill.column('id')} = ${link.target} ` +
      `where ${conditions} order by ${place}, ${requirement.column('id')}`,
    values: [],
  });
  const skillIds = [...new Set(rows.flatMap(({ id }) => (id === null ? [] : [Number(id)])))];
  const translated =
    locales.length === 0
      ? undefined
      : await runArms(strapi, { skill: translationArm(strapi, { type: 'skill', ids: skillIds, locales }) });
  const translations = makeTranslations(translated?.('skill'), locales);

  const names = new Map<string, string>();
  const byGuide = new Map<number, Map<number, { label: string; anyOf: boolean; skills: string[] }>>();
  for (const row of rows) {
    const guide =
      byGuide.get(Number(row.guide)) ?? new Map<number, { label: string; anyOf: boolean; skills: string[] }>();
    byGuide.set(Number(row.guide), guide);
    const known = guide.get(Number(row.requirement)) ?? {
      label: typeof row.label === 'string' ? row.label : '',
      anyOf: row.satisfied !== 'all',
      skills: [],
    };
    guide.set(Number(row.requirement), known);
    if (typeof row.skill !== 'string') continue;
    known.skills.push(row.skill);
    const { name } = translations.apply(Number(row.id), { name: row.name });
    names.set(row.skill, String(name));
  }
  return { of: (id) => [...(byGuide.get(id)?.values() ?? [])], names };
};
