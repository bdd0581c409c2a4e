/** Abbreviations that are read as a word: "a SQL developer", not "an SQL developer". */
const SPOKEN_AS_WORDS = new Set([
  'LAN',
  'LIMS',
  'LEED',
  'NASA',
  'NATO',
  'RAID',
  'RAM',
  'ROM',
  'SAN',
  'SCADA',
  'SCUBA',
  'SIM',
  'SQL',
  'SWAT',
]);
/** Letters whose names begin with a vowel sound: an F, an H, an M… but a U. */
const VOWEL_SOUND_LETTERS = /^[AEFHILMNORSX]/;
const CONSONANT_SOUND = /^(?:eu|ew|one\b|once|uni(?!n|m)|us[aeu]|ubi|ut[ei]|uro|ufo|uk)/;
const SILENT_H = /^(?:heir|herb|honest|honor|honour|hour)/;

const beginsWithVowelSound = (phrase: string): boolean => {
  // ".NET" is read "dot net".
  if (phrase.startsWith('.')) return false;
  const word = /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? '';
  if (/^\d/.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word);
  const spelledOut = /^[A-Z]{2,}s?$/.test(word) || /^[A-Z]$/.test(word) || /^[A-Z]{2,}\d+$/.test(word);
  if (spelledOut && !SPOKEN_AS_WORDS.has(word)) return VOWEL_SOUND_LETTERS.test(word);
  const lower = word.toLowerCase();
  if (SILENT_H.test(lower)) return true;
  return /^[aeiou]/.test(lower) && !CONSONANT_SOUND.test(lower);
};

/**
 * "an Accountant", "a UX Designer", "an SEO Specialist", "an HVAC Technician". A suggestion: editors can write their own.
 */
export const suggestRoleWithArticle = (role: string): string => `${beginsWithVowelSound(role) ? 'an' : 'a'} ${role}`;

const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/(sales|trades|chair|crafts|spokes|)person$/i, '$1people'],
  [/(?<!hu|ger|ro|otto)man$/i, 'men'],
  [/child$/i, 'children'],
  [/(wi|kni|li)fe$/i, '$1ves'],
  [/(staff|personnel|crew|police|sheep|aircraft)$/i, '$1'],
  [/(analys|diagnos|prosthes)is$/i, '$1es'],
];

const pluralWord = (word: string): string => {
  if (/^[A-Z]{2,}$/.test(word)) return `${word}s`;
  const irregular = IRREGULAR.find(([ending]) => ending.test(word));
  if (irregular !== undefined) return word.replace(irregular[0], irregular[1]);
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
};

/**
 * "Backend Developers", "Salespeople", "Directors of Nursing", "Registered Nurses (RN)". A suggestion, like the article.
 */
export const suggestRolePlural = (role: string): string => {
  const tail = /(?:\s+(?:of|for|in|at|to|on|with)\s|\s*[(,]|-in-|-at-|-of-)/i.exec(role);
  const end = tail === null || tail.index === 0 ? role.length : tail.index;
  const head = role.slice(0, end);
  const word = /[\p{L}\p{N}]+$/u.exec(head)?.[0];
  if (word === undefined) return role;
  return `${head.slice(0, -word.length)}${pluralWord(word)}${role.slice(end)}`;
};
