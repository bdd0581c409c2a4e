import { generate } from '@strapi/openapi';
import { startCareers, type CareersApp } from '../support/careers-app';

jest.setTimeout(180_000);

// Not among the quick tests: Strapi needs some ten seconds to write the document.
describe('the OpenAPI document that Strapi generates', () => {
  let app: CareersApp;

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  it('has the paths and the schemas of the six types', () => {
    const { document } = generate(app.strapi, { type: 'content-api' });
    const paths = document.paths ?? {};

    for (const plural of ['guides', 'skills', 'certifications', 'faqs', 'fields', 'contributors']) {
      expect(Object.keys(paths[`/careers/${plural}`] ?? {})).toEqual(expect.arrayContaining(['get', 'post']));
      expect(Object.keys(paths[`/careers/${plural}/{id}`] ?? {})).toEqual(
        expect.arrayContaining(['get', 'put', 'delete']),
      );
    }
    const schemas = Object.keys(document.components?.schemas ?? {}).join(' ');
    expect(schemas).toContain('PluginCareersGuideDocument');
    expect(schemas).toContain('CareersSkillRequirement');
  });
});
