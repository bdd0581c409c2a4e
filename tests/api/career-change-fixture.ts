import { writeGuide } from './pages-fixture';
import { addLocale } from './access-fixture';
import type { CareersApp } from '../support/careers-app';

type Fields = Readonly<Record<string, unknown>>;

/** What was made, by name: document ids of skills, certifications and guides. */
export type Roles = ReadonlyMap<string, string>;

const SKILLS: readonly (Fields & { readonly name: string; readonly needs?: readonly string[] })[] = [
  { name: 'Programming', nature: 'skill', learningHours: 200 },
  { name: 'JavaScript', nature: 'knowledge', learningHours: 150, needs: ['Programming'] },
  { name: 'React', nature: 'tool', learningHours: 80, needs: ['JavaScript'] },
  { name: 'Vue', nature: 'tool', learningHours: 70, needs: ['JavaScript'] },
  { name: 'SQL', nature: 'knowledge', learningHours: 60, translations: [{ locale: 'es', name: 'Lenguaje SQL' }] },
  { name: 'Excel', nature: 'tool' },
  { name: 'Leading teams', nature: 'skill', learningHours: 100 },
  { name: 'Pipe fitting', nature: 'skill', learningHours: 300 },
];

const pay = (median: number, rest: Fields = {}): Fields => ({
  region: 'US',
  currency: 'USD',
  period: 'year',
  basis: 'percentiles',
  median,
  year: 2024,
  source: 'BLS',
  ...rest,
});

/**
 * Analyst → Developer → Lead by next steps, Lead → Analyst back in a circle; a Tester without steps who shares SQL, and a
 * Plumber who shares nothing. Published, in English; the Analyst and the Developer in Spanish, too.
 */
export const makeRoles = async (app: CareersApp): Promise<Roles> => {
  await addLocale(app.strapi, 'es', 'Spanish');
  const ids = new Map<string, string>();
  const create = async (uid: string, data: Fields & { readonly name: string }): Promise<void> => {
    const { documentId } = await app.strapi.documents(uid as 'plugin::careers.skill').create({ data } as never);
    ids.set(data.name, documentId);
  };
  for (const { needs = [], ...data } of SKILLS) {
    await create('plugin::careers.skill', { ...data, prerequisites: needs.map((name) => ids.get(name)) });
  }
  await create('plugin::careers.certification', { name: 'Database Associate', acronym: 'DBA', kind: 'certification' });

  const asks = (label: string, names: readonly string[], rest: Fields = {}) => ({
    label,
    skills: names.map((name) => ids.get(name)),
    satisfiedBy: 'any',
    importance: 'essential',
    ...rest,
  });
  const write = async (role: string, data: Fields): Promise<void> => {
    const { documentId } = await writeGuide(app, { role, slug: role.toLowerCase(), ...data });
    ids.set(role, documentId);
  };
  await write('Plumber', { skills: [asks('Pipes', ['Pipe fitting'])] });
  await write('Tester', { skills: [asks('Data', ['SQL']), asks('Programming', ['JavaScript'])] });
  await write('Lead', { skills: [asks('Leading', ['Leading teams']), asks('Screens', ['React'])] });
  await write('Developer', {
    skills: [asks('Screens', ['React', 'Vue']), asks('Data', ['SQL'], { level: 'practitioner' })],
    certifications: [
      { certification: ids.get('Database Associate'), importance: 'recommended', condition: 'with data' },
    ],
    salaries: [pay(120_000), pay(60_000, { region: 'UK', currency: 'GBP' })],
    outlook: { demand: 'high' },
    preparation: { educationLevel: 'bachelor', experienceMonths: 0 },
    advancesTo: [ids.get('Lead')],
  });
  await write('Analyst', {
    skills: [asks('Data', ['SQL', 'Excel'], { satisfiedBy: 'all', level: 'working' })],
    salaries: [pay(80_000)],
    advancesTo: [ids.get('Developer')],
  });
  const lead = { documentId: ids.get('Lead') ?? '' };
  await writeGuide(app, { advancesTo: [ids.get('Analyst')] }, lead);
  for (const [role, slug] of [
    ['Analyst', 'analista'],
    ['Developer', 'desarrollador'],
  ] as const) {
    const skills = role === 'Analyst' ? [] : [asks('Datos', ['SQL'])];
    await writeGuide(app, { role: slug, slug, skills }, { documentId: ids.get(role) ?? '', locale: 'es' });
  }
  return ids;
};
