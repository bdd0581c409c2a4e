import type { GuidePreview } from '../../../core/guide-preview';

/** A guide as it stands in a form. */
export interface FormState {
  readonly documentId: string | null;
  readonly locale: string | undefined;
  readonly version: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface LivePreviewState<Answer = GuidePreview> {
  /** `waiting`: the form has changed since, and the answer is not here yet. */
  readonly status: 'idle' | 'waiting' | 'ready' | 'failed';
  /** The last answer for this guide; it stays while a newer one is on its way, and when that fails. */
  readonly preview: Answer | null;
  readonly error: unknown;
}

/** Long enough that nothing is asked between two keystrokes. */
export const QUIET_MS = 500;

const IDLE = { status: 'idle', preview: null, error: null } as const;

/**
 * Follows a form: asks the server for the page once the editor pauses, drops requests that have become old, and shares
 * the answer between the panels that show it.
 *
 * @param ask rejects when the signal is aborted
 */
export const createLivePreview = <Answer = GuidePreview>(
  ask: (form: FormState, signal: AbortSignal) => Promise<Answer>,
) => {
  let state: LivePreviewState<Answer> = IDLE;
  let form: FormState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  const listeners = new Set<() => void>();

  const become = (next: LivePreviewState<Answer>): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    request?.abort();
    request = undefined;
  };

  const send = async (asked: FormState): Promise<void> => {
    stop();
    const controller = new AbortController();
    request = controller;
    try {
      const preview = await ask(asked, controller.signal);
      if (request === controller) become({ status: 'ready', preview, error: null });
    } catch (error) {
      if (request === controller) become({ ...state, status: 'failed', error });
    }
  };

  const isSame = (one: FormState | null, other: FormState): boolean =>
    one !== null &&
    one.documentId === other.documentId &&
    one.locale === other.locale &&
    one.version === other.version &&
    one.values === other.values;

  return {
    get: (): LivePreviewState<Answer> => state,

    /** Called whenever the state changes; the last one to leave stops it all. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        form = null;
        state = IDLE;
      };
    },

    /** The form as it is now. Of a guide that was not open before, the page is asked for at once. */
    follow: (next: FormState): void => {
      if (isSame(form, next)) return;
      const isOther = form?.documentId !== next.documentId || form.locale !== next.locale;
      form = next;
      clearTimeout(timer);
      if (isOther) {
        become({ ...IDLE, status: 'waiting' });
        void send(next);
        return;
      }
      if (state.status !== 'waiting') become({ ...state, status: 'waiting' });
      timer = setTimeout(() => void send(next), QUIET_MS);
    },

    /** Asks once more, after a failure. */
    retry: (): void => {
      if (form === null) return;
      become({ ...state, status: 'waiting' });
      void send(form);
    },
  };
};

export type LivePreview = ReturnType<typeof createLivePreview>;
