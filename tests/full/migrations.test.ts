import type { Core } from '@strapi/strapi';
import { startCareers, type CareersApp } from '../support/careers-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(180_000);

interface Migration {
  readonly name: string;
  readonly run: (strapi: Core.Strapi) => Promise<void>;
}

const FIELD = 'plugin::careers.field';

describeOnEachDatabase('migrations', () => {
  let app: CareersApp;
  const migrate = (...migrations: readonly Migration[]): Promise<void> =>
    app.strapi.plugin('careers').service('migrations').run(migrations);
  const remembered = async (): Promise<unknown> =>
    app.strapi.store({ type: 'plugin', name: 'careers' }).get({ key: 'migrations' });
  const named = (name: string) => app.strapi.db.query(FIELD).count({ where: { name } });
  const adding = (name: string): Migration => ({
    name: `0.0.0-${name}`,
    run: async (strapi) => {
      await strapi.documents(FIELD).create({ data: { name } });
    },
  });

  beforeAll(async () => {
    app = await startCareers();
  });

  afterAll(() => app.stop());

  it('run once, whoever starts at the same time, and everybody waits for them', async () => {
    const one = adding('one');
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        await migrate(one);
        expect(await named('one')).toBe(1);
      }),
    );
    await migrate(one);
    expect(await named('one')).toBe(1);
  });

  it('go on where they were left', async () => {
    const order: string[] = [];
    const noting = (name: string): Migration => ({ name, run: () => Promise.resolve(void order.push(name)) });
    await migrate(noting('first'));
    await migrate(noting('first'), noting('second'), noting('third'));
    expect(order).toEqual(['first', 'second', 'third']);
    expect(await remembered()).toEqual(expect.arrayContaining(['first', 'second', 'third']));
  });

  it('leave nothing behind when they fail, and run again at the next start', async () => {
    const whole = adding('whole');
    const broken: Migration = {
      name: whole.name,
      run: async (strapi) => {
        await whole.run(strapi);
        throw new Error('The power went off');
      },
    };
    await expect(migrate(broken)).rejects.toThrow('The power went off');
    expect(await named('whole')).toBe(0);
    expect(await remembered()).not.toContain(whole.name);
    await migrate(whole);
    expect(await named('whole')).toBe(1);
  });
});
