import { renderHeading } from '../headings';

/** The title of a guide whose editor gave none, in the language of the guide. */
export const defaultTitle = ({ role, locale }: { readonly role: string; readonly locale: string }): string =>
  renderHeading({ key: 'title', locale, names: { role } });
