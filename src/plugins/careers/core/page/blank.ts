/** No value, or nothing but spaces: editors clear a field in either way. */
export const isBlank = (text: string | null | undefined): text is null | undefined | '' =>
  text === null || text === undefined || text.trim() === '';
