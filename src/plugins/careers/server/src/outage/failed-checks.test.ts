import { readFileSync } from 'node:fs';
import path from 'node:path';
import { yup } from '@strapi/utils';
import { mendFailedChecks } from './failed-checks';

const lost = new Error('The connection is gone');
const isFree = (value: unknown): Promise<boolean> =>
  value === 'lost' ? Promise.reject(lost) : Promise.resolve(value !== 'taken');

describe('a validation that asks somebody', () => {
  const schema = () =>
    yup.object({
      slug: yup.string().required().test({ name: 'free', message: '${path} is taken', test: isFree }),
      list: yup.array().of(yup.object({ name: yup.string().test('free', 'this is taken', isFree) })),
    });
  const madeBefore = schema();
  const validate = (value: object, by = schema()) => by.validate(value, { strict: true, abortEarly: false });

  beforeAll(() => {
    mendFailedChecks();
    // However often the plugin is registered in a process.
    mendFailedChecks();
  });

  it('fails with what went wrong when there is no answer', async () => {
    await expect(validate({ slug: 'lost' })).rejects.toBe(lost);
    await expect(validate({ slug: 'free', list: [{ name: 'free' }, { name: 'lost' }] })).rejects.toBe(lost);
    await expect(yup.mixed().test(isFree).validate('lost')).rejects.toBe(lost);
  });

  it('does so also when it was made before, and every time', async () => {
    for (let round = 0; round < 3; round += 1) {
      await expect(validate({ slug: 'lost' }, madeBefore)).rejects.toBe(lost);
      await expect(validate({ slug: 'free' }, madeBefore)).resolves.toMatchObject({ slug: 'free' });
    }
  });

  it('says what is wrong otherwise, as before', async () => {
    await expect(validate({ slug: 'free', list: [{ name: 'free' }] })).resolves.toMatchObject({ slug: 'free' });
    await expect(validate({ slug: 'taken', list: [{ name: 'taken' }] })).rejects.toMatchObject({
      name: 'ValidationError',
      errors: ['slug is taken', 'this is taken'],
    });
    await expect(validate({})).rejects.toMatchObject({ errors: ['slug is a required field'] });
    expect(yup.string().min(3).isValidSync('ab')).toBe(false);
    expect(yup.string().min(3).isValidSync('abc')).toBe(true);
  });

  it('makes a check that is given twice once, as before', async () => {
    let asked = 0;
    const counts = (): Promise<boolean> => {
      asked += 1;
      return Promise.resolve(true);
    };
    await yup.string().test('counts', counts).test('counts', counts).validate('x');
    expect(asked).toBe(1);
    const once = yup.string().test('counts', counts);
    await once.validate('x');
    await once.test('counts', counts).validate('x');
    expect(asked).toBe(3);
  });
});

it('is still needed: Strapi has the yup that forgets', () => {
  const manifest = path.join(path.dirname(require.resolve('@strapi/utils/package.json')), 'package.json');
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };
  expect(dependencies.yup).toBe('0.32.9');
});
