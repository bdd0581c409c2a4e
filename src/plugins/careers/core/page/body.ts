/** Which forms of a Markdown field a page gives. */
export const BODY_FORMATS = ['both', 'html', 'markdown'] as const;
export type BodyFormat = (typeof BODY_FORMATS)[number];
