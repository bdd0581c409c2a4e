import type { ReactNode } from 'react';
import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

export interface EntryPlace {
  readonly type: 'skill' | 'certification' | 'guide' | 'faq';
  /** A new entry when absent. */
  readonly documentId?: string;
  readonly locale?: string | null;
}

/** Where the content manager shows an entry. */
export const entryPath = ({ type, documentId = 'create', locale }: EntryPlace): string =>
  `/content-manager/collection-types/plugin::careers.${type}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`;

/** Leads to an entry in the content manager. */
export const EntryLink = ({ children, ...place }: EntryPlace & { readonly children: ReactNode }) => (
  <Link tag={RouterLink} to={entryPath(place)}>
    {children}
  </Link>
);
