/** Two words or groups of words with a stroke between them, and nothing that makes it something else. */
const TWO_FORMS = /^([^/]+?)\s*\/\s*([^/]+)$/;

/**
 * The single titles in one that names both genders, as ESCO has them in most languages: `électricien/électricienne`
 * holds `électricien` and `électricienne`. Words that only the second form has behind it belong to both:
 * `agent/agente de voyages`.
 *
 * @param locale English titles with a stroke (`CAD/CAM engineer`) name no genders
 * @returns the two titles, or none when it is one
 */
export const genderedForms = (title: string, locale: string): string[] => {
  const [, first, second] = TWO_FORMS.exec(title) ?? [];
  if (first === undefined || second === undefined || locale.startsWith('en')) return [];
  const words = second.trim().split(/\s+/);
  const shared = words.slice(first.split(/\s+/).length);
  return [[first, ...shared].join(' '), words.join(' ')];
};
