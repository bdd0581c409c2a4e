/** The message of an error as Strapi's API of the admin panel gives it. */
export const messageOfError = (error: object): string =>
  'message' in error && typeof error.message === 'string' ? error.message : '';
