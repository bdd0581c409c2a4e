import type { ContributorRecord, FieldRecord, FileRecord, GuideRecord, GuideTeaserRecord } from '../page';
import { titleOf } from '../page';
import { entries, names, parts, text, value, values, type Facets, type Name } from './facets';
import type { ComparedSection } from './schema';

const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90', 'low', 'high'] as const;

const fieldName = ({ documentId, name }: FieldRecord): Name => ({ key: documentId, label: name });

const person = (record: ContributorRecord | null) => value(record?.name ?? null, record?.documentId ?? null);

const file = (record: FileRecord | null) =>
  value(record === null ? null : (record.url.split('/').at(-1) ?? record.url), record?.documentId ?? null);

const guides = (records: readonly GuideTeaserRecord[]) =>
  names(records.map((record) => ({ key: record.documentId, label: titleOf(record) })));

const joined = (...words: readonly (string | number | null)[]): string =>
  words.filter((word) => word !== null && word !== '').join(' · ');

const basics = (guide: GuideRecord): Facets => ({
  ...values(guide, ['role', 'rolePlural', 'roleWithArticle', 'title', 'slug']),
  summary: text(guide.summary),
  field: value(guide.field?.name ?? null, guide.field?.documentId ?? null),
  otherFields: names(guide.otherFields.map(fieldName)),
  cover: file(guide.cover),
});

const skills = (guide: GuideRecord): Facets => ({
  skills: parts(guide.skills, (requirement) => ({
    key: requirement.label,
    label: requirement.label,
    facets: {
      ...values(requirement, ['label', 'satisfiedBy', 'importance', 'level']),
      skills: names(requirement.skills.map(({ documentId, name }) => ({ key: documentId, label: name }))),
      note: text(requirement.note),
    },
  })),
});

const steps = (guide: GuideRecord): Facets => ({
  steps: parts(guide.steps, (step) => ({
    key: step.title,
    label: step.title,
    facets: { ...values(step, ['title', 'minMonths', 'maxMonths']), description: text(step.description) },
  })),
});

const entryRoutes = (guide: GuideRecord): Facets => ({
  entryRoutes: parts(guide.entryRoutes, (route) => ({
    key: route.kind,
    label: route.kind,
    facets: {
      ...values(route, ['kind', 'jurisdiction']),
      description: text(route.description),
      subjects: text(route.subjects),
      requirements: text(route.requirements),
      links: names(
        route.links.map(({ label, url }) => ({ key: JSON.stringify([label, url]), label: `${label} (${url})` })),
      ),
    },
  })),
});

const legalRequirements = (guide: GuideRecord): Facets => ({
  legalRequirements: parts(guide.legalRequirements, (requirement) => ({
    key: requirement.title,
    label: requirement.title,
    facets: { ...values(requirement, ['kind', 'title', 'jurisdiction', 'url']), body: text(requirement.body) },
  })),
});

const certifications = (guide: GuideRecord): Facets => ({
  certifications: entries(guide.certifications, (recommended) => ({
    key: recommended.certification.documentId,
    label: recommended.certification.name,
    facets: values(recommended, ['condition', 'importance']),
  })),
});

const levels = (guide: GuideRecord): Facets => ({
  levels: parts(guide.levels, (level) => ({
    key: level.name,
    label: level.name,
    facets: { ...values(level, ['name', 'fromYears', 'toYears']), summary: text(level.summary) },
  })),
});

const salaries = (guide: GuideRecord): Facets => ({
  salaries: parts(guide.salaries, (salary) => ({
    key: joined(salary.region, salary.level, salary.period, salary.basis),
    label: joined(salary.region, salary.level, salary.currency, salary.year),
    facets: values(salary, [
      'region',
      'level',
      'currency',
      'period',
      'basis',
      ...PERCENTILES,
      'topCoded',
      'year',
      'source',
    ]),
  })),
});

const outlook = (guide: GuideRecord): Facets => ({
  demand: value(guide.outlook?.demand ?? null),
  summary: text(guide.outlook?.summary ?? null),
  projections: parts(guide.projections, (projection) => ({
    key: joined(projection.region, projection.fromYear, projection.toYear),
    label: joined(projection.region, projection.fromYear, projection.toYear),
    facets: values(projection, [
      'region',
      'fromYear',
      'toYear',
      'growthPercent',
      'openingsPerYear',
      'employment',
      'source',
    ]),
  })),
});

const faqs = (guide: GuideRecord): Facets => ({
  faqs: entries(guide.faqs, (faq) => ({
    key: faq.documentId,
    label: faq.question,
    facets: { ...values(faq, ['question', 'topic']), answer: text(faq.answer) },
  })),
});

const sources = (guide: GuideRecord): Facets => ({
  sources: parts(guide.sources, (source) => ({
    key: source.title,
    label: source.title,
    facets: {
      ...values(source, ['title', 'publisher', 'url', 'license', 'edition', 'retrievedAt']),
      attribution: text(source.attribution),
    },
  })),
});

const DESCRIPTIONS: Readonly<Record<ComparedSection, (guide: GuideRecord) => Facets>> = {
  basics,
  aliases: (guide) => ({
    aliases: parts(guide.aliases, (alias) => ({
      key: alias.label,
      label: alias.label,
      facets: values(alias, ['label', 'hidden', 'matching']),
    })),
  }),
  headings: (guide) => ({
    headings: parts(guide.headings, (heading) => ({
      key: heading.section,
      label: heading.section,
      facets: { text: text(heading.text) },
    })),
  }),
  overview: (guide) => ({ overview: text(guide.overview) }),
  tasks: (guide) => ({
    tasks: parts(guide.tasks, (task) => ({
      key: task.text,
      label: task.text,
      facets: { text: text(task.text), core: value(task.core) },
    })),
  }),
  skills,
  steps,
  education: (guide) => ({ education: text(guide.education) }),
  preparation: ({ preparation }) =>
    preparation === null
      ? {}
      : {
          ...values(preparation, ['educationLevel', 'isced', 'jobZone', 'experienceMonths']),
          training: text(preparation.training),
        },
  entryRoutes,
  legalRequirements,
  certifications,
  workingConditions: ({ workingConditions }) =>
    workingConditions === null
      ? {}
      : {
          ...values(workingConditions, ['minHours', 'maxHours', 'remote']),
          pattern: text(workingConditions.pattern),
          places: text(workingConditions.places),
          uniform: text(workingConditions.uniform),
        },
  levels,
  salaries,
  outlook,
  faqs,
  careerTips: (guide) => ({ careerTips: text(guide.careerTips) }),
  callToAction: ({ callToAction }) =>
    callToAction === null
      ? {}
      : { ...values(callToAction, ['heading', 'label', 'url']), text: text(callToAction.text) },
  related: (guide) => ({ relatedGuides: guides(guide.relatedGuides) }),
  progression: (guide) => ({ advancesTo: guides(guide.advancesTo) }),
  externalIds: (guide) => ({
    externalIds: parts(guide.externalIds, (id) => ({
      key: joined(id.scheme, id.code, id.uri),
      label: joined(id.scheme, id.code),
      facets: values(id, ['scheme', 'edition', 'code', 'uri', 'match']),
    })),
  }),
  sources,
  people: (guide) => ({ author: person(guide.author), reviewer: person(guide.reviewer) }),
  seo: ({ seo }) =>
    seo === null
      ? {}
      : {
          ...values(seo, ['metaTitle', 'canonicalUrl', 'noIndex']),
          metaDescription: text(seo.metaDescription),
          image: file(seo.image),
        },
};

/** What of a section is compared; nothing of a guide that is not there. */
export const describeSection = (guide: GuideRecord | null, section: ComparedSection): Facets =>
  guide === null ? {} : DESCRIPTIONS[section](guide);
