/** Stands for the guide's role in folded headings; patterns may name it. */
export const ROLE = '@';

const ARTICLES =
  /(?<= )(?:an?|the|un|une|una|el|la|le|l|los|las|les|des?|del|du|d|ein|eine|einen|einem|einer|der|die|das|den|dem) (?=@ )/g;

/** Letters and digits only, without case or accents: what two headings of the same meaning share. */
export const foldHeading = (text: string): string =>
  text
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The folded heading with every form of the role replaced by {@link ROLE}. */
export const foldRole = (folded: string, roles: readonly string[]): string => {
  let text = ` ${folded} `;
  for (const role of roles) {
    if (role !== '') text = text.replaceAll(` ${role} `, ` ${ROLE} `);
  }
  return text.replace(ARTICLES, '').replace(ARTICLES, '').trim();
};
