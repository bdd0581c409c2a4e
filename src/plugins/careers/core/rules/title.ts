/** By language; a locale such as `es-MX` uses its language's. */
const TITLES: Readonly<Record<string, (role: string) => string>> = {
  en: (role) => `${role} Career Guide`,
  es: (role) => `Guía profesional: ${role}`,
  fr: (role) => `Guide métier : ${role}`,
  de: (role) => `Karriereguide: ${role}`,
};

const english = (role: string): string => `${role} Career Guide`;

/** The title of a guide whose editor gave none; English for a language that has no wording of its own. */
export const defaultTitle = ({ role, locale }: { readonly role: string; readonly locale: string }): string => {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (TITLES[language] ?? english)(role);
};
