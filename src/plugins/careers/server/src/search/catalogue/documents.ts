import { titleOf } from '../../../../core/page';
import type { SearchDocument } from '../../../../core/search';
import { idOf, type Catalogue, type CatalogueKind } from './catalogue';
import type { Alias, CertificationEntry, FaqEntry, FieldEntry, GuideEntry, SkillEntry } from './entries';

/** In which locale documents are made, and which locale the words of skills and certifications themselves are in. */
export interface Place {
  readonly locale: string;
  /** Where to look for translations, best first; none in the default locale. */
  readonly translationLocales: readonly string[];
}

const MOST_GUIDES = 3;
/** Deep enough for any tree, and an end for fields that lie in each other. */
const DEEPEST = 20;

/** Most questions have no other names and no keywords: one empty list is enough for all of them. */
const NONE: readonly never[] = [];

const given = (texts: readonly (string | null | undefined)[]): readonly string[] => {
  const some = new Set(texts.filter((text) => typeof text === 'string' && text !== '') as readonly string[]);
  return some.size === 0 ? NONE : [...some];
};

const labelsOf = (aliases: readonly Alias[]): readonly string[] =>
  aliases.length === 0 ? NONE : aliases.map(({ label }) => label);
const shown = (aliases: readonly Alias[]): readonly string[] => labelsOf(aliases.filter(({ hidden }) => !hidden));
const hidden = (aliases: readonly Alias[]): readonly string[] => labelsOf(aliases.filter((alias) => alias.hidden));

/** Makes what an index holds of the catalogue's entries, in the words of one locale. */
export const createDocuments = (catalogue: Catalogue, { locale, translationLocales }: Place) => {
  const nameOfField = ({ name, names }: FieldEntry): string =>
    translationLocales.map((code) => names[code]).find((translated) => translated !== undefined) ?? name;

  /** Thousands of documents lie in the same fields. */
  const lists = new Map<string, readonly string[]>();
  const oneList = (slugs: ReadonlySet<string>): readonly string[] => {
    const key = [...slugs].join(' ');
    const list = lists.get(key) ?? [...slugs];
    lists.set(key, list);
    return list;
  };

  /** Slugs of fields and of all that they lie in. */
  const slugsAround = (rows: readonly (number | null)[]): readonly string[] => {
    const slugs = new Set<string>();
    for (const row of rows) {
      let field = row === null ? undefined : catalogue.field(row);
      for (let depth = 0; field !== undefined && depth < DEEPEST; depth += 1) {
        if (field.slug !== null) slugs.add(field.slug);
        field = field.parent === null ? undefined : catalogue.field(field.parent);
      }
    }
    return oneList(slugs);
  };

  const fieldsOf = (guides: readonly GuideEntry[]): readonly string[] => {
    const rows = new Set<number | null>();
    for (const { field, otherFields } of guides) {
      rows.add(field);
      for (const row of otherFields) rows.add(row);
    }
    return slugsAround([...rows]);
  };

  /** The words of a skill or certification here. Its own are shown where they are the reader's language. */
  const wordsOf = (concept: SkillEntry | CertificationEntry) => {
    const { name, texts, aliases, translations } = concept;
    const translation = translationLocales
      .map((code) => translations.find((candidate) => candidate.locale === code))
      .find((candidate) => candidate !== undefined);
    if (translation === undefined) {
      return { title: name, texts, names: shown(aliases), hiddenNames: hidden(aliases) };
    }
    return {
      title: translation.name,
      texts: translation.texts.length > 0 ? translation.texts : texts,
      names: given([...shown(translation.aliases), name]).filter((other) => other !== translation.name),
      hiddenNames: given([...hidden(translation.aliases), ...aliases.map(({ label }) => label)]),
    };
  };

  const guidesHere = (users: Iterable<GuideEntry>): readonly GuideEntry[] =>
    [...users].filter((guide) => guide.locale === locale);

  /** The first guides by what a link means to them, then by role. A skill may have thousands: they are not sorted. */
  const firstOf = (guides: readonly GuideEntry[], rankIn: (guide: GuideEntry) => number): SearchDocument['guides'] => {
    const first: { readonly guide: GuideEntry; readonly rank: number }[] = [];
    for (const guide of guides) {
      const rank = rankIn(guide);
      const at = first.findIndex(
        (other) => rank < other.rank || (rank === other.rank && guide.role < other.guide.role),
      );
      if (at >= 0) first.splice(at, 0, { guide, rank });
      else if (first.length < MOST_GUIDES) first.push({ guide, rank });
      first.length = Math.min(first.length, MOST_GUIDES);
    }
    return first.map(({ guide: { documentId, slug, role } }) => ({ documentId, slug, title: role }));
  };

  const ofGuide = (guide: GuideEntry): SearchDocument => {
    const field = guide.field === null ? undefined : catalogue.field(guide.field);
    const skills = guide.skills.flatMap((row) => catalogue.skills.get(row) ?? []);
    const certifications = guide.certifications.flatMap((row) => catalogue.certifications.get(row) ?? []);
    return {
      id: idOf('guide', guide.documentId),
      type: 'guide',
      documentId: guide.documentId,
      slug: guide.slug,
      title: guide.role,
      names: shown(guide.aliases),
      hiddenNames: given([...hidden(guide.aliases), guide.rolePlural, titleOf(guide)]),
      keywords: given([
        ...guide.requirements.map(({ label }) => label),
        ...skills.map((skill) => wordsOf(skill).title),
        ...certifications.flatMap((certification) => [wordsOf(certification).title, certification.acronym]),
        field && nameOfField(field),
      ]),
      texts: guide.texts,
      kind: null,
      field: typeof field?.slug === 'string' ? { slug: field.slug, name: nameOfField(field) } : null,
      fields: fieldsOf([guide]),
      guides: NONE,
    };
  };

  const ofConcept = (
    type: 'skill' | 'certification',
    concept: SkillEntry | CertificationEntry,
    users: readonly GuideEntry[],
  ) => {
    const { title, names, hiddenNames, texts } = wordsOf(concept);
    return {
      id: idOf(type, concept.documentId),
      type,
      documentId: concept.documentId,
      slug: concept.slug,
      title,
      names,
      hiddenNames,
      texts,
      kind: concept.kind,
      field: null,
      fields: fieldsOf(users),
    };
  };

  const ofSkill = (skill: SkillEntry): SearchDocument => {
    const users = guidesHere(catalogue.usersOfSkill(skill.id));
    return {
      ...ofConcept('skill', skill, users),
      keywords: NONE,
      guides: firstOf(users, ({ skills }) => skills.indexOf(skill.id)),
    };
  };

  const ofCertification = (certification: CertificationEntry): SearchDocument => {
    const users = guidesHere(catalogue.usersOfCertification(certification.id));
    const document = ofConcept('certification', certification, users);
    return {
      ...document,
      names: given([certification.acronym, ...document.names]),
      keywords: given([certification.issuer]),
      guides: firstOf(users, ({ certifications }) => certifications.indexOf(certification.id)),
    };
  };

  /** A question that no published guide shows has no page to be read on. */
  const ofFaq = (faq: FaqEntry): SearchDocument | undefined => {
    const guides = faq.guides.flatMap((documentId) => catalogue.guides.get(documentId, locale) ?? []);
    if (guides.length === 0) return undefined;
    return {
      id: idOf('faq', faq.documentId),
      type: 'faq',
      documentId: faq.documentId,
      slug: null,
      title: faq.question,
      names: NONE,
      hiddenNames: NONE,
      keywords: given([faq.topic, ...guides.slice(0, MOST_GUIDES).map(({ role }) => role)]),
      texts: faq.texts,
      kind: null,
      field: null,
      fields: fieldsOf(guides),
      guides: firstOf(guides, () => 0),
    };
  };

  const readers: Readonly<Record<CatalogueKind, (documentId: string) => SearchDocument | undefined>> = {
    guide: (documentId) => {
      const guide = catalogue.guides.get(documentId, locale);
      return guide && ofGuide(guide);
    },
    skill: (documentId) => {
      const skill = catalogue.skills.of(documentId);
      return skill && ofSkill(skill);
    },
    certification: (documentId) => {
      const certification = catalogue.certifications.of(documentId);
      return certification && ofCertification(certification);
    },
    faq: (documentId) => {
      const faq = catalogue.faqs.get(documentId, locale);
      return faq && ofFaq(faq);
    },
  };

  return {
    /** @returns nothing when there is no such entry in this locale any more, or nobody can read it */
    get: (id: string): SearchDocument | undefined => {
      const at = id.indexOf(':');
      const kind = id.slice(0, at);
      return kind in readers ? readers[kind as CatalogueKind](id.slice(at + 1)) : undefined;
    },
    /** By slug. */
    fieldNames: (): ReadonlyMap<string, string> => {
      const names = new Map<string, string>();
      for (const field of catalogue.fields()) if (field.slug !== null) names.set(field.slug, nameOfField(field));
      return names;
    },
    all: function* (): Generator<SearchDocument> {
      for (const guide of catalogue.guides.in(locale)) yield ofGuide(guide);
      for (const skill of catalogue.skills.all()) yield ofSkill(skill);
      for (const certification of catalogue.certifications.all()) yield ofCertification(certification);
      for (const faq of catalogue.faqs.in(locale)) {
        const document = ofFaq(faq);
        if (document !== undefined) yield document;
      }
    },
  };
};

export type Documents = ReturnType<typeof createDocuments>;
