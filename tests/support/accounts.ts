import type { Core } from '@strapi/strapi';
import type supertest from 'supertest';

type Requester = ReturnType<typeof supertest>;

/** Headers that sign a request in. */
export type AuthHeaders = Readonly<{ Authorization: string }>;

const bearer = (token: string): AuthHeaders => ({ Authorization: `Bearer ${token}` });

export const testAdministrator = {
  email: 'admin@example.com',
  password: 'Test-only-password-1',
  firstname: 'Test',
  lastname: 'Administrator',
};

/** Makes the first administrator of a test app and signs in as a person would. */
export const signInAsAdmin = async (request: Requester): Promise<AuthHeaders> => {
  await request.post('/admin/register-admin').send(testAdministrator).expect(200);
  const { email, password } = testAdministrator;
  const answer = await request.post('/admin/login').send({ email, password }).expect(200);
  return bearer(String(answer.body.data.token));
};

export interface ApiTokenRequest {
  readonly type: 'read-only' | 'full-access' | 'custom';
  /** For custom tokens: `plugin::careers.guide.find`, ... */
  readonly permissions?: readonly string[];
}

/** Makes an API token through the admin API. */
export const createApiToken = async ({
  request,
  admin,
  token,
}: {
  request: Requester;
  admin: AuthHeaders;
  token: ApiTokenRequest;
}): Promise<AuthHeaders> => {
  const answer = await request
    .post('/admin/api-tokens')
    .set(admin)
    .send({
      name: `token ${Date.now()} ${Math.random()}`,
      description: '',
      lifespan: null,
      type: token.type,
      permissions: token.type === 'custom' ? (token.permissions ?? []) : null,
    })
    .expect(201);
  return bearer(String(answer.body.data.accessKey));
};

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/** What visitors without an account may do: actions such as `plugin::careers.guide.find`. */
export const publicRole = (strapi: Core.Strapi) => {
  const findRole = () => strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
  return {
    granted: async (): Promise<string[]> => {
      const granted = await strapi.db.query(PERMISSION).findMany({ where: { role: { type: 'public' } } });
      return granted.map(({ action }) => String(action)).sort();
    },
    grant: async (...actions: readonly string[]): Promise<void> => {
      const role = await findRole();
      for (const action of actions) {
        const where = { action, role: role.id };
        if (!(await strapi.db.query(PERMISSION).findOne({ where }))) {
          await strapi.db.query(PERMISSION).create({ data: where });
        }
      }
    },
    revoke: async (...actions: readonly string[]): Promise<void> => {
      const role = await findRole();
      await strapi.db.query(PERMISSION).deleteMany({ where: { action: { $in: [...actions] }, role: role.id } });
    },
  };
};
