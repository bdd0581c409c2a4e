const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // optimisation, organiser, analyse
  [/(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/lys(e|ed|es|er|ers|ing)$/, 'lyz$1'],
  // behaviour, colours, labourer
  [/(?<=[a-z]{3})our(s|ed|er|ers|ing|al)?$/, 'or$1'],
  // modelling, travelled, counsellor
  [/([aeiou][^aeiou]{0,2}el)l(ed|er|ers|or|ors|ing)$/, '$1$2'],
  // programme, centre, licence
  [/amme(s?)$/, 'am$1'],
  [/([^aeiou])tre(s?)$/, '$1ter$2'],
  [/icence(s|d)?$/, 'icense$1'],
];

/** One spelling for the British and the American one of a folded word; also of words that have only one. */
export const spellAmerican = (word: string): string => {
  for (const [pattern, replacement] of RULES) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
};
