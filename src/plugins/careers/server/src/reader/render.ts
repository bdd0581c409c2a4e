import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The HTML of a whole document. */
export const renderDocument = (view: ReactElement): string => `<!doctype html>${renderToStaticMarkup(view)}`;
