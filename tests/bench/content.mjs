/** A guide of the size that the figures in the docs speak of: 8 skill groups, 5 steps, 4 certifications, 3 FAQs. */
const words = (count) => Array.from({ length: count }, (_, index) => `word${index % 97}`).join(' ');

const taxonomy = new WeakMap();

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
  const faqs = [];
  for (let index = 0; index < 3; index += 1) {
    faqs.push(
      await strapi
        .documents('plugin::careers.faq')
        .create({ data: { question: `Question ${index}?`, answer: words(60) }, status: 'published' }),
    );
  }
  const ids = (documents) => documents.map(({ documentId }) => documentId);
  return { skills: ids(skills), certifications: ids(certifications), faqs: ids(faqs) };
};

/** @returns data for the Document Service; the first call makes the skills, certifications and FAQs that guides share */
export const guideData = async (strapi, name) => {
  if (!taxonomy.has(strapi)) taxonomy.set(strapi, await makeTaxonomy(strapi));
  const { skills, certifications, faqs } = taxonomy.get(strapi);
  return {
    role: `Role ${name}`,
    title: `Role ${name} Career Guide`,
    slug: `role-${name}`,
    summary: words(20),
    overview: words(120),
    skills: Array.from({ length: 8 }, (_, index) => ({
      label: `Requirement ${index}`,
      skills: skills.slice(index * 3, index * 3 + 3),
      importance: 'essential',
    })),
    steps: Array.from({ length: 5 }, (_, index) => ({
      title: `Step ${index}`,
      description: words(40),
      minMonths: 1,
      maxMonths: 6,
    })),
    education: words(80),
    certifications: certifications.map((certification) => ({ certification })),
    salaries: [
      { region: 'US', currency: 'USD', p10: 40000, p25: 50000, median: 60000, p75: 70000, p90: 80000, year: 2024 },
    ],
    outlook: { summary: words(80), demand: 'growing' },
    faqs,
    callToAction: { heading: 'Ready?', label: 'Go', url: 'https://example.org/' },
  };
};
