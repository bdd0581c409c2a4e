import { randomBytes } from 'node:crypto';
import { Obstacle } from './project.mjs';

const DEFAULT_EMAIL = 'admin@example.com';

const generatePassword = () => {
  const password = randomBytes(15).toString('base64url');
  return /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password) ? password : generatePassword();
};

const checkEmail = (email) => {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return;
  throw new Obstacle(`CAREERS_ADMIN_EMAIL is "${email}"; set it to an e-mail address, such as you@example.com.`);
};

/** Strapi's own rules for an administrator's password, checked here because its user service does not. */
const checkPassword = (password) => {
  const lacks = [
    password.length < 8 && 'at least 8 characters',
    Buffer.byteLength(password) > 72 && 'at most 72 bytes',
    !/[a-z]/.test(password) && 'a lower-case letter',
    !/[A-Z]/.test(password) && 'an upper-case letter',
    !/\d/.test(password) && 'a digit',
  ].filter(Boolean);
  if (lacks.length > 0) throw new Obstacle(`CAREERS_ADMIN_PASSWORD needs ${lacks.join(', ')}.`);
};

/**
 * Creates the first administrator when there is none.
 *
 * @returns its sign-in, `password` only when it was generated; undefined when there is an administrator already
 * @throws Obstacle when CAREERS_ADMIN_EMAIL or CAREERS_ADMIN_PASSWORD will not do
 */
export const ensureAdministrator = async (strapi) => {
  if (await strapi.service('admin::user').exists()) return undefined;

  const email = process.env.CAREERS_ADMIN_EMAIL || DEFAULT_EMAIL;
  const chosen = process.env.CAREERS_ADMIN_PASSWORD;
  const password = chosen || generatePassword();
  checkEmail(email);
  checkPassword(password);

  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: email.toLowerCase(),
    password,
    firstname: 'Careers',
    lastname: 'Administrator',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return { email, password: chosen ? undefined : password };
};
