/**
 * One signal out of a caller's and a time limit. `AbortSignal.any` would do, but is missing in older browsers.
 *
 * @param timeout milliseconds; 0 or Infinity is none
 * @returns `release` has to be called at the end, so that neither timer nor listener stays behind
 */
export const signalFor = ({ signal, timeout }: { readonly signal?: AbortSignal; readonly timeout: number }) => {
  const controller = new AbortController();
  let timedOut = false;
  const abort = () => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const timer =
    timeout > 0 && Number.isFinite(timeout)
      ? setTimeout(() => {
          timedOut = true;
          controller.abort();
        }, timeout)
      : undefined;
  return {
    signal: controller.signal,
    timedOut: () => timedOut,
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
};

/** @throws the signal's reason as soon as it is aborted */
export const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      // Whatever the caller aborted with is what the caller gets.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
