import { memoryFiles } from '../../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../../files/testing/shared-data';
import { only, readAll, readFolder } from '../testing';
import { escoSource } from '.';

const uri = (kind: string, number: number) =>
  `http://data.europa.eu/esco/${kind}/00000000-0000-0000-0000-00000000000${number}`;
const BAKER = uri('occupation', 1);
const ELECTRICIAN = uri('occupation', 2);
const [PYTHON, KNEAD, DOUGH] = [uri('skill', 1), uri('skill', 2), uri('skill', 3)] as const;

const NEW_OCCUPATIONS = `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code
Occupation,${ELECTRICIAN},7411,electrician,,,released,Fit circuits.,7411.1
Occupation,${BAKER},7512,baker,"bread maker
artisan baker",bakr,released,"Make bread, with <script>alert(1)</script>. Sell it.",7512.1
`;
const RELATIONS = `occupationUri,relationType,skillType,skillUri
${BAKER},optional,knowledge,${PYTHON}
${BAKER},essential,skill/competence,${KNEAD}
`;
const SKILLS = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description
KnowledgeSkillCompetence,${PYTHON},knowledge,sector-specific,Python (computer programming),"Python language
snake code",,released,A language.
KnowledgeSkillCompetence,${KNEAD},skill/competence,occupation-specific,knead dough,,,released,
KnowledgeSkillCompetence,${DOUGH},knowledge,cross-sector,types of dough,,,released,
`;
const SKILL_RELATIONS = `originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
${KNEAD},skill/competence,essential,knowledge,${DOUGH}
${KNEAD},skill/competence,optional,knowledge,${PYTHON}
`;
const BROADER = `conceptType,conceptUri,broaderType,broaderUri
Occupation,${BAKER},ISCOGroup,http://data.europa.eu/esco/isco/C7512
Occupation,${BAKER},Occupation,${ELECTRICIAN}
`;
const FRENCH = `\uFEFFconceptType;conceptUri;iscoGroup;preferredLabel;altLabels;description
Occupation;${ELECTRICIAN};7411;électricien/électricienne;"monteur
monteuse";Pose des câbles.
`;

const ENGLISH_FILES = {
  'occupations_en.csv': NEW_OCCUPATIONS,
  'occupationSkillRelations_en.csv': RELATIONS,
  'skills_en.csv': SKILLS,
  'skillSkillRelations_en.csv': SKILL_RELATIONS,
  'broaderRelationsOccPillar_en.csv': BROADER,
};
const esco = (
  files: Readonly<Record<string, string>>,
  label = 'ESCO dataset - v1.2.0 - classification - en - csv.zip',
) => memoryFiles(files, label);

describe('esco', () => {
  it('turns an occupation into a guide', async () => {
    const { records, rejected } = await readAll(escoSource, esco(ENGLISH_FILES));
    const [baker, electrician] = records;

    expect(rejected).toEqual([]);
    expect(baker).toMatchObject({
      edition: { source: 'esco', edition: 'v1.2.0' },
      record: BAKER,
      title: 'baker',
      locale: 'en',
      row: 3,
      externalIds: [
        { scheme: 'esco', code: '7512.1', uri: BAKER, match: 'exact' },
        { scheme: 'isco', code: '7512', match: 'broader' },
      ],
      guide: {
        role: 'Baker',
        overview: 'Make bread, with \\<script>alert(1)\\</script>. Sell it.',
        related: [{ id: ELECTRICIAN, value: { record: ELECTRICIAN, tier: 'broader', direction: 'related' } }],
      },
    });
    expect(baker?.guide.aliases?.map(({ value }) => [value.label, value.hidden])).toEqual([
      ['artisan baker', false],
      ['bread maker', false],
      ['bakr', true],
    ]);
    expect(Object.fromEntries(Object.entries(baker?.rows ?? {}).map(([name, rows]) => [name, rows.length]))).toEqual({
      occupations: 1,
      occupationSkillRelations: 2,
      broaderRelationsOccPillar: 2,
    });
    expect(electrician?.guide).not.toHaveProperty('skills');
  });

  it('makes a requirement of each skill, essential ones first, and describes the skills', async () => {
    const [baker] = (await readAll(escoSource, esco(ENGLISH_FILES))).records;

    expect(baker?.guide.skills?.map(({ id, value }) => [id, value.label, value.importance])).toEqual([
      [KNEAD, 'knead dough', 'essential'],
      [PYTHON, 'Python', 'optional'],
    ]);
    expect(baker?.skills).toMatchObject([
      { id: KNEAD, name: 'knead dough', nature: 'skill', reuse: 'occupation-specific', prerequisites: [DOUGH] },
      { id: DOUGH, name: 'types of dough', nature: 'knowledge' },
      { id: PYTHON, name: 'Python', nature: 'knowledge', description: 'A language.' },
    ]);
    expect(baker?.skills?.[2]?.aliases.map(({ label }) => label)).toEqual([
      'Python (computer programming)',
      'Python language',
      'snake code',
    ]);
  });

  it('gives a record of its own, with the same id, for each language', async () => {
    const files = { ...ENGLISH_FILES, 'occupations_fr.csv': FRENCH };
    const all = await readAll(escoSource, esco(files), { records: new Set([ELECTRICIAN]) });
    const french = only((await readAll(escoSource, esco(files), { locale: 'fr' })).records);

    expect(all.records.map(({ record, locale }) => [record, locale])).toEqual([
      [ELECTRICIAN, 'en'],
      [ELECTRICIAN, 'fr'],
    ]);
    expect(french.guide.role).toBe('Électricien/électricienne');
    expect(french.guide.aliases?.map(({ value }) => value.label)).toEqual([
      'monteur',
      'monteuse',
      'électricien',
      'électricienne',
    ]);
    // There are no French names of skills here: that says nothing about what the occupation asks for.
    expect(french.guide).not.toHaveProperty('skills');
  });

  it('takes American English for English where there is no other', async () => {
    const american = { 'occupations_en-us.csv': NEW_OCCUPATIONS };
    const locales = async (files: Readonly<Record<string, string>>, options = {}) =>
      (await readAll(escoSource, esco(files), { records: new Set([BAKER]), ...options })).records.map(
        ({ locale }) => locale,
      );

    expect(await locales(american)).toEqual(['en']);
    expect(await locales({ ...american, ...ENGLISH_FILES })).toEqual(['en-US', 'en']);
    expect(await locales(american, { locale: 'en-GB' })).toEqual(['en-GB']);
    await expect(locales(american, { locale: 'de' })).rejects.toThrow('no occupations in de');
  });

  it('gives the same records whatever the order of rows', async () => {
    const reversed = Object.fromEntries(
      Object.entries(ENGLISH_FILES).map(([name, text]) => {
        // Cells with line breaks stay together: a row of these files begins with a type or an address.
        const [header = '', ...rows] = text.trimEnd().split(/\n(?=Occupation,|KnowledgeSkill|http)/);
        return [name, [header, ...rows.toReversed()].join('\n')];
      }),
    );
    const withoutPlace = async (files: Readonly<Record<string, string>>) =>
      (await readAll(escoSource, esco(files))).records.map((record) => ({ ...record, row: 0 }));

    expect(await withoutPlace(reversed)).toEqual(await withoutPlace(ENGLISH_FILES));
  });

  it('says which skills are not described, and which occupations were withdrawn', async () => {
    const { records, rejected } = await readAll(
      escoSource,
      esco({
        ...ENGLISH_FILES,
        'occupations_en.csv': NEW_OCCUPATIONS.replace('electrician,,,released', 'electrician,,,obsolete'),
        'occupationSkillRelations_en.csv': `${RELATIONS}${BAKER},essential,knowledge,${uri('skill', 9)}\n`,
      }),
    );

    expect(records).toHaveLength(1);
    expect(records[0]?.incomplete).toEqual(['skills']);
    expect(rejected).toMatchObject([
      { record: BAKER, column: 'skillUri', found: uri('skill', 9) },
      { record: ELECTRICIAN, column: 'status', found: 'obsolete', row: 2 },
    ]);
  });

  it('tells edition and language by the names, or asks for them', async () => {
    expect((await escoSource.editionOf(esco({}, 'v1.0-multilingual'))).title).toBe('ESCO v1.0');
    expect((await escoSource.editionOf(esco({}, 'upload'), '1.1.1')).edition).toBe('v1.1.1');
    await expect(escoSource.editionOf(esco({}, 'upload'))).rejects.toThrow('Which edition of ESCO');
    await expect(readAll(escoSource, esco({ 'jobs.csv': NEW_OCCUPATIONS }))).rejects.toThrow('give the locale');
    expect((await readAll(escoSource, esco({ 'jobs.csv': NEW_OCCUPATIONS }), { locale: 'en' })).records).toHaveLength(
      2,
    );
  });

  it('knows its files, and lists occupations', async () => {
    const listed = [];
    for await (const entry of escoSource.list(esco(ENGLISH_FILES))) listed.push(entry);

    expect(await escoSource.detect(esco({ 'skills_en.csv': SKILLS }))).toBe(false);
    expect(await escoSource.detect(esco(ENGLISH_FILES))).toBe(true);
    expect(listed[0]).toEqual({
      record: BAKER,
      title: 'baker',
      externalIds: [
        { scheme: 'esco', code: '7512.1' },
        { scheme: 'isco', code: '7512' },
      ],
    });
  });
});

describeWithSharedData('esco, real files', () => {
  it('reads 1.2 with the relations to skills', async () => {
    const { records } = await readFolder(escoSource, [sharedData('esco', 'v1.2.0'), sharedData('esco', 'derived')]);
    const web = records.find(({ title }) => title === 'web developer');

    expect(records).toHaveLength(14);
    expect(web?.guide.skills?.filter(({ value }) => value.importance === 'essential').length).toBeGreaterThan(10);
    expect(web?.guide.aliases).toHaveLength(5);
    expect(records.flatMap(({ skills = [] }) => skills).some(({ prerequisites }) => prerequisites.length > 0)).toBe(
      true,
    );
  });

  it('reads 1.0 in three languages, as the same occupations', async () => {
    const { records, rejected } = await readFolder(escoSource, [sharedData('esco', 'v1.0-multilingual')]);
    const ids = (locale: string) => records.filter((record) => record.locale === locale).map(({ record }) => record);

    expect(rejected).toEqual([]);
    expect(ids('en')).toHaveLength(13);
    expect(ids('fr')).toEqual(ids('en'));
    expect(ids('es')).toEqual(ids('en'));
  });
});
