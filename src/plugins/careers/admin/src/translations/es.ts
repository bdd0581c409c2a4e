import { shellEs } from '../shell/messages/es';
import type { Messages } from './types';

export const es: Messages = { ...shellEs };
