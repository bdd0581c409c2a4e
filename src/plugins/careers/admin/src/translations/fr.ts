import { shellFr } from '../shell/messages/fr';
import type { Messages } from './types';

export const fr: Messages = { ...shellFr };
