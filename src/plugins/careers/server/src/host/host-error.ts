import { errors } from '@strapi/utils';

/** One thing that keeps the plugin from starting in this app, as one line that says what to do about it. */
export interface Conflict {
  readonly subject: string;
  readonly message: string;
}

/**
 * The app and the plugin do not go together as they are configured.
 *
 * Strapi's logger prints an error's message and then its stack. The stack would only show our own code and bury the
 * lines that the operator needs, so there is none.
 */
export class HostError extends errors.ApplicationError<'HostError', string, { conflicts: readonly Conflict[] }> {
  constructor(conflicts: readonly Conflict[]) {
    super(conflicts.map(({ message }) => `careers: ${message}`).join('\n'), { conflicts });
    this.name = 'HostError';
    this.stack = '';
  }
}
