/** How long a part of the form may take to unfold. */
const PATIENCE_MS = 1500;
const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, [contenteditable="true"], [tabindex="0"]';

const form = (): ParentNode => document.querySelector('main form') ?? document;

/** The input that holds a value, by its path in the form. */
const inputOf = (path: string): HTMLElement | null =>
  form().querySelector<HTMLElement>(`[name="${CSS.escape(path)}"], [id="${CSS.escape(path)}"]`);

const focus = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'center' });
  const target = element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE);
  (target ?? element).focus({ preventScroll: true });
};

/** Calls back with the first thing that is found before patience runs out, as the form changes. */
const whenThere = (find: () => HTMLElement | null, found: (element: HTMLElement) => void): void => {
  const now = find();
  if (now !== null) {
    found(now);
    return;
  }
  const observer = new MutationObserver(() => {
    const element = find();
    if (element === null) return;
    stop();
    found(element);
  });
  const timer = setTimeout(() => {
    observer.disconnect();
  }, PATIENCE_MS);
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true });
};

/** Takes an editor to the field of the open form at a path: `salaries.0.year`. Folded parts are unfolded on the way. */
export const goToField = (path: string): void => {
  whenThere(() => inputOf(path), focus);
};
