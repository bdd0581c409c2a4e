import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/app-folder';
import { readManifest } from './dependency-tree';
import { visit } from './fresh-app';
import { fixture, makeHostApp, packPlugin, pluginFolder, type HostApp } from './host-app';

// Installing Strapi anew takes minutes.
jest.setTimeout(25 * 60_000);

/** `>=5.40.0 <6`: what the plugin says it supports is what is tested. */
const oldestStrapi = (): string => {
  const range = readManifest(pluginFolder).peerDependencies?.['@strapi/strapi'] ?? '';
  const [, version] = /^>=(\d+\.\d+\.\d+) <6$/.exec(range) ?? [];
  if (!version) throw new Error(`The peer range "${range}" does not name the oldest Strapi.`);
  return version;
};

/**
 * Installs the oldest Strapi with the plugin's tarball, as a user would, so that npm judges the peer ranges. The folder
 * is kept for the next run.
 *
 * @returns a folder whose `node_modules` has it all
 */
const installOldest = ({ version, tarball }: { version: string; tarball: string }): string => {
  const folder = path.join(os.tmpdir(), `careers-strapi-${version}-node-${process.versions.modules}`);
  const done = path.join(folder, 'installed');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const { dependencies = {} } = readManifest(fixture);
  const manifest = {
    name: 'oldest-strapi',
    private: true,
    dependencies: {
      ...dependencies,
      '@strapi/strapi': version,
      '@strapi/plugin-graphql': version,
      '@strapi/plugin-users-permissions': version,
      '@types/node': '20.19.0',
      'strapi-plugin-careers': `file:${tarball}`,
    },
  };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'pipe' });
  writeFileSync(done, '');
  return folder;
};

describe('the oldest Strapi that the plugin supports', () => {
  const version = oldestStrapi();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careers-pack-'));
  let host: HostApp;

  beforeAll(() => {
    const tarball = packPlugin(folder);
    host = makeHostApp({
      tarball,
      packages: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
      strapiFrom: installOldest({ version, tarball }),
    });
    host.installPlugin();
    host.write({});
  });

  afterAll(() => {
    host.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is really another Strapi than the one of this repository', async () => {
    const used = await host.run("console.log(require('@strapi/strapi/package.json').version)");
    expect(used.trim()).toBe(version);
    expect(readManifest(path.join(projectRoot)).dependencies?.['@strapi/strapi']).not.toBe(version);
  });

  it('serves guides with their components and relations over REST and GraphQL, and keeps drafts back', async () => {
    await visit(host, async ({ request, token }) => {
      const skill = await request
        .post('/api/careers/skills')
        .set(token)
        .send({ data: { name: 'Welding' } });
      expect(skill.status).toBe(201);
      const made = await request
        .post('/api/careers/guides')
        .set(token)
        .send({
          data: {
            role: 'Welder',
            steps: [{ title: 'Train' }],
            skills: [{ label: 'Joining', skills: [skill.body.data.documentId] }],
          },
        });
      expect(made.body).toMatchObject({ data: { role: 'Welder', slug: 'welder', title: 'Welder Career Guide' } });

      const rest = await request
        .get('/api/careers/guides?filters[slug]=welder&populate[0]=steps&populate[1]=skills.skills')
        .set(token)
        .expect(200);
      expect(rest.body.data).toMatchObject([
        { steps: [{ title: 'Train' }], skills: [{ label: 'Joining', skills: [{ name: 'Welding' }] }] },
      ]);
      const graphql = await request
        .post('/graphql')
        .set(token)
        .send({ query: '{ careersGuides { role steps { title } skills { skills { name } } } }' });
      expect(graphql.body).toEqual({
        data: {
          careersGuides: [{ role: 'Welder', steps: [{ title: 'Train' }], skills: [{ skills: [{ name: 'Welding' }] }] }],
        },
      });
      await request.get('/api/careers/guides').expect(403);
      await request.get('/api/careers/guides?status=draft').expect(403);
    });
  });

  it('refuses a guide that breaks a rule', async () => {
    await visit(host, async ({ request, token }) => {
      const refused = await request
        .post('/api/careers/guides')
        .set(token)
        .send({ data: { role: 'Nurse', salaries: [{ currency: 'USD', p10: 9, median: 5 }] } });
      expect(refused.status).toBe(400);
    });
  });
});
