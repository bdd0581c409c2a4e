import type { AuthHeaders } from '../support/accounts';
import type { CareersApp } from '../support/careers-app';

const PASSWORD = 'Test-only-password-2';

interface Row {
  readonly id: number;
}

const bearer = (token: unknown): AuthHeaders => ({ Authorization: `Bearer ${String(token)}` });

/** An admin role that may do nothing at all: somebody who was let into the panel for other reasons. */
export const makeEmptyRole = async (app: CareersApp, name = 'Guest'): Promise<string> => {
  const data = { name, description: 'May do nothing' };
  const { body } = await app.request
    .post('/admin/roles')
    .set(await app.asAdmin())
    .send(data)
    .expect(201);
  return String(body.data.code);
};

/** Somebody who works in the admin panel in one role: `strapi-editor`, `strapi-author`. */
export const signInToPanel = async (app: CareersApp, role: string): Promise<AuthHeaders> => {
  const admin = await app.asAdmin();
  const { id }: Row = await app.strapi.db.query('admin::role').findOne({ where: { code: role } });
  const email = `${role}@example.com`;
  const { body } = await app.request
    .post('/admin/users')
    .set(admin)
    .send({ email, firstname: role, lastname: 'Person', roles: [id] })
    .expect(201);
  await app.request
    .put(`/admin/users/${String(body.data.id)}`)
    .set(admin)
    .send({ password: PASSWORD, isActive: true })
    .expect(200);
  const answer = await app.request.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  return bearer(answer.body.data.token);
};

/** A visitor with an account of users-permissions, in its Authenticated role. */
export const signInAsVisitor = async (app: CareersApp): Promise<AuthHeaders> => {
  const account = { username: 'member', email: 'member@example.com', password: PASSWORD };
  const { body } = await app.request.post('/api/auth/local/register').send(account).expect(200);
  return bearer(body.jwt);
};
