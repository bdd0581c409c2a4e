/** A guide of the size that the figures in the docs speak of: 8 skills, 5 steps, 4 certifications, 3 FAQs. */
export const words = (count, mark = '') =>
  Array.from({ length: count }, (_, index) => (index % 12 === 0 && mark ? mark : `word${index % 97}`)).join(' ');

const ids = (documents) => documents.map(({ documentId }) => documentId);

export const makeFaqs = async (strapi, mark = '') => {
  const faqs = [];
  for (let index = 0; index < 3; index += 1) {
    faqs.push(
      await strapi
        .documents('plugin::careers.faq')
        .create({ data: { question: `Question ${index} ${mark}?`, answer: words(60, mark) }, status: 'published' }),
    );
  }
  return ids(faqs);
};

const makeTaxonomy = async (strapi) => {
  const skills = [];
  for (let index = 0; index < 24; index += 1) {
    skills.push(
      await strapi.documents('plugin::careers.skill').create({ data: { name: `Skill ${index}`, nature: 'tool' } }),
    );
  }
  const certifications = [];
  for (let index = 0; index < 4; index += 1) {
    certifications.push(
      await strapi.documents('plugin::careers.certification').create({ data: { name: `Certification ${index}` } }),
    );
  }
  const field = await strapi.documents('plugin::careers.field').create({ data: { name: 'Software & IT' } });
  return {
    skills: ids(skills),
    certifications: ids(certifications),
    field: field.documentId,
    faqs: await makeFaqs(strapi),
  };
};

const taxonomy = new WeakMap();

/**
 * @param mark a word that the texts of this guide hold, so that no two guides are the same
 * @param faqs documents; the first call makes the skills, certifications and FAQs that guides share
 * @returns data for the Document Service
 */
export const guideData = async (strapi, name, { mark = '', faqs } = {}) => {
  if (!taxonomy.has(strapi)) taxonomy.set(strapi, await makeTaxonomy(strapi));
  const shared = taxonomy.get(strapi);
  return {
    role: `Role ${name}`,
    title: `Role ${name} Career Guide`,
    slug: `role-${name}`,
    summary: words(20, mark),
    overview: words(120, mark),
    field: shared.field,
    skills: Array.from({ length: 8 }, (_, index) => ({
      label: `Requirement ${index}`,
      skills: shared.skills.slice(index * 3, index * 3 + 3),
      importance: 'essential',
    })),
    steps: Array.from({ length: 5 }, (_, index) => ({
      title: `Step ${index}`,
      description: words(40, mark),
      minMonths: 1,
      maxMonths: 6,
    })),
    education: words(80, mark),
    certifications: shared.certifications.map((certification) => ({ certification })),
    salaries: [
      {
        ...{ region: 'US', currency: 'USD', year: 2024, source: 'Survey of the bench' },
        ...{ p10: 40000, p25: 50000, median: 60000, p75: 70000, p90: 80000 },
      },
    ],
    outlook: { summary: words(80, mark), demand: 'growing' },
    faqs: faqs ?? shared.faqs,
    callToAction: { heading: 'Ready?', label: 'Go', url: 'https://example.org/' },
  };
};
