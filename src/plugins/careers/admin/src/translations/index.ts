import { PLUGIN_ID } from '../plugin-id';
import type { Messages } from './types';

export type { MessageKey, Messages } from './types';

/** Fetched for the language of the administrator only. */
const LANGUAGES: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
};

/** @returns for each locale of the admin panel our messages, with the plugin's prefix; none for one we do not speak */
export const registerTranslations = ({ locales }: { locales: string[] }) =>
  Promise.all(
    locales.map(async (locale) => {
      const messages = (await LANGUAGES[locale]?.()) ?? {};
      const data = Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
      return { locale, data };
    }),
  );
