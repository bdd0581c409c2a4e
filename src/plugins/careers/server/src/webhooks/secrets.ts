import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

interface EncryptionService extends Core.Service {
  /** @returns null without a key */
  readonly encrypt: (text: string) => string | null;
  /** @returns null without a key, or with another one */
  readonly decrypt: (text: string) => string | null;
}

const encryptionOf = (strapi: Core.Strapi): EncryptionService =>
  strapi.service('admin::encryption') as EncryptionService;

/** Whether the app has a key, without Strapi's warning in the log when it has none. */
export const canEncrypt = (strapi: Core.Strapi): boolean => {
  const key: unknown = strapi.config.get('admin.secrets.encryptionKey');
  return typeof key === 'string' && key !== '';
};

/** @returns `whsec_…`, as Standard Webhooks writes symmetric secrets */
export const makeSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

/**
 * With the app's own key, `admin.secrets.encryptionKey` of `config/admin`.
 *
 * @throws ApplicationError (400) when there is none
 */
export const encryptSecret = (strapi: Core.Strapi, secret: string): string => {
  const encrypted = canEncrypt(strapi) ? encryptionOf(strapi).encrypt(secret) : null;
  if (encrypted !== null) return encrypted;
  throw new errors.ApplicationError(
    'The app has no key to encrypt secrets with: set secrets.encryptionKey in config/admin (ENCRYPTION_KEY in .env).',
    { reason: 'no-encryption-key' },
  );
};

/** The stored secret cannot be read: the app's key is gone, or is another one than it was encrypted with. */
export class SecretError extends Error {
  constructor() {
    super('The secret cannot be decrypted: the encryption key of the app is another one. Make a new secret.');
    this.name = 'SecretError';
  }
}

/** @throws SecretError */
export const decryptSecret = (strapi: Core.Strapi, encrypted: string): string => {
  const secret = canEncrypt(strapi) ? encryptionOf(strapi).decrypt(encrypted) : null;
  if (secret === null) throw new SecretError();
  return secret;
};
