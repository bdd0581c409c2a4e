import type { Core } from '@strapi/strapi';
import type { GuideDraft } from '../../../core/readiness';
import { isFields, type Fields } from '../../../core/rules';
import { uidOf } from '../content-model';
import { text } from '../pages/load/read-record';
import type { UnlinkedDraft } from './load-drafts';

/** What an editor's form holds, saved or not: relations as what is added to and taken from those that are stored. */
export type FormValues = Fields;

interface RelationEdit {
  readonly connect: readonly string[];
  readonly disconnect: readonly string[];
}

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).filter(isFields).flatMap(({ documentId, apiData }) => {
    const id = documentId ?? (isFields(apiData) ? apiData.documentId : undefined);
    return typeof id === 'string' ? id : [];
  });

const editOf = (value: unknown): RelationEdit => {
  const { connect, disconnect }: Fields = isFields(value) ? value : {};
  return { connect: idsIn(connect), disconnect: idsIn(disconnect) };
};

/** The stored targets without those that the form takes away, then those that it adds. */
const applyEdit = <Target extends { readonly documentId: string }>(
  stored: readonly Target[],
  value: unknown,
  targetOf: (documentId: string) => Target | undefined,
): readonly Target[] => {
  const { connect, disconnect } = editOf(value);
  const gone = new Set([...disconnect, ...connect]);
  const kept = stored.filter(({ documentId }) => !gone.has(documentId));
  const moved = (documentId: string) => stored.find((target) => target.documentId === documentId);
  return [...kept, ...connect.flatMap((documentId) => moved(documentId) ?? targetOf(documentId) ?? [])];
};

const listIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const figure = (value: unknown): unknown => {
  if (value === '' || value === undefined) return null;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
};

const FIGURES = new Set([
  ...['p10', 'p25', 'median', 'p75', 'p90', 'low', 'high', 'year', 'fromYear', 'toYear'],
  ...['growthPercent', 'openingsPerYear', 'employment'],
]);
const NAMED = [
  ...[
    'region',
    'level',
    'currency',
    'source',
    'label',
    'title',
    'description',
    'requirements',
    'body',
    'summary',
    'url',
  ],
  ...['demand', 'text', 'metaTitle', 'metaDescription', 'heading', ...FIGURES],
];

/** A component as the form holds it, with null for what it leaves empty. */
const asStored = (fields: Fields): Fields => ({
  ...Object.fromEntries(NAMED.map((name) => [name, null])),
  ...Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, FIGURES.has(name) ? figure(value) : (value ?? null)]),
  ),
});

interface Target {
  readonly documentId: string;
  readonly fields: Fields;
}

type TargetKind = 'guide' | 'faq' | 'certification';

/** The entries that a form has added: they are not among the stored ones. */
const loadTargets = async (
  strapi: Core.Strapi,
  {
    kind,
    documentIds,
    locale,
  }: { readonly kind: TargetKind; readonly documentIds: readonly string[]; readonly locale: string },
): Promise<ReadonlyMap<string, Target>> => {
  if (documentIds.length === 0) return new Map();
  const version = kind === 'certification' ? {} : { locale, publishedAt: null };
  const rows: unknown[] = await strapi.db.query(uidOf(kind)).findMany({
    where: { documentId: { $in: documentIds }, ...version },
    ...(kind === 'certification' ? { populate: { replacedBy: { select: ['documentId'] } } } : {}),
  });
  return new Map(
    rows.filter(isFields).map((fields) => {
      const documentId = String(fields.documentId);
      return [documentId, { documentId, fields }] as const;
    }),
  );
};

const certificationOf = ({ documentId, fields }: Target): Omit<GuideDraft['certifications'][number], never> => ({
  documentId,
  name: text(fields.name) ?? '',
  lifecycle: fields.lifecycle as GuideDraft['certifications'][number]['lifecycle'],
  hasSuccessor: isFields(fields.replacedBy),
});

const hasOne = (stored: boolean, value: unknown): boolean => {
  const { connect, disconnect } = editOf(value);
  return connect.length > 0 || (stored && disconnect.length === 0);
};

/**
 * A draft as it would be if the form were saved now.
 *
 * @param draft what is stored; an empty one for a guide that is not stored yet
 * @param values only what the form holds: other parts stay as they are stored
 */
export const applyValues = async (
  strapi: Core.Strapi,
  { draft, values }: { readonly draft: UnlinkedDraft; readonly values: FormValues },
): Promise<UnlinkedDraft> => {
  const { locale } = draft;
  const load = (kind: TargetKind, documentIds: readonly string[]) => loadTargets(strapi, { kind, documentIds, locale });
  const certificationParts = listIn(values.certifications);
  const [faqs, guides, certifications] = await Promise.all([
    load('faq', editOf(values.faqs).connect),
    load('guide', [...editOf(values.relatedGuides).connect, ...editOf(values.advancesTo).connect]),
    load(
      'certification',
      certificationParts.flatMap(({ certification }) => editOf(certification).connect),
    ),
  ]);
  const guideOf = (documentId: string) => {
    const found = guides.get(documentId);
    return found && { documentId, role: text(found.fields.role) ?? '' };
  };
  const words = (name: 'role' | 'title' | 'summary' | 'overview' | 'education' | 'careerTips' | 'slug') =>
    name in values ? text(values[name]) : draft[name];
  const list = <Part>(name: string, stored: readonly Part[]): readonly Part[] =>
    name in values ? (listIn(values[name]).map(asStored) as readonly Part[]) : stored;
  const one = <Part>(name: string, stored: Part | null): Part | null => {
    if (!(name in values)) return stored;
    const value = values[name];
    return isFields(value) ? (asStored(value) as Part) : null;
  };

  return {
    ...draft,
    role: words('role') ?? '',
    slug: words('slug') ?? '',
    title: words('title'),
    summary: words('summary'),
    overview: words('overview'),
    education: words('education'),
    careerTips: words('careerTips'),
    aliases: list('aliases', draft.aliases),
    tasks: list('tasks', draft.tasks),
    steps: list('steps', draft.steps),
    entryRoutes: list('entryRoutes', draft.entryRoutes),
    legalRequirements: list('legalRequirements', draft.legalRequirements),
    levels: list('levels', draft.levels),
    salaries: list('salaries', draft.salaries),
    projections: list('projections', draft.projections),
    sources: list('sources', draft.sources),
    outlook: one('outlook', draft.outlook),
    callToAction: one('callToAction', draft.callToAction),
    seo: one('seo', draft.seo),
    skills: skillsIn(draft, values),
    certifications:
      'certifications' in values
        ? certificationParts.flatMap((part) => {
            const stored = draft.certifications.filter(({ partId }) => partId === part.id);
            const targetOf = (documentId: string) => {
              const found = certifications.get(documentId);
              return found && { ...certificationOf(found), partId: Number(part.id) };
            };
            return applyEdit(stored, part.certification, targetOf);
          })
        : draft.certifications,
    faqs: applyEdit(draft.faqs, values.faqs, (documentId) => {
      const found = faqs.get(documentId);
      return found && { documentId, question: text(found.fields.question) ?? '', answer: text(found.fields.answer) };
    }),
    relatedGuides: applyEdit(draft.relatedGuides, values.relatedGuides, guideOf),
    advancesTo: applyEdit(draft.advancesTo, values.advancesTo, guideOf),
    hasField: hasOne(draft.hasField, values.field),
    hasAuthor: hasOne(draft.hasAuthor, values.author),
    hasReviewer: hasOne(draft.hasReviewer, values.reviewer),
    cover: coverIn(draft, values),
  };
};

const skillsIn = (draft: UnlinkedDraft, values: FormValues): UnlinkedDraft['skills'] => {
  if (!('skills' in values)) return draft.skills;
  return listIn(values.skills).map((part) => {
    const stored = draft.skills.find(({ partId }) => partId === part.id)?.skillCount ?? 0;
    const { connect, disconnect } = editOf(part.skills);
    return {
      partId: Number(part.id),
      label: text(part.label) ?? '',
      skillCount: Math.max(0, stored + connect.length - disconnect.length),
    };
  });
};

const coverIn = (draft: UnlinkedDraft, { cover }: FormValues): UnlinkedDraft['cover'] => {
  if (cover === undefined) return draft.cover;
  return isFields(cover) ? { alternativeText: text(cover.alternativeText) } : null;
};
