import type { GuidePreview } from '../../../core/guide-preview';
import { createLivePreview, QUIET_MS, type FormState } from './live-preview';

interface Asked {
  readonly form: FormState;
  readonly signal: AbortSignal;
  readonly answer: (preview: GuidePreview) => void;
  readonly fail: () => void;
}

const previewOf = (title: string) => ({ page: { title } }) as GuidePreview;

const form = (role: string, documentId = 'nurse'): FormState => ({
  documentId,
  locale: 'en',
  version: '1',
  values: { role },
});

const setUp = () => {
  const asked: Asked[] = [];
  const live = createLivePreview(
    (asking, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          form: asking,
          signal,
          answer: resolve,
          fail: () => {
            reject(new Error('down'));
          },
        });
      }),
  );
  const leave = live.subscribe(() => undefined);
  return { asked, live, leave };
};

const settle = () => jest.advanceTimersByTimeAsync(0);

describe('following a form', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks at once for a guide that was just opened', async () => {
    const { asked, live } = setUp();
    live.follow(form('Nurse'));
    expect(live.get().status).toBe('waiting');
    asked[0]?.answer(previewOf('Nurse'));
    await settle();
    expect(live.get()).toMatchObject({ status: 'ready', preview: { page: { title: 'Nurse' } } });
  });

  it('waits for a pause while somebody types, and asks once', async () => {
    const { asked, live } = setUp();
    live.follow(form('N'));
    asked[0]?.answer(previewOf('N'));
    await settle();
    for (const role of ['Nu', 'Nur', 'Nurs', 'Nurse']) {
      live.follow(form(role));
      await jest.advanceTimersByTimeAsync(QUIET_MS - 1);
    }
    expect(asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked.map((request) => request.form.values.role)).toEqual(['N', 'Nurse']);
    expect(live.get()).toMatchObject({ status: 'waiting', preview: { page: { title: 'N' } } });
  });

  it('does not ask again for the same form, as a second panel does', async () => {
    const { asked, live } = setUp();
    const state = form('Nurse');
    live.follow(state);
    live.follow({ ...state });
    await jest.advanceTimersByTimeAsync(QUIET_MS);
    expect(asked).toHaveLength(1);
  });

  it('drops a request that has become old, and its answer', async () => {
    const { asked, live } = setUp();
    live.follow(form('Nurse'));
    live.follow(form('Nurse practitioner'));
    await jest.advanceTimersByTimeAsync(QUIET_MS);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.answer(previewOf('new'));
    asked[0]?.answer(previewOf('old'));
    await settle();
    expect(live.get().preview).toMatchObject({ page: { title: 'new' } });
  });

  it('keeps the last page when a request fails, and asks again when told to', async () => {
    const { asked, live } = setUp();
    live.follow(form('Nurse'));
    asked[0]?.answer(previewOf('Nurse'));
    await settle();
    live.follow(form('Doctor'));
    await jest.advanceTimersByTimeAsync(QUIET_MS);
    asked[1]?.fail();
    await settle();
    expect(live.get()).toMatchObject({ status: 'failed', preview: { page: { title: 'Nurse' } } });
    live.retry();
    asked[2]?.answer(previewOf('Doctor'));
    await settle();
    expect(live.get()).toMatchObject({ status: 'ready', preview: { page: { title: 'Doctor' } } });
  });

  it('never shows the page of another guide', () => {
    const { asked, live } = setUp();
    live.follow(form('Nurse'));
    live.follow(form('Doctor', 'doctor'));
    expect(asked.map((request) => request.form.documentId)).toEqual(['nurse', 'doctor']);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(live.get().preview).toBeNull();
  });

  it('stops when the last panel is gone', async () => {
    const { asked, live, leave } = setUp();
    live.follow(form('Nurse'));
    live.follow(form('Nurse practitioner'));
    leave();
    await jest.advanceTimersByTimeAsync(QUIET_MS);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(live.get().status).toBe('idle');
  });
});
