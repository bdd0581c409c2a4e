import { actionId, CAREERS_ACTIONS } from '../../src/plugins/careers/core/permissions';
import { addLocale } from '../api/access-fixture';
import { writeGuide } from '../api/pages-fixture';
import { startCareers, type CareersApp } from '../support/careers-app';
import { PEOPLE, readMatrix, type Person, type Row } from './matrix';
import { makeEmptyRole, signInAsVisitor, signInToPanel } from './people';
import { operationsOf, routesOf, type Operation, type Way } from './routes';

jest.setTimeout(300_000);

const rows = readMatrix();
const SLUG = 'welder';
const PUBLIC_ROLES = ['public', 'authenticated'];
const isOfPanel = ({ way }: Row): boolean => way.includes(' /careers/');

type Headers = Readonly<Record<string, string>>;

/** A way in, and whether somebody gets through it. */
interface Door {
  readonly name: string;
  readonly lets: (headers: Headers) => Promise<boolean>;
}

describe('who gets in where', () => {
  let app: CareersApp;
  let doors: readonly Door[];
  const people = new Map<Person, Headers>();

  const send = async (path: string, init: RequestInit): Promise<{ status: number; body: string }> => {
    const answer = await fetch(`${app.url}${path}`, { redirect: 'manual', ...init });
    return { status: answer.status, body: await answer.text() };
  };

  const addressOf = (path: string): string =>
    path
      .replace(/\([^)]*\)/g, '')
      .replace(':number', '1')
      .replace(':locale', 'es')
      .replace(/:(slug|from)/, SLUG)
      .replace(':to', `${SLUG}-2`)
      .replace(/:file/, `0123456789abcdef.css`)
      .replace(/:\w+/g, 'none');

  /** The reader says 404 to those who may not read; whatever else a route thinks of the request, it let it in. */
  const route = ({ name, method, path }: Way): Door => ({
    name,
    lets: async (headers) => {
      const body = method === 'get' ? {} : { body: '{}' };
      const { status } = await send(addressOf(path), {
        method: method.toUpperCase(),
        headers: { 'Content-Type': 'application/json', ...headers },
        ...body,
      });
      expect(status).toBeLessThan(500);
      // Metrics without a token in the settings are not there.
      const isHidden = !/^\/(api\/)?careers\//.test(path) || path.endsWith('/metrics');
      return isHidden ? status !== 404 : status !== 401 && status !== 403;
    },
  });

  const operation = ({ name, text }: Operation): Door => ({
    name,
    lets: async (headers) => {
      const { status, body } = await send('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ query: text }),
      });
      expect([200, 401]).toContain(status);
      return status === 200 && !body.includes('"code":"FORBIDDEN"');
    },
  });

  const doorOf = ({ way }: Row): Door => {
    const door = doors.find(({ name }) => name === way);
    if (door === undefined) throw new Error(`There is no way ${way}.`);
    return door;
  };

  beforeAll(async () => {
    const match = { requests: 100_000, seconds: 60 };
    app = await startCareers({ config: { plugins: { careers: { config: { publicRead: true, match } } } } });
    await addLocale(app.strapi, 'es', 'Spanish');
    for (const slug of [SLUG, `${SLUG}-2`]) {
      const { documentId } = await writeGuide(app, { role: slug, slug });
      await writeGuide(app, { role: slug, slug }, { documentId, locale: 'es' });
    }
    doors = [...routesOf(app).map(route), ...operationsOf(app).map(operation)];
    const entries: readonly (readonly [Person, Headers])[] = [
      ['public', {}],
      ['member', await signInAsVisitor(app)],
      ['read-only token', await app.apiToken({ type: 'read-only' })],
      ['full-access token', await app.apiToken({ type: 'full-access' })],
      ['guest', await signInToPanel(app, await makeEmptyRole(app))],
      ['author', await signInToPanel(app, 'strapi-author')],
      ['editor', await signInToPanel(app, 'strapi-editor')],
      ['super admin', await app.asAdmin()],
    ];
    for (const [person, headers] of entries) people.set(person, headers);
  });

  afterAll(() => app.stop());

  it('is written down for every way in, and for none that is not there', () => {
    const written = rows.map(({ way }) => way);
    expect(new Set(written).size).toBe(written.length);
    expect(doors.length).toBeGreaterThan(150);
    expect([...written].sort()).toEqual(doors.map(({ name }) => name).sort());
  });

  /** What the matrix says of some people beside what they find; equal, or the difference tells who and where. */
  const compare = async (some: readonly (readonly [Person, Headers])[]): Promise<void> => {
    const wrong: string[] = [];
    for (const row of rows) {
      const { lets } = doorOf(row);
      for (const [person, headers] of some) {
        const isIn = await lets(headers);
        if (isIn !== row.who.includes(person)) wrong.push(`${person} ${isIn ? 'gets' : 'does not get'} in: ${row.way}`);
      }
    }
    expect(wrong).toEqual([]);
  };

  it.each(['visitors and tokens', 'people in the admin panel'])('is as written for %s', async (which) => {
    const inPanel = PEOPLE.slice(PEOPLE.indexOf('guest'));
    const some = [...people].filter(([person]) => inPanel.includes(person) === which.startsWith('people'));
    expect(some).toHaveLength(4);
    await compare(some);
  });

  it('is what the named permission of the content API opens, and no other does', async () => {
    const ofContent = rows.filter((row) => !isOfPanel(row));
    const all = [...new Set(ofContent.flatMap(({ permission }) => permission ?? []))];
    const wrong: string[] = [];
    for (const right of all) {
      const only = await app.apiToken({ type: 'custom', permissions: [right] });
      const other = await app.apiToken({ type: 'custom', permissions: all.filter((each) => each !== right) });
      for (const row of ofContent.filter(({ permission }) => permission === right)) {
        const { lets } = doorOf(row);
        if (!(await lets(only))) wrong.push(`${right} does not open ${row.way}`);
        if (await lets(other)) wrong.push(`another permission opens ${row.way}`);
      }
    }
    expect(all.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });

  it('is what the named action opens in the admin panel, and no other does', async () => {
    const admin = await app.asAdmin();
    const code = await makeEmptyRole(app, 'Nearly all');
    const { id } = await app.strapi.db.query('admin::role').findOne({ where: { code } });
    const nearlyAll = await signInToPanel(app, code);
    const superAdmin = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
    const { body } = await app.request
      .get(`/admin/roles/${String(superAdmin.id)}/permissions`)
      .set(admin)
      .expect(200);
    interface Permission {
      readonly action: string;
      readonly subject: string | null;
      readonly properties: object;
      readonly conditions: readonly string[];
    }
    const everything = (body.data as readonly Permission[]).map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    }));
    const give = (permissions: readonly object[]) =>
      app.request
        .put(`/admin/roles/${String(id)}/permissions`)
        .set(admin)
        .send({ permissions })
        .expect(200);
    const wrong: string[] = [];
    const guarded = rows.filter(isOfPanel);
    const actions = Object.keys(CAREERS_ACTIONS) as (keyof typeof CAREERS_ACTIONS)[];

    await give(everything);
    for (const row of guarded)
      if (!(await doorOf(row).lets(nearlyAll))) wrong.push(`all actions do not open ${row.way}`);
    for (const name of actions) {
      const action = actionId(name);
      await give(everything.filter((permission) => permission.action !== action));
      for (const row of guarded.filter(({ permission }) => permission === action)) {
        if (await doorOf(row).lets(nearlyAll)) wrong.push(`others than ${name} open ${row.way}`);
      }
    }
    expect(wrong).toEqual([]);
    const known: readonly (string | null)[] = actions.map((name) => actionId(name));
    expect(guarded.filter(({ permission }) => !known.includes(permission))).toEqual([]);
  });

  it('is nothing for visitors before anything was granted', async () => {
    const where = { role: { type: { $in: PUBLIC_ROLES } }, action: { $startsWith: 'plugin::careers.' } };
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const granted: readonly { readonly id: number }[] = await permissions.findMany({ where });
    await permissions.deleteMany({ where: { id: { $in: granted.map(({ id }) => id) } } });
    await compare([['nobody', {}]]);
  });
});
