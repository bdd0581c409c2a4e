/**
 * The form in which two names count as the same: letter case, kinds of dashes and quotes, and runs of spaces do not
 * matter; signs do (`C`, `C++` and `C#` are three languages), and so do accents.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
