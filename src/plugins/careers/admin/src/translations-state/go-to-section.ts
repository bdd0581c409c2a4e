import { TRANSLATED_SECTIONS, type TranslatedSection } from '../../../core/translations';

const FOCUSABLE = 'input, textarea, button, [tabindex="0"], [contenteditable="true"]';

/** Where a section begins in the content manager's form, which marks its inputs with the names of the attributes. */
const find = (attribute: string): HTMLElement | null => {
  const field = document.querySelector<HTMLElement>(`[name="${attribute}"], [id="${attribute}"]`);
  return field ?? document.querySelector<HTMLElement>(`[name^="${attribute}."], [data-field="${attribute}"]`);
};

/** Takes the editor to a section's first field. */
export const goToSection = (section: TranslatedSection): void => {
  const [attribute] = TRANSLATED_SECTIONS[section];
  const field = find(attribute);
  if (field === null) return;
  field.scrollIntoView({ block: 'center' });
  const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus({ preventScroll: true });
};
