import { makeHostWithPlugin } from './fresh-app';
import { runCompiler, type HostApp } from './host-app';

jest.setTimeout(240_000);

const usesTheClient = [
  "import { createCareersClient, NotFound, type GuidePage } from 'strapi-plugin-careers/client';",
  '',
  "export const client = createCareersClient({ baseUrl: 'https://cms.example.org', retry: { times: 2 } });",
  '',
  'export const whole = async (slug: string): Promise<GuidePage | undefined> =>',
  '  client.pages.get(slug, { init: { next: { tags: ["careers"] } } }).catch((error: unknown) => {',
  '    if (error instanceof NotFound) return undefined;',
  '    throw error;',
  '  });',
  '',
  'export const parts = async () => {',
  "  const page = await client.pages.get('a', { sections: ['skills', 'seo'] });",
  '  const label: string | undefined = page.skills?.items[0]?.label;',
  '  const title: string = page.seo.metaTitle;',
  '  // @ts-expect-error: a section that was not asked for may be absent',
  '  const name: string = page.breadcrumbs[0].name;',
  '  return [label, title, name];',
  '};',
  '',
  'export const entries = async () => {',
  "  const { data } = await client.guides.find({ fields: ['role', 'slug'], populate: { skills: { populate: '*' } } });",
  '  const [guide] = data;',
  '  const role: string | undefined = guide?.role;',
  "  const importance: 'essential' | 'recommended' | 'optional' | undefined = guide?.skills[0]?.importance;",
  '  // @ts-expect-error: a column that was not asked for',
  '  const overview: unknown = guide?.overview;',
  '  // @ts-expect-error: a link that was not asked for',
  '  const faqs: unknown = guide?.faqs;',
  "  const skill = await client.skills.findOne('id', { populate: ['broader'] });",
  '  const wider: string | undefined = skill.broader[0]?.name;',
  '  // @ts-expect-error: no such column',
  "  await client.faqs.find({ fields: ['quesiton'] });",
  '  // @ts-expect-error: no such section',
  "  await client.pages.get('a', { sections: ['salary'] });",
  '  return { role, importance, overview, faqs, nature: skill.nature, wider };',
  '};',
  '',
  'export const slugs = async () => {',
  '  const found: string[] = [];',
  '  for await (const teaser of client.pages.all({ locale: "en" })) found.push(teaser.slug);',
  '  return found;',
  '};',
  '',
  '// @ts-expect-error: the types are real, not `any`',
  'export const nothing = client.thereIsNoSuchThing;',
].join('\n');

const usesTheParts = [
  "import { createCareersClient } from 'strapi-plugin-careers/client';",
  "import { GuidePage, SkillsSection, contentsOf } from 'strapi-plugin-careers/react';",
  '',
  "const client = createCareersClient({ baseUrl: 'https://cms.example.org' });",
  '',
  'export const Page = async ({ slug }: { slug: string }) => {',
  '  const page = await client.pages.get(slug);',
  '  return <GuidePage page={page} />;',
  '};',
  '',
  '// @ts-expect-error: a page is what it shows',
  'export const nothing = <GuidePage />;',
  'export const parts = [SkillsSection, contentsOf];',
].join('\n');

const project = (compilerOptions: object, file = 'index.ts') =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      // Our declarations and what they refer to are checked as well.
      skipLibCheck: false,
      ...compilerOptions,
    },
    files: [file],
  });

const resolutions = [
  { name: 'bundler', compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler' }, manifest: { type: 'module' } },
  {
    name: 'node16-esm',
    compilerOptions: { module: 'Node16', moduleResolution: 'Node16' },
    manifest: { type: 'module' },
  },
  { name: 'node16-cjs', compilerOptions: { module: 'Node16', moduleResolution: 'Node16' }, manifest: {} },
];

describe('the packed client in the project that uses it', () => {
  let host: HostApp;

  beforeAll(() => {
    host = makeHostWithPlugin();
    host.write(
      Object.fromEntries(
        resolutions.flatMap(({ name, compilerOptions, manifest }) => [
          [`consumer/${name}/index.ts`, usesTheClient],
          [`consumer/${name}/package.json`, JSON.stringify(manifest)],
          [`consumer/${name}/tsconfig.json`, project(compilerOptions)],
          [`consumer/${name}/page.tsx`, usesTheParts],
          // React's own declarations are not ours to check.
          [
            `consumer/${name}/tsconfig.page.json`,
            project({ ...compilerOptions, jsx: 'react-jsx', skipLibCheck: true, types: ['react'] }, 'page.tsx'),
          ],
        ]),
      ),
    );
  });

  afterAll(() => {
    host.dispose();
  });

  it.each(resolutions.map(({ name }) => name))('has types that narrow, with module resolution %s', (name) => {
    runCompiler(host.root, `consumer/${name}/tsconfig.json`);
  });

  it.each(resolutions.map(({ name }) => name))('has parts for React with types, with module resolution %s', (name) => {
    runCompiler(host.root, `consumer/${name}/tsconfig.page.json`);
  });

  it('has parts that React renders, by import and by require', async () => {
    const script = `
      const { createElement } = require('react');
      const { renderToStaticMarkup } = require('react-dom/server');
      const required = require('strapi-plugin-careers/react');
      import('strapi-plugin-careers/react').then((imported) => {
        const breadcrumbs = [{ name: 'Guides', url: 'https://example.org/guides' }, { name: 'Baker', url: null }];
        const markup = [required, imported].map(({ Breadcrumbs }) =>
          renderToStaticMarkup(createElement(Breadcrumbs, { locale: 'en', breadcrumbs })),
        );
        console.log(JSON.stringify(markup));
      });
    `;
    const [required, imported] = JSON.parse(await host.run(script));
    expect(required).toContain('href="https://example.org/guides"');
    expect(imported).toBe(required);
  });

  it('is found by import and by require', async () => {
    const script = `
      const required = require('strapi-plugin-careers/client');
      import('strapi-plugin-careers/client').then((imported) => {
        console.log(JSON.stringify([Object.keys(required).sort(), Object.keys(imported).sort()]));
      });
    `;
    const [required, imported] = JSON.parse(await host.run(script));
    expect(imported).toEqual(expect.arrayContaining(['createCareersClient', 'CareersError', 'createEtagStore']));
    expect(required).toEqual(imported);
  });
});
