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
 * Who the first administrator is to be, when there is none yet.
 *
 * @returns `generated` tells whether the password was made up here; undefined when there is an administrator already
 * @throws Obstacle when CAREERS_ADMIN_EMAIL or CAREERS_ADMIN_PASSWORD will not do
 */
export const planAdministrator = async (strapi) => {
  if (await strapi.service('admin::user').exists()) return undefined;
  const email = process.env.CAREERS_ADMIN_EMAIL || DEFAULT_EMAIL;
  const chosen = process.env.CAREERS_ADMIN_PASSWORD;
  checkEmail(email);
  if (chosen) checkPassword(chosen);
  return { email: email.toLowerCase(), password: chosen || generatePassword(), generated: !chosen };
};

/** Creates the planned administrator and says so at once: a generated password is kept nowhere in readable form. */
export const createAdministrator = async ({ strapi, administrator }) => {
  const { email, password, generated } = administrator;
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Careers',
    lastname: 'Administrator',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const shown = generated ? `password ${password} (shown only this once)` : 'password as in CAREERS_ADMIN_PASSWORD';
  process.stdout.write(`✔ Created the first administrator: ${email}, ${shown}\n`);
};
