import type { Fields, Finding } from './finding';

/** PostgreSQL cannot store it, and no text needs it. */
const NUL = '\u0000';

/** Texts that hold the character NUL. */
export const checkTexts = (fields: Fields): Finding[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value !== 'string' || !value.includes(NUL)) return [];
    const allowed = 'a text without the character U+0000';
    return [
      { path: [name], message: `${name} holds a character that cannot be stored (U+0000).`, found: value, allowed },
    ];
  });
