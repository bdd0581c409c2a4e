import type { Core } from '@strapi/strapi';

/** The careers plugin's service that knows where a guide is seen before it is published. */
interface PreviewAddresses extends Core.Service {
  readonly urlFor: (guide: {
    readonly documentId: string;
    readonly locale?: string;
    readonly status?: string;
  }) => Promise<string | undefined>;
}

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
  },
  apiToken: {
    salt: env('API_TOKEN_SALT', ''),
  },
  transfer: {
    token: {
      salt: env('TRANSFER_TOKEN_SALT', ''),
    },
  },
  secrets: {
    encryptionKey: env('ENCRYPTION_KEY', ''),
  },
  preview: {
    enabled: true,
    config: {
      handler: (uid, { documentId, locale, status }) =>
        uid === 'plugin::careers.guide'
          ? strapi.plugin('careers').service<PreviewAddresses>('preview').urlFor({ documentId, locale, status })
          : undefined,
    },
  },
  flags: {
    nps: false,
    promoteEE: false,
    docLinks: false,
  },
});

export default config;
