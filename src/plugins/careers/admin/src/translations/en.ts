import { shellEn } from '../shell/messages/en';

export const en = { ...shellEn };
