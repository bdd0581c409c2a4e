import os from 'node:os';

/** So many tasks that want a processor, for each there is, that milliseconds mean nothing. */
const OVERRUN = 3;
const PATIENCE = 10;

/** Whether other programs leave so little of the machine that nothing can be said about times. */
const isOverrun = (): boolean => (os.loadavg()[0] ?? 0) > OVERRUN * os.availableParallelism();

/** By how much a limit of time grows at this moment: 1, unless the machine is overrun. */
export const patience = (): number => (isOverrun() ? PATIENCE : 1);
