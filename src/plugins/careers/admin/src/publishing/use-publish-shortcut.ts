import { useEffect, type RefObject } from 'react';

const isShortcut = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' && shiftKey && !altKey && (ctrlKey || metaKey);

/**
 * Strapi's own Publish listens for Ctrl+Shift+Enter and publishes at once. For guides the keys press our button instead:
 * this listens before Strapi does.
 *
 * @param mark something inside the button
 */
export const usePublishShortcut = ({
  mark,
  isOurs,
  isDisabled,
}: {
  readonly mark: RefObject<HTMLElement | null>;
  readonly isOurs: boolean;
  readonly isDisabled: boolean;
}): void => {
  useEffect(() => {
    if (!isOurs) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      const button = mark.current?.closest('button') ?? null;
      const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]');
      // A relation that is edited in a dialog has a button of its own there.
      if (dialog !== null && button !== null && !dialog.contains(button) && dialog.querySelector('form')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (dialog === null || dialog.contains(button)) {
        if (!isDisabled) button?.click();
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, [mark, isOurs, isDisabled]);
};
