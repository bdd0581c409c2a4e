import { shellDe } from '../shell/messages/de';
import type { Messages } from './types';

export const de: Messages = { ...shellDe };
