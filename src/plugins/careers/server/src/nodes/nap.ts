/** The pauses of work that looks for something to do again and again, and that somebody may cut short. */
export interface Nap {
  /** Cuts the pause short; one that has not begun yet is left out. */
  readonly wake: () => void;
  /** Before looking: whoever calls `wake` from now on has something that the look may have missed. */
  readonly begin: () => void;
  readonly rest: () => Promise<void>;
}

/** @param ms how long a pause is that nobody cuts short; it keeps no process alive */
export const createNap = (ms: number): Nap => {
  let isAwake = false;
  let wakeUp = (): void => undefined;
  return {
    wake: () => {
      isAwake = true;
      wakeUp();
    },
    begin: () => {
      isAwake = false;
    },
    rest: () =>
      new Promise((resolve) => {
        if (isAwake) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, ms);
        timer.unref();
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
};
