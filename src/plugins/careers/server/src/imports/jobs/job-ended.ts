/** Somebody wants the job to end, or it is another process's: nothing was written. */
export class JobEnded extends Error {
  override readonly name = 'JobEnded';

  constructor(readonly why: 'cancelled' | 'lost') {
    super(`The job is ${why}`);
  }
}
