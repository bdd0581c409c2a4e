import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

const GUIDE = 'plugin::careers.guide';
/** How long a part of the form may take to unfold. */
const PATIENCE_MS = 1500;
const INPUT = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"], [role="combobox"]';
const FOCUSABLE = `${INPUT}, button:not([disabled])`;

const form = (): ParentNode => document.querySelector('main form') ?? document.querySelector('main') ?? document;

/** The input that holds a value, by its path in the form. */
const inputOf = (path: string): HTMLElement | null => {
  const named = form().querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);
  return named === null || named.matches(FOCUSABLE) ? named : named.querySelector<HTMLElement>(FOCUSABLE);
};

/** The label of one of the guide's own fields; lists have their length behind it. */
const labelOf = (text: string): HTMLElement | undefined =>
  [...form().querySelectorAll<HTMLElement>('label')].find((label) => {
    // Strapi puts a space there that does not break.
    const shown = label.textContent.replace(/\u00a0/g, ' ').trim();
    return shown === text || shown === `${text}*` || shown.startsWith(`${text} (`) || shown.startsWith(`${text}* (`);
  });

/** What comes after a label and can be focused. A button beside the label itself takes the field's value away. */
const firstAfter = (label: HTMLElement): HTMLElement | null => {
  for (let at: HTMLElement | null = label; at !== null && at.tagName !== 'FORM'; at = at.parentElement) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
      // A Markdown field has its toolbar, with inputs of its own, before the text.
      const input = next.matches(INPUT)
        ? next
        : (next.querySelector('.CodeMirror [contenteditable="true"]') ?? next.querySelector(INPUT));
      const found = input ?? (at === label ? null : next.querySelector(FOCUSABLE));
      if (found instanceof HTMLElement) return found;
    }
  }
  return null;
};

/** The heads of a list's entries, which fold and unfold them. */
const headsAfter = (label: HTMLElement): readonly HTMLElement[] => {
  for (let at: HTMLElement | null = label; at !== null && at.tagName !== 'FORM'; at = at.parentElement) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
      const heads = [
        ...next.querySelectorAll<HTMLElement>('h3 > button[aria-expanded], button[aria-expanded][aria-controls]'),
      ];
      if (heads.length > 0) return heads;
    }
  }
  return [];
};

const show = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
};

/** Shows an input as soon as it is there. */
const showWhenThere = (path: string): void => {
  const look = (): boolean => {
    const input = inputOf(path);
    if (input === null) return false;
    show(input);
    return true;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => {
    observer.disconnect();
  }, PATIENCE_MS);
};

const goToField = (path: string, label: string): void => {
  const input = inputOf(path);
  if (input !== null) {
    show(input);
    return;
  }
  const head = labelOf(label);
  if (head === undefined) return;
  const entry = headsAfter(head)[Number(path.split('.')[1])];
  if (entry === undefined) {
    show(firstAfter(head) ?? head);
    return;
  }
  show(entry);
  if (entry.getAttribute('aria-expanded') !== 'true') entry.click();
  showWhenThere(path);
};

/**
 * @returns a function that takes an editor to a field of the open guide's form, by its path: `salaries.0.year`; the entry
 *   is unfolded on the way. Not by Strapi's `?field=`: with unsaved edits, it would ask whether to leave
 */
export const useGoToField = (): ((path: string) => void) => {
  const { edit } = useDocumentLayout(GUIDE);
  return (path) => {
    const [attribute] = path.split('.');
    goToField(path, edit.layout.flat(2).find(({ name }) => name === attribute)?.label ?? '');
  };
};
