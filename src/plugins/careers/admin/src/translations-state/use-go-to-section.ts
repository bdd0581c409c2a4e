import { useCallback } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { TRANSLATED_SECTIONS, type TranslatedSection } from '../../../core/translations';

/** Lists show none of their inputs while they are folded; their first button is the way in. */
const scrollToList = (attribute: string): void => {
  const input = document.querySelector<HTMLElement>(
    `[name="${attribute}"], [name^="${attribute}."], [id="${attribute}"]`,
  );
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
};

/** Takes the editor to a section's first field: the content manager itself focuses the one that the address names. */
export const useGoToSection = (): ((section: TranslatedSection) => void) => {
  const [{ query }, setQuery] = useQueryParams<{ field?: string }>();
  const present = query.field;
  return useCallback(
    (section) => {
      const [attribute] = TRANSLATED_SECTIONS[section];
      if (present === attribute) scrollToList(attribute);
      else setQuery({ field: attribute }, 'push', true);
    },
    [present, setQuery],
  );
};
