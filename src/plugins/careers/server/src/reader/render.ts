import type { ReactElement } from 'react';

/** The HTML of a whole document. React's renderer is loaded with the first page, not with the app. */
export const renderDocument = async (view: ReactElement): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(view)}`;
};
