import type { Core } from '@strapi/strapi';

const allowedMediaTypes = [
  'image/*',
  'video/*',
  'audio/*',
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.*',
  'text/plain',
  'text/csv',
];

const deniedTypes = [
  'image/svg+xml',
  'application/vnd.microsoft.portable-executable',
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-executable',
  'application/x-dosexec',
  'application/x-sh',
  'text/x-shellscript',
  'application/x-mach-binary',
];

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  careers: {
    enabled: true,
    config: {
      publicRead: env.bool('CAREERS_PUBLIC_READ', true),
      readiness: {
        // What the editors' form refuses, no API and no command may publish either.
        enforce: env('CAREERS_READINESS', 'block'),
      },
      cache: {
        // Nothing in this app has to see every request: no IP list, no password, no log of its own.
        inFront: env.bool('CAREERS_CACHE_IN_FRONT', true),
      },
      redis: {
        url: env('REDIS_URL'),
        prefix: env('REDIS_PREFIX', 'careers:'),
      },
      metrics: { token: env('CAREERS_METRICS_TOKEN') },
      log: { format: env('CAREERS_LOG', 'text') },
      shutdown: {
        delaySeconds: env.float('SHUTDOWN_DELAY_SECONDS', 0),
        timeoutSeconds: env.float('SHUTDOWN_TIMEOUT_SECONDS', 20),
      },
    },
  },
  graphql: {
    config: {
      shadowCRUD: true,
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 12,
      apolloServer: {
        introspection: true,
      },
    },
  },
  'users-permissions': {
    config: {
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
      },
    },
  },
  upload: {
    config: {
      security: {
        allowedTypes: allowedMediaTypes,
        deniedTypes,
      },
    },
  },
});

export default config;
